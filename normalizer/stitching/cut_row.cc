// SPDX-License-Identifier: GPL-3.0-or-later

// The rest of a row holds text only, below text of the row that it goes on from. That it is no row
// of its own shows where all rows above begin with a code or an ordinal and this one does not,
// where it goes on in several columns although all rows above hold figures, or where a bracket of
// the row above is closed here.

#include "normalizer/stitching/cut_row.h"

#include <re2/re2.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "model/characters.h"
#include "normalizer/headers/header_shape.h"

namespace mingxi {
namespace {

/// Rows above that are compared with.
constexpr int kRowsLookedAt = 40;
/// So many of them must be alike to prove a habit.
constexpr int kFewestAlike = 5;
/// And so many where the rest lacks the figures, too, that each of them has.
constexpr int kFewestWithFigures = 3;
/// A rest that proves nothing by itself is doubted when it is this short: whole labels are longer.
constexpr std::size_t kLongestRest = 6;

bool BeginsWithMark(std::string_view text) {
  static const RE2 mark(
      "^(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,3}"
      "[、.．]|[0-9]{3,}|[①-⑳])");
  return RE2::PartialMatch(text, mark);
}

int OpenBrackets(std::string_view text) {
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    if (character.code == U'（' || character.code == U'(' || character.code == U'《') ++open;
    if (character.code == U'）' || character.code == U')' || character.code == U'》') --open;
    at += character.length;
  }
  return open;
}

/// The cells of one column in the last rows, the last one first.
std::vector<const Cell*> LastCells(const Piece& table, int body_begin, int column) {
  std::vector<const Cell*> cells;
  const int first_row = std::max(body_begin, table.row_count - kRowsLookedAt);
  for (auto cell = table.cells.rbegin(); cell != table.cells.rend(); ++cell) {
    if (cell->row < first_row) break;
    if (cell->column == column) cells.push_back(&*cell);
  }
  return cells;
}

/// Each of the last rows, and of them there are enough to be a habit, holds a figure.
bool AllHoldFigures(const Piece& table, int body_begin) {
  const int first_row = std::max(body_begin, table.row_count - kRowsLookedAt);
  std::vector<bool> has_figure(static_cast<std::size_t>(std::max(table.row_count - first_row, 0)));
  for (auto cell = table.cells.rbegin(); cell != table.cells.rend(); ++cell) {
    if (cell->row < first_row) break;
    if (IsBodyFigure(cell->text))
      has_figure[static_cast<std::size_t>(cell->row - first_row)] = true;
  }
  const auto holding = std::count(has_figure.begin(), has_figure.end(), true);
  return holding >= kFewestWithFigures && holding == static_cast<int>(has_figure.size());
}

/// All cells above begin with a mark, this one does not.
bool BreaksHabit(const std::vector<const Cell*>& above, const Cell& next, int fewest_alike) {
  const auto alike = std::count_if(above.begin(), above.end(), [](const Cell* cell) {
    return BeginsWithMark(cell->text) || IsDigits(cell->text);
  });
  const auto printed = std::count_if(above.begin(), above.end(),
                                     [](const Cell* cell) { return !cell->text.empty(); });
  const bool is_habit = alike >= fewest_alike && alike == printed;
  if (!is_habit) return false;
  if (!next.text.empty()) return !BeginsWithMark(next.text) && !IsDigits(next.text);
  return printed == static_cast<std::ptrdiff_t>(above.size());
}

}  // namespace

RowCut FindRowCut(const Piece& table, int body_begin, std::span<const Cell> next) {
  const bool breaks_figures = AllHoldFigures(table, body_begin);
  const int fewest_alike = breaks_figures ? kFewestWithFigures : kFewestAlike;
  bool breaks_habit = false;
  bool closes_bracket = false;
  bool is_short = true;
  int printed = 0;
  for (const Cell& cell : next) {
    if (cell.row_span > 1 || IsBodyFigure(cell.text)) return RowCut::kWhole;
    const std::vector<const Cell*> above = LastCells(table, body_begin, cell.column);
    const bool reaches_end =
        !above.empty() && above.front()->row + above.front()->row_span == table.row_count;
    if (!reaches_end || above.front()->column_span != cell.column_span) return RowCut::kWhole;
    // Codes and ordinals stand before the text; behind it stand figures, which may be blank.
    if (printed == 0) breaks_habit = breaks_habit || BreaksHabit(above, cell, fewest_alike);
    if (cell.text.empty()) continue;
    if (above.front()->text.empty() || IsBodyFigure(above.front()->text)) return RowCut::kWhole;
    if (BeginsWithMark(cell.text)) return RowCut::kWhole;
    ++printed;
    closes_bracket =
        closes_bracket || (OpenBrackets(above.front()->text) > 0 && OpenBrackets(cell.text) < 0);
    is_short = is_short && CharacterCount(cell.text) <= kLongestRest;
  }
  if (printed == 0) return RowCut::kWhole;
  // A row that names a group has one text and no figures; a cut row often goes on in several.
  const bool goes_on_in_several = breaks_figures && printed > 1;
  if (breaks_habit || closes_bracket || goes_on_in_several) return RowCut::kCut;
  return is_short && printed * 2 <= static_cast<int>(next.size()) ? RowCut::kDoubtful
                                                                  : RowCut::kWhole;
}

}  // namespace mingxi
