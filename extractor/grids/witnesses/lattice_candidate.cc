// SPDX-License-Identifier: GPL-3.0-or-later

// The one way from a lattice to a candidate, whatever witness it comes from.

#include <algorithm>
#include <optional>
#include <utility>

#include "extractor/grids/cell_text.h"
#include "extractor/grids/hidden_columns.h"
#include "extractor/grids/lattice_grid.h"
#include "extractor/grids/likeness.h"
#include "extractor/grids/region_cuts.h"
#include "extractor/grids/tall_cells.h"
#include "extractor/grids/witnesses/witnesses.h"

namespace mingxi {
namespace {

/// The cells of the lattice with their text.
std::vector<FilledCell> CellsOf(const Page& page, const Lattice& lattice,
                                const std::vector<Run>& runs, const GridOptions& options) {
  std::vector<FilledCell> cells = FillCells(
      page, lattice, CutRegionsByText(lattice, LatticeToCells(lattice), runs), runs, options);
  return SplitTallCells(page, lattice, std::move(cells), options);
}

/// The runs whose middle is inside the lattice.
std::vector<Run> RunsIn(const Box& box, const std::vector<Run>& runs) {
  std::vector<Run> inside;
  for (const Run& run : runs) {
    if (box.ContainsPoint(run.box.center_x(), run.box.center_y())) inside.push_back(run);
  }
  return inside;
}

std::vector<std::uint32_t> GlyphsOf(const std::vector<FilledCell>& cells) {
  std::vector<std::uint32_t> glyphs;
  for (const FilledCell& cell : cells) {
    for (const Run& run : cell.runs) {
      glyphs.insert(glyphs.end(), run.glyphs.begin(), run.glyphs.end());
    }
  }
  std::sort(glyphs.begin(), glyphs.end());
  return glyphs;
}

}  // namespace

std::optional<Candidate> LatticeToCandidate(const Sight& sight, Witness seen_by, Lattice lattice) {
  const Page& page = *sight.page;
  if (lattice.columns() < 2) return std::nullopt;  // A frame around text is no table.
  const std::vector<Run> runs = RunsIn(lattice.box(), sight.runs);
  if (runs.empty()) return std::nullopt;
  std::vector<FilledCell> cells = CellsOf(page, lattice, runs, sight.options);
  if (std::optional<Lattice> refined = WithHiddenColumns(page, lattice, cells, sight.options)) {
    lattice = *std::move(refined);
    cells = CellsOf(page, lattice, runs, sight.options);
  }
  Candidate candidate;
  candidate.seen_by = seen_by;
  candidate.grid = LatticeToGrid(page, lattice, cells, sight.options);
  if (!IsTableLike(candidate.grid)) return std::nullopt;
  candidate.glyphs = GlyphsOf(cells);
  return candidate;
}

}  // namespace mingxi
