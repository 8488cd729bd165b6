// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The last lines of texts that wrap at the foot of a page hang below everything else of their
// table.

#include <optional>
#include <span>

#include "model/grid.h"
#include "normalizer/piece.h"

namespace mingxi {

/// `piece` with `lines` (those below the last table of a page, in reading order) put into its last
/// row, where all of them hang there: short, close below it, each within one column. nullopt where
/// one of them does not, or there is none.
std::optional<Piece> WithHangingLines(const Piece& piece, std::span<const TextLine> lines);

}  // namespace mingxi
