// SPDX-License-Identifier: GPL-3.0-or-later

// Rules first: neighbouring horizontal rules of the same width hold a table between them unless
// what stands there reads like a caption or prose. What text is left is cut into blocks of rows
// with wide gaps.

#include "extractor/grids/loose_region.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "extractor/grids/row_signs.h"

namespace mingxi {
namespace {

constexpr double kShortestRulePt = 60;  ///< Shorter rules are underlines.
constexpr double kSameEndsPt = 8;       ///< Rules of one table end this close to each other.
constexpr double kTitleSize = 1.12;     ///< Text this much larger than the rows is a title.
constexpr int kMostHeaderRows = 6;      ///< Rows above a block that may be its header.
/// Distance to a row below the last rule that is of the table, in that of its rows.
constexpr double kNextRow = 1.4;
constexpr double kShortHeadingEm =
    8;  ///< Width in font sizes of a heading that stands alone in its row.
constexpr double kBesideEm = 0.95;     ///< Baselines closer than this are no two rows.
constexpr double kWrappedEm = 1.6;     ///< A line this close below another may go on with it.
constexpr double kWrapReachPt = 1.0;   ///< How far such a line may reach beyond the other, points.
constexpr double kTabularShare = 0.5;  ///< Share of rows with gaps that a region needs.
constexpr double kLeaderShare =
    0.3;  ///< Share of rows with leader dots that makes it a contents list.

/// What regions are looked for in.
struct PageRows {
  const Page& page;
  const std::vector<TextRow>& rows;
  RegionLimits limits;
};

double MedianSize(const std::vector<TextRow>& rows) {
  std::vector<double> sizes;
  for (const TextRow& row : rows) sizes.push_back(row.size);
  if (sizes.empty()) return 0;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

/// Drops what is no row of a table from both ends of a block.
void Trim(const Page& page, std::vector<TextRow>& rows) {
  while (!rows.empty() && rows.back().runs.size() < 2 && !EndsWithName(rows)) rows.pop_back();
  size_t first = 0;
  for (size_t i = 0; i < rows.size() && !rows[i].has_figure; ++i) {
    if (IsCaptionRow(page, rows[i])) first = i + 1;
  }
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));
}

bool ReadsLikeTable(const Page& page, const LooseRegion& region) {
  const auto count = static_cast<double>(std::ssize(region.rows) - CountNames(region.rows));
  if (region.rows.size() < 2) return false;
  const auto tabular = std::count_if(region.rows.begin(), region.rows.end(), HasColumnGap);
  const auto leaders = std::count_if(region.rows.begin(), region.rows.end(),
                                     [&page](const TextRow& row) { return HasLeaders(page, row); });
  const auto figures = std::count_if(region.rows.begin(), region.rows.end(),
                                     [](const TextRow& row) { return row.has_figure; });
  // Without a figure only a header rule between outer rules makes a table.
  const bool has_sign = figures > 0 || region.rules.size() >= kRulesOfTable;
  return static_cast<double>(tabular) >= std::max(2.0, kTabularShare * count) &&
         static_cast<double>(leaders) < kLeaderShare * count && has_sign;
}

Box BoxOf(const std::vector<TextRow>& rows) {
  Box box = rows.front().box;
  for (const TextRow& row : rows) box = box.Union(row.box);
  return box;
}

/// Rules of one width, top to bottom.
std::vector<std::vector<Edge>> GroupByEnds(const std::vector<Edge>& rules) {
  std::vector<std::vector<Edge>> groups;
  // The groups by the square their ends are in; groups of one square would be one group.
  std::map<std::pair<double, double>, size_t> by_ends;
  const auto square = [](double end) { return std::floor(end / kSameEndsPt); };
  for (const Edge& rule : rules) {
    if (!rule.is_horizontal || rule.extent.length() < kShortestRulePt) continue;
    const std::pair<double, double> own{square(rule.extent.low), square(rule.extent.high)};
    size_t group = groups.size();
    for (int i = 0; i < 9; ++i) {
      const auto near = by_ends.find({own.first + i / 3 - 1, own.second + i % 3 - 1});
      if (near == by_ends.end() || near->second >= group) continue;
      const Span& extent = groups[near->second].front().extent;
      const bool is_same = std::fabs(extent.low - rule.extent.low) < kSameEndsPt &&
                           std::fabs(extent.high - rule.extent.high) < kSameEndsPt;
      if (is_same) group = near->second;
    }
    if (group == groups.size()) {
      groups.emplace_back();
      by_ends[own] = group;
    }
    groups[group].push_back(rule);
  }
  return groups;
}

/// The rows between two y positions, as a half-open range of indices.
std::pair<size_t, size_t> RowsBetween(const std::vector<TextRow>& rows, double low, double high) {
  const auto above = [](const TextRow& row, double y) { return row.box.center_y() < y; };
  const auto begin = std::lower_bound(rows.begin(), rows.end(), low, above);
  const auto end = std::lower_bound(begin, rows.end(), high, above);
  return {static_cast<size_t>(begin - rows.begin()), static_cast<size_t>(end - rows.begin())};
}

/// True when the rows between two rules are a caption or prose and no part of a table.
bool PartsTables(const Page& page, const std::vector<TextRow>& rows,
                 std::pair<size_t, size_t> range, double table_size, const RegionLimits& limits) {
  if (range.first == range.second) return false;
  bool has_title = false;
  size_t plain = 0;
  for (size_t i = range.first; i < range.second; ++i) {
    has_title |= rows[i].size > kTitleSize * table_size && rows[i].runs.size() == 1;
    plain += !HasColumnGap(rows[i]);
  }
  if (has_title || IsCaptionBelow(page, rows[range.second - 1])) return true;
  const size_t count = range.second - range.first;
  return plain == count && count > static_cast<size_t>(limits.most_plain_rows);
}

/// True when a header stands between two rules: rows with gaps and no figure.
bool EndsWithHeader(const std::vector<TextRow>& rows, double above, double below) {
  const auto range = RowsBetween(rows, above, below);
  bool has_gap = false;
  for (size_t i = range.first; i < range.second; ++i) {
    if (rows[i].has_figure) return false;
    has_gap |= HasColumnGap(rows[i]);
  }
  return has_gap;
}

/// True when row `r` is the rest of a text in a row close above it: not wider than what stands
/// there. Rows between them hold what stands in the middle beside that text.
bool GoesOnWithText(const std::vector<TextRow>& rows, size_t r) {
  const TextRow& row = rows[r];
  if (row.runs.size() != 1) return false;
  const Span extent = row.box.horizontal();
  const auto is_above = [&extent](const Run& run) {
    const Span over = run.box.horizontal();
    return over.low - kWrapReachPt <= extent.low && extent.high <= over.high + kWrapReachPt;
  };
  for (size_t i = r; i-- > 0 && row.baseline - rows[i].baseline <= kWrappedEm * row.size;) {
    if (std::any_of(rows[i].runs.begin(), rows[i].runs.end(), is_above)) return true;
  }
  return false;
}

/// Where the rows end that go on below the last rule: a table that the page end cuts has none at
/// its bottom.
size_t EndOfOpenTable(const Page& page, const std::vector<TextRow>& rows, size_t first,
                      const std::vector<bool>& taken, const RegionLimits& limits) {
  size_t end = first;
  int plain = 0;
  for (size_t i = first; i < rows.size() && !taken[i] && plain <= limits.most_plain_rows; ++i) {
    const bool is_far =
        i > 0 && rows[i].baseline - rows[i - 1].baseline > limits.block_gap_em * rows[i].size;
    const bool is_title =
        rows[i].runs.size() == 1 && i > first && rows[i].size > kTitleSize * rows[first].size;
    if (is_far || is_title || IsCaptionBelow(page, rows[i])) break;
    plain = HasColumnGap(rows[i]) ? 0 : plain + 1;
    if (plain == 0 || (end == i && i > first && GoesOnWithText(rows, i))) end = i + 1;
  }
  return end;
}

/// True when `row` may be a header row above `below`: headings stand closer than columns of figures
/// do, so several runs are enough, and over them a short heading alone.
bool IsHeaderRow(const PageRows& all, size_t above, double size) {
  const TextRow& row = all.rows[above];
  const TextRow& below = all.rows[above + 1];
  const bool is_near = below.baseline - row.baseline <= all.limits.block_gap_em * row.size;
  if (!is_near || row.size > kTitleSize * size || IsCaptionRow(all.page, row)) return false;
  const bool is_short = row.box.width() <= kShortHeadingEm * row.size;
  // What is closer than lines of text stands beside the row, at another height of its cell.
  const bool is_beside = below.baseline - row.baseline < kBesideEm * row.size;
  return row.runs.size() >= 2 ||
         ((is_short || is_beside) && below.runs.size() >= 2 && !below.has_figure);
}

/// True when `row` is one text behind the first of `below`: the name of a group, not a title.
bool IsGroupName(const TextRow& row, const TextRow& below) {
  return row.runs.size() == 1 && below.runs.size() >= 2 && row.box.x0 >= below.runs.front().box.x1;
}

/// True when the texts of `row`, three or more, begin where those of `below` do.
bool BeginsAlike(const TextRow& row, const TextRow& below) {
  return row.runs.size() >= 3 && std::equal(row.runs.begin(), row.runs.end(), below.runs.begin(),
                                            below.runs.end(), [](const Run& a, const Run& b) {
                                              return std::fabs(a.box.x0 - b.box.x0) <= kWrapReachPt;
                                            });
}

/// The region with the rows above and below its rules that may be of it: a header where it has
/// none, and rows of figures as close as its own. nullopt when there are none. `range` are its
/// rows.
std::optional<LooseRegion> Grow(const PageRows& all, const LooseRegion& region,
                                std::pair<size_t, size_t> range) {
  const std::vector<TextRow>& rows = all.rows;
  if (region.rows.size() < 2) return std::nullopt;
  auto [first, end] = range;
  const double size = rows[first].size;
  for (int i = 0; i < kMostHeaderRows && first > 0 && rows[range.first].has_figure; ++i) {
    if (!IsHeaderRow(all, first - 1, size)) break;
    --first;
  }
  if (first > 0 && first == range.first && IsHeaderRow(all, first - 1, size) &&
      (BeginsAlike(rows[first - 1], rows[first]) || IsGroupName(rows[first - 1], rows[first]))) {
    --first;
  }
  const double pitch = (rows[end - 1].baseline - rows[range.first].baseline) /
                       static_cast<double>(end - range.first - 1);
  while (end < rows.size() && rows[end].has_figure && rows[end].runs.size() >= 2 &&
         rows[end].baseline - rows[end - 1].baseline <= kNextRow * pitch &&
         !IsCaptionBelow(all.page, rows[end])) {
    ++end;
  }
  if (first == range.first && end == range.second) return std::nullopt;
  LooseRegion grown = region;
  grown.rows.assign(rows.begin() + static_cast<std::ptrdiff_t>(first),
                    rows.begin() + static_cast<std::ptrdiff_t>(end));
  if (first < range.first) {
    grown.box.y0 = rows[first].box.y0;
    grown.rules.insert(grown.rules.begin(), grown.box.y0);
  }
  if (end > range.second) {
    grown.box.y1 = rows[end - 1].box.y1;
    grown.rules.push_back(grown.box.y1);
  }
  return grown;
}

void AddRuledRegions(const PageRows& all, const std::vector<Edge>& group, std::vector<bool>& taken,
                     std::vector<LooseRegion>& regions) {
  const Page& page = all.page;
  const std::vector<TextRow>& rows = all.rows;
  const double size = MedianSize(rows);
  for (size_t first = 0; first + 1 < group.size();) {
    size_t last = first;
    LooseRegion region;
    region.rules.push_back(group[first].position);
    while (last + 1 < group.size()) {
      const auto range = RowsBetween(rows, group[last].position, group[last + 1].position);
      if (PartsTables(page, rows, range, size, all.limits)) break;
      for (size_t i = range.first; i < range.second; ++i) region.rows.push_back(rows[i]);
      region.rules.push_back(group[++last].position);
    }
    auto range = RowsBetween(rows, region.rules.front(), region.rules.back());
    double bottom = region.rules.back();
    if (last > first && EndsWithHeader(rows, group[last - 1].position, bottom)) {
      const size_t end = EndOfOpenTable(page, rows, range.second, taken, all.limits);
      region.rows.insert(region.rows.end(),
                         rows.begin() + static_cast<std::ptrdiff_t>(range.second),
                         rows.begin() + static_cast<std::ptrdiff_t>(end));
      if (end > range.second) bottom = rows[end - 1].box.y1;
      region.is_open_below = end > range.second;
      range.second = end;
    }
    if (last > first && range.second < rows.size() && !taken[range.second]) {
      region.rows.push_back(rows[range.second]);
      const bool is_name = region.rows.back().runs.size() == 1 && EndsWithName(region.rows);
      if (is_name) bottom = rows[range.second++].box.y1;
      if (!is_name) region.rows.pop_back();
    }
    if (last > first && ReadsLikeTable(page, region)) {
      region.box = {group[first].extent.low, region.rules.front(), group[first].extent.high,
                    bottom};
      const bool is_free = std::none_of(taken.begin() + static_cast<std::ptrdiff_t>(range.first),
                                        taken.begin() + static_cast<std::ptrdiff_t>(range.second),
                                        [](bool t) { return t; });
      // The sides of fills bound rows of a table as well as a table: its rows are looked at
      // without.
      const bool is_drawn = std::any_of(group.begin() + static_cast<std::ptrdiff_t>(first),
                                        group.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                                        [](const Edge& edge) { return edge.is_drawn; });
      if (is_free) {
        if (is_drawn) {
          std::fill(taken.begin() + static_cast<std::ptrdiff_t>(range.first),
                    taken.begin() + static_cast<std::ptrdiff_t>(range.second), true);
        }
        if (std::optional<LooseRegion> grown = Grow(all, region, range)) {
          regions.push_back(*std::move(grown));
        }
        regions.push_back(std::move(region));
      }
    }
    first = std::max(last, first + 1);
  }
}

/// A block under construction: rows [first, end) of the page.
struct Block {
  size_t first = 0;
  size_t end = 0;
  int plain = 0;  ///< Rows without a wide gap at its end.
};

void AddBlock(const PageRows& all, const std::vector<bool>& taken, Block block,
              std::vector<LooseRegion>& regions) {
  const Page& page = all.page;
  const std::vector<TextRow>& rows = all.rows;
  if (block.first == block.end) return;
  const double size = rows[block.first].size;
  for (int i = 0; i < kMostHeaderRows && block.first > 0 && !taken[block.first - 1]; ++i) {
    if (!IsHeaderRow(all, block.first - 1, size)) break;
    --block.first;
  }
  LooseRegion region;
  region.rows.assign(rows.begin() + static_cast<std::ptrdiff_t>(block.first),
                     rows.begin() + static_cast<std::ptrdiff_t>(block.end));
  Trim(page, region.rows);
  if (!ReadsLikeTable(page, region)) return;
  region.box = BoxOf(region.rows);
  regions.push_back(std::move(region));
}

void AddBlocks(const PageRows& all, std::vector<bool> taken, std::vector<LooseRegion>& regions) {
  const std::vector<TextRow>& rows = all.rows;
  Block block;
  const auto close = [&](size_t next) {
    AddBlock(all, taken, block, regions);
    // A row is in one block only, also where the next one reaches up for its header.
    for (size_t i = block.first; i < block.end; ++i) taken[i] = true;
    block = {next, next, 0};
  };
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool is_empty = block.first == block.end;
    const bool is_far = !is_empty && rows[i].baseline - rows[i - 1].baseline >
                                         all.limits.block_gap_em * rows[i].size;
    const bool is_title = !is_empty && rows[i].runs.size() == 1 && !rows[i].has_figure &&
                          rows[i].size > kTitleSize * rows[block.first].size;
    if (taken[i] || is_far || is_title || is_empty) close(taken[i] ? i + 1 : i);
    if (taken[i]) continue;
    const bool is_plain = !HasColumnGap(rows[i]);
    if (block.first == block.end && is_plain) {
      block = {i + 1, i + 1, 0};
      continue;
    }
    block.plain = is_plain ? block.plain + 1 : 0;
    block.end = i + 1;
    if (block.plain > all.limits.most_plain_rows) close(i + 1);
  }
  close(rows.size());
}

/// The rules of a region that do not reach from side to side.
std::vector<Edge> ShortRules(const std::vector<Edge>& rules, const Box& box) {
  std::vector<Edge> inside;
  for (const Edge& rule : rules) {
    const bool is_inside =
        rule.position > box.y0 + kSameEndsPt / 2 && rule.position < box.y1 - kSameEndsPt / 2 &&
        rule.extent.Overlap(box.horizontal()) >= rule.extent.length() - kSameEndsPt;
    if (is_inside && rule.extent.length() < box.width() - kSameEndsPt) inside.push_back(rule);
  }
  return inside;
}

}  // namespace

std::vector<LooseRegion> FindLooseRegions(const Page& page, const std::vector<TextRow>& rows,
                                          const std::vector<Edge>& rules,
                                          const RegionLimits& limits) {
  std::vector<LooseRegion> regions;
  std::vector<bool> taken(rows.size(), false);
  for (const std::vector<Edge>& group : GroupByEnds(rules)) {
    AddRuledRegions({page, rows, limits}, group, taken, regions);
  }
  AddBlocks({page, rows, limits}, taken, regions);
  for (LooseRegion& region : regions) region.short_rules = ShortRules(rules, region.box);
  return regions;
}

}  // namespace mingxi
