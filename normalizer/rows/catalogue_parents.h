// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "model/finding.h"
#include "model/table.h"

namespace mingxi {

/// A table whose outline the catalogue has mended, and what it found printed wrongly.
struct MendedOutline {
  Table table;
  std::vector<Finding> findings;  ///< A note for each row that moved.
};

/// Lists of subjects that print names without codes: where the catalogue knows the subject above a
/// row, and the indentation puts the row below another one, the catalogue decides. Only where the
/// indentation of nearly all rows agrees with the catalogue, and only for parents printed above the
/// row. REQUIRES: the table has its outline.
MendedOutline MendOutline(Table table);

}  // namespace mingxi
