// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace mingxi {

/// "B7" for row 6, column 1. REQUIRES: both >= 0.
std::string CellName(int row, int column);

}  // namespace mingxi
