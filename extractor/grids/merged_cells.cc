// SPDX-License-Identifier: GPL-3.0-or-later

// A label that stands half way between two rows belongs to both, or to two more on each side.
// Which, the other labels of its column tell: from the top of the band each label ends as far below
// its middle as it began above it, and if that meets a row's end each time down to the bottom,
// these are the cells.

#include "extractor/grids/merged_cells.h"

#include <algorithm>
#include <cmath>

namespace mingxi {
namespace {

/// Distance of two rows, in that of their neighbours, between which a merged cell may stand.
constexpr double kMergedRowMost = 1.35;
/// How far from half way it may stand, in that distance.
constexpr double kMergedRowOff = 0.12;
/// How far the end of a merged cell may be from the end of a row, in the height of the row.
constexpr double kTileOff = 0.35;

/// Rows of a band that a lone label may stand for: in a long band without rules one label in the
/// middle is a remark.
constexpr int kMostSpread = 7;
/// How far from the middle of the band such a label may stand, in the height of a row.
constexpr double kSpreadOff = 0.15;

/// The slot that only holds cells half way between its neighbours, over columns that are blank
/// there: merged cells that are as high as both. -1 = none from `first` on.
int MergedSlot(const std::vector<RowSlot>& slots, const std::vector<BandCell>& cells, int first) {
  for (int s = std::max(first, 1); s + 1 < static_cast<int>(slots.size()); ++s) {
    const RowSlot& above = slots[static_cast<size_t>(s) - 1];
    const RowSlot& below = slots[static_cast<size_t>(s) + 1];
    const double height = below.middle() - above.middle();
    const double off =
        slots[static_cast<size_t>(s)].middle() - (above.middle() + below.middle()) / 2;
    double neighbour = height / kMergedRowMost;
    if (s >= 2) neighbour = above.middle() - slots[static_cast<size_t>(s) - 2].middle();
    if (s + 2 < static_cast<int>(slots.size())) {
      neighbour = std::max(neighbour, slots[static_cast<size_t>(s) + 2].middle() - below.middle());
    }
    if (std::fabs(off) > kMergedRowOff * height || height > kMergedRowMost * neighbour) continue;
    std::vector<int> own;
    for (const BandCell& cell : cells) {
      if (cell.row == s) own.push_back(cell.group.column);
    }
    const bool is_alone = std::none_of(cells.begin(), cells.end(), [&](const BandCell& cell) {
      const bool is_beside = cell.row <= s + 1 && s - 1 < cell.row + cell.row_span && cell.row != s;
      return is_beside && std::find(own.begin(), own.end(), cell.group.column) != own.end();
    });
    if (is_alone) return s;
  }
  return -1;
}

/// The row edge nearest to `y`, or -1 when none is near.
int EdgeAt(const std::vector<double>& edges, double y) {
  const auto above = std::lower_bound(edges.begin(), edges.end(), y);
  size_t at = static_cast<size_t>(above - edges.begin());
  if (at == edges.size()) --at;
  if (at > 0 && y - edges[at - 1] < edges[at] - y) --at;
  const double below = at + 1 < edges.size() ? edges[at + 1] - edges[at] : 1e9;
  const double height = std::min(below, at > 0 ? edges[at] - edges[at - 1] : 1e9);
  return std::fabs(edges[at] - y) <= kTileOff * height ? static_cast<int>(at) : -1;
}

/// The ends of the cells, from the first row on; empty where they do not cover the band.
std::vector<int> Tile(const std::vector<BandCell*>& cells, const std::vector<double>& edges) {
  std::vector<int> ends;
  int begin = 0;
  for (const BandCell* cell : cells) {
    const int end = EdgeAt(edges, 2 * cell->middle - edges[static_cast<size_t>(begin)]);
    if (end <= begin) return {};
    ends.push_back(end);
    begin = end;
  }
  if (begin + 1 != static_cast<int>(edges.size())) return {};
  return ends;
}

}  // namespace

void JoinMergedSlots(std::vector<RowSlot>& slots, std::vector<BandCell>& cells) {
  for (int s = MergedSlot(slots, cells, 1); s >= 0; s = MergedSlot(slots, cells, s)) {
    slots.erase(slots.begin() + s);
    for (BandCell& cell : cells) {
      if (cell.row == s) {
        cell.row = s - 1;
        cell.row_span = 2;
      } else if (cell.row > s) {
        --cell.row;
      } else if (cell.row + cell.row_span > s) {
        --cell.row_span;
      }
    }
  }
}

void TileMergedColumns(size_t columns, BandRows& rows) {
  for (size_t c = 0; c < columns; ++c) {
    std::vector<BandCell*> cells;
    bool is_merged = false;
    bool has_figure = false;
    for (BandCell& cell : rows.cells) {
      if (cell.group.column != static_cast<int>(c)) continue;
      cells.push_back(&cell);
      is_merged |= cell.row_span == 2;
      has_figure |= cell.is_figure;
    }
    if (!is_merged || has_figure) continue;
    std::sort(cells.begin(), cells.end(),
              [](const BandCell* a, const BandCell* b) { return a->middle < b->middle; });
    const std::vector<int> ends = Tile(cells, rows.row_edges);
    int begin = 0;
    for (size_t i = 0; i < ends.size(); ++i) {
      cells[i]->row = begin;
      cells[i]->row_span = ends[i] - begin;
      begin = ends[i];
    }
  }
}

void SpreadLoneLabels(const std::vector<bool>& columns, BandRows& rows) {
  if (rows.row_count < 3 || rows.row_count > kMostSpread) return;
  int first_figure = static_cast<int>(columns.size());
  double low = 1e9;
  double high = -1e9;
  for (const BandCell& cell : rows.cells) {
    if (!cell.is_figure) continue;
    first_figure = std::min(first_figure, cell.group.column);
    low = std::min(low, cell.middle);
    high = std::max(high, cell.middle);
  }
  const double off = kSpreadOff * (high - low) / (rows.row_count - 1);
  for (int c = 0; c < first_figure; ++c) {
    BandCell* label = nullptr;
    int count = 0;
    for (BandCell& cell : rows.cells) {
      if (cell.group.column != c) continue;
      label = &cell;
      ++count;
    }
    const bool is_lone = count == 1 && columns[static_cast<size_t>(c)] && label->column_span == 1;
    if (!is_lone || std::fabs(label->middle - (low + high) / 2) > off) continue;
    label->row = 0;
    label->row_span = rows.row_count;
  }
}

}  // namespace mingxi
