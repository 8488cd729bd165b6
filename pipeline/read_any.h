// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/document.h"
#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// Reads a source as ReadDocument does, and outputs too: workbooks, document JSON, data package
/// folders and databases are read back.
Result<Document> ReadAnyDocument(const std::string& input, const ReadOptions& options);

}  // namespace mingxi
