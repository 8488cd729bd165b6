// SPDX-License-Identifier: GPL-3.0-or-later

// A short row is one or more labels with their figures. With one label the figures are the last
// columns. With several, the groups of the header's first row (人员经费 | 公用经费) say where each
// label begins, and each label's figures are the last columns of its group.

#include "normalizer/rows/short_rows.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "model/characters.h"
#include "normalizer/headers/index_row.h"

namespace mingxi {
namespace {

bool IsLabel(const Cell& cell) { return HasHan(cell.text); }

/// Whether each column holds figures in the rows that are not short.
std::vector<bool> FigureColumns(const Piece& piece, const HeaderShape& shape) {
  std::vector<int> balance(static_cast<std::size_t>(piece.column_count), 0);
  for (const Cell& cell : piece.cells) {
    const bool is_short = piece.row_widths[static_cast<std::size_t>(cell.row)] < piece.column_count;
    if (cell.row < shape.body_begin() || is_short || cell.text.empty()) continue;
    balance[static_cast<std::size_t>(cell.column)] += IsLabel(cell) ? -1 : 1;
  }
  std::vector<bool> figures(balance.size());
  for (std::size_t i = 0; i < balance.size(); ++i) figures[i] = balance[i] >= 0;
  return figures;
}

/// Columns [begin, end) of the header's first row's cells; the whole table where there is no
/// header.
std::vector<std::pair<int, int>> Groups(const Piece& piece, const HeaderShape& shape) {
  std::vector<std::pair<int, int>> groups;
  for (const Cell& cell : piece.cells) {
    if (cell.row > 0 || shape.header_rows == 0) break;
    groups.push_back({cell.column, cell.column + cell.column_span});
  }
  return groups;
}

struct Place {
  int column = 0;
  int span = 1;
};

/// The label `first` with `followers` cells behind it within columns [begin, end).
void PlaceGroup(int begin, int end, int followers, std::vector<Place>& places) {
  places.push_back({begin, end - begin - followers});
  for (int i = 0; i < followers; ++i) places.push_back({end - followers + i, 1});
}

/// Where the cells of a short row stand; nullopt when it does not come out evenly.
std::optional<std::vector<Place>> PlaceCells(const std::vector<Cell*>& row,
                                             const std::vector<std::pair<int, int>>& groups,
                                             int column_count) {
  std::vector<std::size_t> labels;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (IsLabel(*row[i])) labels.push_back(i);
  }
  if (labels.empty() || labels.front() != 0) return std::nullopt;
  std::vector<Place> places;
  if (labels.size() == 1) {
    PlaceGroup(0, column_count, static_cast<int>(row.size()) - 1, places);
    return places;
  }
  if (labels.size() != groups.size()) return std::nullopt;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t end = i + 1 < labels.size() ? labels[i + 1] : row.size();
    const auto followers = static_cast<int>(end - labels[i]) - 1;
    if (groups[i].second - groups[i].first <= followers) return std::nullopt;
    PlaceGroup(groups[i].first, groups[i].second, followers, places);
  }
  return places;
}

/// Whether every figure of the row comes to stand under figures; index marks may stand anywhere.
bool FiguresFit(const std::vector<Cell*>& row, const std::vector<Place>& places,
                const std::vector<bool>& figures) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!IsBodyFigure(row[i]->text)) continue;
    if (!figures[static_cast<std::size_t>(places[i].column)]) return false;
  }
  return true;
}

}  // namespace

Piece SpreadShortRows(Piece piece, const HeaderShape& shape) {
  if (piece.spans_are_known || piece.row_widths.empty()) return piece;
  const std::vector<bool> figures = FigureColumns(piece, shape);
  const std::vector<std::pair<int, int>> groups = Groups(piece, shape);
  std::vector<std::vector<Cell*>> rows(static_cast<std::size_t>(piece.row_count));
  for (Cell& cell : piece.cells) {
    const auto row = static_cast<std::size_t>(cell.row);
    const int width = piece.row_widths[row];
    const bool is_body = cell.row >= shape.header_rows;
    if (is_body && width < piece.column_count && cell.column < width) rows[row].push_back(&cell);
  }
  std::vector<bool> is_spread(rows.size(), false);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].empty()) continue;
    const auto places = PlaceCells(rows[i], groups, piece.column_count);
    if (!places.has_value() || !FiguresFit(rows[i], *places, figures)) continue;
    is_spread[i] = true;
    for (std::size_t k = 0; k < rows[i].size(); ++k) {
      rows[i][k]->column = (*places)[k].column;
      rows[i][k]->column_span = (*places)[k].span;
    }
  }
  // The cells that filled a spread row up on the right have no place any more: they were blank.
  std::vector<int> seen(rows.size(), 0);
  std::erase_if(piece.cells, [&](const Cell& cell) {
    const auto row = static_cast<std::size_t>(cell.row);
    return is_spread[row] && ++seen[row] > static_cast<int>(rows[row].size());
  });
  SortByAnchor(piece.cells);
  return piece;
}

}  // namespace mingxi
