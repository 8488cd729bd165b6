// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/leader_dots.h"

#include <cmath>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Repetitions that make a leader: no name and no figure says one character so often. A character
/// of private use is a sign, and no digit that lost its name.
constexpr std::size_t kFewest = 6;
constexpr std::size_t kFewestSigns = 4;
/// Widest gap between two of them, in font sizes.
constexpr double kGapEm = 1.5;

}  // namespace

bool LeaderDots::GoesOn(const std::vector<Glyph>& glyphs, std::uint32_t code) const {
  if (run_.empty() || code != code_) return false;
  const Glyph& last = glyphs[run_.back()];
  const Glyph& next = glyphs.back();
  const double gap = next.box.x0 - last.box.x1;
  return last.font == next.font && last.baseline == next.baseline && next.box.x0 > last.box.x0 &&
         gap < kGapEm * next.size;
}

void LeaderDots::Drew(std::vector<Glyph>& glyphs, std::uint32_t code) {
  if (IsBlank(glyphs.back().code)) return;
  if (!GoesOn(glyphs, code)) Close(glyphs);
  if (!IsMeaningless(glyphs.back().code)) return;
  run_.push_back(glyphs.size() - 1);
  code_ = code;
}

void LeaderDots::Close(std::vector<Glyph>& glyphs) {
  const bool is_sign = !run_.empty() && IsPrivateUse(glyphs[run_.front()].code);
  if (run_.size() >= (is_sign ? kFewestSigns : kFewest)) {
    for (const std::size_t i : run_) glyphs[i].code = U'.';
  }
  run_.clear();
}

}  // namespace mingxi
