// SPDX-License-Identifier: GPL-3.0-or-later

// Runs that overlap from row to row are pieces of one column; pieces side by side that never stand
// in one row together are one column as well, printed left- and right-aligned (a header on the
// left, its figures on the right). So the columns are the smallest number of neighbouring pieces
// that no row contradicts.

#include "extractor/grids/column_model.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace mingxi {
namespace {

/// Overlap in points from which two runs stand above each other: more than touching boxes.
constexpr double kOverlapPt = 1.5;

struct Piece {
  Span extent;
  std::set<int> rows;  ///< Rows with a run in it.
};

struct PlacedRun {
  Span extent;
  int row = 0;
};

/// How many of the spans contain `at`, from their sorted ends.
int CountAround(const std::vector<double>& lows, const std::vector<double>& highs, double at) {
  const auto begun = std::upper_bound(lows.begin(), lows.end(), at) - lows.begin();
  const auto ended = std::upper_bound(highs.begin(), highs.end(), at) - highs.begin();
  return static_cast<int>(begun - ended);
}

/// The gaps that more rows leave open than cover: a gap between two words of a heading is none.
std::vector<Span> SupportedGaps(std::vector<Span> gaps, const std::vector<PlacedRun>& runs) {
  std::vector<double> gap_lows, gap_highs, run_lows, run_highs;
  for (const Span& gap : gaps) {
    gap_lows.push_back(gap.low);
    gap_highs.push_back(gap.high);
  }
  for (const PlacedRun& run : runs) {
    run_lows.push_back(run.extent.low);
    run_highs.push_back(run.extent.high);
  }
  for (auto* ends : {&gap_lows, &gap_highs, &run_lows, &run_highs})
    std::sort(ends->begin(), ends->end());
  std::erase_if(gaps, [&](const Span& gap) {
    const double at = gap.middle();
    return CountAround(run_lows, run_highs, at) > CountAround(gap_lows, gap_highs, at);
  });
  return gaps;
}

/// Where the gaps of neighbouring rows are open together: narrower than each of them.
std::vector<Span> CommonGaps(const std::vector<Span>& sorted) {
  std::vector<Span> common;
  for (const Span& gap : sorted) {
    if (!common.empty() && gap.low < common.back().high) {
      common.back() = {gap.low, std::min(common.back().high, gap.high)};
    } else {
      common.push_back(gap);
    }
  }
  std::erase_if(common, [](const Span& gap) { return gap.length() <= kOverlapPt; });
  return common;
}

/// Sorted gaps, looked up by what lies inside of a run.
class GapIndex {
 public:
  explicit GapIndex(std::vector<Span> gaps) : gaps_(std::move(gaps)) {
    std::sort(gaps_.begin(), gaps_.end(),
              [](const Span& a, const Span& b) { return a.low < b.low; });
    least_end_.assign(gaps_.size() + 1, 1e9);
    for (size_t i = gaps_.size(); i-- > 0;) {
      least_end_[i] = std::min(least_end_[i + 1], gaps_[i].high);
    }
  }

  const std::vector<Span>& gaps() const { return gaps_; }

  bool IsReachedOver(const Span& run) const {
    const auto inside = std::lower_bound(gaps_.begin(), gaps_.end(), run.low + kOverlapPt,
                                         [](const Span& gap, double x) { return gap.low < x; });
    return least_end_[static_cast<size_t>(inside - gaps_.begin())] <= run.high - kOverlapPt;
  }

 private:
  std::vector<Span> gaps_;
  std::vector<double> least_end_;  ///< Where the first of the gaps from each on ends.
};

/// Drops runs that reach over a gap between two runs of another row; a heading also where the gaps
/// of several rows have only a part in common.
std::vector<PlacedRun> WithoutSpanning(const std::vector<TextRow>& rows,
                                       const std::vector<PlacedRun>& runs) {
  std::vector<Span> gaps;
  for (const TextRow& row : rows) {
    for (size_t i = 1; i < row.runs.size(); ++i) {
      gaps.push_back({row.runs[i - 1].box.x1, row.runs[i].box.x0});
    }
  }
  const GapIndex index(SupportedGaps(std::move(gaps), runs));
  const GapIndex common(CommonGaps(index.gaps()));
  std::vector<PlacedRun> kept;
  for (const PlacedRun& run : runs) {
    const bool is_heading = run.row == 0;
    if (index.IsReachedOver(run.extent)) continue;
    if (is_heading && common.IsReachedOver(run.extent)) continue;
    kept.push_back(run);
  }
  return kept;
}

std::vector<Piece> Pieces(std::vector<PlacedRun> runs) {
  std::sort(runs.begin(), runs.end(), [](const PlacedRun& a, const PlacedRun& b) {
    return a.extent.low < b.extent.low || (a.extent.low == b.extent.low && a.row < b.row);
  });
  std::vector<Piece> pieces;
  for (const PlacedRun& run : runs) {
    const double needed = std::min(kOverlapPt, 0.5 * run.extent.length());
    if (pieces.empty() || pieces.back().extent.Overlap(run.extent) <= needed) {
      pieces.push_back({run.extent, {}});
    }
    pieces.back().extent.high = std::max(pieces.back().extent.high, run.extent.high);
    pieces.back().rows.insert(run.row);
  }
  return pieces;
}

/// The union of spans that were added.
class Shadow {
 public:
  void Add(Span span) {
    auto at = spans_.upper_bound(span.high);
    while (at != spans_.begin()) {
      const auto before = std::prev(at);
      if (before->second < span.low) break;
      span = {std::min(span.low, before->first), std::max(span.high, before->second)};
      at = spans_.erase(before);
    }
    spans_[span.low] = span.high;
  }
  bool Overlaps(const Span& span) const {
    const auto at = spans_.lower_bound(span.high);
    return at != spans_.begin() && std::prev(at)->second > span.low;
  }

 private:
  std::map<double, double> spans_;  ///< Low to high; they do not touch.
};

/// The headings by where they end, and by where they begin; of equal ones the upper comes first.
struct HeadingEnds {
  struct End {
    double at = 0;
    size_t row = 0;
  };
  std::vector<End> by_right;  ///< Of equal ones the upper comes last.
  std::vector<End> by_left;

  HeadingEnds(const std::vector<TextRow>& rows, size_t header_rows) {
    for (size_t r = 0; r < header_rows; ++r) {
      for (const Run& run : rows[r].runs) {
        by_right.push_back({run.box.x1, r});
        by_left.push_back({run.box.x0, r});
      }
    }
    std::sort(by_right.begin(), by_right.end(), [](const End& a, const End& b) {
      return a.at < b.at || (a.at == b.at && a.row > b.row);
    });
    std::sort(by_left.begin(), by_left.end(), [](const End& a, const End& b) {
      return a.at < b.at || (a.at == b.at && a.row < b.row);
    });
  }

  /// True when the nearest headings on both sides of `extent` stand below `row`.
  bool NeighboursAreBelow(const Span& extent, size_t row) const {
    const auto left = std::upper_bound(by_right.begin(), by_right.end(), extent.low,
                                       [](double at, const End& end) { return at < end.at; });
    const auto right = std::lower_bound(by_left.begin(), by_left.end(), extent.high,
                                        [](const End& end, double at) { return end.at < at; });
    return left != by_right.begin() && std::prev(left)->row > row && right != by_left.end() &&
           right->row > row;
  }
};

/// Headings that stand over the gap between two columns: below them is nothing, and their
/// neighbours on both sides are headings further down.
std::vector<Span> HangingHeadings(const std::vector<TextRow>& rows, size_t header_rows) {
  std::vector<Span> hanging;
  if (header_rows < 2) return hanging;
  const HeadingEnds ends(rows, header_rows);
  Shadow below;
  for (size_t r = rows.size(); r-- > 0;) {
    if (r + 1 < header_rows) {
      for (const Run& run : rows[r].runs) {
        const Span extent = run.box.horizontal();
        if (!below.Overlaps(extent) && ends.NeighboursAreBelow(extent, r)) {
          hanging.push_back(extent);
        }
      }
    }
    for (const Run& run : rows[r].runs) below.Add(run.box.horizontal());
  }
  return hanging;
}

bool ShareARow(const std::set<int>& a, const std::set<int>& b) {
  return std::any_of(a.begin(), a.end(), [&b](int row) { return b.count(row) > 0; });
}

}  // namespace

namespace {

/// The columns that `runs` show.
std::vector<AlignedColumn> RunsToColumns(const std::vector<TextRow>& rows,
                                         const std::vector<PlacedRun>& runs) {
  std::vector<AlignedColumn> columns;
  std::set<int> rows_of_last;
  for (const Piece& piece : Pieces(WithoutSpanning(rows, runs))) {
    if (columns.empty() || ShareARow(rows_of_last, piece.rows)) {
      columns.push_back({piece.extent, 0});
      rows_of_last.clear();
    }
    columns.back().extent.high = piece.extent.high;
    rows_of_last.insert(piece.rows.begin(), piece.rows.end());
    columns.back().filled = static_cast<int>(rows_of_last.size());
  }
  return columns;
}

/// Headings of the upper lines of a header that reach over several of the columns which the lowest
/// line and the rows show.
std::vector<Span> HeadingsOverSeveral(const std::vector<TextRow>& rows, size_t header_rows) {
  std::vector<Span> wide;
  if (header_rows < 2) return wide;
  std::vector<PlacedRun> lower;
  for (size_t r = header_rows - 1; r < rows.size(); ++r) {
    for (const Run& run : rows[r].runs) {
      lower.push_back({run.box.horizontal(), static_cast<int>(r < header_rows ? 0 : r)});
    }
  }
  const std::vector<AlignedColumn> columns = RunsToColumns(rows, lower);
  for (size_t r = 0; r + 1 < header_rows; ++r) {
    for (const Run& run : rows[r].runs) {
      const auto [first, end] = ColumnsOf(run.box, columns);
      if (end - first > 1) wide.push_back(run.box.horizontal());
    }
  }
  return wide;
}

}  // namespace

std::vector<AlignedColumn> RowsToColumns(const std::vector<TextRow>& rows, size_t header_rows) {
  std::vector<PlacedRun> runs;
  for (size_t r = 0; r < rows.size(); ++r) {
    for (const Run& run : rows[r].runs) {
      runs.push_back({run.box.horizontal(), static_cast<int>(r < header_rows ? 0 : r)});
    }
  }
  std::set<std::pair<double, double>> parents;
  for (const Span& parent : HangingHeadings(rows, header_rows)) {
    parents.emplace(parent.low, parent.high);
  }
  for (const Span& parent : HeadingsOverSeveral(rows, header_rows)) {
    parents.emplace(parent.low, parent.high);
  }
  std::erase_if(runs, [&parents](const PlacedRun& run) {
    return parents.count({run.extent.low, run.extent.high}) > 0;
  });
  return RunsToColumns(rows, runs);
}

std::pair<int, int> ColumnsOf(const Box& box, const std::vector<AlignedColumn>& columns) {
  int first = -1;
  int last = -1;
  int nearest = 0;
  double most = -1e9;
  for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
    const double overlap = columns[static_cast<size_t>(c)].extent.Overlap(box.horizontal());
    if (overlap > most) {
      most = overlap;
      nearest = c;
    }
    if (overlap <= std::min(kOverlapPt, 0.5 * box.width())) continue;
    if (first < 0) first = c;
    last = c;
  }
  if (first < 0) return {nearest, nearest + 1};
  return {first, last + 1};
}

}  // namespace mingxi
