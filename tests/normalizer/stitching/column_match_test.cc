// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/stitching/column_match.h"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace mingxi {
namespace {

ColumnFrame Drawn(std::vector<double> edges) {
  return {static_cast<int>(edges.size()) - 1, std::move(edges), true};
}

ColumnFrame Seen(std::vector<double> edges) {
  ColumnFrame frame = Drawn(std::move(edges));
  frame.is_drawn = false;
  return frame;
}

using Places = std::vector<int>;

TEST(MatchColumns, DriftOfSomePoints) {
  const auto match = MatchColumns(Drawn({50, 150, 250}), Drawn({52, 148, 253}));
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->second, (Places{0, 1, 2}));
}

TEST(MatchColumns, AWholePageMovedByItsMargin) {
  EXPECT_TRUE(MatchColumns(Drawn({50, 150, 250}), Drawn({80, 180, 280})).has_value());
}

TEST(MatchColumns, OtherColumns) {
  EXPECT_FALSE(MatchColumns(Drawn({50, 150, 250}), Drawn({50, 190, 250})).has_value());
  EXPECT_FALSE(MatchColumns(Drawn({50, 150, 250}), Drawn({50, 150, 350})).has_value());
  EXPECT_FALSE(MatchColumns(Drawn({50, 150, 250}), Drawn({50, 120, 180, 250})).has_value());
}

TEST(MatchColumns, FewerColumnsOnTheNextPage) {
  const auto match = MatchColumns(Drawn({50, 150, 250, 350}), Drawn({50, 250, 350}));
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->second, (Places{0, 2, 3}));
  EXPECT_EQ(match->joined.column_count, 3);
}

TEST(MatchColumns, MoreColumnsOnTheNextPage) {
  const auto match = MatchColumns(Drawn({50, 250, 350}), Drawn({50, 150, 250, 350}));
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->first, (Places{0, 2, 3}));
  EXPECT_EQ(match->joined.column_count, 3);
}

TEST(MatchColumns, ColumnsThatOnlyTextShows) {
  EXPECT_TRUE(MatchColumns(Seen({50, 150, 250}), Seen({50, 170, 240})).has_value());
  EXPECT_FALSE(MatchColumns(Seen({50, 150, 250}), Seen({50, 70, 250})).has_value());
}

TEST(MatchColumns, ColumnsThatAreBlankOnTheNextPage) {
  ColumnFrame first = Seen({50, 150, 250, 350, 450});
  first.texts = {{60, 130}, {200, 240}, {300, 340}, {400, 440}};
  ColumnFrame second = Seen({60, 260, 440});
  second.texts = {{60, 120}, {310, 340}};
  const auto match = MatchColumns(first, second);
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->columns_of_second, (Places{0, 2}));
  EXPECT_EQ(match->joined.column_count, 4);
  const auto turned = MatchColumns(second, first);
  ASSERT_TRUE(turned.has_value());
  EXPECT_EQ(turned->columns_of_first, (Places{0, 2}));
  second.texts[1] = {180, 199};  // Between two columns, no text of either.
  EXPECT_TRUE(MatchColumns(first, second).has_value());
  second.texts[1] = {460, 499};
  EXPECT_FALSE(MatchColumns(first, second).has_value()) << "outside of the table";
}

TEST(MatchColumns, TextSourcesHaveOnlyACount) {
  EXPECT_TRUE(MatchColumns({3, {}, false}, {3, {}, false}).has_value());
  EXPECT_FALSE(MatchColumns({3, {}, false}, {4, {}, false}).has_value());
}

}  // namespace
}  // namespace mingxi
