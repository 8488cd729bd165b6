// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The unit of a whole table.

#include <string>
#include <string_view>

#include "normalizer/headers/header_shape.h"

namespace mingxi {

/// The unit that a table's unit line gives (`captioned`), else the explicit 单位：X or 金额单位：X
/// of its title, else that of a header cell. A bare （万元） behind a name is that column's alone.
/// Empty = none.
std::string FindTableUnit(std::string_view captioned, std::string_view title, const Piece& piece,
                          const HeaderShape& shape);

}  // namespace mingxi
