// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One table as CSV text.

#include <string>

#include "model/table.h"
#include "writers/cell_map.h"
#include "writers/csv/csv_writer.h"
#include "writers/csv/data_profile.h"

namespace mingxi {

/// A header line, then the records of `profile`, UTF-8. Figures are plain numbers; a percentage is
/// one in a column without other figures and printed text elsewhere. A merged cell stands in its
/// first column; when it is no figure it is repeated in each row it covers, so that a record stands
/// for itself.
std::string TableToCsv(const Table& table, const CellMap& cells, const DataProfile& profile,
                       CsvDialect dialect);

/// All rows and columns as printed, header included; a merged cell at its anchor only.
std::string TableToRawCsv(const Table& table, const CellMap& cells, CsvDialect dialect);

}  // namespace mingxi
