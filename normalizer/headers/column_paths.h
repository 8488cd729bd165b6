// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The names of each column, from the top of the header down.

#include <vector>

#include "model/table.h"
#include "normalizer/headers/header_shape.h"

namespace mingxi {

/// One Column a column of `piece` with path, unit (a bracket or a row of units in the header) and
/// year; role, standard and fund are left open. Names that span columns stand in each of their
/// paths.
std::vector<Column> FindColumns(const Piece& piece, const HeaderShape& shape);

}  // namespace mingxi
