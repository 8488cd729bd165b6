// SPDX-License-Identifier: GPL-3.0-or-later

// Package -> workbook part -> shared texts and formats -> one sheet after the other, each part
// streamed once. This file's entries are ReadWorkbook, VisitWorkbook and ReadCsvWorkbook.

#include "extractor/workbook/workbook.h"

#include <algorithm>
#include <utility>

#include "extractor/text/delimited.h"
#include "extractor/text/encoding.h"
#include "extractor/workbook/number_format.h"
#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/shared_strings.h"
#include "extractor/workbook/sheet_part.h"
#include "extractor/workbook/zip_package.h"

namespace mingxi {
namespace {

/// The first bytes of a compound file: an old .xls, or an encrypted package.
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

const Relationship* FindType(const std::vector<Relationship>& list, std::string_view type) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const Relationship& one) { return one.type == type; });
  return found == list.end() ? nullptr : &*found;
}

const Relationship* FindId(const std::vector<Relationship>& list, std::string_view id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Relationship& one) { return one.id == id; });
  return found == list.end() ? nullptr : &*found;
}

/// Where the workbook part is.
Result<std::string> FindWorkbookPart(ZipPackage& package) {
  const Result<std::vector<Relationship>> root = ReadRelationships(package, "");
  if (!root.ok()) return root.status();
  const Relationship* main = FindType(*root, "officeDocument");
  if (main == nullptr || !package.Contains(main->target)) {
    return Status::Unsupported(
        "expected an XLSX workbook, found another zip package; save it as .xlsx");
  }
  return main->target;
}

/// Each code once, General first; `looks` says for each cell format which one it has.
struct Formats {
  std::vector<std::string> codes{"General"};
  std::vector<CellLook> looks;
};

Formats MakeFormats(const std::vector<CellFormat>& cell_formats) {
  Formats formats;
  for (const CellFormat& one : cell_formats) {
    const auto found = std::find(formats.codes.begin(), formats.codes.end(), one.code);
    formats.looks.push_back({static_cast<int>(found - formats.codes.begin()), one.is_bold,
                             one.is_boxed, static_cast<std::uint8_t>(one.indent)});
    if (found == formats.codes.end()) formats.codes.push_back(one.code);
  }
  return formats;
}

/// What all sheets share.
struct SharedParts {
  WorkbookPart main;
  std::vector<Relationship> relationships;
  std::vector<std::string> strings;
  Formats formats;
};

Result<SharedParts> ReadSharedParts(ZipPackage& package, const std::string& main) {
  SharedParts parts;
  Result<WorkbookPart> workbook = ReadWorkbookPart(package, main);
  if (!workbook.ok()) return workbook.status();
  parts.main = *std::move(workbook);
  Result<std::vector<Relationship>> relationships = ReadRelationships(package, main);
  if (!relationships.ok()) return relationships.status();
  parts.relationships = *std::move(relationships);
  if (const Relationship* found = FindType(parts.relationships, "sharedStrings")) {
    Result<std::vector<std::string>> strings = ReadSharedStrings(package, found->target);
    if (!strings.ok()) return strings.status();
    parts.strings = *std::move(strings);
  }
  if (const Relationship* found = FindType(parts.relationships, "styles")) {
    const Result<std::vector<CellFormat>> formats = ReadCellFormats(package, found->target);
    if (!formats.ok()) return formats.status();
    parts.formats = MakeFormats(*formats);
  }
  return parts;
}

Result<Workbook> ReadSheets(ZipPackage& package, const SharedParts& parts,
                            const WorkbookLimits& limits, const CellVisitor& visit) {
  Workbook workbook;
  workbook.formats = parts.formats.codes;
  workbook.names = parts.main.names;
  workbook.counts_from_1904 = parts.main.counts_from_1904;
  SheetContext context{
      parts.strings, parts.formats.looks, parts.formats.codes, parts.main.counts_from_1904, {}};
  CellBudget budget{limits.max_cells, limits.max_text_bytes};
  for (const SheetEntry& entry : parts.main.sheets) {
    const Relationship* found = FindId(parts.relationships, entry.relationship);
    if (found == nullptr) return Status::Damaged("sheet " + entry.name + " has no part");
    if (found->type != "worksheet") continue;
    if (visit) {
      context.visit = [&, at = workbook.sheets.size()](const WorkbookCell& cell) {
        visit(at, cell);
      };
    }
    Result<Sheet> sheet = ReadSheetPart(package, found->target, context, budget);
    if (!sheet.ok()) return sheet.status();
    sheet->name = entry.name;
    sheet->state = entry.state;
    workbook.sheets.push_back(*std::move(sheet));
  }
  return workbook;
}

/// A part that a relationship names but the package lacks is damage, not a wrong request.
Status AsDamage(const Status& status) {
  return status.code() == StatusCode::kNotFound ? Status::Damaged(status.message()) : status;
}

}  // namespace

Result<Workbook> VisitWorkbook(std::string_view bytes, const WorkbookLimits& limits,
                               const CellVisitor& visit) {
  if (bytes.starts_with(kCompoundFile)) {
    return Status::Unsupported(
        "expected an XLSX workbook, found an old .xls or an encrypted one; save it as .xlsx "
        "without a password");
  }
  Result<ZipPackage> package =
      ZipPackage::Open(bytes, {limits.max_part_bytes, limits.max_total_bytes});
  if (!package.ok()) return package.status();
  const Result<std::string> main = FindWorkbookPart(*package);
  if (!main.ok()) return main.status();
  const Result<SharedParts> parts = ReadSharedParts(*package, *main);
  if (!parts.ok()) return AsDamage(parts.status());
  if (parts->main.sheets.size() > static_cast<std::size_t>(limits.max_sheets)) {
    return Status::Unsupported("more than " + std::to_string(limits.max_sheets) +
                               " sheets; split the workbook");
  }
  Result<Workbook> workbook = ReadSheets(*package, *parts, limits, visit);
  if (!workbook.ok()) return AsDamage(workbook.status());
  return workbook;
}

Result<Workbook> ReadWorkbook(std::string_view bytes, const WorkbookLimits& limits) {
  return VisitWorkbook(bytes, limits, {});
}

Result<Workbook> ReadCsvWorkbook(std::string_view bytes, std::string_view name) {
  const Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.status();
  Workbook workbook;
  workbook.formats = {"General"};
  Sheet& sheet = workbook.sheets.emplace_back();
  sheet.name = name;
  const auto rows = ParseDelimited(decoded->text, GuessDelimiter(decoded->text));
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      if (rows[r][c].empty()) continue;
      WorkbookCell cell;
      cell.row = static_cast<int>(r);
      cell.column = static_cast<int>(c);
      cell.kind = ValueKind::kText;
      cell.text = rows[r][c];
      sheet.cells.push_back(std::move(cell));
    }
  }
  return workbook;
}

}  // namespace mingxi
