// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/message.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

constexpr Message<2> kFound{"{0:table|tables} of {1}", "{1}：{0} 张表"};
constexpr Phrase kNothing{"nothing", "空白"};

TEST(MessageTest, FillsBlanksInTheOrderOfEachLanguage) {
  const Wording said = Say(kFound, 2, "a.pdf");
  EXPECT_EQ(said.english, "2 tables of a.pdf");
  EXPECT_EQ(said.chinese, "a.pdf：2 张表");
}

TEST(MessageTest, CountsOneInTheSingular) {
  EXPECT_EQ(Say(Language::kEnglish, kFound, 1, "a.pdf"), "1 table of a.pdf");
  EXPECT_EQ(Say(Language::kEnglish, kFound, 21, "a.pdf"), "21 tables of a.pdf");
}

TEST(MessageTest, AnArgumentMayDifferByLanguage) {
  const Wording said = Say(Message<1>{"printed {0}", "列示 {0}"}, kNothing);
  EXPECT_EQ(said.english, "printed nothing");
  EXPECT_EQ(said.chinese, "列示 空白");
  EXPECT_EQ(Say(Message<1>{"({0})", "（{0}）"}, said).chinese, "（列示 空白）");
}

TEST(MessageTest, WhatFillsABlankIsNoPattern) {
  EXPECT_EQ(Say(Language::kEnglish, kFound, "{1}", "{0}"), "{1} tables of {0}");
}

// What the compiler refuses, asked at run time.
TEST(MessageTest, RefusesPatternsThatAreNone) {
  EXPECT_EQ(BlanksOf("{0} and {2}, {0} again"), 0b101U);
  EXPECT_EQ(BlanksOf("none"), 0U);
  for (const char* wrong : {"{0", "0}", "{x}", "{0:table}", "{0!}"}) {
    EXPECT_ANY_THROW(BlanksOf(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace mingxi
