// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/column_rules.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace mingxi {
namespace {

/// Rules of one table begin and end this close to each other, points.
constexpr double kSameEndsPt = 8;
/// Rules needed: a single one parts two columns of prose.
constexpr size_t kLeastRules = 2;
/// The same where they are drawn row by row, and how close their joints are then, points.
constexpr size_t kLeastRulesByRow = 3;
constexpr double kSameJointPt = 1.0;
/// Pieces of text needed in each column; fewer are no column.
constexpr int kLeastInColumn = 2;
/// Share of the pieces of text that a rule may cut through; more, and it is no boundary of them.
constexpr double kMostCutShare = 0.03;
/// How far a glyph's box may reach over a rule, points.
constexpr double kReachPt = 2.0;

/// Vertical edges of one extent, left to right.
std::vector<std::vector<Edge>> GroupByEnds(const std::vector<Edge>& edges) {
  std::vector<Edge> rules;
  for (const Edge& edge : edges) {
    if (!edge.is_horizontal) rules.push_back(edge);
  }
  std::sort(rules.begin(), rules.end(), [](const Edge& a, const Edge& b) {
    if (a.extent.low != b.extent.low) return a.extent.low < b.extent.low;
    return a.extent.high < b.extent.high;
  });
  std::vector<std::vector<Edge>> groups;
  for (const Edge& rule : rules) {
    const bool is_same =
        !groups.empty() && rule.extent.low - groups.back().front().extent.low < kSameEndsPt &&
        std::fabs(rule.extent.high - groups.back().front().extent.high) < kSameEndsPt;
    if (!is_same) groups.emplace_back();
    groups.back().push_back(rule);
  }
  for (std::vector<Edge>& group : groups) {
    std::sort(group.begin(), group.end(),
              [](const Edge& a, const Edge& b) { return a.position < b.position; });
  }
  return groups;
}

/// What stands between the rules, counted.
struct Stand {
  std::vector<int> in_column;
  int cut = 0;  ///< Pieces of text that a rule cuts through.
  int all = 0;
  double left = 0;
  double right = 0;
};

Stand CountText(const std::vector<double>& rules, const Span& extent,
                const std::vector<Run>& runs) {
  Stand stand;
  stand.in_column.resize(rules.size() + 1);
  stand.left = rules.front();
  stand.right = rules.back();
  for (const Run& run : runs) {
    if (run.glyphs.empty() || !extent.Contains(run.box.center_y())) continue;
    const auto first = std::upper_bound(rules.begin(), rules.end(), run.box.x0 + kReachPt);
    const auto last = std::upper_bound(rules.begin(), rules.end(), run.box.x1 - kReachPt);
    ++stand.all;
    stand.cut += first != last;
    ++stand.in_column[static_cast<size_t>(first - rules.begin())];
    stand.left = std::min(stand.left, run.box.x0);
    stand.right = std::max(stand.right, run.box.x1);
  }
  return stand;
}

/// Whether the rules are drawn row by row, as those of a table are: columns may then be blank.
bool AreDrawnByRow(const std::vector<Edge>& rules) {
  if (rules.size() < kLeastRulesByRow) return false;
  const std::vector<double>& joints = rules.front().joints;
  return std::any_of(joints.begin(), joints.end(), [&rules](double y) {
    return std::all_of(rules.begin(), rules.end(), [y](const Edge& rule) {
      const auto at = std::lower_bound(rule.joints.begin(), rule.joints.end(), y - kSameJointPt);
      return at != rule.joints.end() && *at <= y + kSameJointPt;
    });
  });
}

std::optional<Lattice> GroupToLattice(const std::vector<Edge>& group,
                                      const std::vector<Run>& runs) {
  if (group.size() < kLeastRules) return std::nullopt;
  std::vector<double> rules;
  Span extent = group.front().extent;
  for (const Edge& rule : group) {
    rules.push_back(rule.position);
    extent.low = std::min(extent.low, rule.extent.low);
    extent.high = std::max(extent.high, rule.extent.high);
  }
  Stand stand = CountText(rules, extent, runs);
  if (stand.cut > kMostCutShare * stand.all) return std::nullopt;
  Lattice lattice;
  // Text beyond the outermost rules is a column of its own there.
  lattice.has_open_left = stand.in_column.front() > 0;
  lattice.has_open_right = stand.in_column.back() > 0;
  if (!lattice.has_open_left) stand.in_column.erase(stand.in_column.begin());
  if (!lattice.has_open_right) stand.in_column.pop_back();
  const auto filled = std::count_if(stand.in_column.begin(), stand.in_column.end(),
                                    [](int pieces) { return pieces >= kLeastInColumn; });
  const bool has_columns =
      filled >= 2 &&
      (filled == static_cast<std::ptrdiff_t>(stand.in_column.size()) || AreDrawnByRow(group));
  if (!has_columns) return std::nullopt;
  if (lattice.has_open_left) lattice.xs.push_back(stand.left);
  lattice.xs.insert(lattice.xs.end(), rules.begin(), rules.end());
  if (lattice.has_open_right) lattice.xs.push_back(stand.right + 0.1);
  lattice.ys = {extent.low, extent.high};
  lattice.vertical_walls.assign(lattice.xs.size(), 1);
  lattice.horizontal_walls.assign(2 * (lattice.xs.size() - 1), 1);
  lattice.rows_are_open = true;
  lattice.has_open_top = true;
  lattice.has_open_bottom = true;
  return lattice;
}

}  // namespace

std::vector<Lattice> ColumnRulesToLattices(const std::vector<Edge>& edges,
                                           const std::vector<Run>& runs) {
  std::vector<Lattice> lattices;
  for (const std::vector<Edge>& group : GroupByEnds(edges)) {
    std::optional<Lattice> lattice = GroupToLattice(group, runs);
    if (lattice.has_value()) lattices.push_back(*std::move(lattice));
  }
  return lattices;
}

}  // namespace mingxi
