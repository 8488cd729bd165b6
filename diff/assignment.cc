// SPDX-License-Identifier: GPL-3.0-or-later

// The Hungarian method with potentials, one row after the other by a shortest augmenting path. A
// pair that must not be costs nothing to leave: its score counts as 0 and is dropped at the end.
// This file's only entry is BestAssignment.

#include "diff/assignment.h"

#include <algorithm>
#include <limits>

namespace mingxi {
namespace {

/// REQUIRES: rows <= columns. Rows and columns count from 1; 0 is "none".
class Hungarian {
 public:
  Hungarian(const Scores& scores, bool is_turned)
      : scores_(scores),
        is_turned_(is_turned),
        rows_(is_turned ? scores.columns : scores.rows),
        columns_(is_turned ? scores.rows : scores.columns),
        row_potential_(rows_ + 1, 0),
        column_potential_(columns_ + 1, 0),
        owner_(columns_ + 1, 0),
        way_(columns_ + 1, 0) {}

  /// For each column (1-based) the row that has it.
  std::vector<std::size_t> Solve() {
    for (std::size_t row = 1; row <= rows_; ++row) Augment(row);
    return owner_;
  }

 private:
  double Cost(std::size_t row, std::size_t column) const {
    const double score =
        is_turned_ ? scores_.At(column - 1, row - 1) : scores_.At(row - 1, column - 1);
    return -std::max(0.0, score);
  }

  void Augment(std::size_t row) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    owner_[0] = row;
    std::size_t at = 0;
    std::vector<double> least(columns_ + 1, kInfinite);
    std::vector<char> used(columns_ + 1, 0);
    do {
      used[at] = 1;
      at = Extend(at, used, least);
    } while (owner_[at] != 0);
    while (at != 0) {
      owner_[at] = owner_[way_[at]];
      at = way_[at];
    }
  }

  /// The next column of the shortest path, which ends at `at` so far.
  std::size_t Extend(std::size_t at, const std::vector<char>& used, std::vector<double>& least) {
    const std::size_t row = owner_[at];
    double delta = std::numeric_limits<double>::infinity();
    std::size_t next = 0;
    for (std::size_t column = 1; column <= columns_; ++column) {
      if (used[column] != 0) continue;
      const double cost = Cost(row, column) - row_potential_[row] - column_potential_[column];
      if (cost < least[column]) {
        least[column] = cost;
        way_[column] = at;
      }
      if (least[column] < delta) {
        delta = least[column];
        next = column;
      }
    }
    for (std::size_t column = 0; column <= columns_; ++column) {
      if (used[column] != 0) {
        row_potential_[owner_[column]] += delta;
        column_potential_[column] -= delta;
      } else {
        least[column] -= delta;
      }
    }
    return next;
  }

  const Scores& scores_;
  bool is_turned_;
  std::size_t rows_;
  std::size_t columns_;
  std::vector<double> row_potential_;
  std::vector<double> column_potential_;
  std::vector<std::size_t> owner_;
  std::vector<std::size_t> way_;
};

}  // namespace

std::vector<int> BestAssignment(const Scores& scores) {
  std::vector<int> chosen(scores.rows, -1);
  if (scores.rows == 0 || scores.columns == 0) return chosen;
  const bool is_turned = scores.rows > scores.columns;
  const std::vector<std::size_t> owner = Hungarian(scores, is_turned).Solve();
  for (std::size_t column = 1; column < owner.size(); ++column) {
    if (owner[column] == 0) continue;
    const std::size_t row = is_turned ? column - 1 : owner[column] - 1;
    const std::size_t other = is_turned ? owner[column] - 1 : column - 1;
    if (scores.At(row, other) > 0) chosen[row] = static_cast<int>(other);
  }
  return chosen;
}

}  // namespace mingxi
