// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: fonts without a map to Unicode yield their own codes, which land among control codes,
// in the private use area and among letters. The letters look like text, but the others give the
// font away: two million glyphs of good documents had none.

#include "extractor/pdf/text_layer.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "messages/errors.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Of the visible glyphs. Good documents have under 0.1 %, the worst form with a tick box in each
/// row 1 %; a garbage layer had 11 %.
constexpr double kMaxMeaningless = 0.03;
/// Fewer glyphs prove nothing.
constexpr std::int64_t kMinMeaningless = 10;
/// Points and font sizes: the gap between a sign of a typesetting system, a bullet say, and text.
constexpr double kSignGapPt = 1;
constexpr double kSignGapEm = 0.25;
/// Of the page. Pictures that cover more are a scan; a letter head or a seal covers less.
constexpr double kScanShare = 0.4;
/// Fewer glyphs are no text of a page: a page number, a stamp of the scanning program.
constexpr std::int64_t kMinText = 12;
/// More lines and fills on a page without text: its letters may be shapes.
constexpr std::size_t kMinShapes = 20;

/// Whether neither the glyph drawn before nor the one drawn after touches glyph `i`.
bool StandsAlone(const Page& page, std::size_t i) {
  const auto touch = [&page](std::size_t a, std::size_t b) {
    const Glyph& left = page.glyphs[a];
    const Glyph& right = page.glyphs[b];
    if (IsBlank(left.code) || IsBlank(right.code)) return false;
    const double gap = right.box.x0 - left.box.x1;
    return left.baseline == right.baseline &&
           std::abs(gap) < std::max(kSignGapPt, kSignGapEm * left.size);
  };
  return !(i > 0 && touch(i - 1, i)) && !(i + 1 < page.glyphs.size() && touch(i, i + 1));
}

double PictureShare(const Page& page) {
  double area = 0;
  for (const Picture& picture : page.pictures) {
    const double width = std::min(picture.box.x1, page.width) - std::max(picture.box.x0, 0.0);
    const double height = std::min(picture.box.y1, page.height) - std::max(picture.box.y0, 0.0);
    area += std::max(width, 0.0) * std::max(height, 0.0);
  }
  return page.width > 0 && page.height > 0 ? area / (page.width * page.height) : 0;
}

std::string Count(std::int64_t part, std::int64_t whole) {
  return std::to_string(part) + " of " + std::to_string(whole);
}

/// What to do about it.
constexpr const char* kInstall =
    "recognising it needs parts that are not installed; `scripts/install ocr` installs them";

}  // namespace

TextLayerTally& TextLayerTally::operator+=(const TextLayerTally& other) {
  pages += other.pages;
  picture_pages += other.picture_pages;
  recognized_pages += other.recognized_pages;
  outline_pages += other.outline_pages;
  visible += other.visible;
  meaningless += other.meaningless;
  return *this;
}

TextLayerTally CountTextLayer(const Page& page) {
  TextLayerTally tally;
  tally.pages = 1;
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[i];
    if (glyph.is_invisible || IsBlank(glyph.code)) continue;
    ++tally.visible;
    const bool is_sign = IsPrivateUse(glyph.code) && StandsAlone(page, i);
    if (IsMeaningless(glyph.code) && !is_sign) ++tally.meaningless;
  }
  if (page.text_is_recognized) tally.recognized_pages = 1;
  if (tally.visible < kMinText) {
    if (PictureShare(page) >= kScanShare) {
      tally.picture_pages = 1;
    } else if (tally.visible == 0 && page.rulings.size() + page.fills.size() >= kMinShapes) {
      tally.outline_pages = 1;
    }
  }
  return tally;
}

bool IsGarbage(const TextLayerTally& tally) {
  return tally.meaningless >= kMinMeaningless &&
         static_cast<double>(tally.meaningless) >
             kMaxMeaningless * static_cast<double>(tally.visible);
}

Status JudgeTextLayer(const TextLayerTally& tally) {
  if (IsGarbage(tally)) {
    return Status::Unsupported(
        "the text layer is garbage: " + Count(tally.meaningless, tally.visible) +
        " characters mean nothing (the fonts do not tell what their glyphs are), so the "
        "others cannot be believed; " +
        kInstall);
  }
  if (tally.visible >= kMinText || (tally.visible > 0 && tally.picture_pages == 0))
    return Status::Ok();
  if (tally.picture_pages > 0) {
    return Status::Unsupported(
        "there is no text layer: " + Count(tally.picture_pages, tally.pages) +
        " pages are pictures (a scan); " + kInstall);
  }
  if (tally.outline_pages > 0) {
    return Status::Unsupported(
        std::string("there is no text layer: the letters may be drawn as shapes; ") + kInstall);
  }
  return Status::Unsupported(messages::kPagesEmpty);
}

}  // namespace mingxi
