// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "checks/table_view.h"

namespace mingxi {

/// The words that name a position: its row's label and its column's header, `合计 / 预算数`.
std::string PlaceName(const TableView& view, int row, int column);

/// The page a position is printed on; 0 for text sources and empty positions.
int PageOf(const TableView& view, int row, int column);

}  // namespace mingxi
