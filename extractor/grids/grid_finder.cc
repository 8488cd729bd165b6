// SPDX-License-Identifier: GPL-3.0-or-later

// The order of the finder: rulings -> edges -> lattices -> filled cells -> grids; what no grid took
// -> lines; and at the end the account of all glyphs.

#include "extractor/grids/grid_finder.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "extractor/grids/account.h"
#include "extractor/grids/column_rules.h"
#include "extractor/grids/drawings.h"
#include "extractor/grids/fill_lattice.h"
#include "extractor/grids/hidden_columns.h"
#include "extractor/grids/lattice_grid.h"
#include "extractor/grids/likeness.h"
#include "extractor/grids/loose_grid.h"
#include "extractor/grids/open_body.h"
#include "extractor/grids/page_overlays.h"
#include "extractor/grids/region_cuts.h"
#include "extractor/grids/row_joints.h"
#include "extractor/grids/tagged_grid.h"
#include "extractor/grids/tagged_rows.h"
#include "extractor/grids/tall_cells.h"
#include "extractor/grids/text_lines.h"
#include "extractor/grids/turn.h"
#include "extractor/grids/turned_text.h"

namespace mingxi {
namespace {

bool HasText(const std::vector<FilledCell>& cells) {
  return std::any_of(cells.begin(), cells.end(),
                     [](const FilledCell& cell) { return !cell.runs.empty(); });
}

/// Smallest first, so that a table inside a frame takes its text before the frame does.
void SortByArea(std::vector<Lattice>& lattices) {
  std::stable_sort(lattices.begin(), lattices.end(), [](const Lattice& a, const Lattice& b) {
    return a.box().width() * a.box().height() < b.box().width() * b.box().height();
  });
}

/// Hands the runs of cells back to the page.
void GiveBack(std::vector<FilledCell>& cells, std::vector<Run>& runs) {
  for (FilledCell& cell : cells) {
    for (Run& run : cell.runs) runs.push_back(std::move(run));
    cell.runs.clear();
  }
}

/// The cells of the lattice with their text.
std::vector<FilledCell> FillLattice(const Page& page, const Lattice& lattice,
                                    std::vector<Run>& runs, const GridOptions& options) {
  std::vector<FilledCell> cells = FillCells(
      page, lattice, CutRegionsByText(lattice, LatticeToCells(lattice), runs), runs, options);
  return SplitTallCells(page, lattice, std::move(cells), options);
}

/// The cells of the lattice again, with the columns that no rule parts.
void SplitHiddenColumns(const Page& page, const GridOptions& options, Lattice& lattice,
                        std::vector<FilledCell>& cells) {
  std::optional<Lattice> refined = WithHiddenColumns(page, lattice, cells, options);
  if (!refined.has_value()) return;
  lattice = std::move(*refined);
  std::vector<Run> runs;
  GiveBack(cells, runs);
  cells = FillLattice(page, lattice, runs, options);
}

/// The lines of a page: edges, and what they enclose.
struct LineWork {
  std::vector<Edge> edges;
  std::vector<Lattice> lattices;
  std::vector<Box> frames;  ///< Closed boxes that hold no lattice.
};

/// The lattices of the edges; rows that no rule draws are parted where the structure tree names
/// them, or where all column rules are joined.
std::vector<Lattice> FindLattices(const Page& page, const std::vector<Edge>& edges,
                                  const std::vector<Run>& runs, const GridOptions& options) {
  std::vector<Lattice> lattices = EdgesToLattices(edges, options);
  FindRowJoints(edges, options, lattices);
  std::vector<Edge> all = TaggedRowEdges(page, lattices, runs, options);
  if (all.empty()) return lattices;
  all.insert(all.end(), edges.begin(), edges.end());
  SortEdges(all);
  lattices = EdgesToLattices(all, options);
  FindRowJoints(edges, options, lattices);
  return lattices;
}

LineWork FindLineWork(const Page& page, const std::vector<Run>& runs, const GridOptions& options) {
  LineWork lines;
  lines.edges = RulingsToEdges(page.rulings, options);
  lines.lattices = FindLattices(page, lines.edges, runs, options);
  for (const Lattice& lattice : lines.lattices) {
    if (lattice.columns() == 1 && lattice.rows() == 1) lines.frames.push_back(lattice.box());
  }
  std::optional<Lattice> boxes = FramesToLattice(lines.frames);
  if (boxes.has_value()) lines.lattices.push_back(*std::move(boxes));
  return lines;
}

/// Appends the grids of the lattices whose text is free and reads like a table.
void TakeLattices(const Page& page, std::vector<Lattice> lattices, std::vector<Run>& runs,
                  const GridOptions& options, std::vector<Grid>& grids) {
  SortByArea(lattices);
  for (Lattice& lattice : lattices) {
    if (lattice.columns() < 2) continue;  // A frame around text is no table.
    std::vector<FilledCell> cells = FillLattice(page, lattice, runs, options);
    if (!HasText(cells)) continue;
    SplitHiddenColumns(page, options, lattice, cells);
    Grid grid = LatticeToGrid(page, lattice, cells, options);
    if (IsTableLike(grid)) {
      grids.push_back(std::move(grid));
    } else {
      GiveBack(cells, runs);
    }
  }
}

/// Edges of one direction that no grid has used.
std::vector<Edge> FreeRules(const std::vector<Edge>& edges, bool horizontal,
                            const std::vector<Grid>& grids, const GridOptions& options) {
  std::vector<Edge> rules;
  for (const Edge& edge : edges) {
    if (edge.is_horizontal != horizontal) continue;
    const double x = horizontal ? edge.extent.middle() : edge.position;
    const double y = horizontal ? edge.position : edge.extent.middle();
    const bool is_used = std::any_of(grids.begin(), grids.end(), [&](const Grid& grid) {
      return grid.box.Grown(options.snap_pt).ContainsPoint(x, y);
    });
    if (!is_used) rules.push_back(edge);
  }
  return rules;
}

/// The boundaries of backgrounds where no grid stands.
FillBounds FreeFillBounds(const Page& page, const std::vector<Run>& runs,
                          const GridOptions& options, const std::vector<Grid>& grids) {
  std::vector<Fill> fills = page.fills;
  std::erase_if(fills, [&grids](const Fill& fill) {
    return std::any_of(grids.begin(), grids.end(), [&fill](const Grid& grid) {
      return grid.box.ContainsPoint(fill.box.center_x(), fill.box.center_y());
    });
  });
  return FillsToBounds(page, std::move(fills), runs, options);
}

void FindLooseGrids(const Page& page, const LineWork& lines, std::vector<Run>& runs,
                    const GridOptions& options, std::vector<Grid>& grids) {
  const std::vector<TextRow> rows = RunsToTextRows(page, runs, options);
  for (const LooseRegion& region :
       FindLooseRegions(page, rows, FreeRules(lines.edges, true, grids, options))) {
    if (IsChart(page, region.box) || IsDiagram(region, lines.frames)) continue;
    std::optional<Grid> grid = RegionToGrid(page, region, runs, options);
    if (grid.has_value()) grids.push_back(std::move(*grid));
  }
}

/// Keeps as doubts which tables the tags of the file name otherwise than they are found.
void DoubtDisagreement(const std::vector<Box>& disagreeing, std::vector<Grid>& grids) {
  for (const Box& text : disagreeing) {
    const auto at = std::find_if(grids.begin(), grids.end(), [&text](const Grid& grid) {
      return grid.box.ContainsPoint(text.center_x(), text.center_y());
    });
    if (at == grids.end()) continue;
    at->doubts.push_back({"the tags of the file name other cells than the place of the text shows",
                          at->row_count - 1, -1});
  }
}

/// Numbers grids and lines in one reading order. The lines come in theirs; a grid stands before the
/// first line that is below its top.
void SetOrder(Layout& layout) {
  std::stable_sort(layout.grids.begin(), layout.grids.end(), [](const Grid& a, const Grid& b) {
    return a.box.y0 < b.box.y0 || (a.box.y0 == b.box.y0 && a.box.x0 < b.box.x0);
  });
  int order = 0;
  size_t next = 0;
  for (TextLine& line : layout.lines) {
    while (next < layout.grids.size() && layout.grids[next].box.y0 < line.box.center_y()) {
      layout.grids[next++].order = order++;
    }
    line.order = order++;
  }
  while (next < layout.grids.size()) layout.grids[next++].order = order++;
}

/// The layout of a page whose text runs to the right, without its lines that run in `left_out`.
Layout FindUpright(const Page& page, Direction left_out, const GridOptions& options) {
  Layout layout;
  layout.page = page.number;
  layout.width = page.width;
  layout.height = page.height;
  std::vector<Run> runs = GlyphsToRuns(page, options);
  LineWork lines = FindLineWork(page, runs, options);
  AddOpenBodies(page, runs, lines.edges, options, lines.lattices);
  TakeLattices(page, lines.lattices, runs, options, layout.grids);
  const std::vector<Edge> free_rules = FreeRules(lines.edges, false, layout.grids, options);
  std::vector<Lattice> ruled = ColumnRulesToLattices(free_rules, runs);
  FindRowJoints(free_rules, options, ruled);
  TakeLattices(page, std::move(ruled), runs, options, layout.grids);
  TaggedGrids tagged = TaggedCellsToGrids(page, runs, options);
  std::move(tagged.grids.begin(), tagged.grids.end(), std::back_inserter(layout.grids));
  FillBounds bounds = FreeFillBounds(page, runs, options, layout.grids);
  AddOpenBodies(page, runs, lines.edges, options, bounds.lattices);
  TakeLattices(page, std::move(bounds.lattices), runs, options, layout.grids);
  lines.edges.insert(lines.edges.end(), bounds.stripes.begin(), bounds.stripes.end());
  FindLooseGrids(page, lines, runs, options, layout.grids);
  DoubtDisagreement(tagged.disagreeing, layout.grids);
  layout.lines = RunsToTextLines(page, std::move(runs), options);
  std::vector<TextLine> turned =
      PutIntoCells(page, TurnedTextLines(page, left_out, options), layout.grids);
  std::move(turned.begin(), turned.end(), std::back_inserter(layout.lines));
  SetOrder(layout);
  return layout;
}

/// What is printed upright on a page whose tables lie on their side: titles above them come first,
/// all else (page numbers, notes) last.
void AddUprightLines(const Page& page, const GridOptions& options, Layout& layout) {
  std::vector<TextLine> upright = RunsToTextLines(page, GlyphsToRuns(page, options), options);
  double top = layout.grids.empty() ? 0 : page.height;
  for (const Grid& grid : layout.grids) top = std::min(top, grid.box.y0);
  const auto below =
      std::stable_partition(upright.begin(), upright.end(),
                            [top](const TextLine& line) { return line.box.center_y() < top; });
  const auto above = static_cast<int>(below - upright.begin());
  int order = above;
  for (Grid& grid : layout.grids) grid.order += above;
  for (TextLine& line : layout.lines) line.order += above;
  order += static_cast<int>(layout.grids.size() + layout.lines.size());
  for (auto line = below; line != upright.end(); ++line) line->order = order++;
  order = 0;
  for (auto line = upright.begin(); line != below; ++line) line->order = order++;
  layout.lines.insert(layout.lines.begin(), upright.begin(), below);
  layout.lines.insert(layout.lines.end(), below, upright.end());
}

}  // namespace

Layout FindGrids(const Page& page) {
  const GridOptions options;
  const Direction direction = MainDirection(page);
  const bool is_turned = direction != Direction::kRight;
  const Page seen = WithOverlaysTold(is_turned ? TurnUpright(page, direction) : page);
  Layout layout = FindUpright(seen, UprightAfterTurn(direction), options);
  if (is_turned) {
    TurnBack(direction, page.width, page.height, layout);
    AddUprightLines(page, options, layout);
  }
  layout.account = AccountForGlyphs(seen, layout);
  SlantBack(page, layout);
  return layout;
}

}  // namespace mingxi
