// SPDX-License-Identifier: GPL-3.0-or-later

#include <Page.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "extractor/pdf/page_drawing_internal.h"

namespace mingxi {
namespace {

constexpr double kPointsPerInch = 72;
/// A2 at 300 dots an inch. A larger page is drawn coarser.
constexpr double kMostPixels = 35'000'000;

ColorPicture PixelsOf(const SplashBitmap& bitmap) {
  ColorPicture picture{bitmap.getWidth(), bitmap.getHeight(), {}, 0};
  const auto row = static_cast<std::size_t>(picture.width) * 3;
  picture.pixels.reserve(row * static_cast<std::size_t>(picture.height));
  const unsigned char* data = bitmap.getDataPtr();
  for (int y = 0; y < picture.height; ++y) {
    const unsigned char* line = data + static_cast<std::ptrdiff_t>(y) * bitmap.getRowSize();
    picture.pixels.insert(picture.pixels.end(), line, line + row);
  }
  return picture;
}

}  // namespace

Result<ColorPicture> DrawPage(PDFDoc& document, int number, double dots_per_inch,
                              bool (*abort_check)(void* data), void* abort_data) {
  const ::Page* page = document.getPage(number);
  if (page == nullptr || !page->isOk()) return Status::Damaged("the page cannot be drawn");
  const double area = document.getPageCropWidth(number) * document.getPageCropHeight(number);
  const double most = std::sqrt(kMostPixels / std::max(area, 1.0)) * kPointsPerInch;
  const double dots = std::min(dots_per_inch, most);
  SplashColor paper = {0xFF, 0xFF, 0xFF};
  constexpr int kRowPad = 4;
  SplashOutputDev out(splashModeRGB8, kRowPad, false, paper);
  out.setFontAntialias(true);
  out.setVectorAntialias(true);
  out.startDoc(&document);
  document.displayPage(&out, number, dots, dots, 0, false, true, false, abort_check, abort_data);
  const SplashBitmap* bitmap = out.getBitmap();
  if (bitmap == nullptr || bitmap->getDataPtr() == nullptr || bitmap->getWidth() <= 0) {
    return Status::Damaged("the page cannot be drawn");
  }
  ColorPicture picture = PixelsOf(*bitmap);
  picture.dots_per_inch = dots;
  return picture;
}

}  // namespace mingxi
