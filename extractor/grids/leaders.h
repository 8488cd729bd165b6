// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Leaders: the row of dots that leads from a name to its figure.

#include <cstdint>
#include <vector>

#include "extractor/grids/runs.h"
#include "model/page.h"

namespace mingxi {

/// A stretch of glyphs, half open.
struct GlyphStretch {
  size_t begin = 0;
  size_t end = 0;

  bool is_empty() const { return begin == end; }
};

/// The first leader among `glyphs`, from `from` on; empty where there is none.
GlyphStretch FindLeader(const Page& page, const std::vector<std::uint32_t>& glyphs,
                        size_t from = 0);

/// `runs` with each leader behind the text that it leads from: it is part of that run, but not of
/// its box, and what follows it is a run of its own. `runs` are sorted by line and from the left.
std::vector<Run> SettleLeaders(const Page& page, std::vector<Run> runs);

}  // namespace mingxi
