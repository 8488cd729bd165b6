// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The pieces of one table put together, one below the other.

#include <string>
#include <vector>

#include "normalizer/captions/captions.h"
#include "normalizer/headers/header_shape.h"

namespace mingxi {

/// One piece with its place in the table.
struct TablePart {
  CaptionedPiece* piece = nullptr;  ///< Its cells are moved into the table.
  std::vector<int> columns;  ///< For each column boundary of the piece its boundary in the table.
  int repeated_rows = 0;     ///< Header rows at its top that the table has already.
  std::string why;           ///< What tells that it goes on with the part before.
};

struct JoinedTable {
  Piece piece;
  HeaderShape header;
  Captions captions;  ///< Of the first part; notes of all.
  std::vector<std::string>
      changes;  ///< What was joined and why, and what is not as printed: captions left out.
};

/// REQUIRES: parts is not empty; `header` is that of the first part.
JoinedTable JoinParts(const std::vector<TablePart>& parts, const HeaderShape& header,
                      const std::vector<double>& column_edges);

}  // namespace mingxi
