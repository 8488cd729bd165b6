// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One table of the document JSON.

#include "model/table.h"
#include "writers/json/document_json.h"
#include "writers/json/json_writer.h"

namespace mingxi {

/// Appends `table` as one object, a cell, a column and a row a line.
void WriteTable(const Table& table, const JsonOptions& options, JsonWriter& json);

}  // namespace mingxi
