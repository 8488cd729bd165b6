// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Document -> XLSX workbook (docs/output-format.md).

#include <string>
#include <vector>

#include "model/document.h"
#include "model/status.h"
#include "writers/files/atomic_file.h"
#include "writers/xlsx/sheet_digest.h"
#include "writers/xlsx/workbook_options.h"

namespace mingxi {

/// A workbook that is written but has not got its name yet. The library that writes it reports
/// success for some files that are not whole, so it must be read back and compared with `expected`
/// before it is committed (pipeline/verify_workbook.h does both).
struct WrittenWorkbook {
  AtomicFile file;
  std::vector<SheetExpectation> expected;  ///< Every sheet, in order.
};

/// Writes `document` to a temporary file beside `path` ("-" = standard output). The same document
/// and options give the same bytes. Fails with kWriteFailed (folder, disk), kUnsupported (a table
/// larger than a sheet) or kInternal (a table that contradicts itself); nothing is left then.
Result<WrittenWorkbook> WriteWorkbook(const Document& document, const std::string& path,
                                      const WorkbookOptions& options);

}  // namespace mingxi
