// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: the page is divided into coarse squares, and each glyph is hashed by its code and the
// square of its corner. Two strikes of a glyph are so near that they share a square, or lie in
// neighbouring squares when the corner is near an edge; other glyphs of the same code in one square
// are few.

#include "extractor/pdf/double_strike.h"

#include <algorithm>
#include <cmath>

namespace mingxi {
namespace {

/// Points. Wide enough that a corner seldom is near an edge, small enough that a square holds few
/// equal glyphs.
constexpr double kSquare = 8;
/// Of the font size. Fake bold is struck 0.01 to 0.05 apart, a shadow up to 0.12; the narrowest
/// glyphs (l, i, .) stand 0.22 apart.
constexpr double kMaxShift = 0.13;
/// Of the glyph's own width along its line: condensed narrow glyphs stand closer than kMaxShift.
constexpr double kMaxWidthShare = 0.45;
/// Sizes of the two strikes differ at most by this share.
constexpr double kMaxSizeRatio = 1.15;
/// Glyphs looked at in a bucket: bounds the work on pages made to be slow.
constexpr int kMaxLooked = 32;

struct Tolerance {
  double x = 0;
  double y = 0;
};

Tolerance ShiftTolerance(const Glyph& glyph) {
  const double shift = kMaxShift * glyph.size;
  return {std::min(shift, kMaxWidthShare * glyph.box.width()),
          std::min(shift, kMaxWidthShare * glyph.box.height())};
}

std::int64_t SquareOf(double at) { return static_cast<std::int64_t>(std::floor(at / kSquare)); }

std::size_t Mix(char32_t code, std::int64_t column, std::int64_t row) {
  std::uint64_t key = code;
  key = key * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(column);
  key = key * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(row);
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 40);
}

bool IsRepeat(const Glyph& first, const Glyph& second, Tolerance tolerance) {
  return first.code == second.code && first.direction == second.direction &&
         first.is_invisible == second.is_invisible &&
         std::abs(first.box.x0 - second.box.x0) <= tolerance.x &&
         std::abs(first.box.y0 - second.box.y0) <= tolerance.y &&
         first.size <= second.size * kMaxSizeRatio && second.size <= first.size * kMaxSizeRatio;
}

}  // namespace

void DoubleStrike::Clear() {
  heads_.fill(kEnd);
  next_.clear();
}

std::optional<std::size_t> DoubleStrike::FindInCell(const std::vector<Glyph>& glyphs,
                                                    const Glyph& glyph, std::size_t bucket) const {
  const Tolerance tolerance = ShiftTolerance(glyph);
  std::uint32_t at = heads_[bucket];
  for (int looked = 0; at != kEnd && looked < kMaxLooked; ++looked, at = next_[at]) {
    if (IsRepeat(glyphs[at], glyph, tolerance)) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> DoubleStrike::FindOrIndex(const std::vector<Glyph>& glyphs,
                                                     const Glyph& glyph) {
  const Tolerance tolerance = ShiftTolerance(glyph);
  const std::int64_t first_column = SquareOf(glyph.box.x0 - tolerance.x);
  const std::int64_t last_column = SquareOf(glyph.box.x0 + tolerance.x);
  const std::int64_t first_row = SquareOf(glyph.box.y0 - tolerance.y);
  const std::int64_t last_row = SquareOf(glyph.box.y0 + tolerance.y);
  for (std::int64_t column = first_column; column <= last_column; ++column) {
    for (std::int64_t row = first_row; row <= last_row; ++row) {
      const std::size_t bucket = Mix(glyph.code, column, row) % kBuckets;
      if (const auto found = FindInCell(glyphs, glyph, bucket)) return found;
    }
  }
  const std::size_t bucket =
      Mix(glyph.code, SquareOf(glyph.box.x0), SquareOf(glyph.box.y0)) % kBuckets;
  next_.push_back(heads_[bucket]);
  heads_[bucket] = static_cast<std::uint32_t>(next_.size() - 1);
  return std::nullopt;
}

}  // namespace mingxi
