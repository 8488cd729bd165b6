// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

#include "model/status.h"
#include "model/table.h"

namespace mingxi {

/// Reads comma- or tab-separated values as one table "t01": the first record is the header, all
/// others are rows; nothing is interpreted. `delimiter` 0 = found out. Fails as DecodeText does.
Result<Table> ReadDelimitedTable(std::string_view bytes, char delimiter = 0);

}  // namespace mingxi
