// SPDX-License-Identifier: GPL-3.0-or-later

// Green came, red went, yellow changed, blue is a remark; a changed cell holds the new value as a
// number where it is one, and the old one in a comment. This file's only entry is
// WriteChangesWorkbook.

#include "writers/xlsx/changes_workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "messages/diff.h"
#include "messages/workbook.h"
#include "writers/diff/year_table.h"
#include "writers/files/atomic_file.h"
#include "writers/text/printed_width.h"
#include "writers/xlsx/format_cache_internal.h"
#include "writers/xlsx/list_sheet_internal.h"
#include "writers/xlsx/printed_number.h"
#include "writers/xlsx/quiet_errors.h"
#include "writers/xlsx/sheet_name.h"
#include "writers/xlsx/sheet_writer_internal.h"

namespace mingxi {
namespace {

constexpr std::uint32_t kAddedFill = 0xDCFCE7;
constexpr std::uint32_t kRemovedFill = 0xFEE2E2;
constexpr std::uint32_t kChangedFill = 0xFEF3C7;
constexpr std::uint32_t kRemarkFill = 0xDBEAFE;
/// Digits; no column is narrower or wider.
constexpr int kMinWidth = 8;
constexpr int kMaxWidth = 40;
/// Each comment is a drawing of its own; beyond so many a sheet opens slowly.
constexpr int kMaxComments = 1000;

namespace say = messages::diff;

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

std::string PlaceText(const ChangePlace& place) {
  std::string text = place.table;
  if (place.row >= 0) text += " r" + std::to_string(place.row);
  if (place.column >= 0) text += " c" + std::to_string(place.column);
  if (place.page > 0) text += " p" + std::to_string(place.page);
  if (!place.sheet.empty()) text += " " + place.sheet;
  if (!place.cell.empty()) text += "!" + place.cell;
  return text;
}

CellStyle BodyStyle(std::uint32_t fill) {
  CellStyle style;
  style.is_bordered = true;
  style.is_wrapped = true;
  style.fill = fill;
  return style;
}

CellStyle HeaderStyle() {
  CellStyle style = BodyStyle(kHeaderFill);
  style.is_bold = true;
  return style;
}

class ChangesWorkbook {
 public:
  ChangesWorkbook(const ComparedPair& pair, const std::string& path)
      : pair_(pair), workbook_(workbook_new(path.c_str())), formats_(workbook_.get()) {}

  Status Write() {
    if (workbook_ == nullptr) return Status::WriteFailed("the workbook could not be begun");
    lxw_doc_properties properties = {};
    properties.created = 946684800;  // 2000-01-01: the same comparison gives the same bytes.
    workbook_set_properties(workbook_.get(), &properties);
    AddSheet(std::string(say::kSummarySheet.chinese),
             [this](SheetWriter& sheet) { WriteSummary(sheet); });
    AddSheet(std::string(say::kChangesSheet.chinese),
             [this](SheetWriter& sheet) { WriteList(sheet); });
    if (pair_.mode == "year") {
      AddAll(
          YearTables(pair_),
          [](const YearTable& table) { return TitleOf(table.title, table.id_b); },
          [this](const YearTable& table, SheetWriter& sheet) { WriteYear(table, sheet); });
    } else {
      AddAll(
          SideTables(pair_),
          [](const SideTable& table) {
            const Table& shown = table.b != nullptr ? *table.b : *table.a;
            return TitleOf(shown.title, shown.id);
          },
          [this](const SideTable& table, SheetWriter& sheet) { WriteTable(table, sheet); });
    }
    if (!status_.ok()) return status_;
    const QuietErrors quiet;
    const lxw_error error = workbook_close(workbook_.release());
    if (error == LXW_NO_ERROR) return Status::Ok();
    return Status::WriteFailed(std::string("cannot write the workbook: ") + lxw_strerror(error));
  }

 private:
  static std::string TitleOf(const std::string& title, const std::string& id) {
    return title.empty() ? id : title;
  }

  /// A sheet for each of `tables`.
  template <typename List, typename Title, typename Write>
  void AddAll(const List& tables, const Title& title_of, const Write& write) {
    std::vector<std::string> titles;
    for (const auto& table : tables) titles.push_back(title_of(table));
    const std::vector<std::string> names = SheetNamesOf(
        titles, {std::string(say::kSummarySheet.chinese), std::string(say::kChangesSheet.chinese)});
    for (std::size_t i = 0; i < names.size(); ++i) {
      AddSheet(names[i], [&](SheetWriter& sheet) { write(tables[i], sheet); });
    }
  }

  void AddSheet(const std::string& name, const std::function<void(SheetWriter&)>& write) {
    if (!status_.ok()) return;
    lxw_worksheet* added = workbook_add_worksheet(workbook_.get(), name.c_str());
    if (added == nullptr) {
      status_ = Status::WriteFailed("sheet " + name + " could not be begun");
      return;
    }
    SheetWriter sheet(added, name, formats_);
    write(sheet);
    if (!sheet.status().ok()) status_ = sheet.status();
  }

  void WriteSummary(SheetWriter& sheet) {
    sheet.SetColumnWidth(0, kMaxWidth);
    sheet.SetColumnWidth(1, 2 * kMaxWidth);
    sheet.Text(0, 0, pair_.a_name + " → " + pair_.b_name, HeadingStyle());
    int row = 2;
    for (const ChangeCount& count : CountChanges(*pair_.comparison)) {
      sheet.Text(row, 0, ToString(count.kind), BodyStyle(count.is_remark ? kRemarkFill : kNoColor));
      sheet.Text(row++, 1, InWords(count), BodyStyle(kNoColor));
    }
    if (row == 2) sheet.Text(row, 0, say::kNoDifference, BodyStyle(kNoColor));
  }

  void WriteList(SheetWriter& sheet) {
    static constexpr Phrase kHeaders[] = {say::kChange,  say::kRow,    say::kColumn,
                                          say::kFrom,    say::kTo,     say::kDifference,
                                          say::kPercent, say::kPlaceA, say::kPlaceB};
    static constexpr int kWidths[] = {16, 30, 30, 24, 24, 14, 10, 24, 24};
    for (int column = 0; column < 9; ++column) {
      sheet.SetColumnWidth(column, kWidths[column]);
      sheet.Text(0, column, kHeaders[column], HeaderStyle());
    }
    worksheet_freeze_panes(sheet.sheet(), 1, 0);
    int row = 1;
    for (const Change& change : pair_.comparison->changes) WriteListRow(change, row++, sheet);
    worksheet_autofilter(sheet.sheet(), 0, 0, static_cast<lxw_row_t>(row - 1), 8);
  }

  static void WriteListRow(const Change& change, int row, SheetWriter& sheet) {
    const CellStyle plain = BodyStyle(kNoColor);
    sheet.Text(row, 0, ToString(change.kind), BodyStyle(change.is_remark ? kRemarkFill : kNoColor));
    sheet.Text(row, 1, change.row_label, plain);
    sheet.Text(row, 2, change.column, plain);
    Figure(row, 3, change.from_value, change.from_text, sheet);
    Figure(row, 4, change.to_value, change.to_text, sheet);
    Figure(row, 5, change.difference, "", sheet);
    sheet.Text(row, 6, change.percent ? change.percent->ToString() + "%" : "", plain);
    sheet.Text(row, 7, PlaceText(change.from), plain);
    sheet.Text(row, 8, PlaceText(change.to), plain);
  }

  static void Figure(int row, int column, const std::optional<Decimal>& value,
                     std::string_view text, SheetWriter& sheet, std::uint32_t fill = kNoColor) {
    CellStyle style = BodyStyle(fill);
    const bool is_number = value && SignificantDigits(*value) <= kExactDigits;
    if (!is_number)
      return sheet.Text(row, column, value && text.empty() ? value->ToString() : text, style);
    style.align = HorizontalAlign::kRight;
    style.number_format =
        "#,##0" +
        (value->scale() > 0
             ? "." + std::string(static_cast<std::size_t>(std::min(value->scale(), 8)), '0')
             : "");
    sheet.Number(row, column, *value, style);
  }

  static std::uint32_t FillOf(const SideLine& line) {
    return line.is_added() ? kAddedFill : line.is_removed() ? kRemovedFill : kNoColor;
  }

  void WriteTable(const SideTable& table, SheetWriter& sheet) {
    const Table& shown = table.b != nullptr ? *table.b : *table.a;
    sheet.SetColumnWidth(0, 5);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      sheet.SetColumnWidth(static_cast<int>(i) + 1, WidthOf(table, table.columns[i]));
    }
    sheet.Text(0, 0, shown.title, HeadingStyle());
    sheet.Text(1, 0, "±", HeaderStyle());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      CellStyle style = HeaderStyle();
      const SideLine& column = table.columns[i];
      if (FillOf(column) != kNoColor) style.fill = FillOf(column);
      if (column.is_changed) style.fill = kChangedFill;
      sheet.Text(1, static_cast<int>(i) + 1, table.Header(column), style);
      if (column.is_changed)
        Comment(1, static_cast<int>(i) + 1, table.Header({column.a, -1}), sheet);
    }
    worksheet_freeze_panes(sheet.sheet(), 2, 0);
    int row = 2;
    for (const SideLine& line : table.rows) WriteRow(table, line, row++, sheet);
  }

  static double WidthOf(const SideTable& table, const SideLine& column) {
    int width = std::max(kMinWidth, PrintedWidth(table.Header(column)) / 2);
    for (const SideLine& row : table.rows) {
      const std::string text =
          row.b >= 0 ? table.TextB(row.b, column.b) : table.TextA(row.a, column.a);
      width = std::max(width, PrintedWidth(text) + 2);
      if (width >= kMaxWidth) return kMaxWidth;
    }
    return width;
  }

  static const char* MarkOf(const SideLine& line) {
    return line.is_added()     ? "+"
           : line.is_removed() ? "−"
           : line.is_changed   ? "~"
           : line.is_moved     ? ">"
                               : "";
  }

  void WriteRow(const SideTable& table, const SideLine& line, int row, SheetWriter& sheet) {
    sheet.Text(row, 0, MarkOf(line), BodyStyle(FillOf(line)));
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      WriteCell(table, line, table.columns[i], {row, static_cast<int>(i) + 1}, sheet);
    }
  }

  void WriteCell(const SideTable& table, const SideLine& line, const SideLine& column,
                 std::pair<int, int> at, SheetWriter& sheet) {
    const bool is_from_a = line.is_removed() || column.is_removed();
    const Cell* cell = is_from_a ? table.CellA(line.a, column.a) : table.CellB(line.b, column.b);
    std::uint32_t fill = FillOf(line) != kNoColor ? FillOf(line) : FillOf(column);
    const auto change =
        is_from_a || line.is_added() ? table.cells.end() : table.cells.find({line.b, column.b});
    if (change != table.cells.end()) fill = change->second->is_remark ? kRemarkFill : kChangedFill;
    const bool is_amount = cell != nullptr && cell->value && cell->type != CellType::kPercent &&
                           cell->type != CellType::kOrdinal;
    Figure(at.first, at.second, is_amount ? cell->value : std::nullopt,
           cell == nullptr ? std::string_view() : cell->text.view(), sheet, fill);
    if (change == table.cells.end()) return;
    const std::string difference = DifferenceText(*change->second);
    Comment(at.first, at.second,
            Say(sheet.language(), say::kWas, change->second->from_text) +
                (difference.empty() ? "" : "\n" + difference),
            sheet);
  }

  void Comment(int row, int column, const std::string& text, SheetWriter& sheet) {
    if (comments_++ < kMaxComments) sheet.Comment(row, column, text);
  }

  static void WriteYear(const YearTable& table, SheetWriter& sheet) {
    const int count = static_cast<int>(table.headers.size());
    for (int column = 0; column < count; ++column)
      sheet.SetColumnWidth(column, column == 0 ? 20 : 16);
    sheet.Text(0, 0, table.title, HeadingStyle());
    const std::string unit = Say(sheet.language(), messages::kUnitLine, table.unit);
    sheet.Text(1, 0, table.unit.empty() ? "" : unit, RemarkStyle());
    for (int column = 0; column < count; ++column) {
      sheet.Text(2, column, table.headers[static_cast<std::size_t>(column)], HeaderStyle());
    }
    worksheet_freeze_panes(sheet.sheet(), 3, 0);
    int row = 3;
    for (const YearRow& line : table.rows) {
      const std::uint32_t fill = line.mark == say::kAdded.chinese     ? kAddedFill
                                 : line.mark == say::kRemoved.chinese ? kRemovedFill
                                 : line.mark == say::kRenamed.chinese ? kChangedFill
                                                                      : kNoColor;
      int column = 0;
      for (const YearCell& cell : line.cells) {
        Figure(row, column++, cell.is_percent ? std::nullopt : cell.value, cell.text, sheet, fill);
      }
      sheet.Text(row++, column, line.mark, BodyStyle(fill));
    }
  }

  const ComparedPair& pair_;
  std::unique_ptr<lxw_workbook, FreeWorkbook> workbook_;
  FormatCache formats_;
  Status status_;
  int comments_ = 0;
};

}  // namespace

Status WriteChangesWorkbook(const ComparedPair& pair, const std::string& path) {
  Result<AtomicFile> file = AtomicFile::Create(path);
  if (!file.ok()) return file.status();
  const Status written = ChangesWorkbook(pair, file->temporary_path()).Write();
  return written.ok() ? file->Commit() : written.At({.file = path});
}

}  // namespace mingxi
