// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/document.h"
#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// ReadDocument with a progress line on a terminal, stopped by Ctrl-C.
Result<Document> ReadWithProgress(const std::string& input, ReadOptions options);

/// The exit status for a failure: interrupted or failed.
int ExitCodeOf(const Status& status);

}  // namespace mingxi
