// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Who goes with whom, so that the sum of all scores is largest.

#include <cstddef>
#include <vector>

namespace mingxi {

/// Scores of pairs, row by row; 0 or less = never a pair.
struct Scores {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> values;

  Scores(std::size_t row_count, std::size_t column_count)
      : rows(row_count), columns(column_count), values(row_count * column_count, 0.0) {}
  double& At(std::size_t row, std::size_t column) { return values[row * columns + column]; }
  double At(std::size_t row, std::size_t column) const { return values[row * columns + column]; }
};

/// For each row the column it goes with, -1 = none. No column is given twice, and no other choice
/// has a larger sum. Takes time cubic in the smaller side: keep it below some hundreds.
std::vector<int> BestAssignment(const Scores& scores);

}  // namespace mingxi
