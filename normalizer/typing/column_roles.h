// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What each column holds: ordinals, codes, names, amounts.

#include <vector>

#include "model/table.h"
#include "normalizer/headers/header_shape.h"

namespace mingxi {

/// `columns` with their roles, from header names and from what stands below them. Where the two
/// disagree, what stands there decides. Columns of forms have no role.
std::vector<Column> WithRoles(std::vector<Column> columns, const Piece& piece,
                              const HeaderShape& shape);

}  // namespace mingxi
