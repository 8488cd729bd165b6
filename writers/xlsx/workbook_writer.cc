// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/workbook_writer.h"

// The library keeps one row of each sheet in memory and the rest in temporary files beside the
// output, so a workbook costs the same memory at 100 rows and at 100,000.
//
// The rule at this door: the library copies every text that it is given, and owns sheets and
// formats; our pointers to those (SheetWriter, FormatCache) end before workbook_close.

#include <xlsxwriter.h>

#include <functional>
#include <memory>
#include <utility>

#include "messages/workbook.h"
#include "writers/xlsx/cell_name.h"
#include "writers/xlsx/cell_text.h"
#include "writers/xlsx/quiet_errors.h"
#include "writers/xlsx/service_sheets_internal.h"
#include "writers/xlsx/source_time.h"
#include "writers/xlsx/table_sheet_internal.h"
#include "writers/xlsx/workbook_plan.h"

namespace mingxi {
namespace {

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using WorkbookPointer = std::unique_ptr<lxw_workbook, FreeWorkbook>;

/// Each sheet that is written row by row keeps a file open; a process may have 1,024.
constexpr std::size_t kMaxStreamedSheets = 400;

/// A workbook of so many cells is kept in memory while it is written, which the library needs to
/// make a table of the list of figures.
constexpr std::size_t kMaxKeptCells = 50'000;

/// Of more figures the list would be larger than the tables it is made of: figures.csv has it.
constexpr std::size_t kMaxListedFigures = 50'000;

std::size_t CountCells(const Document& document) {
  std::size_t count = 0;
  for (const Table& table : document.tables) count += table.cells.size();
  return count;
}

std::string FolderOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

/// `'sheet'`, an apostrophe in the name doubled.
std::string QuotedSheet(const std::string& sheet) {
  std::string quoted = "'";
  for (const char c : sheet) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

/// `$A$7`
std::string AbsoluteCellName(int row, int column) {
  const std::string name = CellName(row, column);
  const std::size_t digits = name.find_first_of("0123456789");
  return "$" + name.substr(0, digits) + "$" + name.substr(digits);
}

/// One workbook while it is written.
class WorkbookWriting {
 public:
  WorkbookWriting(const WorkbookPlan& plan, const WorkbookOptions& options, const AtomicFile& file)
      : plan_(plan),
        options_(options),
        folder_(FolderOf(file.temporary_path())),
        figures_(plan.CountFigures()),
        cells_(CountCells(*plan.document)),
        workbook_(Open(file.temporary_path())),
        formats_(workbook_.get()) {}

  Status Write() {
    if (workbook_ == nullptr) return Status::WriteFailed("the workbook could not be begun");
    SetProperties();
    AddSheet(messages::kContentsSheet,
             [&](SheetWriter& sheet) { WriteContentsSheet(plan_, sheet); });
    for (const PlannedTable& planned : plan_.tables) AddTable(planned);
    const Document& document = *plan_.document;
    if (!document.findings.empty()) {
      AddSheet(messages::kFindingsSheet,
               [&](SheetWriter& sheet) { WriteFindingsSheet(plan_, sheet); });
    }
    if (!document.checks.empty()) {
      AddSheet(messages::kChecksSheet, [&](SheetWriter& sheet) { WriteChecksSheet(plan_, sheet); });
    }
    if (figures_ > 0 && figures_ <= kMaxListedFigures) {
      AddSheet(messages::kFiguresSheet, [&](SheetWriter& sheet) {
        const Status listed = WriteFiguresSheet(plan_, !IsStreamed(), sheet);
        if (!listed.ok()) status_ = listed;
      });
    }
    if (!document.paragraphs.empty() || !document.figures_in_text.empty() || !overflows_.empty()) {
      AddSheet(messages::kTextSheet,
               [&](SheetWriter& sheet) { WriteTextSheet(document, overflows_, sheet); });
    }
    AddSheet(messages::kAboutSheet,
             [&](SheetWriter& sheet) { WriteAboutSheet(plan_, options_, sheet); });
    if (!status_.ok()) return status_;
    return Close();
  }

  std::vector<SheetExpectation> TakeExpected() { return std::move(expected_); }

 private:
  /// Whether rows are written as they come: large workbooks, unless they have too many sheets.
  bool IsStreamed() const {
    return cells_ > kMaxKeptCells && plan_.tables.size() <= kMaxStreamedSheets;
  }

  WorkbookPointer Open(const std::string& path) {
    lxw_workbook_options options = {};
    options.constant_memory = IsStreamed() ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = folder_.data();
    return WorkbookPointer(workbook_new_opt(path.c_str(), &options));
  }

  void SetProperties() {
    const Document& document = *plan_.document;
    std::string title = PlainStorableText(PrefixOfUnits(document.title, kMaxProperty));
    std::string author = PlainStorableText(PrefixOfUnits(document.publisher.name, kMaxProperty));
    std::string comments = PlainStorableText(PrefixOfUnits(document.source.file, kMaxProperty));
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.author = author.data();
    properties.comments = comments.data();
    properties.created = static_cast<time_t>(SourceTime(document.source.modified));
    const lxw_error error = workbook_set_properties(workbook_.get(), &properties);
    if (error != LXW_NO_ERROR) Fail(error, "its properties");
  }

  void AddSheet(const Phrase& name, const std::function<void(SheetWriter&)>& write) {
    AddSheet(std::string(name.in(plan_.language)), write);
  }

  void AddSheet(const std::string& name, const std::function<void(SheetWriter&)>& write) {
    if (!status_.ok()) return;
    lxw_worksheet* added = workbook_add_worksheet(workbook_.get(), name.c_str());
    if (added == nullptr) {
      status_ = Status::WriteFailed("sheet " + name + " could not be begun (temporary files in " +
                                    folder_ + "; is the disk full?)");
      return;
    }
    SheetWriter sheet(added, name, formats_, plan_.language);
    write(sheet);
    if (!sheet.status().ok()) status_ = sheet.status();
    overflows_.insert(overflows_.end(), sheet.overflows().begin(), sheet.overflows().end());
    expected_.push_back(sheet.TakeExpectation());
  }

  /// `table_t01` for the whole table with its header, for formulas and the name box. Not `t01`,
  /// which is a cell.
  void DefineName(const PlannedTable& planned) {
    const Table& table = *planned.table;
    if (!status_.ok() || table.row_count == 0 || table.column_count == 0) return;
    const int first = planned.layout.first_row;
    const std::string range = QuotedSheet(planned.sheet) + "!" + AbsoluteCellName(first, 0) + ":" +
                              AbsoluteCellName(first + table.row_count - 1, table.column_count - 1);
    const std::string name = "table_" + table.id;
    const lxw_error error =
        workbook_define_name(workbook_.get(), name.c_str(), ("=" + range).c_str());
    if (error != LXW_NO_ERROR) Fail(error, "the name " + name);
  }

  void AddTable(const PlannedTable& planned) {
    DefineName(planned);
    AddSheet(planned.sheet, [&](SheetWriter& sheet) {
      WriteTableSheet({*planned.table, planned.cells, planned.layout, plan_.remarks},
                      std::string(messages::kContentsSheet.in(plan_.language)), sheet);
      const bool is_marked = planned.findings > 0 && planned.gravest != Severity::kNote;
      if (!is_marked) return;
      const bool is_error = planned.gravest == Severity::kError;
      worksheet_set_tab_color(sheet.sheet(), is_error ? kBadInk : kWarningTab);
    });
  }

  Status Close() {
    const QuietErrors quiet;  // The library prints what it also returns.
    const lxw_error error = workbook_close(workbook_.release());
    if (error != LXW_NO_ERROR) Fail(error, "the file");
    return status_;
  }

  void Fail(lxw_error error, const std::string& what) {
    status_ =
        Status::WriteFailed("cannot write " + what + " of the workbook: " + lxw_strerror(error) +
                            " (is the disk full?)");
  }

  static constexpr std::size_t kMaxProperty = 255;  // The library's limit for a property.
  static constexpr std::uint32_t kWarningTab = 0xE0A800;

  const WorkbookPlan& plan_;
  const WorkbookOptions& options_;
  std::string folder_;
  std::size_t figures_;
  std::size_t cells_;
  WorkbookPointer workbook_;
  FormatCache formats_;
  std::vector<TextOverflow> overflows_;
  std::vector<SheetExpectation> expected_;
  Status status_;
};

}  // namespace

Result<WrittenWorkbook> WriteWorkbook(const Document& document, const std::string& path,
                                      const WorkbookOptions& options) {
  const Result<WorkbookPlan> plan = PlanWorkbook(document, options.language);
  if (!plan.ok()) return plan.status().At({.file = document.source.file});
  Result<AtomicFile> file = AtomicFile::Create(path);
  if (!file.ok()) return file.status();
  WorkbookWriting writing(*plan, options, *file);
  const Status written = writing.Write();
  if (!written.ok()) return written.At({.file = path});
  return WrittenWorkbook{*std::move(file), writing.TakeExpected()};
}

}  // namespace mingxi
