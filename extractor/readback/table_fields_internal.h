// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What our document JSON and our data packages say of tables and columns in the same words.

#include <nlohmann/json.hpp>

#include "model/table.h"

namespace mingxi {

/// Sets the title, form, unit, publisher line, pages and notes of `table` to what `object` says.
void ReadTableFields(const nlohmann::json& object, Table& table);

Column ColumnFields(const nlohmann::json& object);

}  // namespace mingxi
