// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/marked_content.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(MarkedContent, InnermostIdHolds) {
  MarkedContent content;
  EXPECT_EQ(content.mcid(), -1);
  content.Begin(false, 3);
  content.Begin(false, -1);
  EXPECT_EQ(content.mcid(), 3);
  content.Begin(false, 4);
  EXPECT_EQ(content.mcid(), 4);
  content.End();
  EXPECT_EQ(content.mcid(), 3);
  content.End();
  content.End();
  EXPECT_EQ(content.mcid(), -1);
}

TEST(MarkedContent, ArtifactHoldsInside) {
  MarkedContent content;
  content.Begin(true, -1);
  content.Begin(false, 1);
  EXPECT_TRUE(content.is_artifact());
  content.End();
  content.End();
  EXPECT_FALSE(content.is_artifact());
}

TEST(MarkedContent, EndsThatBeginNothingAreIgnored) {
  MarkedContent content;
  content.End();
  content.EndForm();
  content.Begin(false, 1);
  EXPECT_EQ(content.mcid(), 1);
}

TEST(MarkedContent, IdsOfFormsAreTheirOwn) {
  MarkedContent content;
  content.Begin(false, 0);
  content.End();
  content.BeginForm(12);
  content.Begin(false, 0);
  const std::int32_t first = content.mcid();
  EXPECT_NE(first, 0);
  content.End();
  content.EndForm();
  content.BeginForm(13);
  content.Begin(false, 0);
  EXPECT_NE(content.mcid(), first);
  content.End();
  content.EndForm();
  content.BeginForm(12);
  content.Begin(false, 0);
  EXPECT_EQ(content.mcid(), first) << "the same form drawn again";
  ASSERT_EQ(content.ids().in_forms.size(), 2u);
  EXPECT_EQ(content.ids().in_forms[0], (FormContent{12, 0, first}));
  EXPECT_TRUE(content.ids().on_page[0]);
}

TEST(MarkedContent, DepthIsBounded) {
  MarkedContent content;
  for (int i = 0; i < 5000; ++i) content.Begin(false, i);
  for (int i = 0; i < 4999; ++i) content.End();
  EXPECT_EQ(content.mcid(), 0);
  content.End();
  EXPECT_EQ(content.mcid(), -1);
}

TEST(MarkedContent, HugeIdsAreNone) {
  MarkedContent content;
  content.Begin(false, 2'000'000'000);
  EXPECT_EQ(content.mcid(), -1);
}

}  // namespace
}  // namespace mingxi
