// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A person's decisions about boundaries: rows, columns and cells that are one, or two.

#include <optional>
#include <string>

#include "model/correction.h"
#include "normalizer/headers/header_shape.h"
#include "normalizer/piece.h"

namespace mingxi {

/// Whether corrections of this kind move boundaries.
bool IsOfBoundaries(CorrectionKind kind);

/// What stands where `correction` speaks of, as Correction::printed has it: the texts of the row,
/// the column or the cells, joined by `|`; as they were read where a person corrected them.
std::string PrintedAt(const Piece& piece, const Correction& correction);

/// A table with the rows of its header.
struct ShapedPiece {
  Piece piece;
  HeaderShape header;
};

/// `shaped` with the boundaries as `correction` says; nullopt where they cannot be moved so: a
/// merged cell stands in the way, or the texts given are not those that stand there, in this order.
/// No text is added or lost.
std::optional<ShapedPiece> WithBoundary(ShapedPiece shaped, const Correction& correction);

}  // namespace mingxi
