// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/table.h"

namespace mingxi {

/// `table` with its figures read: cells that have no type yet get type and value, those of a column
/// or table with a unit that unit and their value in 元 (yuan). Header rows stay as they are.
Table WithFigures(Table table);

/// `table` with the value in 元 (yuan) of each figure that has a unit of money.
Table WithYuan(Table table);

}  // namespace mingxi
