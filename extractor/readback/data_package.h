// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// Reads a data package folder (its datapackage.json and the CSV files that it names) back: one
/// table a tabular resource, except the long form figures.csv, with title, unit, form number, notes
/// and column paths from the description. Cells are texts without a type. Files outside the folder
/// are refused. Fails with kNotFound or kDamaged, naming the file.
Result<Document> ReadDataPackage(const std::string& folder);

}  // namespace mingxi
