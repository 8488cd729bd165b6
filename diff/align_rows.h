// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "diff/compared_table.h"
#include "diff/diff_options.h"
#include "model/change.h"

namespace mingxi {

/// Which rows are the same, ascending by `b` (numbers of table rows): identical ones, else those
/// with the same key (subject code, label, each below the same parent first), else those alike.
/// `columns` says which columns are the same; headers named in `options.key_columns` replace the
/// keys that are found out.
std::vector<Match> AlignRows(const ComparedTable& a, const ComparedTable& b,
                             const std::vector<Match>& columns, const DiffOptions& options);

}  // namespace mingxi
