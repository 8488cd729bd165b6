// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/outlined_table.h"

#include <utility>

#include "normalizer/rows/row_outline.h"

namespace mingxi::testing {

Table Outlined(Table table) { return WithOutline(std::move(table)); }

}  // namespace mingxi::testing
