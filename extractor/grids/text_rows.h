// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Runs -> text rows: the runs that stand on one baseline, across the whole page.

#include <vector>

#include "extractor/grids/runs.h"

namespace mingxi {

/// Runs on one baseline, left to right.
struct TextRow {
  std::vector<Run> runs;
  Box box;
  double baseline = 0;
  double size = 0;  ///< Largest of its runs.
  bool has_figure = false;

  bool operator==(const TextRow&) const = default;
};

/// The rows of the runs that are not empty, top to bottom. n log n.
std::vector<TextRow> RunsToTextRows(const Page& page, const std::vector<Run>& runs,
                                    const GridOptions& options);

}  // namespace mingxi
