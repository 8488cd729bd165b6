// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// LeaderDots: leaders between a name and its figure whose glyph has no meaning.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/page.h"

namespace mingxi {

/// Finds one and the same glyph without a meaning that repeats along a line, and reads it as a dot.
class LeaderDots {
 public:
  /// The last of `glyphs` was drawn; `code` is its code in its font.
  void Drew(std::vector<Glyph>& glyphs, std::uint32_t code);

  /// No glyph goes on with what was drawn so far.
  void Close(std::vector<Glyph>& glyphs);

 private:
  bool GoesOn(const std::vector<Glyph>& glyphs, std::uint32_t code) const;

  std::vector<std::size_t> run_;  ///< Indices of the glyphs of the leader in work.
  std::uint32_t code_ = 0;
};

}  // namespace mingxi
