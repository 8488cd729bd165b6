// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "diff/diff_options.h"
#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// Whether `path` is an output rather than a source: a workbook, a document JSON, a data package or
/// a database.
bool IsOutput(const std::string& path);

/// Reads one side of a comparison: what it is, is decided by its content; a folder is a data
/// package. Fails as ReadDocument does, with the input in the status.
Result<DiffInput> ReadDiffInput(const std::string& path, const ReadOptions& options);

}  // namespace mingxi
