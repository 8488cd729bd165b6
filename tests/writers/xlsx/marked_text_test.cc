// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/marked_text.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

using Parts = std::vector<MarkedPart>;

TEST(MarkedText, IsCutAtItsMarks) {
  EXPECT_EQ(
      PartsOf("绿化面积（万m2）", {{"2", MarkKind::kRaised, 7, true}}),
      (Parts{{"绿化面积（万m", Script::kNone}, {"2", Script::kRaised}, {"）", Script::kNone}}));
  EXPECT_EQ(PartsOf("H2O", {{"2", MarkKind::kLowered, 1, true}}),
            (Parts{{"H", Script::kNone}, {"2", Script::kLowered}, {"O", Script::kNone}}));
  EXPECT_EQ(PartsOf("合 计1", {{"1", MarkKind::kRaised, 2, true}}),
            (Parts{{"合 计", Script::kNone}, {"1", Script::kRaised}}));
}

TEST(MarkedText, WhatDoesNotFitIsPlain) {
  EXPECT_EQ(PartsOf("合计", {}), (Parts{{"合计", Script::kNone}}));
  EXPECT_EQ(PartsOf("合计", {{"1", MarkKind::kRaised, 2, true}}), (Parts{{"合计", Script::kNone}}));
  EXPECT_EQ(PartsOf("12.50", {{"1", MarkKind::kRaised, 4, false}}),
            (Parts{{"12.50", Script::kNone}}));
}

TEST(MarkedText, SuffixOfAFigure) {
  EXPECT_EQ(MarkSuffix({{"12", MarkKind::kRaised, 4, false}}), "\"¹²\"");
  EXPECT_EQ(MarkSuffix({{"①", MarkKind::kRaised, 4, false}}), "\"①\"");
  EXPECT_EQ(MarkSuffix({{"1", MarkKind::kRaised, 4, true}}), "");
  EXPECT_EQ(MarkSuffix({{"9.99", MarkKind::kStruck, 0, false}}), "");
  EXPECT_EQ(MarkSuffix({{"\"", MarkKind::kRaised, 4, false}}), "");
  EXPECT_EQ(MarkSuffix({}), "");
}

}  // namespace
}  // namespace mingxi
