// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lists of amounts that two tables of a document both print, found by their codes, names and
// figures alone.

#include <cstddef>
#include <span>
#include <vector>

#include "checks/table_view.h"

namespace mingxi {

/// The same row of both lists.
struct RepeatedFigure {
  int left_row = 0;
  int left_column = 0;
  int right_row = 0;
  int right_column = 0;
  /// The amounts are the same, or rounding makes them so. Where they differ, a slip of reading, or
  /// a figure that has changed places with a neighbour, explains it.
  bool is_same = true;

  bool operator==(const RepeatedFigure&) const = default;
};

/// A column of one table that another one repeats.
struct RepeatedList {
  std::size_t left = 0;  ///< Tables, as numbers in the list of views.
  std::size_t right = 0;
  /// The right list is 10^power times the left one in 元: 0 where it is the same, 4 where one of
  /// the units is likely wrong.
  int power = 0;
  std::vector<RepeatedFigure> figures;
};

/// The lists that are repeated so plainly that chance is excluded (chance.h): rows of one code or
/// name agree in three amounts or more, and hardly any disagrees. Rows that differ for no slip of
/// reading are left out: the second table may count other money there. A list is paired with the
/// one before it that it agrees with most.
std::vector<RepeatedList> FindRepeatedLists(std::span<const TableView> views);

}  // namespace mingxi
