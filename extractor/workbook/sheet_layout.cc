// SPDX-License-Identifier: GPL-3.0-or-later

// Sheet -> what it shows -> regions -> grids and lines. This file's only entry is
// WorkbookToLayouts.

#include "extractor/workbook/sheet_layout.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "extractor/workbook/sheet_regions.h"
#include "extractor/workbook/sheet_view.h"
#include "extractor/workbook/shown_number.h"

namespace mingxi {
namespace {

/// Places of all tables of a workbook; a mark in the last corner of a sheet makes no table.
constexpr std::int64_t kMaxPlaces = 8'000'000;
/// The indent of one step, as wide as spreadsheets draw it.
constexpr double kIndentPt = 9;
struct Place {
  int row_span = 1;
  int column_span = 1;
  bool is_covered = false;
};

/// The places of `region`, row by row, with what merges make of them.
std::vector<Place> PlacesOf(const SheetView& view, const SheetRegion& region) {
  const auto width = static_cast<std::size_t>(region.column_count());
  std::vector<Place> places(static_cast<std::size_t>(region.row_count()) * width);
  const auto at = [&](int row, int column) -> Place& {
    return places[static_cast<std::size_t>(row - region.top) * width +
                  static_cast<std::size_t>(column - region.left)];
  };
  const auto first =
      std::partition_point(view.merges.begin(), view.merges.end(),
                           [&region](const MergedRange& merge) { return merge.row < region.top; });
  for (auto it = first; it != view.merges.end() && it->row < region.bottom; ++it) {
    const MergedRange& merge = *it;
    const int bottom = std::min(merge.row + merge.row_span, region.bottom);
    const int right = std::min(merge.column + merge.column_span, region.right);
    const bool is_inside = merge.column >= region.left && right > merge.column;
    if (!is_inside || at(merge.row, merge.column).is_covered) continue;
    bool is_free = true;  // Damaged files have merges that overlap.
    for (int row = merge.row; row < bottom && is_free; ++row) {
      for (int column = merge.column; column < right && is_free; ++column) {
        const Place& place = at(row, column);
        is_free = !place.is_covered && place.row_span == 1 && place.column_span == 1;
      }
    }
    if (!is_free) continue;
    for (int row = merge.row; row < bottom; ++row) {
      for (int column = merge.column; column < right; ++column) at(row, column).is_covered = true;
    }
    at(merge.row, merge.column) = {bottom - merge.row, right - merge.column, false};
  }
  return places;
}

class LayoutMaker {
 public:
  LayoutMaker(SheetView view, std::string name) : view_(std::move(view)), name_(std::move(name)) {}

  /// Takes the places of its tables from `places_left`.
  Result<Layout> Make(std::int64_t& places_left) {
    for (const SheetRegion& region : FindRegions(view_)) {
      if (!region.is_table) {
        AddLines(region);
        continue;
      }
      places_left -= static_cast<std::int64_t>(region.row_count()) * region.column_count();
      if (places_left < 0) {
        return Status::Unsupported("sheet " + name_ +
                                   " has a table of too many cells; split the workbook");
      }
      AddGrid(region);
    }
    return std::move(layout_);
  }

 private:
  std::vector<ShownCell>::iterator FirstCell(int row) {
    return std::partition_point(view_.cells.begin(), view_.cells.end(),
                                [row](const ShownCell& cell) { return cell.row < row; });
  }

  void AddLines(const SheetRegion& region) {
    auto cell = FirstCell(region.top);
    for (int row = region.top; row < region.bottom; ++row) {
      TextLine line;
      for (; cell != view_.cells.end() && cell->row == row; ++cell) {
        const bool is_inside = cell->column >= region.left && cell->column < region.right;
        if (!is_inside || cell->text.empty()) continue;
        if (!line.text.empty()) line.text += "  ";
        line.is_bold = cell->is_bold && (line.text.empty() || line.is_bold);
        line.text += cell->text.view();
      }
      if (line.text.empty()) continue;
      line.order = order_++;
      layout_.lines.push_back(std::move(line));
    }
  }

  void AddGrid(const SheetRegion& region) {
    Grid& grid = layout_.grids.emplace_back();
    grid.part = name_;
    grid.order = order_++;
    grid.row_count = region.row_count();
    grid.column_count = region.column_count();
    grid.columns_by = grid.rows_by = Evidence::kTextCells;
    const std::vector<Place> places = PlacesOf(view_, region);
    grid.cells.reserve(places.size());
    auto place = places.begin();
    auto shown = FirstCell(region.top);
    for (int row = region.top; row < region.bottom; ++row) {
      while (shown != view_.cells.end() && shown->row < row) ++shown;
      for (int column = region.left; column < region.right; ++column, ++place) {
        while (shown != view_.cells.end() && shown->row == row && shown->column < column) ++shown;
        if (place->is_covered) continue;
        GridCell& cell = grid.cells.emplace_back();
        cell.row = row - region.top;
        cell.column = column - region.left;
        cell.row_span = place->row_span;
        cell.column_span = place->column_span;
        const bool is_there =
            shown != view_.cells.end() && shown->row == row && shown->column == column;
        if (is_there) Fill(*shown, cell);
      }
    }
  }

  static void Fill(ShownCell& shown, GridCell& cell) {
    cell.source = shown.source;
    if (shown.text.empty()) return;
    cell.stored = std::move(shown.stored);
    cell.indent_pt = kIndentPt * shown.indent;
    cell.is_bold = shown.is_bold;
    cell.text = std::move(shown.text);
  }

  SheetView view_;
  std::string name_;
  Layout layout_;
  int order_ = 0;
};

}  // namespace

Result<WorkbookLayouts> WorkbookToLayouts(Workbook workbook) {
  std::vector<NumberFormat> formats;
  for (const std::string& code : workbook.formats) {
    formats.emplace_back(code, workbook.counts_from_1904);
  }
  WorkbookLayouts read;
  read.formula_doubts = FindFormulaDoubts(workbook, formats);
  std::int64_t places_left = kMaxPlaces;
  int number = 0;
  for (Sheet& sheet : workbook.sheets) {
    ++number;
    const bool is_hidden = sheet.state != SheetState::kVisible;
    const std::string name = sheet.name;
    SheetView view = ViewSheet(std::move(sheet), formats);
    std::move(view.hidden.begin(), view.hidden.end(), std::back_inserter(read.hidden));
    if (is_hidden) {
      for (ShownCell& cell : view.cells) {
        if (cell.text.empty()) continue;
        read.hidden.push_back({name, CellName(cell.source), cell.text});
      }
      continue;
    }
    Result<Layout> layout = LayoutMaker(std::move(view), name).Make(places_left);
    if (!layout.ok()) return layout.status();
    layout->sheet = number;
    if (!layout->grids.empty() || !layout->lines.empty()) {
      read.layouts.push_back(*std::move(layout));
    }
  }
  return read;
}

}  // namespace mingxi
