// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "writers/diff/side_by_side.h"

namespace mingxi {

/// What changed in the highlighter format of daff: `@@` headers, `!` columns, `+++`, `---`, `->`,
/// `:` and `...` rows. One pair of tables is a file as daff writes it; of several each one begins
/// with a line that holds `##`, the table's id and its title.
std::string ChangesToCsv(const ComparedPair& pair, int context_rows);

}  // namespace mingxi
