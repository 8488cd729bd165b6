// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/cell_recognition.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace mingxi {

void AttachRecognition(const Page& page, Layout& layout) {
  if (page.readings.empty()) return;
  const auto is_before = [&page](std::uint32_t a, std::uint32_t b) {
    const Glyph& left = page.glyphs[a];
    const Glyph& right = page.glyphs[b];
    return left.baseline != right.baseline ? left.baseline < right.baseline
                                           : left.box.x0 < right.box.x0;
  };
  for (Grid& grid : layout.grids) {
    for (GridCell& cell : grid.cells) {
      if (cell.glyphs.empty()) continue;
      std::vector<std::uint32_t> glyphs = cell.glyphs;
      std::sort(glyphs.begin(), glyphs.end(), is_before);
      Recognition recognition;
      for (const std::uint32_t i : glyphs) recognition.characters.push_back(page.readings[i]);
      cell.recognition = std::move(recognition);
    }
  }
}

}  // namespace mingxi
