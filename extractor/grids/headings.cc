// SPDX-License-Identifier: GPL-3.0-or-later

// Lines close below each other over the same columns are one heading, unless the rows that they
// stand in are levels elsewhere.

#include "extractor/grids/headings.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mingxi {
namespace {

/// Distance of baselines in font sizes up to which lines over the same columns are one wrapped
/// heading.
constexpr double kWrappedHeadingEm = 1.5;
constexpr double kSameLineEm = 0.3;  ///< Baselines this close are one line, font sizes.
/// The same as a share of the distance of rows, for widely set lines...
constexpr double kCloserThanRows = 0.92;
/// ... up to this distance in font sizes.
constexpr double kWidestHeadingEm = 1.9;
constexpr double kAlignedEm = 0.75;  ///< How far off each other aligned lines may be, font sizes.

/// True when a piece stands in the middle below another, or begins or ends where that does.
bool AreAligned(const Box& above, const Run& run) {
  const double off = std::min({std::fabs(above.center_x() - run.box.center_x()),
                               std::fabs(above.x0 - run.box.x0), std::fabs(above.x1 - run.box.x1)});
  return off <= kAlignedEm * run.size;
}

/// How a piece of text stands: over columns [first, second), alone over them in its row.
struct Standing {
  std::pair<int, int> columns;
  bool is_alone = false;
};

/// Whether a rule runs at `x` between two baselines.
bool IsParted(double above, double below, double x, const HeaderFrame& frame) {
  const auto is_between = [&](double rule) { return above < rule && rule < below; };
  return std::any_of(frame.rules.begin(), frame.rules.end(), is_between) ||
         std::any_of(frame.short_rules.begin(), frame.short_rules.end(), [&](const Edge& rule) {
           return is_between(rule.position) && rule.extent.Contains(x);
         });
}

bool IsOneHeading(const Heading& above, const Run& run, const Standing& standing,
                  const HeaderFrame& frame) {
  const double widest =
      std::max(kWrappedHeadingEm * run.size,
               std::min(kCloserThanRows * frame.row_pitch, kWidestHeadingEm * run.size));
  const bool same_columns = above.column == standing.columns.first &&
                            above.column + above.column_span == standing.columns.second;
  const double below = run.baseline - above.bottom;
  if (!same_columns) return false;
  // Words of one line far apart are one heading too.
  if (std::fabs(below) <= kSameLineEm * run.size) return true;
  if (below > widest || run.box.horizontal().Overlap(above.box.horizontal()) <= 0) return false;
  return !IsParted(above.bottom, run.baseline, run.box.center_x(), frame) &&
         (!standing.is_alone || AreAligned(above.box, run));
}

/// The columns that each row of a header has texts over, and whether two rows are levels: a text of
/// the upper one stands over several columns with texts below it. Not all need to stand in the
/// lower one: a group's total often has no name of its own, only its letter or formula further
/// down.
class HeaderRows {
 public:
  HeaderRows(const std::vector<TextRow>& rows, const HeaderFrame& frame) {
    for (const TextRow& row : rows) {
      std::vector<std::pair<int, int>>& columns = columns_.emplace_back();
      for (const Run& run : row.runs) columns.push_back(ColumnsOf(run.box, frame.columns));
      baselines_.push_back(row.baseline);
    }
  }

  /// Whether the text over `column` in the row at `upper` is the name of several columns, of which
  /// the row at `lower` has one each: a neighbour there has nothing above it where others have.
  bool AreLevels(double upper, double lower, int column) const {
    const std::vector<std::pair<int, int>>& above = At(upper);
    const std::vector<std::pair<int, int>>& below = At(lower);
    const auto has_text_below = [&](int c) {
      return std::any_of(columns_.begin() + Index(lower), columns_.end(), [&](const auto& texts) {
        return CountWithin(texts, {c, c + 1}) > 0;
      });
    };
    const bool has_parent = std::any_of(above.begin(), above.end(), [&](const auto& parent) {
      int named = 0;
      for (int c = parent.first; c < parent.second; ++c) named += has_text_below(c) ? 1 : 0;
      return named > 1 && CountWithin(below, parent) > 0;
    });
    const auto is_orphan = [&](int c) {
      return CountWithin(below, {c, c + 1}) > 0 && CountWithin(above, {c, c + 1}) == 0;
    };
    return has_parent && (is_orphan(column - 1) || is_orphan(column + 1));
  }

 private:
  static std::ptrdiff_t CountWithin(const std::vector<std::pair<int, int>>& texts,
                                    std::pair<int, int> columns) {
    return std::count_if(texts.begin(), texts.end(), [&columns](const auto& text) {
      return text.first < columns.second && columns.first < text.second;
    });
  }
  std::ptrdiff_t Index(double baseline) const {
    const auto at = std::lower_bound(baselines_.begin(), baselines_.end(), baseline - 0.01);
    return std::min(at - baselines_.begin(), std::ssize(columns_) - 1);
  }
  const std::vector<std::pair<int, int>>& At(double baseline) const {
    return columns_[static_cast<size_t>(Index(baseline))];
  }

  std::vector<std::vector<std::pair<int, int>>> columns_;
  std::vector<double> baselines_;
};

/// Where no heading stands over several columns there are no levels: two headings over one column
/// are one, unless most columns have two, as above a row of numbers or formulas.
void JoinLoneStacks(const HeaderFrame& frame, std::vector<Heading>& headings) {
  std::vector<std::vector<size_t>> over(frame.columns.size());
  for (size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].column_span > 1) return;
    over[static_cast<size_t>(headings[i].column)].push_back(i);
  }
  const auto stacked =
      std::count_if(over.begin(), over.end(), [](const auto& stack) { return stack.size() > 1; });
  if (2 * stacked >= std::ssize(over)) return;
  // A neighbour beside the lower of two, with nothing above it, shares the upper one with it.
  const auto is_shared = [&](size_t column, const Heading& lower) {
    return column < over.size() && over[column].size() == 1 &&
           std::fabs(headings[over[column][0]].top - lower.top) <= kSameLineEm * lower.size;
  };
  std::vector<bool> is_joined(headings.size());
  for (size_t c = 0; c < over.size(); ++c) {
    const std::vector<size_t>& stack = over[c];
    for (size_t k = 1; k < stack.size(); ++k) {
      Heading& first = headings[stack[0]];
      Heading& next = headings[stack[k]];
      const bool is_near = next.top - first.bottom <= kWidestHeadingEm * next.size;
      if (!is_near || IsParted(first.bottom, next.top, next.box.center_x(), frame)) break;
      if (is_shared(c - 1, next) || is_shared(c + 1, next)) break;
      first.runs.insert(first.runs.end(), next.runs.begin(), next.runs.end());
      first.box = first.box.Union(next.box);
      first.bottom = next.bottom;
      is_joined[stack[k]] = true;
    }
  }
  size_t kept = 0;
  for (size_t i = 0; i < headings.size(); ++i) {
    if (!is_joined[i]) std::swap(headings[kept++], headings[i]);
  }
  headings.resize(kept);
}

/// The columns whose middle `rule` runs below: [first, second).
std::pair<int, int> ColumnsAt(const Edge& rule, const std::vector<AlignedColumn>& columns) {
  int first = 0;
  int last = static_cast<int>(columns.size());
  const auto is_at = [&](int c) {
    return rule.extent.Contains(columns[static_cast<size_t>(c)].extent.middle());
  };
  while (first < last && !is_at(first)) ++first;
  while (last > first && !is_at(last - 1)) --last;
  return {first, last};
}

/// A heading alone above a short rule, with others below it, stands over all columns of the rule.
void WidenOverRules(const HeaderFrame& frame, std::vector<Heading>& headings) {
  for (const Edge& rule : frame.short_rules) {
    Heading* above = nullptr;
    int count = 0;
    bool has_below = false;
    for (Heading& h : headings) {
      const double x = h.box.center_x();
      if (!rule.extent.Contains(x)) continue;
      has_below = has_below || h.top > rule.position;
      if (h.bottom > rule.position || IsParted(h.bottom, rule.position, x, frame)) continue;
      above = &h;
      ++count;
    }
    const auto [first, end] = ColumnsAt(rule, frame.columns);
    if (count != 1 || !has_below || end - first <= above->column_span) continue;
    above->column = first;
    above->column_span = end - first;
  }
}

}  // namespace

std::vector<Heading> RunsToHeadings(const std::vector<TextRow>& rows, const HeaderFrame& frame) {
  const HeaderRows levels(rows, frame);
  std::vector<Heading> headings;
  for (const TextRow& row : rows) {
    for (const Run& run : row.runs) {
      const auto over = ColumnsOf(run.box, frame.columns);
      const auto beside = std::count_if(row.runs.begin(), row.runs.end(), [&](const Run& other) {
        return ColumnsOf(other.box, frame.columns) == over;
      });
      const auto above = std::find_if(headings.rbegin(), headings.rend(), [&](const Heading& h) {
        return IsOneHeading(h, run, {over, beside == 1}, frame) &&
               !levels.AreLevels(h.bottom, row.baseline, over.first);
      });
      if (above != headings.rend()) {
        above->runs.push_back(run);
        above->box = above->box.Union(run.box);
        above->bottom = run.baseline;
        continue;
      }
      Heading heading;
      heading.runs.push_back(run);
      heading.box = run.box;
      heading.top = heading.bottom = run.baseline;
      heading.size = run.size;
      heading.column = over.first;
      heading.column_span = over.second - over.first;
      headings.push_back(std::move(heading));
    }
  }
  WidenOverRules(frame, headings);
  JoinLoneStacks(frame, headings);
  return headings;
}

}  // namespace mingxi
