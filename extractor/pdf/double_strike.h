// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// DoubleStrike: finds a glyph that was already drawn at nearly the same place (fake bold, shadows).

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/page.h"

namespace mingxi {

/// An index over the glyphs of one page by code and place. Each query looks at a bounded number of
/// glyphs.
class DoubleStrike {
 public:
  DoubleStrike() { Clear(); }

  /// Forgets the page.
  void Clear();

  /// The index in `glyphs` of a glyph that `glyph` repeats; nullopt when there is none, and then
  /// `glyph` is indexed: the caller must append it. REQUIRES: `glyphs` holds exactly what was
  /// indexed so far.
  std::optional<std::size_t> FindOrIndex(const std::vector<Glyph>& glyphs, const Glyph& glyph);

 private:
  static constexpr std::size_t kBuckets = 1 << 14;
  static constexpr std::uint32_t kEnd = 0xFFFFFFFF;

  std::optional<std::size_t> FindInCell(const std::vector<Glyph>& glyphs, const Glyph& glyph,
                                        std::size_t bucket) const;

  std::array<std::uint32_t, kBuckets> heads_;  ///< Latest glyph of the bucket.
  std::vector<std::uint32_t> next_;            ///< By glyph: the one before it in the bucket.
};

}  // namespace mingxi
