// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A workbook gets its name only when what was read back from it is what was written.

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/status.h"
#include "writers/xlsx/sheet_digest.h"
#include "writers/xlsx/workbook_options.h"

namespace mingxi {

/// Whether the workbook in `bytes` holds exactly `expected`: its sheets by name and order, each
/// cell, the number of merged ranges, and every other part of it whole. Fails with kWriteFailed,
/// naming the sheet and row that differ first.
Status VerifyWorkbook(std::string_view bytes, const std::vector<SheetExpectation>& expected);

/// Writes `document` as a workbook to `path` ("-" = standard output), reads it back, and only then
/// lets it appear. Fails as WriteWorkbook and VerifyWorkbook do; nothing is left then.
Status WriteVerifiedWorkbook(const Document& document, const std::string& path,
                             const WorkbookOptions& options);

}  // namespace mingxi
