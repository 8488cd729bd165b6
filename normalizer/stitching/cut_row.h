// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether a page end cut a row in two.

#include <cstdint>
#include <span>

#include "normalizer/piece.h"

namespace mingxi {

enum class RowCut : std::uint8_t {
  kWhole,     ///< The first row of the next page is a row.
  kDoubtful,  ///< It could be the rest of the row above.
  kCut,       ///< It is the rest of the row above.
};

/// Whether `next` (the cells of the first row on the next page) are the rest of the last row of
/// `table`, whose body begins at row `body_begin`. Looks at the last rows only, so that its cost
/// does not grow with the table.
RowCut FindRowCut(const Piece& table, int body_begin, std::span<const Cell> next);

}  // namespace mingxi
