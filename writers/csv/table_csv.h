// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One table as CSV text.

#include <cstdint>
#include <string>

#include "model/table.h"
#include "writers/cell_map.h"
#include "writers/csv/csv_writer.h"
#include "writers/csv/data_profile.h"

namespace mingxi {

/// Where the content of a merged cell stands: at its first place, or in every place it covers.
enum class MergedCells : std::uint8_t { kOnce, kFilled };

/// A header line, then the records of `profile`, UTF-8. Figures are plain numbers; a percentage is
/// one in a column without other figures and printed text elsewhere. A merged cell stands in its
/// first column; when it is no figure it is repeated in each row it covers, so that a record stands
/// for itself. `merged` may have all of them repeated everywhere.
std::string TableToCsv(const Table& table, const CellMap& cells, const DataProfile& profile,
                       CsvDialect dialect, MergedCells merged = MergedCells::kOnce);

/// All rows and columns as printed, header included.
std::string TableToRawCsv(const Table& table, const CellMap& cells, CsvDialect dialect,
                          MergedCells merged = MergedCells::kOnce);

}  // namespace mingxi
