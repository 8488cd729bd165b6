// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Sums into the words that people read.

#include "checks/rule.h"
#include "checks/run_checks.h"
#include "checks/sum.h"
#include "checks/table_view.h"

namespace mingxi {

/// What kind of identity a Sum is: it decides the words and how bad a failure is.
enum class SumKind {
  kParts,          ///< A total and its parts: a failure is an error, in the columns of a text only
                   ///< where no blank stands beside its figures.
  kDoubtful,       ///< A total and its likely parts: a failure is a warning.
  kIncomplete,     ///< The list of parts may leave some out: a failure is a note.
  kUnlikely,       ///< The rest of the table does not bear the parts out: a failure is a note.
  kEqual,          ///< One figure printed in two places: the parts are the other place.
  kDoubtfulEqual,  ///< The same, perhaps: a failure is a warning.
  kDiscovered,     ///< Found in the figures: a failure is a warning where a slip explains it, or a
                   ///< note.
};

/// Tries `sum` and appends its Check, and a Finding where it fails (as `kind` says), where the
/// total is not printed or where it holds only by rounding (note). Appends nothing where neither
/// the total nor a part is printed.
void ReportSum(const Rule& rule, const TableView& view, const Sum& sum, CheckResults& results,
               SumKind kind = SumKind::kParts);

/// The Check for a total whose parts are not plain: not applicable.
Check UnclearTotal(const Rule& rule, const TableView& view, int row, int column);

}  // namespace mingxi
