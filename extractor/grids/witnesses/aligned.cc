// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <optional>
#include <utility>

#include "extractor/grids/drawings.h"
#include "extractor/grids/loose_grid.h"
#include "extractor/grids/loose_region.h"
#include "extractor/grids/text_rows.h"
#include "extractor/grids/witnesses/witnesses.h"

namespace mingxi {
namespace {

/// Prose and white space part tables sooner, but a table may have many rows of labels only, and
/// rows far apart: both are proposed.
constexpr RegionLimits kLimits[] = {{3, 2.9}, {14, 4.6}};

/// The candidates of a region, one for each reading of its columns.
void AddTables(const Sight& sight, const LooseRegion& region, std::vector<Candidate>& tables) {
  const Page& page = *sight.page;
  for (const std::vector<AlignedColumn>& columns : ColumnsOfRegion(page, region)) {
    std::optional<LooseGrid> table = RegionToGrid(page, region, columns, sight.options);
    if (!table.has_value()) continue;
    tables.push_back({Witness::kAlignment, std::move(table->grid), std::move(table->glyphs), {}});
  }
}

}  // namespace

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
  std::vector<LooseRegion> known;
  for (const RegionLimits& limits : kLimits) {
    for (LooseRegion& region : FindLooseRegions(page, rows, rules, limits)) {
      const bool is_known = std::find(known.begin(), known.end(), region) != known.end();
      if (is_known || IsChart(page, region.box) || IsDiagram(region, lines.frames)) continue;
      if (HasPictureWords(page, region)) continue;
      AddTables(sight, region, tables);
      known.push_back(std::move(region));
    }
  }
  return tables;
}

}  // namespace mingxi
