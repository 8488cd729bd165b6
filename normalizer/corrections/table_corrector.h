// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A person's corrections of one table, applied before its meaning is worked out, so that a
// corrected table is typed and checked like any other.

#include <string>
#include <vector>

#include "model/correction.h"
#include "model/finding.h"
#include "normalizer/corrections/boundaries.h"
#include "normalizer/headers/header_shape.h"
#include "normalizer/piece.h"

namespace mingxi {

/// Applies the corrections of the table `id`. What no longer fits is left alone and becomes a
/// finding. Call the methods in this order; each takes what was read and returns what is right.
class TableCorrector {
 public:
  /// REQUIRES: `corrections` outlives the corrector.
  TableCorrector(const Corrections& corrections, std::string id);

  HeaderShape Header(HeaderShape header);
  /// Title (kTitle) or unit (kUnit) of the table.
  std::string Line(CorrectionKind kind, std::string read);
  /// Texts of cells, then boundaries. A corrected cell keeps what was printed (Cell::printed).
  /// REQUIRES: `header` is that of `piece`.
  ShapedPiece Cells(Piece piece, const HeaderShape& header);

  const std::vector<Correction>& applied() const { return applied_; }
  std::vector<Finding> TakeFindings() { return std::move(findings_); }

 private:
  void CorrectCell(const Correction& correction, Piece& piece);
  void Refuse(const Correction& correction, const std::string& read);

  std::string id_;
  std::vector<Correction> corrections_;
  std::vector<Correction> applied_;
  std::vector<Finding> findings_;
};

/// A finding for each correction of a table that is not among `table_ids`, or all of them in one
/// when they were made for another source.
std::vector<Finding> HomelessCorrections(const Corrections& corrections, const std::string& sha256,
                                         const std::vector<std::string>& table_ids);

}  // namespace mingxi
