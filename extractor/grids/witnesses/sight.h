// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Sight: what a witness looks at, all of a page or the part of it that some tables leave.

#include <vector>

#include "extractor/grids/choice/candidate.h"
#include "extractor/grids/edges.h"
#include "extractor/grids/grid_options.h"
#include "extractor/grids/runs.h"
#include "model/page.h"

namespace mingxi {

/// Text and marks; a witness reads them and changes nothing.
struct Sight {
  const Page* page = nullptr;  ///< Never null.
  GridOptions options;
  std::vector<Run> runs;
  std::vector<Edge> edges;  ///< In the order of RulingsToEdges.
  std::vector<Fill> fills;
};

/// All of `page`, whose text runs to the right.
Sight SightOf(const Page& page, const GridOptions& options);

/// What `tables` leave of `sight`: text that they do not claim, lines and backgrounds outside of
/// them.
Sight Outside(const Sight& sight, const std::vector<const Candidate*>& tables);

/// `runs` without the glyphs that `tables` claim; a run that is claimed in part is cut there.
std::vector<Run> Unclaimed(const Page& page, const std::vector<Run>& runs,
                           const std::vector<const Candidate*>& tables);

}  // namespace mingxi
