// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "model/table.h"

namespace mingxi {

/// The panels of `columns` from left to right, their outlines still empty; none where no column is
/// summable.
std::vector<Panel> FindPanels(const std::vector<Column>& columns);

}  // namespace mingxi
