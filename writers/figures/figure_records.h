// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The long form: one printed figure a record, with everything that says what it is, alike for CSV,
// JSON Lines and databases.

#include <functional>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/status.h"
#include "writers/csv/data_profile.h"

namespace mingxi {

/// The fields of a figure with their types.
std::vector<DataField> FigureFields();

/// The values in the order of FigureFields(), as plain text; what is not known is empty.
using FigureRecord = std::vector<std::string>;

/// Calls `add` with each figure of all tables and its cell, in the order of the tables, row by row.
/// Fails when a table contradicts itself (CellMap::Make).
Status ForEachFigure(const Document& document,
                     const std::function<void(const FigureRecord&, const Cell&)>& add);

}  // namespace mingxi
