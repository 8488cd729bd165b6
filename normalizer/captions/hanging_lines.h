// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The last line of a label that wraps at the foot of a page hangs below everything else of its
// table.

#include <cstddef>
#include <span>

#include "model/grid.h"
#include "normalizer/piece.h"

namespace mingxi {

/// How many of `lines` (those below the last table of a page, in reading order, from the first) are
/// the last lines of labels in the last row of `piece`: short, close below it, each within one
/// column and below that column's label.
std::size_t CountHangingLines(std::span<const TextLine> lines, const Piece& piece);

/// `piece` with `lines` put behind the labels that they hang below.
/// REQUIRES: CountHangingLines(lines, piece) == lines.size()
Piece WithHangingLines(Piece piece, std::span<const TextLine> lines);

}  // namespace mingxi
