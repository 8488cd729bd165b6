// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Candidates -> choice: the set of them that explains the page best and shares no glyph.

#include <cstddef>
#include <optional>
#include <vector>

#include "extractor/grids/choice/candidate.h"

namespace mingxi {

/// What was chosen of some candidates.
struct Choice {
  std::vector<std::size_t> chosen;  ///< Indices of candidates, ascending.
  /// By candidate: what the page would lose in worth if this one were chosen (or not chosen)
  /// against the choice; small = a doubt. None for candidates whose group was too large to tell.
  std::vector<std::optional<double>> margin;
  bool is_exact = true;  ///< False when a group had too many candidates to try all sets.
};

/// The choice among `candidates` on a page of `glyph_count` glyphs. Exact within each group of
/// candidates that overlap, up to a bound of work.
Choice Choose(const std::vector<Candidate>& candidates, std::size_t glyph_count);

}  // namespace mingxi
