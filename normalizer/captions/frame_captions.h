// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Captions and notes that are printed inside a table's frame, as its first or last rows.

#include "normalizer/captions/captions.h"

namespace mingxi {

/// `piece` without the rows at its top that are title, unit line, publisher line or form number,
/// and without those at its bottom that are notes. At least one row stays.
CaptionedPiece TakeFrameCaptions(Piece piece);

}  // namespace mingxi
