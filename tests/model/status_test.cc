// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/status.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

constexpr Phrase kGone{"it is gone", "文件不在了"};
constexpr Message<1> kNoPage{"there is no page {0}", "没有第 {0} 页"};

TEST(Status, SaysItInBothLanguages) {
  const Status status = Status::NotFound(kGone).At({.file = "x.pdf"});
  EXPECT_EQ(status.ToString(), "x.pdf: it is gone");
  EXPECT_EQ(status.ToString(Language::kChinese), "x.pdf: 文件不在了");
  EXPECT_EQ(Status::NotFound(Say(kNoPage, 7)).words().chinese, "没有第 7 页");
}

TEST(Status, SaysInChineseWhatItKnowsInEnglishAlone) {
  EXPECT_EQ(Status::Damaged("it is broken").ToString(Language::kChinese), "it is broken");
}

}  // namespace
}  // namespace mingxi
