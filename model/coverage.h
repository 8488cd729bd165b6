// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Coverage: how many figures of a table the checks have proven.

#include "model/document.h"
#include "model/table.h"

namespace mingxi {

/// Counts over printed figures: amounts, counts and percentages of body rows.
struct Coverage {
  int figures = 0;
  int confirmed_twice = 0;  ///< By two independent identities or more.
  int confirmed_once = 0;   ///< By exactly one.
  int contradicted = 0;
  int single = 0;
  int unchecked = 0;
  int doubtful = 0;

  int confirmed() const { return confirmed_twice + confirmed_once; }
  void Add(const Coverage& other);
  bool operator==(const Coverage&) const = default;
};

/// Whether `cell` of `table` is a printed figure: an amount, a count or a percentage, not in a
/// header or index row.
bool IsPrintedFigure(const Table& table, const Cell& cell);

/// REQUIRES: the checks have run; before, all figures count as unchecked.
Coverage CoverageOf(const Table& table);
Coverage CoverageOf(const Document& document);

}  // namespace mingxi
