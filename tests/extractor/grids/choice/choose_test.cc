// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/choice/choose.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace mingxi {
namespace {

/// A candidate that claims glyphs [first, last] and is worth `worth`.
Candidate Claim(std::uint32_t first, std::uint32_t last, double worth) {
  Candidate candidate;
  candidate.glyphs.resize(last - first + 1);
  std::iota(candidate.glyphs.begin(), candidate.glyphs.end(), first);
  candidate.costs.text = worth;
  return candidate;
}

struct ChooseCase {
  const char* name;
  std::vector<Candidate> candidates;
  std::vector<std::size_t> chosen;
};

void PrintTo(const ChooseCase& c, std::ostream* out) { *out << c.name; }

class ChooseTest : public testing::TestWithParam<ChooseCase> {};

TEST_P(ChooseTest, TakesTheWorthiestSet) {
  EXPECT_EQ(Choose(GetParam().candidates, 100).chosen, GetParam().chosen);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, ChooseTest,
    testing::Values(
        ChooseCase{"nothing", {}, {}}, ChooseCase{"one", {Claim(0, 9, 1)}, {0}},
        ChooseCase{"prose_explains_it_better", {Claim(0, 9, -1)}, {}},
        ChooseCase{"both_where_they_share_nothing", {Claim(0, 9, 1), Claim(10, 19, 2)}, {0, 1}},
        ChooseCase{"the_better_of_two", {Claim(0, 9, 1), Claim(5, 19, 2)}, {1}},
        ChooseCase{"order_decides_nothing", {Claim(5, 19, 2), Claim(0, 9, 1)}, {0}},
        ChooseCase{"two_small_ones_against_a_large_one",
                   {Claim(0, 19, 3), Claim(0, 9, 2), Claim(10, 19, 2)},
                   {1, 2}},
        ChooseCase{"a_large_one_against_two_small_ones",
                   {Claim(0, 9, 2), Claim(0, 19, 5), Claim(10, 19, 2)},
                   {1}},
        ChooseCase{"a_chain", {Claim(0, 10, 2), Claim(10, 20, 3), Claim(20, 30, 2)}, {0, 2}}),
    [](const auto& test) { return test.param.name; });

TEST(Choose, TellsWhatTheOtherWayWouldLose) {
  const Choice choice = Choose({Claim(0, 9, 3), Claim(5, 19, 2.5)}, 100);
  EXPECT_DOUBLE_EQ(choice.margin[0].value(), 0.5);  // Without the first, the second is taken.
  EXPECT_DOUBLE_EQ(choice.margin[1].value(), 0.5);
}

TEST(Choose, ATieHasNoMarginAndALargeGroupAnUnknownOne) {
  EXPECT_EQ(Choose({Claim(0, 9, 3), Claim(5, 19, 3)}, 100).margin[0], 0.0);
  EXPECT_EQ(Choose(std::vector<Candidate>(13, Claim(0, 9, 1)), 100).margin[0], std::nullopt);
}

/// The worth of the best set, all sets tried.
double BestWorth(const std::vector<Candidate>& candidates) {
  double best = 0;
  for (unsigned set = 0; set < 1U << candidates.size(); ++set) {
    std::vector<int> claims(100);
    double worth = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if ((set >> i & 1U) == 0) continue;
      worth += candidates[i].costs.worth();
      for (const std::uint32_t glyph : candidates[i].glyphs) ++claims[glyph];
    }
    if (*std::max_element(claims.begin(), claims.end()) <= 1) best = std::max(best, worth);
  }
  return best;
}

TEST(Choose, IsExactOnRandomClaims) {
  std::mt19937 random(20311);
  for (int round = 0; round < 200; ++round) {
    std::vector<Candidate> candidates;
    for (int i = 0; i < 9; ++i) {
      const auto first = static_cast<std::uint32_t>(random() % 80);
      const auto last = first + static_cast<std::uint32_t>(random() % 20);
      candidates.push_back(Claim(first, last, static_cast<double>(random() % 100) / 10 - 2));
    }
    const Choice choice = Choose(candidates, 100);
    double worth = 0;
    for (const std::size_t i : choice.chosen) worth += candidates[i].costs.worth();
    EXPECT_TRUE(choice.is_exact);
    EXPECT_NEAR(worth, BestWorth(candidates), 1e-9);
  }
}

TEST(Choose, TakesTheWorthiestOfVeryManyAndSaysSo) {
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < 60; ++i) candidates.push_back(Claim(i, i + 1, 1.0 + i));
  const Choice choice = Choose(candidates, 100);
  EXPECT_FALSE(choice.is_exact);
  EXPECT_EQ(choice.chosen.size(), 30U);
}

}  // namespace
}  // namespace mingxi
