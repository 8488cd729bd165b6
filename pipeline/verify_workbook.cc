// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/verify_workbook.h"

// The library that writes workbooks reports success for a file whose sheets were cut short by a
// full disk. Cells are compared by the digests that the writer took; the parts around them
// (styles, remarks, drawings) are parsed to their ends.

#include <fstream>
#include <iterator>
#include <set>
#include <utility>

#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/workbook.h"
#include "extractor/workbook/xml_stream.h"
#include "extractor/workbook/zip_package.h"
#include "writers/xlsx/workbook_writer.h"

namespace mingxi {
namespace {

/// Our own workbook may be as large as it is: what was written may be read.
constexpr std::int64_t kNoLimit = std::int64_t{1} << 40;

WorkbookLimits OwnLimits() {
  WorkbookLimits limits;
  limits.max_part_bytes = limits.max_total_bytes = limits.max_text_bytes = kNoLimit;
  limits.max_cells = kNoLimit;
  return limits;
}

Status NotWhole(const std::string& what) {
  return Status::WriteFailed("the workbook read back is not what was written (" + what +
                             "); the disk may be full: make room and try again");
}

/// What the sheets hold, taken cell by cell as they are read.
struct SheetsRead {
  std::vector<SheetDigest> digests;
  std::vector<bool>
      has_foreign;  ///< An error value or a truth value, which no sheet of ours holds.
  std::vector<int> formulas;

  void Add(std::size_t sheet, const WorkbookCell& cell) {
    if (sheet >= digests.size()) {
      digests.resize(sheet + 1);
      has_foreign.resize(sheet + 1);
      formulas.resize(sheet + 1);
    }
    if (cell.is_formula) ++formulas[sheet];
    switch (cell.kind) {
      case ValueKind::kBlank:
        break;
      case ValueKind::kNumber:
        digests[sheet].AddNumber(cell.row, cell.column, cell.text);
        break;
      case ValueKind::kText:
        digests[sheet].AddText(cell.row, cell.column, cell.text);
        break;
      case ValueKind::kBoolean:
      case ValueKind::kError:
        has_foreign[sheet] = true;
    }
  }
};

Status CompareSheets(const Workbook& workbook, SheetsRead read,
                     const std::vector<SheetExpectation>& expected) {
  if (workbook.sheets.size() != expected.size()) return NotWhole("sheets are missing");
  read.digests.resize(expected.size());
  read.has_foreign.resize(expected.size());
  read.formulas.resize(expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const Sheet& sheet = workbook.sheets[i];
    if (sheet.name != expected[i].name)
      return NotWhole("sheet " + expected[i].name + " is missing");
    if (read.has_foreign[i]) return NotWhole("sheet " + sheet.name + ", an error value");
    if (read.formulas[i] != expected[i].formulas)
      return NotWhole("sheet " + sheet.name + ", formulas");
    for (std::size_t merge = 0; merge < sheet.merges.size(); ++merge) read.digests[i].AddMerge();
    const std::string difference = read.digests[i].DifferenceFrom(expected[i].digest);
    if (!difference.empty()) return NotWhole("sheet " + sheet.name + ", " + difference);
  }
  return Status::Ok();
}

/// Takes well-formed XML of any content.
class AnyXml : public XmlHandler {
 public:
  void Start(std::string_view, const XmlAttributes&) override {}
  void End(std::string_view) override {}
  void Text(std::string_view) override {}
};

/// Parses every part that `part` leads to; `seen` guards against circles.
Status ParsePartsBehind(ZipPackage& package, const std::string& part, std::set<std::string>& seen) {
  const Result<std::vector<Relationship>> related = ReadRelationships(package, part);
  if (!related.ok()) return related.status();
  for (const Relationship& relationship : *related) {
    if (!seen.insert(relationship.target).second) continue;
    // Sheets have been read cell by cell; of the rest only the form can be checked.
    AnyXml any;
    Status parsed = relationship.type == "worksheet" ? Status::Ok()
                                                     : ParsePart(package, relationship.target, any);
    if (parsed.ok()) parsed = ParsePartsBehind(package, relationship.target, seen);
    if (!parsed.ok()) return parsed;
  }
  return Status::Ok();
}

Status ParseOtherParts(std::string_view bytes) {
  Result<ZipPackage> package = ZipPackage::Open(bytes, {kNoLimit, kNoLimit});
  if (!package.ok()) return package.status();
  AnyXml any;
  const Status types = ParsePart(*package, "[Content_Types].xml", any);
  if (!types.ok()) return types;
  std::set<std::string> seen;
  return ParsePartsBehind(*package, "", seen);
}

}  // namespace

Status VerifyWorkbook(std::string_view bytes, const std::vector<SheetExpectation>& expected) {
  SheetsRead read;
  const Result<Workbook> workbook =
      VisitWorkbook(bytes, OwnLimits(),
                    [&](std::size_t sheet, const WorkbookCell& cell) { read.Add(sheet, cell); });
  if (!workbook.ok()) return NotWhole(workbook.status().message());
  const Status same = CompareSheets(*workbook, std::move(read), expected);
  if (!same.ok()) return same;
  const Status whole = ParseOtherParts(bytes);
  return whole.ok() ? whole : NotWhole(whole.message());
}

Status WriteVerifiedWorkbook(const Document& document, const std::string& path,
                             const WorkbookOptions& options) {
  Result<WrittenWorkbook> written = WriteWorkbook(document, path, options);
  if (!written.ok()) return written.status();
  std::ifstream stream(written->file.temporary_path(), std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
  const Status verified = VerifyWorkbook(bytes, written->expected);
  return verified.ok() ? written->file.Commit() : verified.At({.file = path});
}

}  // namespace mingxi
