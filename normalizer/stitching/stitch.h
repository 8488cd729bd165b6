// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Pieces -> tables: those that run over several pages become one.

#include <vector>

#include "normalizer/captions/captions.h"
#include "normalizer/stitching/join_pieces.h"

namespace mingxi {

/// Joins the pieces that are one table. Every row of `pieces` is in the result, except headers that
/// are repeated on later pages; those are named in JoinedTable::changes. Linear in the number of
/// cells.
std::vector<JoinedTable> StitchPieces(std::vector<CaptionedPiece> pieces);

}  // namespace mingxi
