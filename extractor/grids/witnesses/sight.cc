// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/witnesses/sight.h"

#include <algorithm>

#include "extractor/grids/nested_fills.h"
#include "extractor/grids/spread_words.h"

namespace mingxi {
namespace {

/// Boxes of tables, asked which of them hold a point. Tables that were chosen hardly overlap, so
/// the ones that may hold it are few.
class Tables {
 public:
  Tables(const std::vector<const Candidate*>& tables, double margin) {
    for (const Candidate* table : tables) boxes_.push_back(table->grid.box.Grown(margin));
    std::sort(boxes_.begin(), boxes_.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
    double lowest = -1e9;
    for (const Box& box : boxes_) lowest_.push_back(lowest = std::max(lowest, box.y1));
  }

  bool Hold(double x, double y) const {
    const auto above = std::upper_bound(boxes_.begin(), boxes_.end(), y,
                                        [](double at, const Box& box) { return at < box.y0; });
    for (auto i = static_cast<size_t>(above - boxes_.begin()); i-- > 0 && lowest_[i] > y;) {
      if (boxes_[i].ContainsPoint(x, y)) return true;
    }
    return false;
  }

 private:
  std::vector<Box> boxes_;      ///< By their top.
  std::vector<double> lowest_;  ///< Lowest bottom of the boxes up to each.
};

}  // namespace

Sight SightOf(const Page& page, const GridOptions& options) {
  return {&page, options, RunsToWords(page, GlyphsToRuns(page, options), options),
          RulingsToEdges(page.rulings, options), WithoutNested(page.fills)};
}

std::vector<Run> Unclaimed(const Page& page, const std::vector<Run>& runs,
                           const std::vector<const Candidate*>& tables) {
  std::vector<bool> is_claimed(page.glyphs.size());
  for (const Candidate* table : tables) {
    for (const std::uint32_t glyph : table->glyphs) is_claimed[glyph] = true;
  }
  std::vector<Run> rest;
  for (const Run& run : runs) {
    const auto is_taken = [&](size_t i) { return is_claimed[run.glyphs[i]]; };
    size_t first = 0;
    while (first < run.glyphs.size() && !is_taken(first)) ++first;
    if (first == run.glyphs.size()) {
      rest.push_back(run);
      continue;
    }
    for (size_t begin = 0; begin < run.glyphs.size();) {
      size_t end = begin;
      while (end < run.glyphs.size() && !is_taken(end)) ++end;
      Run piece = PieceOf(page, run, begin, end);
      if (!piece.glyphs.empty()) rest.push_back(std::move(piece));
      begin = end + 1;
    }
  }
  return rest;
}

Sight Outside(const Sight& sight, const std::vector<const Candidate*>& tables) {
  Sight outside{sight.page, sight.options, Unclaimed(*sight.page, sight.runs, tables), {}, {}};
  const Tables around(tables, sight.options.snap_pt);
  for (const Edge& edge : sight.edges) {
    const double x = edge.is_horizontal ? edge.extent.middle() : edge.position;
    const double y = edge.is_horizontal ? edge.position : edge.extent.middle();
    if (!around.Hold(x, y)) outside.edges.push_back(edge);
  }
  const Tables exactly(tables, 0);
  for (const Fill& fill : sight.fills) {
    if (!exactly.Hold(fill.box.center_x(), fill.box.center_y())) outside.fills.push_back(fill);
  }
  return outside;
}

}  // namespace mingxi
