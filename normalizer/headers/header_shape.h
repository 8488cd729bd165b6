// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where the header of a table ends.

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/piece.h"

namespace mingxi {

struct HeaderShape {
  int header_rows =
      0;  ///< Rows from the top that name the columns; 0 for forms and headless tables.
  int index_row = -1;    ///< Row of 栏次 1 2 3, the one behind the header; -1 = none.
  bool is_form = false;  ///< A label/value form (绩效目标表): labels stand beside their values.

  /// First row of the body.
  int body_begin() const { return index_row >= 0 ? index_row + 1 : header_rows; }

  bool operator==(const HeaderShape&) const = default;
};

/// The header of `piece`, which begins with it if it has one. `title` (folded) helps to know forms.
HeaderShape FindHeader(const Piece& piece, std::string_view title);

/// The texts of a row that begin in it, in column order, blanks included.
std::vector<std::string_view> RowTexts(const Piece& piece, int row);

/// Whether a text is a figure or a dash, as bodies hold and headers do not. A year is none.
bool IsBodyFigure(std::string_view text);

}  // namespace mingxi
