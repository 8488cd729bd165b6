// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What each row of a table is: header, index, total, part, data, blank.

#include <string_view>
#include <vector>

#include "model/table.h"
#include "normalizer/headers/header_shape.h"

namespace mingxi {

/// One Row a row of `piece`. Level, parent and code are left open.
std::vector<Row> FindRowKinds(const Piece& piece, const HeaderShape& shape);

/// What a body row with this label (folded) is: 合计 total, 小计 subtotal, 本页小计 page total,
/// 其中：… part, anything else data.
RowKind KindOfLabel(std::string_view label);

}  // namespace mingxi
