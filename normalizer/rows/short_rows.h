// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Body rows that lost merged cells in a text source: 合计 | 3.50 in a table of four columns.

#include "normalizer/headers/header_shape.h"
#include "normalizer/piece.h"

namespace mingxi {

/// `piece` with the cells of its short body rows (Piece::row_widths) in the columns they stand in:
/// figures under figures, the label before them over the columns that are missing. Rows for which
/// that does not come out evenly stay as they are. REQUIRES: the header's spans are inferred.
Piece SpreadShortRows(Piece piece, const HeaderShape& shape);

}  // namespace mingxi
