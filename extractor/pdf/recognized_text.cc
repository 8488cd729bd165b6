// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: text that nobody sees is normally no part of the page. Over a picture of the page it is
// what an OCR program read, and all there is.

#include "extractor/pdf/recognized_text.h"

#include <algorithm>
#include <utility>

namespace mingxi {
namespace {

/// Of the page: what the largest picture covers at least. Scans reach to the edges, or to the
/// margins where these were cut.
constexpr double kScanShare = 0.5;
/// Invisible glyphs for each visible one: a scanning program may add a visible page number or its
/// name.
constexpr double kHiddenPerVisible = 10;
constexpr int kMinHidden = 12;

bool IsOnPage(const Box& box, const Page& page) {
  return box.x0 >= 0 && box.y0 >= 0 && box.x1 <= page.width && box.y1 <= page.height;
}

bool IsCoveredByPicture(const Page& page) {
  const double needed = kScanShare * page.width * page.height;
  return std::any_of(page.pictures.begin(), page.pictures.end(), [needed](const Picture& picture) {
    return picture.box.width() * picture.box.height() >= needed;
  });
}

}  // namespace

bool HasRecognizedText(const Page& page) {
  if (!IsCoveredByPicture(page)) return false;
  int hidden = 0;
  int visible = 0;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.code == U' ') continue;
    ++(glyph.is_invisible ? hidden : visible);
  }
  return hidden >= kMinHidden && hidden >= kHiddenPerVisible * visible;
}

Page AdmitRecognizedText(Page page) {
  if (!HasRecognizedText(page)) return page;
  page.text_is_recognized = true;
  for (Glyph& glyph : page.glyphs) {
    if (IsOnPage(glyph.box, page)) glyph.is_invisible = false;
  }
  return page;
}

}  // namespace mingxi
