// SPDX-License-Identifier: GPL-3.0-or-later

// A sheet is cut at its blank rows into bands, a band at the lines above, between and below its
// tables into blocks, a block at its blank columns, and what comes out of such a cut again from the
// start. Where tables are drawn, text without lines around it is not one of their rows. This file's
// entry is FindRegions.

#include "extractor/workbook/sheet_regions.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace mingxi {
namespace {

/// A cell with what its merge covers.
struct Item {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  bool has_text = false;
  bool is_number = false;
  bool is_boxed = false;

  int bottom() const { return row + row_span; }
  int right() const { return column + column_span; }
};

using Items = std::vector<Item>;

Items ItemsOf(const SheetView& view) {
  /// Rows below merged cells that are looked at: a damaged file may merge all rows, many times.
  constexpr std::int64_t kMostMergedRows = 20'000'000;
  std::int64_t merged_rows = 0;
  Items items;
  items.reserve(view.cells.size());
  auto merge = view.merges.begin();
  for (const ShownCell& cell : view.cells) {
    Item item{.row = cell.row, .column = cell.column};
    item.has_text = !cell.text.empty();
    item.is_number = cell.is_number;
    item.is_boxed = cell.is_boxed;
    const auto place = std::pair(cell.row, cell.column);
    while (merge != view.merges.end() && std::pair(merge->row, merge->column) < place) ++merge;
    if (merge != view.merges.end() && std::pair(merge->row, merge->column) == place) {
      merged_rows += merge->row_span;
      if (merged_rows <= kMostMergedRows) item.row_span = merge->row_span;
      item.column_span = merge->column_span;
    }
    items.push_back(item);
  }
  return items;
}

/// What stands in one row of a band.
struct RowFacts {
  int texts = 0;
  int numbers = 0;
  int boxed_texts = 0;
  int boxed = 0;
  bool is_crossed = false;     ///< A merged cell comes down from the row above.
  const Item* only = nullptr;  ///< Its first text.
};

class RegionFinder {
 public:
  void CutRows(const Items& items, int depth) {
    std::size_t begin = 0;
    while (begin < items.size()) {
      int bottom = items[begin].bottom();
      std::size_t end = begin;
      for (; end < items.size() && items[end].row <= bottom; ++end) {
        bottom = std::max(bottom, items[end].bottom());
      }
      CutLines(Items(items.begin() + static_cast<std::ptrdiff_t>(begin),
                     items.begin() + static_cast<std::ptrdiff_t>(end)),
               depth);
      begin = end;
    }
  }

  std::vector<SheetRegion> Take() { return std::move(regions_); }

 private:
  static constexpr int kDeepestCut = 6;
  /// A drawn table may end in blank rows, but hardly in more than this and than it has others.
  static constexpr int kMostBlankRows = 40;
  /// More texts than this in a row without lines are no title, unit or note.
  static constexpr int kMostTextsOfLine = 3;

  static std::vector<RowFacts> FactsOf(const Items& items, int top, int bottom) {
    std::vector<RowFacts> rows(static_cast<std::size_t>(bottom - top));
    for (const Item& item : items) {
      RowFacts& row = rows[static_cast<std::size_t>(item.row - top)];
      row.boxed += item.is_boxed ? 1 : 0;
      for (int r = item.row + 1; r < item.bottom(); ++r) {
        rows[static_cast<std::size_t>(r - top)].is_crossed = true;
      }
      if (!item.has_text) continue;
      if (row.only == nullptr) row.only = &item;
      ++row.texts;
      row.numbers += item.is_number ? 1 : 0;
      row.boxed_texts += item.is_boxed ? 1 : 0;
    }
    return rows;
  }

  /// Whether the rows that look like a table's have lines around their texts.
  static bool IsRuled(const std::vector<RowFacts>& rows) {
    int texts = 0;
    int boxed = 0;
    for (const RowFacts& row : rows) {
      if (row.texts < 2) continue;
      texts += row.texts;
      boxed += row.boxed_texts;
    }
    return boxed > 0 && 2 * boxed >= texts;
  }

  static bool IsLine(const RowFacts& row, bool is_ruled, bool has_table, int left, int right) {
    if (row.is_crossed) return false;
    if (is_ruled) {
      return row.boxed == 0 && row.texts <= kMostTextsOfLine && row.numbers == 0;
    }
    if (has_table || row.texts > 1 || row.numbers > 0 || row.only == nullptr) return false;
    // A text over some of the columns may name them.
    const bool is_part = row.only->column_span > 1 && row.only->column > left &&
                         row.only->right() <= right && row.only->column_span < right - left;
    return !is_part;
  }

  void CutLines(const Items& items, int depth) {
    int top = items.front().row;
    int bottom = top;
    int left = items.front().column;
    int right = left;
    for (const Item& item : items) {
      bottom = std::max(bottom, item.bottom());
      left = std::min(left, item.column);
      if (item.has_text) right = std::max(right, item.right());
    }
    const std::vector<RowFacts> rows = FactsOf(items, top, bottom);
    const bool is_ruled = IsRuled(rows);
    std::size_t begin = 0;
    bool has_table = false;
    for (int row = top; row < bottom;) {
      const bool is_line =
          IsLine(rows[static_cast<std::size_t>(row - top)], is_ruled, has_table, left, right);
      int end = row + 1;
      if (!is_line) {
        has_table = true;
        while (end < bottom && !IsLine(rows[static_cast<std::size_t>(end - top)], is_ruled,
                                       has_table, left, right)) {
          ++end;
        }
      }
      std::size_t last = begin;
      while (last < items.size() && items[last].row < end) ++last;
      const Items block(items.begin() + static_cast<std::ptrdiff_t>(begin),
                        items.begin() + static_cast<std::ptrdiff_t>(last));
      if (is_line) {
        AddLines(block);
      } else if (!block.empty()) {
        CutColumns(block, is_ruled, depth);
      }
      begin = last;
      row = end;
    }
  }

  /// The column segments of `items`, parted by columns in which nothing stands.
  static std::vector<std::pair<int, int>> Segments(const Items& items) {
    std::vector<int> right_of;  // The farthest right side of what begins in each column.
    for (const Item& item : items) {
      const auto column = static_cast<std::size_t>(item.column);
      if (right_of.size() <= column) right_of.resize(column + 1, 0);
      right_of[column] = std::max(right_of[column], item.right());
    }
    std::vector<std::pair<int, int>> segments;
    for (int left = 0; left < static_cast<int>(right_of.size()); ++left) {
      const int right = right_of[static_cast<std::size_t>(left)];
      if (right == 0) continue;
      if (!segments.empty() && left <= segments.back().second) {
        segments.back().second = std::max(segments.back().second, right);
      } else {
        segments.push_back({left, right});
      }
    }
    return segments;
  }

  static Items Inside(const Items& items, int left, int right) {
    Items inside;
    for (const Item& item : items) {
      if (item.column >= left && item.column < right) inside.push_back(item);
    }
    return inside;
  }

  /// Whether `items` are a table of their own beside another: they have names in their first
  /// column.
  static bool HasNames(const Items& items, int left) {
    int names = 0;
    int texts = 0;
    for (const Item& item : items) {
      if (!item.has_text || item.column != left) continue;
      ++texts;
      names += item.is_number ? 0 : 1;
    }
    return texts >= 2 && 2 * names > texts;
  }

  void CutColumns(const Items& items, bool is_ruled, int depth) {
    std::vector<std::pair<int, int>> parts;
    for (const auto& [left, right] : Segments(items)) {
      const bool begins = parts.empty() || is_ruled || HasNames(Inside(items, left, right), left);
      if (begins) {
        parts.push_back({left, right});
      } else {
        parts.back().second = right;
      }
    }
    if (parts.size() == 1 || depth >= kDeepestCut) {
      AddRegion(items);
      return;
    }
    for (const auto& [left, right] : parts) CutRows(Inside(items, left, right), depth + 1);
  }

  /// The smallest rectangle around the texts of `items`; empty where there are none.
  static SheetRegion TextBounds(const Items& items) {
    SheetRegion bounds;
    for (const Item& item : items) {
      if (!item.has_text) continue;
      if (bounds.bottom == 0) bounds = {item.row, item.column, item.bottom(), item.right()};
      bounds.top = std::min(bounds.top, item.row);
      bounds.left = std::min(bounds.left, item.column);
      bounds.bottom = std::max(bounds.bottom, item.bottom());
      bounds.right = std::max(bounds.right, item.right());
    }
    return bounds;
  }

  void AddLines(const Items& items) {
    const SheetRegion bounds = TextBounds(items);
    if (bounds.bottom > 0) regions_.push_back(bounds);
  }

  void AddRegion(const Items& items) {
    SheetRegion region = TextBounds(items);
    if (region.bottom == 0) return;
    int texts = 0;
    bool is_boxed = false;
    int last_row = region.bottom;
    for (const Item& item : items) {
      texts += item.has_text ? 1 : 0;
      is_boxed = is_boxed || item.is_boxed;
      if (item.is_boxed) last_row = std::max(last_row, item.bottom());
    }
    const int blank = last_row - region.bottom;
    if (blank <= kMostBlankRows && blank <= region.row_count()) region.bottom = last_row;
    const bool has_columns = region.column_count() > 1 && texts > 1;
    region.is_table = has_columns || (is_boxed && texts > 1 && region.row_count() > 1);
    regions_.push_back(region);
  }

  std::vector<SheetRegion> regions_;
};

}  // namespace

std::vector<SheetRegion> FindRegions(const SheetView& view) {
  RegionFinder finder;
  finder.CutRows(ItemsOf(view), 0);
  return finder.Take();
}

}  // namespace mingxi
