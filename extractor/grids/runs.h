// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Glyphs -> runs: pieces of text on one baseline without a wide gap.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/grids/grid_options.h"
#include "model/page.h"

namespace mingxi {

/// Glyphs that stand side by side, with the small raised or lowered marks that touch them. Spaces
/// at the ends are not part of it.
struct Run {
  std::vector<std::uint32_t> glyphs;  ///< Indices into Page::glyphs, in reading order.
  Box box;                            ///< As high as its text without the marks.
  double baseline = 0;
  double size = 0;  ///< Of most of its glyphs, points.

  bool operator==(const Run&) const = default;
};

/// The visible upright runs of a page by baseline, then from left to right; oblique, turned and
/// invisible glyphs and those of seals and watermarks are left out. The order of drawing counts
/// only where texts lie over each other. n log n.
std::vector<Run> GlyphsToRuns(const Page& page, const GridOptions& options);

/// The same for the given glyphs only.
std::vector<Run> GlyphsToRuns(const Page& page, const std::vector<std::uint32_t>& glyphs,
                              const GridOptions& options);

/// Glyphs [begin, end) of a run as a run of their own, without the blanks at its ends; none where
/// nothing is left.
Run PieceOf(const Page& page, const Run& run, size_t begin, size_t end);

/// The text of glyphs that stand on one line, a space where a gap is wide enough to be seen.
std::string TextOf(const Page& page, const std::vector<std::uint32_t>& glyphs,
                   const GridOptions& options);

/// True when the glyphs print a number, a percentage or a dash and nothing else: what never wraps.
bool IsFigure(const Page& page, const std::vector<std::uint32_t>& glyphs);

}  // namespace mingxi
