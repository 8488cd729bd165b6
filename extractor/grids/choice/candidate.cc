// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/choice/candidate.h"

#include <cstdio>

namespace mingxi {

std::string_view ToString(Witness witness) {
  switch (witness) {
    case Witness::kRulings:
      return "rulings";
    case Witness::kColumnRules:
      return "column-rules";
    case Witness::kTags:
      return "tags";
    case Witness::kFills:
      return "fills";
    case Witness::kAlignment:
      return "alignment";
  }
  return "";
}

std::string_view ToString(CostTerm term) {
  static constexpr std::array<std::string_view, kCostTerms> kNames = {
      "table",        "cut-glyph", "two-figures",  "label-with-figure", "broken-figure",
      "empty-column", "empty-row", "crossed-rule", "unseen-boundary",   "lone-label",
      "no-header",    "title-row", "no-figures",   "hidden-row"};
  return kNames[static_cast<std::size_t>(term)];
}

std::string ToString(const Candidate& candidate) {
  const Grid& grid = candidate.grid;
  const Costs& costs = candidate.costs;
  char text[200];
  std::snprintf(text, sizeof text,
                " %dx%d [%.0f, %.0f, %.0f, %.0f] worth %.2f: text %.2f, lines %.2f;",
                grid.row_count, grid.column_count, grid.box.x0, grid.box.y0, grid.box.x1,
                grid.box.y1, costs.worth(), costs.text, costs.lines);
  std::string line = std::string(ToString(candidate.seen_by)) + text;
  for (std::size_t i = 0; i < kCostTerms; ++i) {
    if (costs.terms[i] == 0) continue;
    const std::string_view name = ToString(static_cast<CostTerm>(i));
    std::snprintf(text, sizeof text, " %.*s %.2f", static_cast<int>(name.size()), name.data(),
                  costs.terms[i]);
    line += text;
  }
  return line;
}

}  // namespace mingxi
