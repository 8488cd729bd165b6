// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ocr/place_characters.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

ReadCharacter At(double low, double high) { return {U'1', 1, 0, 0, {low, high}}; }

/// Ink of 40 columns: one where `spans` are.
std::vector<int> InkIn(const std::vector<Span>& spans) {
  std::vector<int> ink(40, 0);
  for (const Span& span : spans) {
    for (int x = static_cast<int>(span.low); x < span.high; ++x)
      ink[static_cast<std::size_t>(x)] = 3;
  }
  return ink;
}

TEST(PlaceCharacters, PartsWhereNoInkIs) {
  struct Row {
    const char* name;
    std::vector<ReadCharacter> characters;
    std::vector<Span> ink;
    std::vector<Span> expected;
  };
  const Row rows[] = {
      {"none", {}, {{3, 9}}, {}},
      {"one", {At(4, 8)}, {{3, 9}}, {{3, 9}}},
      {"two side by side", {At(4, 6), At(12, 14)}, {{3, 8}, {11, 16}}, {{3, 9.5}, {9.5, 16}}},
      {"far apart", {At(4, 6), At(30, 32)}, {{3, 8}, {29, 34}}, {{3, 8}, {29, 34}}},
      {"no ink at all", {At(4, 6), At(12, 14)}, {}, {{0, 9.5}, {9.5, 40}}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const std::vector<Span> places = PlaceCharacters(row.characters, InkIn(row.ink), 10);
    ASSERT_EQ(places.size(), row.expected.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      EXPECT_NEAR(places[i].low, row.expected[i].low, 1);
      EXPECT_NEAR(places[i].high, row.expected[i].high, 1);
    }
  }
}

}  // namespace
}  // namespace mingxi
