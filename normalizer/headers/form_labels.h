// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The labels of a form in aligned text that are merged over several rows: printed in the middle of
// these.

#include "normalizer/headers/header_shape.h"
#include "normalizer/piece.h"

namespace mingxi {

/// `piece` with each label of a form (HeaderShape::is_form) of aligned text in the first of the
/// rows it is merged over: 产出指标 (output) beside the first of 数量指标, 质量指标 ... (quantity,
/// quality), another label where all labels of its column then stand in the middle of rows without
/// others. Where that is not certain labels stay where they are.
Piece PutLabelsAtTheirFirstRows(Piece piece, const HeaderShape& shape);

}  // namespace mingxi
