// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/text_rows.h"

#include <algorithm>

namespace mingxi {

std::vector<TextRow> RunsToTextRows(const Page& page, const std::vector<Run>& runs,
                                    const GridOptions& options) {
  std::vector<const Run*> sorted;
  for (const Run& run : runs) {
    if (!run.glyphs.empty()) sorted.push_back(&run);
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Run* a, const Run* b) { return a->baseline < b->baseline; });
  std::vector<TextRow> rows;
  for (const Run* run : sorted) {
    const bool starts_row =
        rows.empty() || run->baseline - rows.back().baseline > options.same_baseline_em * run->size;
    if (starts_row) rows.push_back({{}, run->box, run->baseline, run->size, false});
    TextRow& row = rows.back();
    row.runs.push_back(*run);
    row.box = row.box.Union(run->box);
    row.size = std::max(row.size, run->size);
    row.has_figure |= IsFigure(page, run->glyphs);
  }
  for (TextRow& row : rows) {
    std::sort(row.runs.begin(), row.runs.end(),
              [](const Run& a, const Run& b) { return a.box.x0 < b.box.x0; });
  }
  return rows;
}

}  // namespace mingxi
