// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The values at the top of a form in aligned text, where nothing shows how wide their cell is.

#include "normalizer/headers/header_shape.h"
#include "normalizer/piece.h"

namespace mingxi {

/// `piece` with the value of each label at its top put beside the label: in a form (HeaderShape::
/// is_form) of aligned text a value in the middle of a wide cell stands below some later column.
/// Only rows of one label and one value before the first row that has more; others come back as
/// they are.
Piece PutValuesBesideLabels(Piece piece, const HeaderShape& shape);

}  // namespace mingxi
