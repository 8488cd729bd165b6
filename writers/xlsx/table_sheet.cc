// SPDX-License-Identifier: GPL-3.0-or-later

#include <xlsxwriter.h>

#include <algorithm>
#include <set>

#include "messages/workbook.h"
#include "writers/xlsx/label_placement.h"
#include "writers/xlsx/marked_text.h"
#include "writers/xlsx/page_setup_internal.h"
#include "writers/xlsx/printed_number.h"
#include "writers/xlsx/table_sheet_internal.h"

namespace mingxi {
namespace {

/// Each remark is a drawing of its own; beyond so many a sheet opens slowly, and the colour alone
/// shows the place (all remarks stand in the sheet 核对 too).
constexpr int kMaxComments = 1000;

RowKind KindOf(const Table& table, int row) {
  if (row < table.header_rows) return RowKind::kHeader;
  const auto at = static_cast<std::size_t>(row);
  return at < table.rows.size() ? table.rows[at].kind : RowKind::kData;
}

std::uint32_t FillOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return kErrorFill;
    case Severity::kWarning:
      return kWarningFill;
    case Severity::kNote:
      return kNoteFill;
  }
  return kNoteFill;
}

/// Columns in which a figure is printed with thousands separators.
std::vector<bool> GroupedColumns(const Table& table) {
  std::vector<bool> grouped(static_cast<std::size_t>(table.column_count), false);
  for (const Cell& cell : table.cells) {
    const bool has_comma = cell.value && cell.text.find(',') != std::string::npos;
    if (has_comma) grouped[static_cast<std::size_t>(cell.column)] = true;
  }
  return grouped;
}

CellStyle RowStyle(RowKind kind) {
  CellStyle style;
  style.is_bordered = true;
  switch (kind) {
    case RowKind::kHeader:
      style.is_bold = style.is_wrapped = true;
      style.align = HorizontalAlign::kCenter;
      style.fill = kHeaderFill;
      break;
    case RowKind::kIndex:
      style.align = HorizontalAlign::kCenter;
      style.color = kFaintInk;
      break;
    case RowKind::kTotal:
    case RowKind::kPageTotal:
      style.is_bold = true;
      style.fill = kTotalFill;
      break;
    case RowKind::kSubtotal:
      style.is_bold = true;
      break;
    case RowKind::kPart:
    case RowKind::kData:
    case RowKind::kBlank:
      break;
  }
  return style;
}

void AlignByType(const Cell& cell, const LabelPlacement& placement, CellStyle& style) {
  const bool is_centred_label = cell.row_span > 1 || (cell.column_span > 1 && style.is_bold);
  switch (cell.type) {
    case CellType::kAmount:
    case CellType::kCount:
    case CellType::kPercent:
    case CellType::kDash:
      style.align = HorizontalAlign::kRight;
      style.indent = 1;
      return;
    case CellType::kOrdinal:
    case CellType::kDate:
      style.align = HorizontalAlign::kCenter;
      return;
    case CellType::kNone:
    case CellType::kLabel:
      style.is_wrapped = true;
      style.align = is_centred_label ? HorizontalAlign::kCenter : placement.align;
      style.indent = is_centred_label ? 0 : placement.indent;
      return;
    case CellType::kCode:
    case CellType::kBlank:
      return;
  }
}

/// Writes one table's cells; holds what they share.
class TableCellWriter {
 public:
  TableCellWriter(const TableSheet& from, SheetWriter& sheet)
      : from_(from),
        sheet_(sheet),
        placements_(LabelPlacementsOf(from.table)),
        grouped_(GroupedColumns(from.table)) {}

  void WriteRow(int row) {
    for (int column = 0; column < from_.table.column_count; ++column) {
      const Cell* cell = from_.cells.Covering(row, column);
      if (cell == nullptr) {
        sheet_.Blank(from_.layout.first_row + row, column, RowStyle(KindOf(from_.table, row)));
      } else if (cell->row == row && cell->column == column) {
        WriteAnchor(*cell);
      } else {
        sheet_.Blank(from_.layout.first_row + row, column, StyleOf(*cell));
      }
    }
  }

 private:
  CellStyle StyleOf(const Cell& cell) const {
    const RowKind kind = KindOf(from_.table, cell.row);
    CellStyle style = RowStyle(kind);
    style.is_bold |= cell.is_bold;
    const auto index = static_cast<std::size_t>(&cell - from_.table.cells.data());
    const bool is_body = kind != RowKind::kHeader && kind != RowKind::kIndex;
    if (is_body) AlignByType(cell, placements_[index], style);
    const bool is_unproven =
        cell.status == FigureStatus::kSingle || cell.status == FigureStatus::kUnchecked;
    if (is_unproven) style.color = kUnprovenInk;
    if (cell.status == FigureStatus::kContradicted) style.color = kBadInk;
    if (IsDoubtful(cell)) style.fill = kDoubtFill;
    if (cell.printed) style.fill = kCorrectedFill;
    if (const CellRemark* remark = RemarkOf(cell)) style.fill = FillOf(remark->severity);
    return style;
  }

  static bool IsDoubtful(const Cell& cell) {
    return cell.is_doubtful || cell.status == FigureStatus::kDoubtful;
  }

  const CellRemark* RemarkOf(const Cell& cell) const {
    const auto found = from_.remarks.find({from_.table.id, cell.row, cell.column});
    return found == from_.remarks.end() ? nullptr : &found->second;
  }

  void WriteAnchor(const Cell& cell) {
    const int row = from_.layout.first_row + cell.row;
    CellStyle style = StyleOf(cell);
    std::optional<PrintedNumber> printed;
    if (IsNumber(cell)) {
      printed = PrintedNumberOf(cell, grouped_[static_cast<std::size_t>(cell.column)]);
    }
    if (printed && printed->format.find(';') == std::string::npos) {
      printed->format += MarkSuffix(cell.marks);
    }
    if (printed && sheet_.formats().HasRoomFor(printed->format)) {
      style.number_format = printed->format;
      sheet_.Number(row, cell.column, printed->stored, style);
    } else {
      sheet_.MarkedText(row, cell.column, cell.text, cell.marks, style);
    }
    WriteRemark(cell, row);
    if (cell.row_span > 1 || cell.column_span > 1) {
      sheet_.Merge({row, cell.column, row + cell.row_span - 1, cell.column + cell.column_span - 1});
    }
  }

  /// A figure below the header; an index row's numbers are names.
  bool IsNumber(const Cell& cell) const {
    const RowKind kind = KindOf(from_.table, cell.row);
    const bool is_figure = cell.type == CellType::kAmount || cell.type == CellType::kCount ||
                           cell.type == CellType::kPercent;
    return is_figure && kind != RowKind::kHeader && kind != RowKind::kIndex;
  }

  void WriteRemark(const Cell& cell, int row) {
    std::string text;
    if (const CellRemark* remark = RemarkOf(cell)) text = remark->text;
    const Language language = sheet_.language();
    const auto add = [&](std::string_view line) {
      if (!text.empty()) text.push_back('\n');
      text += line;
    };
    if (IsDoubtful(cell)) add(messages::kUnsureCell.in(language));
    if (cell.recognition && !cell.recognition->repaired_from.empty()) {
      add(Say(language, messages::kRepairedCell, cell.recognition->repaired_from));
    }
    if (cell.printed) add(Say(language, messages::kCorrectedCell, *cell.printed));
    if (IsNumber(cell) && cell.value && SignificantDigits(*cell.value) > kExactDigits) {
      add(Say(language, messages::kTooManyDigits, SignificantDigits(*cell.value)));
    }
    if (!text.empty() && comments_++ < kMaxComments) sheet_.Comment(row, cell.column, text);
  }

  const TableSheet& from_;
  SheetWriter& sheet_;
  std::vector<LabelPlacement> placements_;
  std::vector<bool> grouped_;
  int comments_ = 0;
};

int LastColumn(const Table& table) { return std::max(0, table.column_count - 1); }

void WriteTitle(const TableSheet& from, const std::string& contents, SheetWriter& sheet) {
  const int row = from.layout.title_row;
  if (row < 0) return;
  sheet.SetRowHeight(row, from.layout.title_height_pt);
  CellStyle title;
  title.is_bold = title.is_wrapped = true;
  title.font_size = 16;
  title.align = HorizontalAlign::kCenter;
  sheet.MergedText({row, 0, row, LastColumn(from.table)}, from.table.title, title);
  CellStyle back;
  back.color = kLinkInk;
  back.font_size = 9;
  back.align = HorizontalAlign::kCenter;
  sheet.LinkText(row, LastColumn(from.table) + 1, messages::kBackToContents.in(sheet.language()),
                 {contents, "A1"}, back);
}

void WriteCaption(const TableSheet& from, const std::string& contents, SheetWriter& sheet) {
  WriteTitle(from, contents, sheet);
  CellStyle left;
  CellStyle right;
  right.align = HorizontalAlign::kRight;
  const TableLayout& layout = from.layout;
  const int last = LastColumn(from.table);
  if (layout.form_row >= 0) sheet.Text(layout.form_row, last, from.table.form_number, right);
  if (layout.publisher_row >= 0) {
    sheet.Text(layout.publisher_row, 0, from.table.publisher_line, left);
  }
  if (layout.unit_row >= 0) {
    sheet.Text(layout.unit_row, last, Say(sheet.language(), messages::kUnitLine, from.table.unit),
               right);
  }
}

void WriteNotes(const TableSheet& from, SheetWriter& sheet) {
  CellStyle style;
  style.font_size = 9;
  style.color = kFaintInk;
  style.is_wrapped = true;
  for (std::size_t i = 0; i < from.table.notes.size(); ++i) {
    const int row = from.layout.first_note_row + static_cast<int>(i);
    sheet.SetRowHeight(row, from.layout.note_heights[i]);
    sheet.MergedText({row, 0, row, LastColumn(from.table)}, from.table.notes[i], style);
  }
}

/// Whether the rows are one list: of two side by side, folding one would hide rows of the other.
bool IsOneList(const Table& table) {
  const auto names =
      std::count_if(table.columns.begin(), table.columns.end(), [](const Column& column) {
        return column.role == ColumnRole::kName || column.role == ColumnRole::kLabel;
      });
  return names <= 1;
}

/// How deep each row can be folded away: below its parents.
std::vector<int> FoldingLevels(const Table& table) {
  constexpr int kDeepest = 7;  // Excel's limit.
  std::vector<int> levels(static_cast<std::size_t>(table.row_count), 0);
  if (!IsOneList(table)) return levels;
  for (std::size_t row = 0; row < std::min(levels.size(), table.rows.size()); ++row) {
    levels[row] = std::clamp(table.rows[row].level - 1, 0, kDeepest);
  }
  return levels;
}

/// Whether an upright page shows it larger than one on its side.
bool IsNarrowAndLong(const TableSheet& from) {
  constexpr double kPortraitDigits = 90;  // So many digits wide at the size of the text.
  constexpr double kPageHeightPt = 480;   // Of a page on its side.
  double width = 0;
  for (const double column : from.layout.column_widths) width += column;
  double height = 0;
  for (const double row : from.layout.row_heights) height += row;
  return width <= kPortraitDigits && height > kPageHeightPt;
}

void SetUpPage(const TableSheet& from, SheetWriter& sheet) {
  PageSetup setup;
  const int scrolling = FirstScrollingRow(from.table, from.layout);
  setup.frozen_rows = scrolling;
  setup.first_repeated_row = scrolling > 0 ? from.layout.first_row : -1;
  setup.last_repeated_row = scrolling - 1;
  setup.last_column = LastColumn(from.table);
  setup.is_portrait = IsNarrowAndLong(from);
  setup.last_row = from.layout.first_note_row + static_cast<int>(from.table.notes.size()) - 1;
  ApplyPageSetup(setup, sheet);
}

}  // namespace

void WriteTableSheet(const TableSheet& from, const std::string& contents, SheetWriter& sheet) {
  for (int column = 0; column < from.table.column_count; ++column) {
    sheet.SetColumnWidth(column, from.layout.column_widths[static_cast<std::size_t>(column)]);
  }
  sheet.SetColumnWidth(LastColumn(from.table) + 1, 8);
  WriteCaption(from, contents, sheet);
  TableCellWriter cells(from, sheet);
  // A row that can be folded away lies below the one it belongs to, as in print.
  worksheet_outline_settings(sheet.sheet(), LXW_TRUE, LXW_FALSE, LXW_TRUE, LXW_FALSE);
  const std::vector<int> levels = FoldingLevels(from.table);
  for (int row = 0; row < from.table.row_count; ++row) {
    const auto at = static_cast<std::size_t>(row);
    sheet.SetRow(from.layout.first_row + row, from.layout.row_heights[at], levels[at]);
    cells.WriteRow(row);
  }
  WriteNotes(from, sheet);
  SetUpPage(from, sheet);
}

}  // namespace mingxi
