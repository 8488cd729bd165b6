// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/indents.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "model/utf8.h"

namespace mingxi {
namespace {

constexpr std::size_t kMostSteps = 6;  ///< No list is deeper; more places are centred labels.

/// What stands at one depth wherever it is printed: an ordinal of a style, or the same label.
std::string AnchorOf(const OutlineRow& row) {
  if (row.is_total()) return {};
  if (row.label.style == OrdinalStyle::kNone) return row.label.text;
  return "#" + std::to_string(static_cast<int>(row.label.style));
}

int PageOf(const Table& table, const CellIndex& places, const OutlineRow& row) {
  const int index = places.At(row.row, row.label_column);
  if (index < 0) return 0;
  const Cell& cell = table.cells[static_cast<std::size_t>(index)];
  return cell.places.empty() ? 0 : cell.places.front().page;
}

double MedianOf(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Brings the pages of a list into line with those before them.
class PageAligner {
 public:
  PageAligner(const std::vector<OutlineRow>& rows, std::vector<double>& indents)
      : rows_(rows), indents_(indents) {}

  /// Rows from `begin` to `end` stand on one page.
  void Align(std::size_t begin, std::size_t end) {
    const double shift = ShiftOf(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      indents_[i] -= shift;
      const std::string anchor = AnchorOf(rows_[i]);
      if (!anchor.empty()) known_.try_emplace(anchor, indents_[i]);
    }
  }

 private:
  /// How much further right the page's labels stand; 0 where too few or no two agree.
  double ShiftOf(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kFewest = 2;
    std::vector<double> shifts;
    for (std::size_t i = begin; i < end; ++i) {
      const auto known = known_.find(AnchorOf(rows_[i]));
      if (known != known_.end()) shifts.push_back(indents_[i] - known->second);
    }
    if (shifts.size() < kFewest) return 0;
    const double median = MedianOf(shifts);
    const auto agreeing = std::count_if(shifts.begin(), shifts.end(), [median](double shift) {
      return std::abs(shift - median) < kIndentStepPt;
    });
    constexpr std::size_t kOfThree = 2;  // Two of three must agree.
    return 3 * static_cast<std::size_t>(agreeing) >= kOfThree * shifts.size() ? median : 0;
  }

  const std::vector<OutlineRow>& rows_;
  std::vector<double>& indents_;
  std::map<std::string, double> known_;  ///< Where an anchor was first printed.
};

/// A place where labels begin, and how many do.
struct Place {
  double first = 0;
  double last = 0;
  std::size_t rows = 0;

  double DistanceTo(double indent) const { return std::max({first - indent, indent - last, 0.0}); }
};

std::vector<Place> PlacesOf(const std::vector<OutlineRow>& rows,
                            const std::vector<double>& indents) {
  std::vector<double> sorted;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].is_total()) sorted.push_back(indents[i]);
  }
  std::sort(sorted.begin(), sorted.end());
  std::vector<Place> places;
  for (const double indent : sorted) {
    if (places.empty() || indent > places.back().last + kIndentStepPt) {
      places.push_back({indent, indent, 0});
    }
    places.back().last = indent;
    ++places.back().rows;
  }
  return places;
}

/// The nearest of `places` to `indent`. REQUIRES: one at least.
const Place& NearestOf(const std::vector<Place>& places, double indent) {
  return *std::min_element(places.begin(), places.end(), [indent](const Place& a, const Place& b) {
    return a.DistanceTo(indent) < b.DistanceTo(indent);
  });
}

/// Rows that stand at odd places go where their like stand.
class OddRowMover {
 public:
  /// `kept` are the places that are not odd.
  OddRowMover(const std::vector<OutlineRow>& rows, std::vector<double>& indents,
              const std::vector<Place>& kept)
      : rows_(rows), indents_(indents), kept_(kept) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (!IsOdd(i)) known_.try_emplace(AnchorOf(rows[i]), indents[i]);
    }
  }

  void MoveAll() {
    for (std::size_t begin = 0; begin < rows_.size();) {
      std::size_t end = begin + 1;
      if (IsOdd(begin)) {
        while (end < rows_.size() && IsOdd(end)) ++end;
        MoveRun(begin, end);
      }
      begin = end;
    }
  }

 private:
  bool IsOdd(std::size_t row) const {
    return NearestOf(kept_, indents_[row]).DistanceTo(indents_[row]) > 0;
  }

  /// Rows that follow each other stray together: what is known of one tells how far.
  void MoveRun(std::size_t begin, std::size_t end) {
    std::vector<double> shifts;
    for (std::size_t i = begin; i < end; ++i) {
      const auto known = known_.find(AnchorOf(rows_[i]));
      if (known != known_.end() && !known->first.empty()) {
        shifts.push_back(indents_[i] - known->second);
      }
    }
    const double shift = shifts.empty() ? 0 : MedianOf(std::move(shifts));
    for (std::size_t i = begin; i < end; ++i) {
      indents_[i] = NearestOf(kept_, indents_[i] - shift).first;
    }
  }

  const std::vector<OutlineRow>& rows_;
  std::vector<double>& indents_;
  const std::vector<Place>& kept_;
  std::map<std::string, double> known_;  ///< Where an anchor stands that is not odd.
};

/// The places of a list that are levels: not those of a few rows that stand between two others,
/// nor, where there are more than any list has levels, those of hardly a row. The place furthest
/// left is the top level, however few rows stand there.
std::vector<Place> LevelsOf(const std::vector<Place>& places, std::size_t rows) {
  constexpr std::size_t kRowsToAStrayOne = 25;
  constexpr std::size_t kRowsToAnOddOne = 40;
  constexpr double kOfAStep = 0.75;
  const auto is_few = [&](const Place& place, std::size_t of) {
    return place.first > places.front().first && place.rows * of <= rows;
  };
  std::vector<Place> common;
  for (const Place& place : places) {
    if (!is_few(place, kRowsToAStrayOne)) common.push_back(place);
  }
  std::vector<double> gaps;
  for (std::size_t i = 1; i < common.size(); ++i) {
    gaps.push_back(common[i].first - common[i - 1].last);
  }
  const double step = gaps.empty() ? 0 : MedianOf(std::move(gaps));
  std::vector<Place> levels;
  for (const Place& place : places) {
    const double away = NearestOf(common, place.first).DistanceTo(place.first);
    const bool is_stray = is_few(place, kRowsToAStrayOne) && away < kOfAStep * step;
    const bool is_odd = places.size() > kMostSteps && is_few(place, kRowsToAnOddOne);
    if (!is_stray && !is_odd) levels.push_back(place);
  }
  return levels;
}

/// Moves rows that stand at no level's place to one, and gives the places of the levels.
std::vector<Place> DropOddPlaces(const std::vector<OutlineRow>& rows,
                                 std::vector<double>& indents) {
  std::vector<Place> places = PlacesOf(rows, indents);
  if (places.empty()) return places;
  std::vector<Place> levels = LevelsOf(places, rows.size());
  if (levels.size() < places.size()) OddRowMover(rows, indents, levels).MoveAll();
  return levels;
}

/// Widths of a label's characters, in halves of a wide one; of its first line where it is wrapped.
int HalfWidths(std::string_view text) {
  int halves = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t bytes = DecodeUtf8(rest).length;
    halves += bytes > 1 ? 2 : 1;
    rest.remove_prefix(bytes);
  }
  return halves;
}

/// Whether labels stand around a middle line: the longer, the further left, and equally long ones
/// at one place.
bool AreCentred(const std::vector<OutlineRow>& rows) {
  constexpr std::size_t kFewestLengths = 3;
  std::map<int, Place> by_width;
  for (const OutlineRow& row : rows) {
    if (row.is_total()) continue;
    const auto [at, is_new] =
        by_width.try_emplace(HalfWidths(row.label.text), Place{row.indent_pt, row.indent_pt, 0});
    at->second.first = std::min(at->second.first, row.indent_pt);
    at->second.last = std::max(at->second.last, row.indent_pt);
  }
  if (by_width.size() < kFewestLengths) return false;
  const Place* shorter = nullptr;
  for (const auto& [width, place] : by_width) {
    if (place.last > place.first + kIndentStepPt) return false;
    if (shorter != nullptr && place.first >= shorter->first) return false;
    shorter = &place;
  }
  return true;
}

/// Whether the table counts its rows and the labels stand in a further column: 项目类型 (kind of
/// project) behind 序号, 地区, 项目名称.
bool DescribesCountedRows(const Table& table, const std::vector<OutlineRow>& rows) {
  if (rows.empty()) return false;
  const auto is_ordinal = [](const Column& column) { return column.role == ColumnRole::kOrdinal; };
  if (std::none_of(table.columns.begin(), table.columns.end(), is_ordinal)) return false;
  const auto further = std::count_if(rows.begin(), rows.end(), [](const OutlineRow& row) {
    return row.first_label < row.last_label;
  });
  return 2 * static_cast<std::size_t>(further) > rows.size();
}

}  // namespace

Indents FindIndents(const Table& table, const CellIndex& places,
                    const std::vector<OutlineRow>& rows) {
  Indents found;
  for (const OutlineRow& row : rows) found.by_row.push_back(row.indent_pt);
  PageAligner aligner(rows, found.by_row);
  for (std::size_t begin = 0; begin < rows.size();) {
    const int page = PageOf(table, places, rows[begin]);
    std::size_t end = begin + 1;
    while (end < rows.size() && PageOf(table, places, rows[end]) == page) ++end;
    aligner.Align(begin, end);
    begin = end;
  }
  const std::size_t steps = DropOddPlaces(rows, found.by_row).size();
  const auto items = static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const OutlineRow& row) { return !row.is_total(); }));
  found.is_outline = steps >= 2 && steps <= kMostSteps && steps * 2 <= items && !AreCentred(rows) &&
                     !DescribesCountedRows(table, rows);
  return found;
}

}  // namespace mingxi
