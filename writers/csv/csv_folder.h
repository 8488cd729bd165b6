// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The folder of a document's CSV files.

#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"
#include "writers/files/output_file.h"

namespace mingxi {

/// Names of the files that a datapackage.json of ours describes; empty for any other text. Only
/// plain names that end in .csv: nothing outside the folder, nothing of another kind.
std::vector<std::string> FilesOfPackage(std::string_view descriptor);

/// Writes `files` into `folder` as WriteFilesAtomically does, then removes what an earlier run left
/// there: the files that the folder's old datapackage.json describes and `files` does not have.
/// Other files stay.
Status WriteCsvFolder(const std::string& folder, const std::vector<OutputFile>& files);

}  // namespace mingxi
