// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/recognized_text.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

Page Hidden(int hidden, int visible, const Box& picture) {
  Page page;
  page.width = 600;
  page.height = 800;
  for (int i = 0; i < hidden + visible; ++i) {
    Glyph glyph;
    glyph.code = U'预';
    glyph.box = {10.0 * i, 100, 10.0 * i + 10, 110};
    glyph.is_invisible = i < hidden;
    page.glyphs.push_back(glyph);
  }
  page.pictures.push_back({picture, false});
  return page;
}

constexpr Box kWholePage{0, 0, 600, 800};

TEST(RecognizedText, LayerOverAScanIsAdmitted) {
  const Page page = AdmitRecognizedText(Hidden(40, 1, kWholePage));
  EXPECT_TRUE(page.text_is_recognized);
  EXPECT_FALSE(page.glyphs[0].is_invisible);
}

TEST(RecognizedText, WhatIsOffThePageStaysHidden) {
  Page page = Hidden(40, 1, kWholePage);
  page.glyphs[3].box = {-50, 100, -40, 110};
  EXPECT_TRUE(AdmitRecognizedText(page).glyphs[3].is_invisible);
}

TEST(RecognizedText, OtherHiddenTextStaysHidden) {
  for (const Page& page :
       {Hidden(40, 30, kWholePage), Hidden(5, 0, kWholePage), Hidden(40, 0, {0, 0, 100, 100})}) {
    EXPECT_EQ(AdmitRecognizedText(page), page);
  }
}

}  // namespace
}  // namespace mingxi
