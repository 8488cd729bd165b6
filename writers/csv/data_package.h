// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// datapackage.json: a Frictionless Data Package (version 2) that says what the CSV files are.

#include <string>
#include <vector>

#include "model/document.h"
#include "writers/csv/csv_writer.h"
#include "writers/csv/data_profile.h"
#include "writers/csv/encoding.h"
#include "writers/files/output_file.h"

namespace mingxi {

/// A written CSV file with what it was written from.
struct CsvResource {
  OutputFile file;
  const Table* table = nullptr;  ///< Null for figures.csv.
  DataProfile profile;           ///< Without fields: the file has no header line (raw).
};

struct CsvFormat {
  CsvDialect dialect = CsvDialect::kData;
  TextEncoding encoding = TextEncoding::kUtf8;
};

/// The descriptor of `resources`, which belong to `document`, as JSON.
std::string DataPackageOf(const Document& document, const std::vector<CsvResource>& resources,
                          const CsvFormat& format);

/// The Table Schema of `fields` alone, as JSON: for a CSV file outside a package.
std::string TableSchemaOf(const std::vector<DataField>& fields);

}  // namespace mingxi
