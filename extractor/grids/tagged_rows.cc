// SPDX-License-Identifier: GPL-3.0-or-later

// Rules say where the columns are, exactly; the tree says which lines of text are one row. So the
// tree's rows become edges of the lattice, half way between the texts of two rows, and everything
// after goes on as if they had been drawn.

#include "extractor/grids/tagged_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "extractor/grids/tagged_items.h"

namespace mingxi {
namespace {

/// How far the texts of two rows may reach into each other, points: boxes of glyphs are higher than
/// what they show.
constexpr double kReachPt = 4.0;

/// True when the tree names more rows on the page than all lattices draw: only then it is worth a
/// look.
bool NamesMoreRows(const Page& page, const std::vector<Lattice>& lattices) {
  std::set<std::pair<int, int>> rows;
  for (const TaggedCell& cell : page.tagged_cells) rows.insert({cell.table, cell.row});
  size_t drawn = 0;
  for (const Lattice& lattice : lattices) drawn += lattice.ys.size() - 1;
  return !lattices.empty() && rows.size() > drawn;
}

const Lattice* LatticeAround(const TaggedTable& items, const std::vector<Lattice>& lattices) {
  const std::optional<Box> text = TextBox(items);
  if (!text.has_value()) return nullptr;
  const auto around = std::find_if(lattices.begin(), lattices.end(), [&](const Lattice& lattice) {
    return lattice.columns() >= 2 &&
           lattice.box().ContainsPoint(text->center_x(), text->center_y());
  });
  return around == lattices.end() ? nullptr : &*around;
}

bool IsDrawnBetween(const Lattice& lattice, const Span& upper, const Span& lower) {
  return std::any_of(lattice.ys.begin(), lattice.ys.end(),
                     [&](double y) { return upper.middle() < y && y < lower.middle(); });
}

/// Where the row of `upper` ends: at a joint of the column rules before `lower`, else half way.
double RowEnd(const Lattice& lattice, const Span& upper, const Span& lower) {
  const double middle = (upper.high + lower.low) / 2;
  const Span between{std::min(upper.high, lower.low) - kReachPt,
                     std::max(upper.high, lower.low) + kReachPt};
  double end = middle;
  double nearest = between.length();
  for (const double joint : lattice.row_joints) {
    const double off = std::abs(joint - middle);
    if (!between.Contains(joint) || off >= nearest) continue;
    nearest = off;
    end = joint;
  }
  return end;
}

/// A stretch of a column between two rules that holds one label in its middle and nothing else: a
/// merged cell, also where the producer names a cell for each row.
struct MergedBlock {
  size_t column = 0;
  Span extent;
};

/// The texts of the table in a column of the lattice, within `block`.
std::vector<const TaggedItem*> TextsIn(const TaggedTable& items, const Span& column,
                                       const Span& block) {
  std::vector<const TaggedItem*> texts;
  for (const TaggedItem& item : items) {
    if (!item.box.has_value()) continue;
    if (column.Contains(item.box->center_x()) && block.Contains(item.box->center_y())) {
      texts.push_back(&item);
    }
  }
  return texts;
}

std::vector<MergedBlock> MergedBlocks(const Page& page, const TaggedTable& items,
                                      const Lattice& lattice) {
  std::vector<MergedBlock> merged;
  for (int c = 0; c < lattice.columns(); ++c) {
    const auto at = static_cast<size_t>(c);
    const Span column{lattice.xs[at], lattice.xs[at + 1]};
    int top = 0;
    for (int r = 1; r <= lattice.rows(); ++r) {
      if (r < lattice.rows() && !lattice.WallAbove(r, c)) continue;
      const Span block{lattice.ys[static_cast<size_t>(top)], lattice.ys[static_cast<size_t>(r)]};
      top = r;
      const std::vector<const TaggedItem*> texts = TextsIn(items, column, block);
      if (texts.size() != 1 || IsFigure(page, texts.front()->glyphs)) continue;
      const double off = std::abs(texts.front()->box->center_y() - block.middle());
      if (off <= kReachPt) merged.push_back({at, block});
    }
  }
  return merged;
}

/// The columns of the lattice that no tagged cell over both rows `row` and `row` + 1 stands in.
std::vector<bool> OpenColumns(const TaggedTable& items, const Lattice& lattice, int row) {
  std::vector<bool> open(static_cast<size_t>(lattice.columns()), true);
  for (const TaggedItem& item : items) {
    const bool spans = item.place.row <= row && item.place.row + item.place.row_span > row + 1;
    if (!spans || !item.box.has_value()) continue;
    for (size_t c = 0; c < open.size(); ++c) {
      const Span column{lattice.xs[c], lattice.xs[c + 1]};
      if (column.Overlap(item.box->horizontal()) > kReachPt) open[c] = false;
    }
  }
  return open;
}

void AddEdges(const Lattice& lattice, const std::vector<bool>& open, double y,
              std::vector<Edge>& edges) {
  for (size_t c = 0; c < open.size(); ++c) {
    if (!open[c]) continue;
    const size_t first = c;
    while (c + 1 < open.size() && open[c + 1]) ++c;
    edges.push_back({true, y, {lattice.xs[first], lattice.xs[c + 1]}, false});
  }
}

}  // namespace

std::vector<Edge> TaggedRowEdges(const Page& page, const std::vector<Lattice>& lattices,
                                 const std::vector<Run>& runs, const GridOptions& options) {
  std::vector<Edge> edges;
  if (page.tagged_cells.empty() || !NamesMoreRows(page, lattices)) return edges;
  for (TaggedTable& items : FreeTaggedTables(page, runs, options)) {
    const Lattice* lattice = LatticeAround(items, lattices);
    if (lattice == nullptr) continue;
    const int count = CompressRows(items);
    const std::vector<std::optional<Span>> rows = TextExtents(items, count, true);
    const std::vector<MergedBlock> merged = MergedBlocks(page, items, *lattice);
    for (int r = 0; r + 1 < count; ++r) {
      const std::optional<Span>& upper = rows[static_cast<size_t>(r)];
      const std::optional<Span>& lower = rows[static_cast<size_t>(r) + 1];
      if (!upper.has_value() || !lower.has_value()) continue;
      if (lower->low < upper->high - kReachPt) continue;
      if (IsDrawnBetween(*lattice, *upper, *lower)) continue;
      const double y = RowEnd(*lattice, *upper, *lower);
      std::vector<bool> open = OpenColumns(items, *lattice, r);
      for (const MergedBlock& block : merged) {
        if (block.extent.Contains(y)) open[block.column] = false;
      }
      AddEdges(*lattice, open, y, edges);
    }
  }
  return edges;
}

}  // namespace mingxi
