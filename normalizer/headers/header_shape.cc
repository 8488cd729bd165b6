// SPDX-License-Identifier: GPL-3.0-or-later

// Where spans are known they tell: a header's cells end on one line, so the header reaches as far
// down as its longest cell, and one row further below a cell that is wider than one column. Where
// spans are lost, the header ends when every column has a name. An index row settles it at once.

#include "normalizer/headers/header_shape.h"

#include <re2/re2.h>

#include <algorithm>

#include "model/characters.h"
#include "normalizer/headers/index_row.h"
#include "normalizer/values/figure.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

/// Five levels of names, a row of units and an index row: deeper no header goes.
constexpr int kDeepestHeader = 7;

std::size_t FirstCellOf(const Piece& piece, int row) {
  return static_cast<std::size_t>(
      std::partition_point(piece.cells.begin(), piece.cells.end(),
                           [row](const Cell& cell) { return cell.row < row; }) -
      piece.cells.begin());
}

bool HasFigure(const Piece& piece, int row) {
  const std::vector<std::string_view> texts = RowTexts(piece, row);
  return std::any_of(texts.begin(), texts.end(), IsBodyFigure);
}

bool IsBlank(const Piece& piece, int row) {
  const std::vector<std::string_view> texts = RowTexts(piece, row);
  return std::all_of(texts.begin(), texts.end(),
                     [](std::string_view text) { return text.empty(); });
}

/// 元 | 万元 | %: a row of the header that gives each column its unit.
bool IsUnitRow(const Piece& piece, int row) {
  bool has_sure = false;  // 类 | 款 | 项 are no units.
  for (const std::string_view text : RowTexts(piece, row)) {
    if (text.empty()) continue;
    const std::optional<Unit> unit = FindUnit(WithoutBrackets(text));
    if (!unit.has_value()) return false;
    has_sure = has_sure || unit->kind != UnitKind::kCount;
  }
  return has_sure;
}

int FindIndexRow(const Piece& piece) {
  const int last = std::min(piece.row_count, kDeepestHeader);
  for (int row = 0; row < last; ++row) {
    const std::vector<std::string_view> texts = RowTexts(piece, row);
    if (IsIndexRow(texts)) return row;
    if (HasFigure(piece, row)) return -1;
  }
  return -1;
}

/// Whether a header that seems to end before `row` goes on there: a wide cell just above is split
/// up.
bool IsSplitUpIn(const Piece& piece, int row) {
  if (row >= piece.row_count || HasFigure(piece, row) || IsBlank(piece, row)) return false;
  for (const Cell& above : piece.cells) {
    if (above.row >= row) break;
    if (above.row + above.row_span != row || above.column_span < 2 || above.text.empty()) continue;
    int parts = 0;
    for (std::size_t i = FirstCellOf(piece, row); i < piece.cells.size(); ++i) {
      const Cell& cell = piece.cells[i];
      if (cell.row != row) break;
      const bool is_below =
          cell.column >= above.column && cell.column < above.column + above.column_span;
      parts += is_below && !cell.text.empty() ? 1 : 0;
    }
    if (parts > 1 || (parts == 1 && above.column_span == piece.column_count)) return true;
  }
  return false;
}

/// One past the last row that the cells of `row` reach into. A single one that reaches to the end
/// of the table, beside others that do not, is a label of the whole table and says nothing.
int EndOfCells(const Piece& piece, int row) {
  int end = row + 1;
  int to_the_end = 0;
  for (std::size_t i = FirstCellOf(piece, row); i < piece.cells.size(); ++i) {
    const Cell& cell = piece.cells[i];
    if (cell.row != row) break;
    const bool is_last = cell.row_span > 1 && row + cell.row_span == piece.row_count;
    to_the_end += is_last ? 1 : 0;
    if (!is_last) end = std::max(end, row + cell.row_span);
  }
  return to_the_end > 1 ? piece.row_count : end;
}

int CountRowsBySpans(const Piece& piece) {
  if (HasFigure(piece, 0)) return 0;
  int end = 1;
  for (int row = 0; row < end && row < piece.row_count; ++row) {
    end = std::max(end, EndOfCells(piece, row));
    if (row + 1 == end && end < kDeepestHeader && IsSplitUpIn(piece, end)) ++end;
  }
  while (end < piece.row_count && IsUnitRow(piece, end)) ++end;
  return std::min(end, piece.row_count);
}

/// Columns that have a name after the first `rows` rows.
std::vector<bool> NamedColumns(const Piece& piece, int rows) {
  std::vector<bool> named(static_cast<std::size_t>(piece.column_count), false);
  for (const Cell& cell : piece.cells) {
    if (cell.row >= rows) break;
    if (cell.text.empty()) continue;
    for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
      named[static_cast<std::size_t>(column)] = true;
    }
  }
  return named;
}

/// Whether row `row` names a column that had no name before.
bool NamesMore(const Piece& piece, int row, const std::vector<bool>& named) {
  for (std::size_t i = FirstCellOf(piece, row); i < piece.cells.size(); ++i) {
    const Cell& cell = piece.cells[i];
    if (cell.row != row) break;
    if (!cell.text.empty() && !named[static_cast<std::size_t>(cell.column)]) return true;
  }
  return false;
}

int CountRowsByNames(const Piece& piece) {
  int body = 0;
  while (body < piece.row_count && body < kDeepestHeader && !HasFigure(piece, body)) ++body;
  if (body == 0) return 0;
  int end = 1;
  const auto is_short = [&](int row) {
    return !piece.row_widths.empty() &&
           piece.row_widths[static_cast<std::size_t>(row)] < piece.column_count;
  };
  while (end < body) {
    // A short row lost merged cells, a wide cell is split up: either way names come below.
    if (is_short(end - 1) || IsSplitUpIn(piece, end)) {
      ++end;
      continue;
    }
    const std::vector<bool> named = NamedColumns(piece, end);
    const bool is_complete = std::find(named.begin(), named.end(), false) == named.end();
    if (is_complete || !NamesMore(piece, end, named)) break;
    ++end;
  }
  while (end < piece.row_count && IsUnitRow(piece, end)) ++end;
  return end;
}

/// How the cells of a row divide the columns, as one comparable value.
std::vector<int> Division(const Piece& piece, int row) {
  std::vector<int> begins;
  for (std::size_t i = FirstCellOf(piece, row); i < piece.cells.size(); ++i) {
    if (piece.cells[i].row != row) break;
    begins.push_back(piece.cells[i].column);
  }
  return begins;
}

bool HasFormLabel(const Piece& piece) {
  static const RE2 label(
      "(?:项目名称|绩效目标|主管部门|实施单位|项目单位|年度目标|总体目标|年度总体目标|项目资金|"
      "资金情况|"
      "项目负责人|预算部门|部门名称|单位名称|填报单位|项目类别|项目属性|项目期|起止时间|立项依据).{"
      "0,20}");
  for (const Cell& cell : piece.cells) {
    if (cell.row > 1) break;
    if (cell.column == 0 && RE2::FullMatch(cell.text.view(), label)) return true;
  }
  return false;
}

/// A header's narrow cells reach down to its end beside the wide ones that are split up; in a form
/// a narrow label stands beside a wide value and another label stands below it.
bool IsFormBySpans(const Piece& piece, std::string_view title) {
  if (piece.row_count < 2 || HasFigure(piece, 0)) return false;
  bool has_wide = false;
  bool has_label_below = false;
  const CellIndex index(piece);
  for (const Cell& cell : piece.cells) {
    if (cell.row > 0) break;
    if (cell.column_span > 1) has_wide = true;
    if (cell.column_span > 1 || cell.row_span > 1 || cell.text.empty()) continue;
    const Cell& below = piece.cells[static_cast<std::size_t>(index.At(1, cell.column))];
    has_label_below = has_label_below || (!below.text.empty() && !IsBodyFigure(below.text));
  }
  if (!has_wide || !has_label_below) return false;
  constexpr int kFewestDivisions = 3;
  std::vector<std::vector<int>> divisions;
  for (int row = 0; row < piece.row_count; ++row) divisions.push_back(Division(piece, row));
  std::sort(divisions.begin(), divisions.end());
  divisions.erase(std::unique(divisions.begin(), divisions.end()), divisions.end());
  return static_cast<int>(divisions.size()) >= kFewestDivisions || HasFormLabel(piece) ||
         title.find("绩效") != std::string_view::npos;
}

/// Without spans: the first row is a label with its value, the rest of it blank.
bool IsFormByText(const Piece& piece, std::string_view title) {
  if (piece.row_count < 2) return false;
  int printed = 0;
  for (const std::string_view text : RowTexts(piece, 0)) printed += text.empty() ? 0 : 1;
  if (printed != 2 || piece.column_count < 3) return false;
  return HasFormLabel(piece) && title.find("绩效") != std::string_view::npos;
}

}  // namespace

std::vector<std::string_view> RowTexts(const Piece& piece, int row) {
  std::vector<std::string_view> texts;
  for (std::size_t i = FirstCellOf(piece, row); i < piece.cells.size(); ++i) {
    if (piece.cells[i].row != row) break;
    texts.push_back(piece.cells[i].text);
  }
  return texts;
}

bool IsBodyFigure(std::string_view text) {
  if (text.empty()) return false;
  const bool is_year =
      text.size() == 4 && IsDigits(text) && (text.starts_with("19") || text.starts_with("20"));
  if (is_year) return false;
  const Figure figure = ReadFigure(text);
  return figure.type == CellType::kAmount || figure.type == CellType::kPercent ||
         figure.type == CellType::kDash;
}

HeaderShape FindHeader(const Piece& piece, std::string_view title) {
  HeaderShape shape;
  if (piece.row_count == 0) return shape;
  shape.is_form = piece.spans_are_known ? IsFormBySpans(piece, title) : IsFormByText(piece, title);
  if (shape.is_form) return shape;
  shape.index_row = FindIndexRow(piece);
  if (shape.index_row >= 0) {
    shape.header_rows = shape.index_row;
    return shape;
  }
  shape.header_rows = piece.spans_are_known ? CountRowsBySpans(piece) : CountRowsByNames(piece);
  return shape;
}

}  // namespace mingxi
