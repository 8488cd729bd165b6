// SPDX-License-Identifier: GPL-3.0-or-later

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractor/ocr/find_rules_internal.h"
#include "tests/extractor/ocr/ink_picture.h"

namespace mingxi {
namespace {

using testing::GreyOf;
using testing::InkOf;

constexpr PrintScale kScale{2, 20};  // 2 pixels a point, letters of 10 points.

/// "h 100 19-581" for each rule.
std::vector<std::string> TextOf(const std::vector<PixelRule>& rules) {
  std::vector<std::string> texts;
  for (const PixelRule& rule : rules) {
    texts.push_back((rule.is_horizontal ? "h " : "v ") +
                    std::to_string(static_cast<int>(rule.position)) + " " +
                    std::to_string(rule.low()) + "-" + std::to_string(rule.high()));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

TEST(FindRules, TellsRulesFromLetters) {
  struct Row {
    const char* name;
    std::vector<PixelBox> ink;
    std::vector<std::string> expected;
  };
  const Row rows[] = {
      {"nothing", {}, {}},
      {"a line across", {{20, 100, 580, 102}}, {"h 101 19-581"}},
      {"a line down", {{50, 20, 52, 380}}, {"v 51 19-381"}},
      {"a line with a break", {{20, 100, 300, 102}, {306, 100, 580, 102}}, {"h 101 19-581"}},
      {"a line that wavers", {{20, 100, 300, 102}, {300, 101, 580, 103}}, {"h 101 19-581"}},
      {"a stroke of a letter", {{100, 100, 118, 102}}, {}},
      {"a stroke of a heading", {{100, 100, 160, 104}}, {}},
      {"the side of a low cell",
       {{20, 100, 580, 102}, {20, 130, 580, 132}, {300, 102, 302, 130}},
       {"h 101 19-581", "h 131 19-581", "v 301 99-133"}},
      {"the side of a low cell below a letter",
       {{20, 100, 580, 102}, {20, 130, 580, 132}, {300, 94, 302, 130}},
       {"h 101 19-581", "h 131 19-581", "v 301 99-133"}},
      {"a stroke across a line",
       {{20, 100, 580, 102}, {20, 160, 580, 162}, {300, 94, 302, 130}},
       {"h 101 19-581", "h 161 19-581"}},
      {"a thick bar", {{20, 100, 580, 120}}, {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    std::vector<std::string> found = TextOf(FindRules(GreyOf(InkOf(row.ink)), kScale).rules);
    if (std::string(row.name).starts_with("the side of a low cell")) {
      // How far it reaches into the lines that it meets is no matter.
      ASSERT_EQ(found.size(), 3U);
      found[2].resize(5);
      EXPECT_EQ(found[2], "v 301");
      found[2] = row.expected[2];
    }
    EXPECT_EQ(found, row.expected);
  }
}

// Stems of letters under each other reach as far as a line does, but not evenly: only rules stay.
TEST(FindRules, DropsStemsOfLettersUnderEachOther) {
  std::vector<PixelBox> ink = {
      {20, 20, 580, 22}, {20, 380, 580, 382}, {20, 20, 22, 382}, {578, 20, 580, 382}};
  for (int y = 100; y < 280; y += 34) ink.push_back({300, y, 302, y + 28});
  const std::vector<std::string> found = TextOf(FindRules(GreyOf(InkOf(ink)), kScale).rules);
  EXPECT_EQ(found, (std::vector<std::string>{"h 21 21-579", "h 381 21-579", "v 21 21-381",
                                             "v 579 21-381"}));
}

TEST(FindRules, MasksThemOnly) {
  const FoundRules found =
      FindRules(GreyOf(InkOf({{20, 100, 580, 102}, {100, 200, 110, 210}})), kScale);
  l_uint32 on_rule = 0;
  l_uint32 on_letter = 0;
  pixGetPixel(found.mask.get(), 300, 101, &on_rule);
  pixGetPixel(found.mask.get(), 105, 205, &on_letter);
  EXPECT_EQ(on_rule, 1U);
  EXPECT_EQ(on_letter, 0U);
}

}  // namespace
}  // namespace mingxi
