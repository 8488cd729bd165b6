// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Names of a header that stand at the top or bottom of their cell where no rule shows how high it
// is.

#include "normalizer/piece.h"

namespace mingxi {

/// `piece` with the names of its header merged over the blank places above and below them. Only in
/// rows beside names that stand over several others, and only where no rule parts the rows: there a
/// blank place of a header belongs to the one name of its column.
Piece SpanNamesDown(Piece piece);

}  // namespace mingxi
