// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "writers/diff/side_by_side.h"

namespace mingxi {

struct ChangesTextOptions {
  bool is_colored = false;  ///< ANSI colours, for a terminal.
  int context_rows = 1;     ///< Unchanged rows shown on each side of a changed one.
  bool with_tables = true;  ///< What changed in each table, not only the summary.
};

/// What changed, for reading: a summary first, then each table with its changed rows aligned by
/// display width. Ends in a newline.
std::string ChangesToText(const ComparedPair& pair, const ChangesTextOptions& options);

}  // namespace mingxi
