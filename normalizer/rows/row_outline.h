// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which row of a table is a part of which, from codes, ordinals, 其中 (of which), the label column
// a row begins in, and indentation.

#include "model/table.h"

namespace mingxi {

/// `table` with its panels and their outlines, with Column::labels and Column::is_summable, and
/// with level, parent and code of each row that the first list of labels names. A row that only
/// goes on with 其中 (of which) parts becomes a part. REQUIRES: roles, row kinds and typed cells.
Table WithOutline(Table table);

}  // namespace mingxi
