// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/table_layout.h"

// Columns are as wide as their longest figure; labels and headers may wrap. What spans columns
// widens them only when it does not fit into a few lines.

#include <algorithm>
#include <cmath>
#include <string>

#include "writers/text/printed_width.h"

namespace mingxi {
namespace {

/// All widths in digits of the default font, which a 10 pt digit nearly equals.
constexpr double kPadding = 2;
constexpr double kFigurePadding = 3;  ///< Figures keep a step from the rule at their right.
constexpr double kMinWidth = 6;
/// Longer labels wrap: 22 Chinese characters, more than most subject names have.
constexpr double kMaxLabelWidth = 46;
/// Longer figures do not occur; Excel's own limit is 255.
constexpr double kMaxWidth = 80;
/// Headers wrap before they widen their columns: up to 4 characters stand in one line, up to 10 in
/// two, more in three.
constexpr double kOneLineHeader = 8;
constexpr double kTwoLineHeader = 20;
constexpr int kSpanningLines =
    8;  ///< The same for merged cells of the body (forms with long text).

constexpr double kRowHeightPt = 18;
constexpr double kLineHeightPt = 13.5;
constexpr double kTitleLineHeightPt = 24;
constexpr double kMaxRowHeightPt = 409;  ///< Excel's limit.
/// A 16 pt title is so much wider than 10 pt text.
constexpr double kTitleScale = 1.6;

bool IsHeader(const Table& table, const Cell& cell) {
  const auto row = static_cast<std::size_t>(cell.row);
  return cell.row < table.header_rows ||
         (row < table.rows.size() && table.rows[row].kind == RowKind::kHeader);
}

int HeaderLines(double width) {
  if (width <= kOneLineHeader) return 1;
  return width <= kTwoLineHeader ? 2 : 3;
}

/// The width a cell asks for, padding included.
double WantedWidth(const Table& table, const Cell& cell) {
  const double width = PrintedWidth(cell.text);
  if (IsHeader(table, cell)) return std::ceil(width / HeaderLines(width)) + kPadding;
  const bool may_wrap = !cell.value || cell.column_span > 1;
  if (cell.column_span > 1) return std::ceil(width / kSpanningLines) + kPadding;
  return may_wrap ? std::min(width, kMaxLabelWidth) + kPadding
                  : std::min(width, kMaxWidth) + kFigurePadding;
}

double SumOf(const std::vector<double>& widths, const Cell& cell) {
  double sum = 0;
  for (int i = 0; i < cell.column_span; ++i) {
    sum += widths[static_cast<std::size_t>(cell.column + i)];
  }
  return sum;
}

std::vector<double> ColumnWidthsOf(const Table& table) {
  std::vector<double> widths(static_cast<std::size_t>(table.column_count), kMinWidth);
  for (const Cell& cell : table.cells) {
    if (cell.column_span > 1) continue;
    double& width = widths[static_cast<std::size_t>(cell.column)];
    width = std::max(width, WantedWidth(table, cell));
  }
  for (const Cell& cell : table.cells) {
    if (cell.column_span < 2) continue;
    const double missing = WantedWidth(table, cell) - SumOf(widths, cell);
    if (missing <= 0) continue;
    for (int i = 0; i < cell.column_span; ++i) {
      widths[static_cast<std::size_t>(cell.column + i)] += missing / cell.column_span;
    }
  }
  for (double& width : widths) width = std::min(width, kMaxWidth + kPadding);
  return widths;
}

double HeightOf(int lines) {
  return std::min(kMaxRowHeightPt, kRowHeightPt + (lines - 1) * kLineHeightPt);
}

std::vector<double> RowHeightsOf(const Table& table, const std::vector<double>& widths) {
  std::vector<double> heights(static_cast<std::size_t>(table.row_count), kRowHeightPt);
  const auto needed = [&](const Cell& cell) {
    return cell.value ? kRowHeightPt : HeightOf(LinesOf(cell.text, SumOf(widths, cell)));
  };
  for (const Cell& cell : table.cells) {
    if (cell.row_span > 1) continue;
    double& height = heights[static_cast<std::size_t>(cell.row)];
    height = std::max(height, needed(cell));
  }
  for (const Cell& cell : table.cells) {
    if (cell.row_span < 2) continue;
    double there = 0;
    const auto last = static_cast<std::size_t>(cell.row + cell.row_span - 1);
    for (auto row = static_cast<std::size_t>(cell.row); row <= last; ++row) there += heights[row];
    const double missing = needed(cell) - there;
    if (missing > 0) heights[last] = std::min(kMaxRowHeightPt, heights[last] + missing);
  }
  return heights;
}

/// The lines above the table.
void PlaceCaption(const Table& table, TableLayout& layout) {
  int row = 0;
  if (!table.title.empty()) layout.title_row = row++;
  if (!table.form_number.empty()) layout.form_row = row++;
  const bool has_publisher = !table.publisher_line.empty();
  const bool has_unit = !table.unit.empty();
  if (has_publisher) layout.publisher_row = row++;
  if (has_unit) {
    const bool shares_row = has_publisher && table.column_count > 1;
    layout.unit_row = shares_row ? layout.publisher_row : row++;
  }
  layout.first_row = row;
}

}  // namespace

int LinesOf(const std::string& text, double width_digits) {
  const double room = std::max(1.0, width_digits - kPadding / 2);
  const int wrapped = static_cast<int>(std::ceil(PrintedWidth(text) / room));
  const int breaks = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  return std::max(1, wrapped) + breaks;
}

TableLayout LayoutOf(const Table& table) {
  TableLayout layout;
  PlaceCaption(table, layout);
  layout.column_widths = ColumnWidthsOf(table);
  layout.row_heights = RowHeightsOf(table, layout.column_widths);
  double total = 0;
  for (const double width : layout.column_widths) total += width;
  const int title_lines = LinesOf(table.title, total / kTitleScale);
  layout.title_height_pt = std::min(kMaxRowHeightPt, 8 + title_lines * kTitleLineHeightPt);
  layout.first_note_row = layout.first_row + table.row_count;
  for (const std::string& note : table.notes) {
    layout.note_heights.push_back(HeightOf(LinesOf(note, total)));
  }
  return layout;
}

int FirstScrollingRow(const Table& table, const TableLayout& layout) {
  if (table.header_rows == 0) return 0;
  int row = table.header_rows;
  while (row < table.row_count && static_cast<std::size_t>(row) < table.rows.size() &&
         table.rows[static_cast<std::size_t>(row)].kind == RowKind::kIndex) {
    ++row;
  }
  return layout.first_row + row;
}

}  // namespace mingxi
