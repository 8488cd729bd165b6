// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/hidden_text.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

Page WithGlyph(std::uint32_t color) {
  Page page;
  page.width = 600;
  page.height = 800;
  Glyph glyph;
  glyph.code = U'0';
  glyph.box = {100, 100, 105, 110};
  glyph.color = color;
  page.glyphs.push_back(glyph);
  return page;
}

TEST(HiddenText, WhiteOnWhiteIsHidden) {
  Page page = WithGlyph(0xFFFFFF);
  page.fills.push_back({{0, 0, 600, 800}, 0xFFFFFF});
  page.fills.push_back({{300, 100, 400, 110}, 0x1F4E79});
  HideWhiteText(page);
  EXPECT_TRUE(page.glyphs[0].is_invisible);
}

TEST(HiddenText, WhiteOnAColourIsSeen) {
  Page page = WithGlyph(0xFFFFFF);
  page.fills.push_back({{90, 90, 200, 120}, 0x1F4E79});
  HideWhiteText(page);
  EXPECT_FALSE(page.glyphs[0].is_invisible);
}

TEST(HiddenText, WhiteOnAPictureIsSeen) {
  Page page = WithGlyph(0xFFFFFF);
  page.pictures.push_back({{0, 0, 600, 800}, false});
  HideWhiteText(page);
  EXPECT_FALSE(page.glyphs[0].is_invisible);
}

TEST(HiddenText, OtherColoursAreSeen) {
  Page page = WithGlyph(0xEEEEEE);
  HideWhiteText(page);
  EXPECT_FALSE(page.glyphs[0].is_invisible);
}

}  // namespace
}  // namespace mingxi
