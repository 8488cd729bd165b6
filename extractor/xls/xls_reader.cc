// SPDX-License-Identifier: GPL-3.0-or-later

// Compound file -> its workbook stream -> what the sheets share -> one sheet after the other. This
// file's only entry is ReadXls.

#include "extractor/xls/xls_reader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extractor/xls/compound_file.h"
#include "extractor/xls/xls_globals.h"
#include "extractor/xls/xls_sheet.h"

namespace mingxi {
namespace {

Result<std::string> ReadWorkbookStream(std::string_view bytes) {
  const Result<CompoundFile> file = CompoundFile::Open(bytes);
  if (!file.ok()) return file.status();
  if (file->Contains("EncryptedPackage")) {
    return Status::Password("the workbook is encrypted; save it without a password");
  }
  if (file->Contains("Workbook")) return file->Read("Workbook");
  if (file->Contains("Book")) {
    return Status::Unsupported("this is a workbook of Excel 5.0/95; save it as .xlsx first");
  }
  return Status::Unsupported("this OLE document holds no workbook; save it as .xlsx or PDF");
}

/// Each number format code once, General first, and how the cells of each cell format look.
std::vector<CellLook> MakeLooks(const std::vector<CellFormat>& formats,
                                std::vector<std::string>& codes) {
  std::vector<CellLook> looks;
  codes = {"General"};
  for (const CellFormat& one : formats) {
    const auto found = std::find(codes.begin(), codes.end(), one.code);
    looks.push_back({static_cast<int>(found - codes.begin()), one.is_bold, one.is_boxed,
                     static_cast<std::uint8_t>(one.indent)});
    if (found == codes.end()) codes.push_back(one.code);
  }
  return looks;
}

}  // namespace

Result<Workbook> ReadXls(std::string_view bytes, const WorkbookLimits& limits) {
  const Result<std::string> stream = ReadWorkbookStream(bytes);
  if (!stream.ok()) return stream.status();
  const Result<XlsGlobals> globals = ReadXlsGlobals(*stream, limits);
  if (!globals.ok()) return globals.status();
  Workbook workbook;
  workbook.counts_from_1904 = globals->counts_from_1904;
  const std::vector<CellLook> looks = MakeLooks(globals->formats, workbook.formats);
  const SheetContext context{
      globals->strings, looks, workbook.formats, globals->counts_from_1904, {}};
  CellBudget budget{limits.max_cells, limits.max_text_bytes};
  for (const XlsSheetEntry& entry : globals->sheets) {
    if (!entry.is_worksheet) continue;
    Result<Sheet> sheet = ReadXlsSheet(*stream, entry.offset, context, budget);
    if (!sheet.ok()) return sheet.status();
    sheet->name = entry.name;
    sheet->state = entry.state;
    workbook.sheets.push_back(*std::move(sheet));
  }
  return workbook;
}

}  // namespace mingxi
