// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/text_pieces.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

/// `a[-b-]{+c+}d`
std::string Marked(std::string_view from, std::string_view to) {
  std::string text;
  for (const TextPiece& piece : TextPieces(from, to)) {
    switch (piece.fate) {
      case TextPiece::Fate::kKept:
        text += piece.text;
        break;
      case TextPiece::Fate::kRemoved:
        text += "[-" + piece.text + "-]";
        break;
      case TextPiece::Fate::kAdded:
        text += "{+" + piece.text + "+}";
        break;
    }
  }
  return text;
}

TEST(TextPiecesTest, MarksWholeCharacters) {
  EXPECT_EQ(Marked("一般公共服务支出", "一般公共服务支出"), "一般公共服务支出");
  EXPECT_EQ(Marked("行政运行", "行政运营"), "行政运[-行-]{+营+}");
  EXPECT_EQ(Marked("", "新增"), "{+新增+}");
  EXPECT_EQ(Marked("收入", ""), "[-收入-]");
  EXPECT_EQ(Marked("其他支出", "其他交通支出"), "其他{+交通+}支出");
  EXPECT_EQ(Marked("2023年预算数", "2024年预算数"), "202[-3-]{+4+}年预算数");
}

TEST(TextPiecesTest, LongTextsKeepTheirEnds) {
  const std::string middle(5000, 'x');
  const std::string other(5000, 'y');
  EXPECT_EQ(Marked("a" + middle + "b", "a" + other + "b"), "a[-" + middle + "-]{+" + other + "+}b");
}

}  // namespace
}  // namespace mingxi
