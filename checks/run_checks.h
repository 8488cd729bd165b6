// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The one entry of the checks: every rule asked of a finished Document.

#include <vector>

#include "model/document.h"
#include "model/finding.h"

namespace mingxi {

/// What the checks say of one figure.
struct FigureVerdict {
  std::size_t table = 0;  ///< Index into Document::tables.
  std::size_t cell = 0;   ///< Index into Table::cells.
  FigureStatus status = FigureStatus::kUnchecked;
  int proofs = 0;  ///< Independent identities that hold and prove it.

  bool operator==(const FigureVerdict&) const = default;
};

/// A figure that was not read surely and that the sums read otherwise.
struct RepairedFigure {
  std::size_t table = 0;  ///< Index into Document::tables.
  std::size_t cell = 0;   ///< Index into Table::cells.
  std::string text;
  Decimal value;
  Finding finding;  ///< A note for the record, once the figure is so.
};

struct CheckResults {
  std::vector<Check> checks;           ///< Every identity that was tried, rule by rule.
  std::vector<Finding> findings;       ///< What a person should look at.
  std::vector<FigureVerdict> figures;  ///< Every printed figure; rules leave it empty.
  /// Figures to be put right before the checks are asked once more; rules leave it empty.
  std::vector<RepairedFigure> repairs;
};

/// Asks every rule of checks/rule_list.h. Reads `document`, never changes it; the same document
/// gives the same results in the same order.
CheckResults RunChecks(const Document& document);

}  // namespace mingxi
