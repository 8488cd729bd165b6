// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// CoveredText: text that an area was painted over after it was drawn: nobody sees it.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/page.h"

namespace mingxi {

/// Remembers when each glyph and each opaque area of one page was painted. Call DrewGlyph() and
/// Painted() in the order of the page, then HideCovered().
class CoveredText {
 public:
  /// Forgets the page.
  void Clear();

  /// Glyph `index` was drawn, perhaps again.
  void DrewGlyph(std::size_t index);

  /// An area was painted that lets nothing through.
  void Painted(const Box& box);

  /// Makes the glyphs invisible that lie under an area painted later.
  void HideCovered(std::vector<Glyph>& glyphs) const;

 private:
  struct Area {
    Box box;
    std::uint32_t time = 0;
  };

  std::uint32_t time_ = 0;            ///< Glyphs drawn so far.
  std::vector<std::uint32_t> drawn_;  ///< By glyph: when it was last drawn.
  std::vector<Area> areas_;
};

}  // namespace mingxi
