// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: what is printed is dark in every colour, a seal is bright in its own. So the brightest
// channel is the print without the seal; it is taken where a coloured mark is as large and as round
// as seals are, the grey of the picture elsewhere. This file's entries are Clean and Turned.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "extractor/ocr/clean_page_internal.h"

namespace mingxi {
namespace {

/// Of the brightest over the darkest channel, of 255: the least that is a colour, not the tint of a
/// paper or a scanner's fringe.
constexpr int kColorful = 60;
/// Sides of a seal, points (an official one has 38 to 45 mm), and how round it is.
constexpr double kLeastSealPt = 45;
constexpr double kMostSealPt = 190;
constexpr double kMostSealRatio = 1.6;
/// After the paper was made white, what is darker than this is ink. Faint lines of a copy are
/// lighter than its letters.
constexpr int kInkBelow = 170;
/// Radians: a smaller slant moves a line's end by less than its thickness.
constexpr double kLeastSlant = 0.0006;
/// What Leptonica holds for a slant that can be believed.
constexpr float kSlantConfidence = 3.0F;
constexpr float kMostSlantDegrees = 6.0F;

int Brightest(const std::uint8_t* pixel) { return std::max({pixel[0], pixel[1], pixel[2]}); }
int Darkest(const std::uint8_t* pixel) { return std::min({pixel[0], pixel[1], pixel[2]}); }
int Grey(const std::uint8_t* pixel) { return (pixel[0] * 3 + pixel[1] * 6 + pixel[2]) / 10; }

/// Where `picture` is coloured.
PixPtr ColoredMarks(const ColorPicture& picture) {
  PixPtr marks(pixCreate(picture.width, picture.height, 1));
  if (!marks) return marks;
  l_uint32* data = pixGetData(marks.get());
  const int words = pixGetWpl(marks.get());
  for (int y = 0; y < picture.height; ++y) {
    l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
    const std::uint8_t* pixel = picture.At(0, y);
    for (int x = 0; x < picture.width; ++x, pixel += 3) {
      if (Brightest(pixel) - Darkest(pixel) >= kColorful) SET_DATA_BIT(line, x);
    }
  }
  return marks;
}

/// Coloured marks of the size and shape of a seal.
std::vector<PixelBox> FindSeals(const ColorPicture& picture, double dots_per_pt) {
  const PixPtr marks = ColoredMarks(picture);
  if (!marks) return {};
  // The ring of a worn seal is broken.
  const int gap = std::max(1, static_cast<int>(dots_per_pt * 1.5)) | 1;
  const PixPtr joined(pixDilateBrick(nullptr, marks.get(), gap, gap));
  const BoxaPtr boxes(pixConnCompBB(joined.get(), 8));
  std::vector<PixelBox> seals;
  for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
    const double shorter = std::min(width, height) / dots_per_pt;
    const double longer = std::max(width, height) / dots_per_pt;
    if (shorter < kLeastSealPt || longer > kMostSealPt || longer > kMostSealRatio * shorter)
      continue;
    seals.push_back({x, y, x + width, y + height});
  }
  return seals;
}

PixPtr GreyWithoutSeals(const ColorPicture& picture, const std::vector<PixelBox>& seals) {
  PixPtr grey(pixCreate(picture.width, picture.height, 8));
  if (!grey) return grey;
  l_uint32* data = pixGetData(grey.get());
  const int words = pixGetWpl(grey.get());
  for (int y = 0; y < picture.height; ++y) {
    l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
    const std::uint8_t* pixel = picture.At(0, y);
    for (int x = 0; x < picture.width; ++x, pixel += 3)
      SET_DATA_BYTE(line, x, static_cast<l_uint8>(Grey(pixel)));
  }
  for (const PixelBox& seal : seals) {
    for (int y = seal.y0; y < seal.y1; ++y) {
      l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
      for (int x = seal.x0; x < seal.x1; ++x)
        SET_DATA_BYTE(line, x, static_cast<l_uint8>(Brightest(picture.At(x, y))));
    }
  }
  return grey;
}

/// `grey` with its paper white, whatever its shade.
PixPtr Whitened(PixPtr grey) {
  PixPtr even(pixBackgroundNormSimple(grey.get(), nullptr, nullptr));
  return even ? std::move(even) : std::move(grey);  // None for pictures of a few pixels.
}

PixPtr InkOf(const PixPtr& grey) { return PixPtr(pixThresholdToBinary(grey.get(), kInkBelow)); }

/// Radians, clockwise as seen, by which the page must be turned to stand straight.
double TurnOf(const PixPtr& ink) {
  float degrees = 0;
  float confidence = 0;
  const int failed = pixFindSkewSweepAndSearch(ink.get(), &degrees, &confidence, 4, 2,
                                               kMostSlantDegrees, 0.5F, 0.01F);
  if (failed != 0 || confidence < kSlantConfidence) return 0;
  const double turn = degrees * M_PI / 180;
  return std::abs(turn) < kLeastSlant ? 0 : turn;
}

}  // namespace

CleanPage Clean(const ColorPicture& picture, double dots_per_pt) {
  CleanPage page;
  setMsgSeverity(L_SEVERITY_NONE);
  PixPtr grey = GreyWithoutSeals(picture, FindSeals(picture, dots_per_pt));
  if (!grey) return page;
  page.grey = Whitened(std::move(grey));
  page.ink = InkOf(page.grey);
  if (!page.ink) return {};
  page.turn = TurnOf(page.ink);
  if (page.turn == 0) return page;
  constexpr int kWhite = 255;
  page.grey.reset(pixRotateAMGray(page.grey.get(), static_cast<float>(page.turn), kWhite));
  page.ink = page.grey ? InkOf(page.grey) : nullptr;
  return page.ink ? std::move(page) : CleanPage{};
}

CleanPage Turned(const CleanPage& page, int quarters) {
  CleanPage turned;
  turned.turn = page.turn;
  turned.grey.reset(pixRotateOrth(page.grey.get(), quarters));
  turned.ink.reset(pixRotateOrth(page.ink.get(), quarters));
  return turned;
}

}  // namespace mingxi
