// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/status.h"
#include "writers/diff/side_by_side.h"

namespace mingxi {

/// Writes what changed as a workbook to `path` ("-" = standard output): 摘要 (summary), 变动 (every
/// change with both places), then a sheet a table with coloured cells, the old text as a comment.
/// In mode "year" the sheets are comparison tables with 增减额 and 增减%. Fails with kWriteFailed;
/// nothing is left then.
Status WriteChangesWorkbook(const ComparedPair& pair, const std::string& path);

}  // namespace mingxi
