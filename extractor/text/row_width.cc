// SPDX-License-Identifier: GPL-3.0-or-later

// Every width that the runs suggest is tried; the one that explains them at the least cost wins.
// For one width, the cheapest split is found from the back, run by run. This file's only entry is
// SplitRuns.

#include "extractor/text/row_width.h"

#include <algorithm>
#include <map>
#include <utility>

namespace mingxi {
namespace {

/// Costs of one row, in units of a row that is shorter than the width for its merged cells.
constexpr double kShortRow = 1;
/// A row longer than the width: nothing printed explains it.
constexpr double kLongRow = 3;
/// Runs joined into a row that is still short: both a seam and a lost cell.
constexpr double kShortJoinedRow = 2.5;
/// A seam inside a full row: next to nothing, it only breaks ties against joining.
constexpr double kSeam = 0.01;

/// Most runs that one row is made of, when each of its cells ends in a blank paragraph.
constexpr std::size_t kMostRunsInRow = 64;
/// Most runs whose sum is tried as a width; a table where every row has more seams is not known.
constexpr std::size_t kMostRunsForWidth = 8;
/// Most widths that are tried, the most frequent first.
constexpr std::size_t kMostWidths = 24;

double RowCost(std::size_t cells, std::size_t run_count, std::size_t width) {
  const double seams = kSeam * static_cast<double>(run_count - 1);
  if (cells == width) return seams;
  if (cells > width) return kLongRow + seams;
  return run_count > 1 ? kShortJoinedRow + seams : kShortRow;
}

struct Plan {
  double cost = 0;
  std::vector<std::size_t> next;  ///< For the row that starts at run i: where the next one starts.
};

Plan PlanRows(const std::vector<CellRun>& runs, std::size_t width) {
  const std::size_t n = runs.size();
  std::vector<double> cost(n + 1, 0);
  Plan plan;
  plan.next.assign(n, 0);
  for (std::size_t i = n; i-- > 0;) {
    std::size_t cells = 0;
    for (std::size_t j = i; j < n && j < i + kMostRunsInRow; ++j) {
      cells += runs[j].size;
      const double total = RowCost(cells, j - i + 1, width) + cost[j + 1];
      if (j == i || total < cost[i]) {
        cost[i] = total;
        plan.next[i] = j + 1;
      }
      if (!runs[j].may_continue || cells >= width) break;
    }
  }
  plan.cost = cost[0];
  return plan;
}

/// Sizes of runs and of runs that may belong together, the most frequent first.
std::vector<std::size_t> CandidateWidths(const std::vector<CellRun>& runs) {
  std::map<std::size_t, std::size_t> count;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    std::size_t cells = 0;
    for (std::size_t j = i; j < runs.size() && j < i + kMostRunsForWidth; ++j) {
      cells += runs[j].size;
      ++count[cells];
      if (!runs[j].may_continue) break;
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> ranked;  // Count, width.
  for (const auto& [width, times] : count) ranked.emplace_back(times, width);
  std::sort(ranked.rbegin(), ranked.rend());
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < ranked.size() && i < kMostWidths; ++i)
    widths.push_back(ranked[i].second);
  return widths;
}

}  // namespace

RowSplit SplitRuns(const std::vector<CellRun>& runs) {
  RowSplit best;
  Plan best_plan;
  for (const std::size_t width : CandidateWidths(runs)) {
    Plan plan = PlanRows(runs, width);
    const bool is_better =
        plan.cost < best_plan.cost || (plan.cost == best_plan.cost && width > best.width);
    if (best.width == 0 || is_better) {
      best.width = width;
      best_plan = std::move(plan);
    }
  }
  for (std::size_t i = 0; i < runs.size(); i = best_plan.next[i]) {
    best.rows_end_at.push_back(best_plan.next[i]);
  }
  return best;
}

}  // namespace mingxi
