// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/table.h"

namespace mingxi {

/// `table` with Column::is_summable filled. REQUIRES: roles, row kinds and typed cells.
Table WithSummableColumns(Table table);

}  // namespace mingxi
