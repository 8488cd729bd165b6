// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One figure that stands in two places, into a Check and, where they differ, a Finding.

#include <string>

#include "checks/form_places.h"
#include "checks/rule.h"

namespace mingxi {

/// Where it is known that the two are equal.
enum class EqualKind { kKnown, kDiscovered };

/// Compares a cell of the document with another, or with the sum of several, in 元. A difference is
/// an error, where the identity was discovered a warning; one that rounding allows is a note, where
/// it was discovered nothing.
void ReportEqualPlaces(const Rule& rule, const CheckedDocument& checked, const FormPlace& left,
                       const std::vector<FormPlace>& right, CheckResults& results,
                       EqualKind kind = EqualKind::kKnown);

/// Reports that nothing is printed at `blank` where another place tells an amount: not checkable,
/// and a warning.
void ReportBlankPlace(const Rule& rule, const CheckedDocument& checked, const FormPlace& blank,
                      const FormPlace& told, CheckResults& results);

/// Compares a cell that is a part with the cell of its whole: part <= whole. A part that is larger
/// is a warning.
void ReportPartOfPlace(const Rule& rule, const CheckedDocument& checked, const FormPlace& part,
                       const FormPlace& whole, CheckResults& results);

}  // namespace mingxi
