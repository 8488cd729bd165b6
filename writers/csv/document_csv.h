// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Document -> CSV files and the datapackage.json that describes them (docs/output-format.md).

#include <cstdint>
#include <vector>

#include "model/document.h"
#include "model/status.h"
#include "writers/csv/data_package.h"
#include "writers/csv/table_csv.h"
#include "writers/files/output_file.h"

namespace mingxi {

enum class CsvProfile : std::uint8_t {
  kData,  ///< One header line and typed records.
  kRaw,   ///< Every row and column as printed.
};

struct CsvOptions {
  CsvProfile profile = CsvProfile::kData;
  CsvFormat format{};
  MergedCells merged = MergedCells::kOnce;
};

/// One file a table, `01-title.csv`, then (data profile only) `figures.csv`, then
/// `datapackage.json`. Fails with kInvalidOption, naming the character and its cell, when the
/// encoding can't hold a character, and with kInternal when a table contradicts itself.
Result<std::vector<OutputFile>> DocumentToCsv(const Document& document, const CsvOptions& options);

}  // namespace mingxi
