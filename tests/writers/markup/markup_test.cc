// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/markup/markup.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace mingxi {
namespace {

TEST(Escaped, LeavesNothingThatIsMarkup) {
  EXPECT_EQ(Escaped("合计 12.00"), "合计 12.00");
  EXPECT_EQ(Escaped("<script>alert('x' & \"y\")</script>"),
            "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;");
  EXPECT_EQ(Escaped("a\x01\x7F\xFF"), "a\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(Escaped("a\tb\n"), "a\tb\n");
  EXPECT_EQ(Escaped("\xEF\xBF\xBE"), "\uFFFD");
}

TEST(MarkupNumber, HasNoMoreDigitsThanNeeded) {
  EXPECT_EQ(MarkupNumber(0), "0");
  EXPECT_EQ(MarkupNumber(-0.001), "0");
  EXPECT_EQ(MarkupNumber(87.2), "87.2");
  EXPECT_EQ(MarkupNumber(87.05), "87.05");
  EXPECT_EQ(MarkupNumber(-12.345), "-12.35");
  EXPECT_EQ(MarkupNumber(100), "100");
  EXPECT_EQ(MarkupNumber(1e300), "10000000");
  EXPECT_EQ(MarkupNumber(std::numeric_limits<double>::quiet_NaN()), "0");
}

}  // namespace
}  // namespace mingxi
