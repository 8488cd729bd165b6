// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "diff/diff_options.h"
#include "model/cell.h"
#include "model/change.h"

namespace mingxi {

/// How two cells of one pair of tables are compared.
struct CellRules {
  const DiffOptions* options = nullptr;
  bool printed_text = true;  ///< Both sides hold how figures are printed.
  bool wide_points = true;   ///< Both can hold full-width points and commas in them.
  /// The tables' units differ and that is said of the tables: figures are compared by their value
  /// in 元 (yuan), or as printed; then a percentage is a number like others.
  bool in_yuan = false;
  bool as_printed = false;
};

/// What differs between two cells; null = blank. Nothing where they are the same. Its places and
/// labels are left open; its kind is one of kValue, kUnit, kText, kFormat and kEmpty.
std::optional<Change> CellChange(const Cell* a, const Cell* b, const CellRules& rules);

}  // namespace mingxi
