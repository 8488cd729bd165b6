// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The long form: one printed figure a line, with everything that says what it is.

#include <string>
#include <vector>

#include "model/document.h"
#include "model/status.h"
#include "writers/csv/csv_writer.h"
#include "writers/csv/data_profile.h"

namespace mingxi {

/// The columns of figures.csv with their types.
std::vector<DataField> FiguresFields();

/// The header line of figures.csv, the same for every document.
std::string FiguresHeader(CsvDialect dialect);

/// The figures of all tables without the header line, in the order of the tables, row by row. What
/// is not known stays empty. Fails when a table contradicts itself (CellMap::Make).
Result<std::string> DocumentToFigures(const Document& document, CsvDialect dialect);

}  // namespace mingxi
