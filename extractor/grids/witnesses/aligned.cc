// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <iterator>
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

/// Rules beside each other that bound lists of their own: the stretches across the page that they
/// run over, where several such stretches stand beside each other.
std::vector<Span> SeparateStretches(const std::vector<Edge>& rules) {
  std::vector<Span> stretches;
  for (const Edge& rule : rules) stretches.push_back(rule.extent);
  std::sort(stretches.begin(), stretches.end(),
            [](const Span& a, const Span& b) { return a.low < b.low; });
  std::vector<Span> separate;
  for (const Span& stretch : stretches) {
    if (separate.empty() || stretch.low > separate.back().high) {
      separate.push_back(stretch);
    } else {
      separate.back().high = std::max(separate.back().high, stretch.high);
    }
  }
  if (separate.size() < 2) separate.clear();
  return separate;
}

/// What stands in one stretch across the page.
Sight WithinStretch(const Sight& sight, const Span& stretch) {
  Sight within{sight.page, sight.options, {}, {}, {}};
  for (const Run& run : sight.runs) {
    if (stretch.Contains(run.box.center_x())) within.runs.push_back(run);
  }
  return within;
}

/// The tables in `sight` between `rules`.
void SeeRegions(const Sight& sight, const LineWork& lines, const std::vector<Edge>& rules,
                std::vector<Candidate>& tables) {
  const Page& page = *sight.page;
  const std::vector<TextRow> rows = RunsToTextRows(page, sight.runs, sight.options);
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
}

}  // namespace

std::vector<Candidate> SeeAlignment(const Sight& sight, const LineWork& lines,
                                    const std::vector<Edge>& stripes) {
  std::vector<Edge> rules;
  for (const Edge& edge : sight.edges) {
    if (edge.is_horizontal) rules.push_back(edge);
  }
  rules.insert(rules.end(), stripes.begin(), stripes.end());
  SortEdges(rules);
  std::vector<Candidate> tables;
  SeeRegions(sight, lines, rules, tables);
  for (const Span& stretch : SeparateStretches(rules)) {
    std::vector<Edge> own;
    std::copy_if(rules.begin(), rules.end(), std::back_inserter(own),
                 [&](const Edge& rule) { return stretch.Contains(rule.extent.middle()); });
    SeeRegions(WithinStretch(sight, stretch), lines, own, tables);
  }
  return tables;
}

}  // namespace mingxi
