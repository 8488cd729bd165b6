// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/facts/paragraphs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

/// A line from x0 to x1 at height y of page `page`.
LooseLine At(int page, double y, double x0, double x1, std::string_view text) {
  LooseLine loose;
  loose.page = page;
  loose.line = LineAt(y, text);
  loose.line.box.x0 = x0;
  loose.line.box.x1 = x1;
  return loose;
}

std::vector<std::string> Texts(const std::vector<LooseLine>& loose) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : LinesToParagraphs(loose)) texts.push_back(paragraph.text);
  return texts;
}

using Strings = std::vector<std::string>;

TEST(LinesToParagraphs, FullLinesGoOn) {
  EXPECT_EQ(Texts({At(1, 100, 70, 500, "一、2023年收入预算"), At(1, 115, 50, 300, "960.63万元。"),
                   At(1, 130, 70, 500, "二、支出预算")}),
            (Strings{"一、2023年收入预算960.63万元。", "二、支出预算"}));
}

TEST(LinesToParagraphs, ShortLinesEnd) {
  EXPECT_EQ(Texts({At(1, 100, 50, 200, "标题"), At(1, 115, 50, 500, "正文很长"),
                   At(1, 130, 50, 400, "的一行。")}),
            (Strings{"标题", "正文很长的一行。"}));
}

TEST(LinesToParagraphs, OverAPagesEnd) {
  const std::vector<LooseLine> loose = {At(1, 700, 50, 500, "本年支出"),
                                        At(2, 50, 50, 300, "较上年增加。")};
  const std::vector<Paragraph> paragraphs = LinesToParagraphs(loose);
  ASSERT_EQ(paragraphs.size(), 1U);
  EXPECT_EQ(paragraphs[0].text, "本年支出较上年增加。");
  EXPECT_EQ(paragraphs[0].page, 1);
}

TEST(LinesToParagraphs, NotOverATable) {
  std::vector<LooseLine> loose = {At(1, 100, 50, 500, "如下"), At(1, 112, 50, 300, "附后")};
  loose[1].follows_table = true;
  EXPECT_EQ(Texts(loose), (Strings{"如下", "附后"}));
}

TEST(LinesToParagraphs, TextSourcesHaveALineAParagraph) {
  std::vector<LooseLine> loose(2);
  loose[0].line.text = "第一段。";
  loose[1].line.text = "第二段。";
  EXPECT_EQ(Texts(loose), (Strings{"第一段。", "第二段。"}));
}

}  // namespace
}  // namespace mingxi
