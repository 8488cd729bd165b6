// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <utility>

#include "extractor/grids/drawings.h"
#include "extractor/grids/loose_grid.h"
#include "extractor/grids/loose_region.h"
#include "extractor/grids/text_rows.h"
#include "extractor/grids/witnesses/witnesses.h"

namespace mingxi {

std::vector<Candidate> SeeAlignment(const Sight& sight, const LineWork& lines,
                                    const std::vector<Edge>& stripes) {
  const Page& page = *sight.page;
  const std::vector<TextRow> rows = RunsToTextRows(page, sight.runs, sight.options);
  std::vector<Edge> rules;
  for (const Edge& edge : sight.edges) {
    if (edge.is_horizontal) rules.push_back(edge);
  }
  rules.insert(rules.end(), stripes.begin(), stripes.end());
  SortEdges(rules);
  std::vector<Candidate> tables;
  for (const LooseRegion& region : FindLooseRegions(page, rows, rules)) {
    if (IsChart(page, region.box) || IsDiagram(region, lines.frames)) continue;
    std::optional<LooseGrid> table = RegionToGrid(page, region, sight.options);
    if (!table.has_value()) continue;
    tables.push_back({Witness::kAlignment, std::move(table->grid), std::move(table->glyphs), {}});
  }
  return tables;
}

}  // namespace mingxi
