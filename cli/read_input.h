// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <string>

#include "cli/read_flags.h"
#include "model/document.h"
#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// ReadDocument with a progress line on a terminal.
Result<Document> ReadWithProgress(const std::string& input, ReadOptions options);

/// Reads `input` as a guest and gives the document to `use`, also there, whose exit status it
/// returns; a failure before is printed.
int RunOnDocument(const std::string& input, const ReadFlags& flags,
                  const std::function<int(const Document&)>& use);

}  // namespace mingxi
