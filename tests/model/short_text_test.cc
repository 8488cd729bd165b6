// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/short_text.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "model/rare.h"

namespace mingxi {
namespace {

/// Texts around the 15 bytes that stand inside, and one with a zero byte.
const std::string kTexts[] = {"",
                              "1",
                              "行政运行",
                              "123456789012345",
                              "1234567890123456",
                              std::string("a\0b", 3),
                              std::string(70000, 'x')};

TEST(ShortTextTest, KeepsEveryByte) {
  for (const std::string& text : kTexts) {
    const ShortText kept(text);
    EXPECT_EQ(kept, text);
    EXPECT_EQ(kept.size(), text.size());
    EXPECT_EQ(kept.empty(), text.empty());
    EXPECT_EQ(std::string(kept), text);
  }
}

TEST(ShortTextTest, CopiesMovesAndAssigns) {
  for (const std::string& from : kTexts) {
    for (const std::string& to : kTexts) {
      ShortText source(from);
      ShortText copy(to);
      copy = source;
      EXPECT_EQ(copy, from);
      EXPECT_EQ(source, from);
      ShortText moved(to);
      moved = std::move(source);
      EXPECT_EQ(moved, from);
      const ShortText built(std::move(moved));
      EXPECT_EQ(built, from);
    }
  }
}

TEST(ShortTextTest, IsReplacedByAPartOfItself) {
  ShortText text("一般公共预算支出功能分类");
  text = text.substr(6);
  EXPECT_EQ(text, "公共预算支出功能分类");
  text = *&text;
  EXPECT_EQ(text, "公共预算支出功能分类");
}

TEST(ShortTextTest, ReadsAsAView) {
  const ShortText text = "合计（万元）";
  EXPECT_TRUE(text.starts_with("合计"));
  EXPECT_TRUE(text.ends_with("）"));
  EXPECT_EQ(text.find("万元"), 9U);
  EXPECT_EQ(text + "：" + text, "合计（万元）：合计（万元）");
  EXPECT_EQ("项" + text, "项合计（万元）");
  EXPECT_LT(ShortText("a"), ShortText("b"));
  EXPECT_NE(text, ShortText("合计"));
}

TEST(RareTest, IsAnOptionalThatIsCopiedByValue) {
  Rare<std::string> none;
  EXPECT_FALSE(none);
  EXPECT_EQ(none.value_or("x"), "x");
  Rare<std::string> some = std::string("甲");
  Rare<std::string> copy = some;
  *copy += "乙";
  EXPECT_EQ(*some, "甲");
  EXPECT_NE(some, copy);
  copy = none;
  EXPECT_EQ(copy, none);
  EXPECT_EQ(sizeof copy, sizeof(void*));
}

TEST(ShortListTest, GrowsAndAppendsItself) {
  ShortList<int> list;
  EXPECT_TRUE(list.empty());
  list.push_back(1);
  list.push_back(2);
  list.Append(list.begin(), list.end());
  EXPECT_EQ(list, (ShortList<int>{1, 2, 1, 2}));
  EXPECT_EQ(list.front(), 1);
  EXPECT_EQ(list.back(), 2);
  EXPECT_EQ(list.size(), 4U);
  list.clear();
  EXPECT_EQ(list, ShortList<int>());
}

}  // namespace
}  // namespace mingxi
