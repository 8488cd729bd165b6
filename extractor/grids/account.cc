// SPDX-License-Identifier: GPL-3.0-or-later

// Cells and lines name the glyphs that their text was made of; here it is proved that each glyph
// that shows something was named exactly once.

#include "extractor/grids/account.h"

#include <cstdint>
#include <vector>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Places of glyphs without a home, or with two, that are kept for the finding.
constexpr std::size_t kMostPlaces = 10;

class Homes {
 public:
  Homes(const Page& page, GlyphAccount& account)
      : page_(page), has_home_(page.glyphs.size(), false), account_(account) {}

  /// `glyphs` stand in a text that is counted in `part`; their list is dropped.
  void Take(std::vector<std::uint32_t>& glyphs, std::int64_t& part) {
    for (const std::uint32_t i : glyphs) {
      if (i >= has_home_.size() || IsBlank(page_.glyphs[i].code)) continue;
      if (has_home_[i] || page_.glyphs[i].is_invisible) {
        ++account_.doubled;
        AddPlace(i);
      } else {
        ++part;
      }
      has_home_[i] = true;
    }
    glyphs = {};
  }

  void CountRest() {
    for (std::uint32_t i = 0; i < page_.glyphs.size(); ++i) {
      const Glyph& glyph = page_.glyphs[i];
      if (IsBlank(glyph.code)) continue;
      ++account_.total;
      if (glyph.is_invisible) {
        ++account_.invisible;
      } else if (!has_home_[i]) {
        ++account_.unclaimed;
        AddPlace(i);
      }
    }
  }

 private:
  void AddPlace(std::uint32_t i) {
    if (account_.places.size() < kMostPlaces) account_.places.push_back(page_.glyphs[i].box);
  }

  const Page& page_;
  std::vector<bool> has_home_;
  GlyphAccount& account_;
};

}  // namespace

GlyphAccount AccountForGlyphs(const Page& page, Layout& layout) {
  GlyphAccount account;
  Homes homes(page, account);
  for (Grid& grid : layout.grids) {
    for (GridCell& cell : grid.cells) homes.Take(cell.glyphs, account.in_cells);
  }
  for (TextLine& line : layout.lines) {
    homes.Take(line.glyphs, line.is_artifact ? account.artifacts : account.in_lines);
  }
  homes.CountRest();
  return account;
}

}  // namespace mingxi
