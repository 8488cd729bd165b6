// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// TextRegion: a run of source lines that one form of table explains.

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/grid.h"

namespace mingxi {

/// A line or a grid; their `order` is given when the Layout is put together.
using TextItem = std::variant<TextLine, Grid>;

struct TextRegion {
  std::size_t line_count = 0;   ///< Source lines it covers; 0 = the form is not there.
  std::vector<TextItem> items;  ///< In reading order.
  /// Where the lines end that were searched for a table in vain, from the first of all; 0 = none
  /// were.
  std::size_t searched_until = 0;
};

/// The cells of one printed row, from the left.
using TextRow = std::vector<std::string>;

/// A text line without a box.
TextItem LineItem(std::string_view text);

/// How the cells of a row that is shorter than its grid stand.
enum class ShortRow {
  kPacked,    ///< Merged cells have vanished: the others are absent.
  kTrailing,  ///< Its last cells were blank: they are added.
};

/// One row with what a shorter one means.
struct DraftRow {
  TextRow cells;
  ShortRow when_short = ShortRow::kPacked;
};

/// A grid of `rows` with merged cells unknown, as wide as its longest row.
Grid RowsToGrid(const std::vector<DraftRow>& rows, Evidence columns_by);

}  // namespace mingxi
