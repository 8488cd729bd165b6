// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Merged header cells that a text source has lost, inferred from where names and blanks stand.

#include "normalizer/headers/header_shape.h"
#include "normalizer/piece.h"

namespace mingxi {

/// `piece` with spans for its header cells. Only for pieces whose spans are not known; others come
/// back as they are. A merge that nothing shows is not claimed: the text stays in its first column.
/// The order of the texts in each row stays; no text is lost.
Piece InferHeaderSpans(Piece piece, const HeaderShape& shape);

}  // namespace mingxi
