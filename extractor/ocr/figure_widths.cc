// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: digits of a font are all equally wide, so the distance of two neighbours tells the
// width of a figure of so many digits. This file's entries are IsFigure and FigureWidths.

#include "extractor/ocr/figure_widths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Pairs of digits that make a page's pitch.
constexpr std::size_t kLeastPairs = 12;
/// Heights of one size: a comma below the line makes a figure a fifth higher.
constexpr double kSameHeight = 0.3;
/// In pitches: the ink of a digit (of a blurred one at most); what a sign adds where none was seen,
/// and at least.
constexpr double kUsualInk = 0.8;
constexpr double kMostInk = 1.3;
constexpr double kUsualSign = 0.5;
constexpr double kLeastSign = 0.4;
/// What a figure may be wider than expected, in signs, and narrower (a narrow 1 at each end), in
/// pitches.
constexpr double kWider = 0.55;
constexpr double kNarrower = 0.75;

bool IsSign(char32_t code) { return code == U'.' || code == U','; }
bool IsMinusSign(char32_t code) { return code == U'-'; }

double MedianOf(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The mean of the usual ones of `values`: each is told to a step of the recogniser only, which a
/// mean evens out and a median does not.
double UsualMeanOf(std::vector<double>& values) {
  constexpr double kOdd = 1.6;
  const double most = kOdd * MedianOf(values);
  double sum = 0;
  int count = 0;
  for (const double value : values) {
    if (value > most) continue;
    sum += value;
    ++count;
  }
  return sum / count;
}

}  // namespace

bool IsFigure(const std::vector<ReadCharacter>& characters) {
  int digits = 0;
  for (const ReadCharacter& character : characters) {
    const bool is_digit = IsDigit(character.code);
    digits += is_digit ? 1 : 0;
    if (!is_digit && !IsSign(character.code) && !IsMinusSign(character.code)) return false;
  }
  return digits > 0;
}

FigureWidths::FigureWidths(const std::vector<MeasuredText>& texts) {
  std::vector<double> heights;
  for (const MeasuredText& text : texts) {
    if (IsFigure(*text.characters)) heights.push_back(text.height);
  }
  if (heights.empty()) return;
  const double height = MedianOf(heights);
  std::vector<double> pitches;
  std::vector<double> across;
  std::vector<MeasuredText> usual;
  for (const MeasuredText& text : texts) {
    if (!IsFigure(*text.characters)) continue;
    if (std::abs(text.height / height - 1) > kSameHeight) continue;
    usual.push_back(text);
    const std::vector<ReadCharacter>& all = *text.characters;
    const auto middle = [&all](std::size_t i) { return all[i].extent.middle(); };
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      if (!IsDigit(all[i].code)) continue;
      if (IsDigit(all[i + 1].code)) pitches.push_back(middle(i + 1) - middle(i));
      const bool is_over_sign =
          IsSign(all[i + 1].code) && i + 2 < all.size() && IsDigit(all[i + 2].code);
      if (is_over_sign) across.push_back(middle(i + 2) - middle(i));
    }
  }
  if (pitches.size() < kLeastPairs) return;
  height_ = height;
  pitch_ = UsualMeanOf(pitches);
  const bool is_seen = across.size() >= kLeastPairs;
  sign_ =
      is_seen ? std::max(UsualMeanOf(across) - pitch_, kLeastSign * pitch_) : kUsualSign * pitch_;
  ink_ = 0;
  std::vector<double> inks;
  for (const MeasuredText& text : usual) inks.push_back(text.width - ExpectedWidth(text));
  ink_ = std::clamp(MedianOf(inks), kUsualInk * pitch_, kMostInk * pitch_);
}

double FigureWidths::ExpectedWidth(const MeasuredText& text) const {
  int digits = 0;
  int signs = 0;
  for (const ReadCharacter& character : *text.characters) {
    digits += IsDigit(character.code) ? 1 : 0;
    signs += IsSign(character.code) ? 1 : 0;
  }
  return (digits - 1) * pitch_ + signs * sign_ + ink_;
}

bool FigureWidths::Fits(const MeasuredText& text) const {
  if (height_ == 0 || std::abs(text.height / height_ - 1) > kSameHeight) return true;
  const std::vector<ReadCharacter>& all = *text.characters;
  const bool has_minus = std::any_of(all.begin(), all.end(), [](const ReadCharacter& character) {
    return IsMinusSign(character.code);
  });
  if (has_minus) return true;  // Of any width.
  const double excess = text.width - ExpectedWidth(text);
  return excess <= kWider * sign_ && excess >= -kNarrower * pitch_;
}

}  // namespace mingxi
