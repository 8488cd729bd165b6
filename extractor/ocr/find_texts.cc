// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: closing the gaps between letters of a line makes it one part of the picture. What came
// apart above each other (二) is put together again, what touches (a tail that reaches into the
// line below) is cut where least ink is. This file's entries are EmOf and FindTexts.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

#include "extractor/ocr/find_texts_internal.h"

namespace mingxi {
namespace {

/// Heights of what may be a letter, points; and what share of the size its higher parts have.
constexpr double kLeastLetterPt = 3.2;
constexpr double kMostLetterPt = 34;
constexpr double kPartEm = 0.8;
constexpr double kUsualPt = 10;  // Where there is no print.

/// In sizes of the print: a gap inside a text; a picture, no letter; a line high enough to be two;
/// the least height of one of these.
constexpr double kGapEm = 1.3;
constexpr double kPictureEm = 5;
constexpr double kTwoLinesEm = 1.65;
constexpr double kLeastLineEm = 0.55;
/// A stroke that is no letter of its own, how far it stands from the rest, and how high the whole
/// is.
constexpr double kStrokeEm = 0.45;
constexpr double kStrokeGapEm = 0.35;
constexpr double kLetterEm = 1.25;
/// Points. Less ink is dirt, or a point that belongs to a text beside it.
constexpr double kLeastMarkPt = 1.7;
constexpr double kSpeckPt = 0.7;
/// Points. What lies along a rule as near as this is a rest of it.
constexpr double kRestPt = 1.8;
constexpr double kRestThickPt = 2;

std::vector<PixelBox> PartsOf(const PixPtr& ink, int connectivity) {
  std::vector<PixelBox> parts;
  const BoxaPtr boxes(pixConnCompBB(ink.get(), connectivity));
  for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
    parts.push_back({x, y, x + width, y + height});
  }
  return parts;
}

void Erase(const PixPtr& ink, const PixelBox& box) {
  pixRasterop(ink.get(), box.x0, box.y0, box.width(), box.height(), PIX_CLR, nullptr, 0, 0);
}

int Overlap(int a0, int a1, int b0, int b1) { return std::min(a1, b1) - std::max(a0, b0); }
int Across(const PixelBox& a, const PixelBox& b) { return Overlap(a.x0, a.x1, b.x0, b.x1); }
int Along(const PixelBox& a, const PixelBox& b) { return Overlap(a.y0, a.y1, b.y0, b.y1); }

PixelBox Union(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

/// Ink of each row of `ink` in `box`.
std::vector<int> RowInk(const PixPtr& ink, const PixelBox& box) {
  std::vector<int> rows(static_cast<std::size_t>(box.height()), 0);
  const l_uint32* data = pixGetData(ink.get());
  const int words = pixGetWpl(ink.get());
  for (int y = box.y0; y < box.y1; ++y) {
    const l_uint32* line = data + static_cast<std::ptrdiff_t>(y) * words;
    int& count = rows[static_cast<std::size_t>(y - box.y0)];
    for (int x = box.x0; x < box.x1; ++x) count += GET_DATA_BIT(line, x) != 0 ? 1 : 0;
  }
  return rows;
}

class TextFinder {
 public:
  TextFinder(const PixPtr& ink, const FoundRules& rules, const PrintScale& scale)
      : rules_(rules), scale_(scale), ink_(pixCopy(nullptr, ink.get())) {
    const PixPtr wide(pixDilateBrick(nullptr, rules.mask.get(), 3, 3));
    if (ink_ && wide) pixSubtract(ink_.get(), ink_.get(), wide.get());
  }

  std::vector<PixelBox> Find() {
    if (!ink_) return {};
    DropMarks();
    std::vector<PixelBox> texts = Strips();
    texts = Cut(texts);
    Join(texts);
    std::erase_if(texts, [this](const PixelBox& text) { return IsDirt(text); });
    std::sort(texts.begin(), texts.end(), [](const PixelBox& a, const PixelBox& b) {
      return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0;
    });
    return texts;
  }

 private:
  /// Specks, pictures and rests of rules are no text.
  void DropMarks() {
    const double speck = kSpeckPt * scale_.dots_per_pt;
    const double picture = kPictureEm * scale_.em;
    for (const PixelBox& part : PartsOf(ink_, 8)) {
      const bool is_speck = part.width() < speck && part.height() < speck;
      const bool is_picture = part.width() > picture && part.height() > picture;
      if (is_speck || is_picture || IsRest(part)) Erase(ink_, part);
    }
  }

  /// Whether `part` is what is left of a rule where its ink was broken.
  bool IsRest(const PixelBox& part) const {
    const double thick = kRestThickPt * scale_.dots_per_pt;
    const double near = kRestPt * scale_.dots_per_pt;
    const double reach = 2 * scale_.em;
    return std::any_of(rules_.rules.begin(), rules_.rules.end(), [&](const PixelRule& rule) {
      const int across = rule.is_horizontal ? part.height() : part.width();
      const double middle =
          rule.is_horizontal ? (part.y0 + part.y1) / 2.0 : (part.x0 + part.x1) / 2.0;
      const int low = rule.is_horizontal ? part.x0 : part.y0;
      const int high = rule.is_horizontal ? part.x1 : part.y1;
      return across <= thick && std::abs(middle - rule.position) <= near + rule.thickness / 2 &&
             high >= rule.low() - reach && low <= rule.high() + reach;
    });
  }

  std::vector<PixelBox> Strips() const {
    const int gap = std::max(1, static_cast<int>(std::lround(kGapEm * scale_.em)));
    const PixPtr closed(pixCloseSafeBrick(nullptr, ink_.get(), gap, 1));
    if (!closed) return {};
    pixSubtract(closed.get(), closed.get(), rules_.mask.get());
    return PartsOf(closed, 4);
  }

  /// `strips`, those of several lines cut between them.
  std::vector<PixelBox> Cut(const std::vector<PixelBox>& strips) const {
    std::vector<PixelBox> lines;
    for (const PixelBox& strip : strips) CutInto(Tight(strip), lines);
    return lines;
  }

  void CutInto(const PixelBox& strip, std::vector<PixelBox>& lines) const {
    const auto least = static_cast<int>(kLeastLineEm * scale_.em);
    if (strip.height() < kTwoLinesEm * scale_.em || strip.width() < scale_.em) {
      lines.push_back(strip);
      return;
    }
    const std::vector<int> rows = RowInk(ink_, strip);
    const auto first = rows.begin() + least;
    const auto last = rows.end() - least;
    const auto cut = std::min_element(first, last);
    const int most = *std::max_element(rows.begin(), rows.end());
    constexpr int kFaint = 5;  // A row with a fifth of the fullest row's ink goes through letters.
    if (*cut * kFaint > most) {
      lines.push_back(strip);
      return;
    }
    const int at = strip.y0 + static_cast<int>(cut - rows.begin());
    CutInto(Tight({strip.x0, strip.y0, strip.x1, at}), lines);
    CutInto(Tight({strip.x0, at, strip.x1, strip.y1}), lines);
  }

  /// `box` without empty rows and columns at its sides.
  PixelBox Tight(const PixelBox& box) const {
    BOX* loose = boxCreate(box.x0, box.y0, box.width(), box.height());
    BOX* tight = nullptr;
    pixClipBoxToForeground(ink_.get(), loose, nullptr, &tight);
    PixelBox result = box;
    if (tight != nullptr) {
      result = {tight->x, tight->y, tight->x + tight->w, tight->y + tight->h};
    }
    boxDestroy(&loose);
    boxDestroy(&tight);
    return result;
  }

  bool IsParted(const PixelBox& a, const PixelBox& b) const {
    const PixelBox both = Union(a, b);
    return std::any_of(rules_.rules.begin(), rules_.rules.end(), [&](const PixelRule& rule) {
      const double low = rule.is_horizontal ? both.y0 : both.x0;
      const double high = rule.is_horizontal ? both.y1 : both.x1;
      const double from = rule.is_horizontal ? both.x0 : both.y0;
      const double to = rule.is_horizontal ? both.x1 : both.y1;
      return low < rule.position && rule.position < high && rule.low() < to && from < rule.high();
    });
  }

  /// Whether the two are one text: pieces of a line, or strokes of a letter above each other.
  bool AreOne(const PixelBox& a, const PixelBox& b) const {
    const double em = scale_.em;
    const int lower = std::min(a.height(), b.height());
    const bool is_line =
        Along(a, b) * 2 >= lower && Across(a, b) > -kStrokeGapEm * em &&
        Union(a, b).height() <= kLetterEm * std::max({em, 1.0 * a.height(), 1.0 * b.height()});
    const bool is_letter = lower <= kStrokeEm * em && Along(a, b) > -kStrokeGapEm * em &&
                           Across(a, b) * 2 >= std::min(a.width(), b.width()) &&
                           Union(a, b).height() <= kLetterEm * em;
    return (is_line || is_letter) && !IsParted(a, b);
  }

  /// Joins what is one text, until nothing more is.
  void Join(std::vector<PixelBox>& texts) const {
    for (bool is_changed = true; is_changed;) {
      is_changed = false;
      std::sort(texts.begin(), texts.end(),
                [](const PixelBox& a, const PixelBox& b) { return a.y0 < b.y0; });
      for (std::size_t i = 0; i < texts.size(); ++i) {
        const double reach = texts[i].y1 + kStrokeGapEm * scale_.em;
        for (std::size_t j = i + 1; j < texts.size() && texts[j].y0 <= reach;) {
          if (!AreOne(texts[i], texts[j])) {
            ++j;
            continue;
          }
          texts[i] = Union(texts[i], texts[j]);
          texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(j));
          is_changed = true;
        }
      }
    }
  }

  bool IsDirt(const PixelBox& text) const {
    return std::max(text.width(), text.height()) < kLeastMarkPt * scale_.dots_per_pt;
  }

  const FoundRules& rules_;
  const PrintScale& scale_;
  PixPtr ink_;  ///< Without rules and marks.
};

}  // namespace

double EmOf(const PixPtr& ink, double dots_per_pt) {
  std::vector<int> heights;
  for (const PixelBox& part : PartsOf(ink, 8)) {
    const double height = part.height() / dots_per_pt;
    if (height < kLeastLetterPt || height > kMostLetterPt) continue;
    if (part.width() > 2 * part.height()) continue;
    heights.push_back(part.height());
  }
  if (heights.empty()) return kUsualPt * dots_per_pt;
  // Three quarters of them are lower: strokes and halves of Chinese letters.
  const auto high = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() * 3 / 4);
  std::nth_element(heights.begin(), high, heights.end());
  return *high / kPartEm;
}

std::vector<PixelBox> FindTexts(const PixPtr& ink, const FoundRules& rules,
                                const PrintScale& scale) {
  if (!rules.mask) return {};
  return TextFinder(ink, rules, scale).Find();
}

}  // namespace mingxi
