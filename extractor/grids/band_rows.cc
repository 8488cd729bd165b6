// SPDX-License-Identifier: GPL-3.0-or-later

// Each column is grouped into cells first (line_groups.h). Cells of different columns that stand
// beside each other are one row. Where a cell stands beside two cells of another column, it is as
// high as both rows if it stands in their middle (a header centred over two lines), else it belongs
// to the nearer one.

#include "extractor/grids/band_rows.h"

#include <algorithm>
#include <cmath>

#include "extractor/grids/merged_cells.h"

namespace mingxi {
namespace {

constexpr double kSameLineEm = 0.5;  ///< Baselines this close are beside each other, font sizes.
constexpr double kCentredEm = 0.2;   ///< How far off the middle a centred cell may be, font sizes.
constexpr double kTextMiddleEm =
    0.35;                             ///< Middle of a line of text above its baseline, font sizes.
constexpr double kOffMiddleEm = 0.8;  ///< Figures further off the middle of a band are not centred.
constexpr double kBlankRowLeast = 1.7;  ///< Gap in row pitches from which on a row is missing...
constexpr double kBlankRowOff = 0.22;   ///< ... if it is a whole number of pitches but for this.
constexpr size_t kRowsForPitch = 5;     ///< Rows needed before a pitch counts as regular.
constexpr double kRegularShare = 0.6;   ///< Share of gaps that must be near the median for that.

std::vector<BandItem> GroupColumns(const std::vector<BandColumn>& columns) {
  const std::vector<double> anchors = RowAnchors(columns);
  std::vector<BandItem> items;
  for (size_t c = 0; c < columns.size(); ++c) {
    for (const LineGroup& group : GroupLines(columns[c], static_cast<int>(c), anchors)) {
      const CellLine& first = columns[c].lines[static_cast<size_t>(group.first)];
      const CellLine& last = columns[c].lines[static_cast<size_t>(group.last)];
      items.push_back({group, 1, first.baseline, last.baseline, first.size, first.is_figure});
    }
  }
  return items;
}

/// Chains of items that stand beside each other, top to bottom.
std::vector<std::vector<BandItem>> Chains(const std::vector<BandItem>& items) {
  std::vector<std::vector<BandItem>> chains;
  double bottom = -1e9;
  for (const BandItem& item : items) {
    if (item.top > bottom + kSameLineEm * item.size) chains.emplace_back();
    chains.back().push_back(item);
    bottom = std::max(bottom, item.bottom);
  }
  return chains;
}

/// The rows inside one chain: the cells of the column that has most of them.
std::vector<RowSlot> SlotsOf(const std::vector<BandItem>& chain, size_t columns) {
  std::vector<int> count(columns);
  for (const BandItem& item : chain) {
    for (int c = 0; c < item.column_span; ++c) ++count[static_cast<size_t>(item.group.column + c)];
  }
  const auto fullest = std::max_element(count.begin(), count.end());
  const auto column = static_cast<int>(fullest - count.begin());
  std::vector<RowSlot> slots;
  if (*fullest == 1) {
    RowSlot slot{chain.front().top, chain.front().bottom, false};
    for (const BandItem& item : chain) {
      slot.top = std::min(slot.top, item.top);
      slot.bottom = std::max(slot.bottom, item.bottom);
    }
    return {slot};
  }
  for (const BandItem& item : chain) {
    const bool covers =
        item.group.column <= column && column < item.group.column + item.column_span;
    if (covers) slots.push_back({item.top, item.bottom, false});
  }
  return slots;
}

/// The slots an item stands beside: one, or several if it is in their middle.
std::pair<int, int> RowsOf(const BandItem& item, std::vector<RowSlot>& slots) {
  const double near = kSameLineEm * item.size;
  int first = -1;
  int last = -1;
  int nearest = 0;
  double distance = 1e9;
  for (int s = 0; s < static_cast<int>(slots.size()); ++s) {
    const RowSlot& slot = slots[static_cast<size_t>(s)];
    const double off = std::fabs((slot.top + slot.bottom) / 2 - item.middle());
    if (off < distance) {
      distance = off;
      nearest = s;
    }
    const bool beside = item.top <= slot.bottom + near && slot.top <= item.bottom + near;
    if (!beside) continue;
    if (first < 0) first = s;
    last = s;
  }
  if (first == last && first >= 0) return {first, 1};
  if (first < 0) {
    // Between two slots: exactly in the middle means beside both.
    const RowSlot& slot = slots[static_cast<size_t>(nearest)];
    const int other = item.middle() > (slot.top + slot.bottom) / 2 ? nearest + 1 : nearest - 1;
    if (other < 0 || other >= static_cast<int>(slots.size())) return {nearest, 1};
    first = std::min(nearest, other);
    last = std::max(nearest, other);
  }
  const double middle =
      (slots[static_cast<size_t>(first)].top + slots[static_cast<size_t>(last)].bottom) / 2;
  if (std::fabs(middle - item.middle()) <= kCentredEm * item.size) return {first, last - first + 1};
  slots[static_cast<size_t>(nearest)].is_doubtful = true;
  return {nearest, 1};
}

double MedianPitch(const std::vector<RowSlot>& slots) {
  if (slots.size() < kRowsForPitch) return 0;
  std::vector<double> gaps;
  for (size_t i = 1; i < slots.size(); ++i) {
    gaps.push_back((slots[i].top + slots[i].bottom - slots[i - 1].top - slots[i - 1].bottom) / 2);
  }
  std::vector<double> sorted = gaps;
  std::sort(sorted.begin(), sorted.end());
  const double median = sorted[sorted.size() / 2];
  const auto regular = std::count_if(gaps.begin(), gaps.end(), [median](double gap) {
    return std::fabs(gap - median) < kBlankRowOff * median;
  });
  const bool is_regular =
      static_cast<double>(regular) >= kRegularShare * static_cast<double>(gaps.size());
  return is_regular ? median : 0;
}

/// How many blank rows stand below each slot.
std::vector<int> BlanksBelow(const std::vector<RowSlot>& slots) {
  std::vector<int> blanks(slots.size(), 0);
  const double pitch = MedianPitch(slots);
  if (pitch <= 0) return blanks;
  for (size_t i = 1; i < slots.size(); ++i) {
    const double gap = (slots[i].middle() - slots[i - 1].middle()) / pitch;
    const double whole = std::round(gap);
    if (gap >= kBlankRowLeast && std::fabs(gap - whole) <= kBlankRowOff) {
      blanks[i - 1] = static_cast<int>(whole) - 1;
    }
  }
  return blanks;
}

/// Row edges: half way between the text of neighbours; blank rows share their gap evenly.
void SetEdges(const std::vector<RowSlot>& slots, const std::vector<int>& blanks, const Span& band,
              double size, BandRows& rows) {
  rows.row_edges.push_back(band.low);
  for (size_t i = 0; i + 1 < slots.size(); ++i) {
    // Text stands above its baseline: the middle of the white between two lines is above the lower
    // one's.
    const double low = slots[i].bottom + 0.2 * size;
    const double high = slots[i + 1].top - 0.85 * size;
    const int pieces = blanks[i] + 1;
    if (pieces == 1) {
      rows.row_edges.push_back((low + high) / 2);
      continue;
    }
    const double pitch = (slots[i + 1].bottom - slots[i].bottom) / pieces;
    const double first = slots[i].bottom + 0.2 * size + (pitch - size) / 2;
    for (int k = 0; k < pieces; ++k) rows.row_edges.push_back(first + k * pitch);
  }
  rows.row_edges.push_back(band.high);
  for (size_t i = 1; i < rows.row_edges.size(); ++i) {
    rows.row_edges[i] = std::max(rows.row_edges[i], rows.row_edges[i - 1]);
  }
}

/// Moves the cells from slots to rows, blank rows counted in.
void InsertBlanks(const std::vector<RowSlot>& slots, const std::vector<int>& blanks,
                  BandRows& rows) {
  std::vector<int> row_of_slot(slots.size() + 1, 0);
  for (size_t i = 0; i < slots.size(); ++i) {
    row_of_slot[i + 1] = row_of_slot[i] + 1 + blanks[i];
    if (slots[i].is_doubtful) rows.doubtful_rows.push_back(row_of_slot[i]);
  }
  rows.row_count = row_of_slot.back();
  for (BandCell& cell : rows.cells) {
    const int end = row_of_slot[static_cast<size_t>(cell.row + cell.row_span - 1)] + 1;
    cell.row = row_of_slot[static_cast<size_t>(cell.row)];
    cell.row_span = end - cell.row;
  }
}

/// The rows of the items; blank rows between them where `adds_blanks`.
BandRows PlaceItems(std::vector<BandItem> items, size_t columns, const Span& band,
                    bool adds_blanks) {
  std::stable_sort(items.begin(), items.end(),
                   [](const BandItem& a, const BandItem& b) { return a.top < b.top; });
  BandRows rows;
  std::vector<RowSlot> slots;
  double size = 0;
  for (const std::vector<BandItem>& chain : Chains(items)) {
    std::vector<RowSlot> inside = SlotsOf(chain, columns);
    for (const BandItem& item : chain) {
      const auto [row, span] = RowsOf(item, inside);
      rows.cells.push_back({item.group, item.column_span, static_cast<int>(slots.size()) + row,
                            span, item.middle() - kTextMiddleEm * item.size, item.is_figure});
      size = std::max(size, item.size);
    }
    slots.insert(slots.end(), inside.begin(), inside.end());
  }
  if (slots.empty()) {
    rows.row_edges = {band.low, band.high};
    return rows;
  }
  if (adds_blanks) JoinMergedSlots(slots, rows.cells);
  const std::vector<int> blanks = adds_blanks ? BlanksBelow(slots) : std::vector<int>(slots.size());
  SetEdges(slots, blanks, band, size, rows);
  InsertBlanks(slots, blanks, rows);
  if (adds_blanks) TileMergedColumns(columns, rows);
  std::stable_sort(rows.cells.begin(), rows.cells.end(), [](const BandCell& a, const BandCell& b) {
    return a.group.column < b.group.column || (a.group.column == b.group.column && a.row < b.row);
  });
  return rows;
}

/// True when a column lists short labels and the figures beside them are beside one of them, not in
/// the middle of the band as they would be beside one cell.
bool IsLabelList(const std::vector<BandColumn>& columns, const Span& band) {
  const auto is_list = [](const BandColumn& column) {
    if (column.lines.size() < 2 || IsFigureColumn(column)) return false;
    const std::vector<bool> full = FullLines(column);
    return std::none_of(full.begin(), full.end() - 1, [](bool f) { return f; });
  };
  const auto list = std::find_if(columns.begin(), columns.end(), is_list);
  if (list == columns.end()) return false;
  for (const BandColumn& column : columns) {
    if (column.lines.size() != 1 || !column.lines.front().is_figure) continue;
    const CellLine& figure = column.lines.front();
    const auto beside = [&figure](const CellLine& label) {
      return std::fabs(label.baseline - figure.baseline) <= kSameLineEm * figure.size;
    };
    const double off = std::fabs(figure.box.center_y() - band.middle());
    if (off > kOffMiddleEm * figure.size &&
        std::any_of(list->lines.begin(), list->lines.end(), beside)) {
      return true;
    }
  }
  return false;
}

/// True when a column lists short texts and the cells of another stand beside them, one for each.
bool IsTextList(const std::vector<BandColumn>& columns) {
  const auto list = std::find_if(columns.begin(), columns.end(), IsListColumn);
  if (list == columns.end()) return false;
  const std::vector<double> anchors = RowAnchors({*list});
  for (const BandColumn& column : columns) {
    if (&column == &*list || column.lines.size() < list->lines.size()) continue;
    const std::vector<LineGroup> groups = GroupLines(column, 0, anchors);
    const auto beside = std::count_if(groups.begin(), groups.end(), [&](const LineGroup& group) {
      const CellLine& first = column.lines[static_cast<size_t>(group.first)];
      const CellLine& last = column.lines[static_cast<size_t>(group.last)];
      const double near = kSameLineEm * first.size;
      const auto at = std::lower_bound(anchors.begin(), anchors.end(), first.baseline - near);
      return at != anchors.end() && *at <= last.baseline + near;
    });
    const bool is_one_each =
        groups.size() == anchors.size() && static_cast<size_t>(beside) == groups.size();
    if (is_one_each) return true;
  }
  return false;
}

/// How many cells the lines are, if each is one but for those that go on.
size_t CountEnds(const std::vector<CellLine>& lines) {
  return static_cast<size_t>(std::count_if(lines.begin(), lines.end(),
                                           [](const CellLine& line) { return !line.goes_on; }));
}

/// True when each column of figures has two, the lower one in brackets: last year's below this
/// year's, one row.
bool HasBracketsBelow(const std::vector<BandColumn>& columns) {
  bool has_any = false;
  for (const BandColumn& column : columns) {
    if (column.lines.size() < 2 || !IsFigureColumn(column)) continue;
    if (column.lines.size() > 2 || column.lines[0].is_in_brackets) return false;
    if (!column.lines[1].is_in_brackets) return false;
    has_any = true;
  }
  return has_any;
}

}  // namespace

bool HasSeveralRows(const std::vector<BandColumn>& columns, const Span& band) {
  int stacked_columns = 0;
  int tall_columns = 0;
  bool has_short_figures = false;
  size_t most = 0;
  for (const BandColumn& column : columns) {
    if (column.lines.size() < 2) continue;
    ++tall_columns;
    const size_t figures = CountEnds(column.lines);
    if (!IsFigureColumn(column) || figures < 2) continue;
    ++stacked_columns;
    const std::vector<bool> full = FullLines(column);
    has_short_figures |= !full.front();
    // A code that fills its column line by line is one.
    const bool is_wrapped = std::all_of(full.begin(), full.end() - 1, [](bool f) { return f; });
    if (!is_wrapped) most = std::max(most, figures);
  }
  // Two figures below each other in one column alone may be one long figure that wrapped.
  const bool is_stacked = stacked_columns >= 2 || (has_short_figures && tall_columns >= 2);
  if (is_stacked || most >= 3) return !HasBracketsBelow(columns);
  return IsLabelList(columns, band) || IsTextList(columns);
}

BandRows SplitBand(const std::vector<BandColumn>& columns, const Span& band) {
  BandRows rows = PlaceItems(GroupColumns(columns), columns.size(), band, true);
  std::vector<bool> has_sides;
  for (const BandColumn& column : columns) has_sides.push_back(column.has_drawn_sides);
  SpreadLoneLabels(has_sides, rows);
  return rows;
}

BandRows ItemsToRows(std::vector<BandItem> items, int columns, const Span& band) {
  return PlaceItems(std::move(items), static_cast<size_t>(columns), band, false);
}

}  // namespace mingxi
