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

/// Called with a figure's record and its cell.
using TakeFigure = std::function<void(const FigureRecord&, const Cell&)>;

/// Calls `add` for each figure of `table`, row by row. Fails when the table contradicts itself
/// (CellMap::Make).
Status ForEachFigureOf(const Document& document, const Table& table, const TakeFigure& add);

/// The same for all tables in their order.
Status ForEachFigure(const Document& document, const TakeFigure& add);

}  // namespace mingxi
