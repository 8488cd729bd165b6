// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/assignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace mingxi {
namespace {

Scores ScoresOf(std::size_t rows, std::size_t columns, std::vector<double> values) {
  Scores scores(rows, columns);
  scores.values = std::move(values);
  return scores;
}

double SumOf(const Scores& scores, const std::vector<int>& chosen) {
  double sum = 0;
  for (std::size_t row = 0; row < chosen.size(); ++row) {
    if (chosen[row] >= 0) sum += scores.At(row, static_cast<std::size_t>(chosen[row]));
  }
  return sum;
}

TEST(AssignmentTest, IsNotGreedy) {
  // The largest single score (9) would leave 1 for the other row.
  EXPECT_EQ(BestAssignment(ScoresOf(2, 2, {9, 8, 8, 1})), (std::vector<int>{1, 0}));
}

TEST(AssignmentTest, LeavesOutWhatIsNoPair) {
  EXPECT_EQ(BestAssignment(ScoresOf(2, 2, {0, 5, 0, 4})), (std::vector<int>{1, -1}));
  EXPECT_EQ(BestAssignment(ScoresOf(1, 2, {-1, 0})), (std::vector<int>{-1}));
  EXPECT_EQ(BestAssignment(ScoresOf(0, 3, {})), (std::vector<int>{}));
  EXPECT_EQ(BestAssignment(ScoresOf(2, 0, {})), (std::vector<int>{-1, -1}));
}

TEST(AssignmentTest, IsBestOfAllOrders) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const std::size_t rows = 1 + random() % 5;
    const std::size_t columns = 1 + random() % 5;
    Scores scores(rows, columns);
    for (double& value : scores.values) value = static_cast<double>(random() % 10) - 2;
    const std::vector<int> chosen = BestAssignment(scores);
    std::vector<int> order(std::max(rows, columns));
    std::iota(order.begin(), order.end(), 0);
    double best = 0;
    do {
      double sum = 0;
      for (std::size_t row = 0; row < rows; ++row) {
        const auto column = static_cast<std::size_t>(order[row]);
        if (column < columns) sum += std::max(0.0, scores.At(row, column));
      }
      best = std::max(best, sum);
    } while (std::next_permutation(order.begin(), order.end()));
    EXPECT_DOUBLE_EQ(SumOf(scores, chosen), best) << "round " << round;
  }
}

}  // namespace
}  // namespace mingxi
