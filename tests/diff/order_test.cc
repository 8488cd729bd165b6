// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/order.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(OrderTest, FewestHaveMoved) {
  using Kept = std::vector<bool>;
  EXPECT_EQ(InOrder(std::vector<int>{}), Kept{});
  EXPECT_EQ(InOrder(std::vector<int>{0, 1, 2}), (Kept{true, true, true}));
  // The last came to the front.
  EXPECT_EQ(InOrder(std::vector<int>{3, 0, 1, 2}), (Kept{false, true, true, true}));
  // The first went to the end.
  EXPECT_EQ(InOrder(std::vector<int>{1, 2, 3, 0}), (Kept{true, true, true, false}));
  EXPECT_EQ(InOrder(std::vector<int>{4, 7, 9}), (Kept{true, true, true}));
}

}  // namespace
}  // namespace mingxi
