// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether a piece goes on with the table of the piece before.

#include <optional>
#include <string>

#include "normalizer/captions/captions.h"
#include "normalizer/headers/header_shape.h"
#include "normalizer/stitching/column_match.h"

namespace mingxi {

/// A table as far as it is known: its first piece with the header, and the last piece so far.
struct RunSoFar {
  const CaptionedPiece& head;
  const HeaderShape& header;
  const CaptionedPiece& last;
  const ColumnFrame& columns;
};

/// How a piece goes on.
struct Continuation {
  ColumnMatch columns;    ///< Of the table so far and of the piece.
  int repeated_rows = 0;  ///< Rows at its top that repeat the header.
  std::string why;        ///< One English clause: what tells that it goes on.
};

/// nullopt when `next` begins a table of its own: another title, unit, form number or header, prose
/// in between, other columns, or numbering that starts anew.
std::optional<Continuation> FindContinuation(const RunSoFar& run, const CaptionedPiece& next);

}  // namespace mingxi
