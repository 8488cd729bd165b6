// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What stands on a page like a table without rules and is none: charts, diagrams of
// boxes, and prose whose words are pictures.

#include <optional>
#include <vector>

#include "extractor/grids/lattice.h"
#include "extractor/grids/loose_region.h"
#include "model/page.h"

namespace mingxi {

/// True when slanted lines and curves run through a good part of `box`: a chart.
bool IsChart(const Page& page, const Box& box);

/// True when most of the region's text stands in boxes of its own: a diagram. `frames` are the
/// closed frames of the page that hold no lattice.
bool IsDiagram(const LooseRegion& region, const std::vector<Box>& frames);

/// True when pictures as high as a line stand in the lines of the region: prose whose words are
/// pictures, so that only its figures are text.
bool HasPictureWords(const Page& page, const LooseRegion& region);

/// The lattice of frames that stand in rows and columns with a little room between them: a table
/// whose cells are drawn as separate boxes. nullopt when they do not.
std::optional<Lattice> FramesToLattice(const std::vector<Box>& frames);

}  // namespace mingxi
