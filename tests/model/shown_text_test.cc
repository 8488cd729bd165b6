// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/shown_text.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(ShownName, SteersNothing) {
  EXPECT_EQ(ShownName("预算 a.pdf"), "预算 a.pdf");
  EXPECT_EQ(ShownName("a\n\x1B[2Jb\xD4\xE2\x80\xAE"), "a\uFFFD\uFFFD[2Jb\uFFFD\uFFFD");
  EXPECT_EQ(ShownName("\xC2\x9B"
                      "31m"),
            "\uFFFD31m");
}

TEST(ShownText, KeepsLinesAndOurColours) {
  EXPECT_EQ(ShownText("a\tb\n"), "a\tb\n");
  EXPECT_EQ(ShownText("\033[31mmingxi:\033[0m x"), "\033[31mmingxi:\033[0m x");
  EXPECT_EQ(ShownText("\r\033[Kx.pdf"), "\r\033[Kx.pdf");
  EXPECT_EQ(ShownText("\033]0;title\007"), "\uFFFD]0;title\uFFFD");
  EXPECT_EQ(ShownText("\033[2J\r"), "\uFFFD[2J\uFFFD");
  EXPECT_EQ(ShownText("\u2066x\u202E\u061C"), "\uFFFDx\uFFFD\uFFFD");
}

}  // namespace
}  // namespace mingxi
