// SPDX-License-Identifier: GPL-3.0-or-later

// A band is the space between two neighbouring boundaries of the lattice. Most bands are one row; a
// band with figures below each other is split (band_rows.h). A cell that spans bands spans all
// their rows.

#include "extractor/grids/lattice_grid.h"

#include <algorithm>
#include <cmath>

#include "extractor/grids/band_rows.h"
#include "extractor/grids/row_joints.h"
#include "extractor/grids/written_cell.h"

namespace mingxi {
namespace {

/// Texts this far apart, points, are still beside each other.
constexpr double kBesidePt = 3.0;
/// How far a row's height and the middle of its text may be off, in heights.
constexpr double kRowOff = 0.12;
/// Share of a cell's width from which on a line fills it.
constexpr double kFullLineShare = 0.85;

/// One band: its single-band cells, and its rows if it has several.
struct Band {
  std::vector<size_t> cells;  ///< Indices into the filled cells, left to right.
  std::vector<BandColumn> columns;
  BandRows rows;
  bool is_split = false;
  int first_row = 0;
};

/// The middle of the band's text if each of its cells has one line at most, all of them beside each
/// other; 0 otherwise.
double MiddleOfOnlyLine(const Band& band) {
  double low = 1e9;
  double high = -1e9;
  for (const BandColumn& column : band.columns) {
    if (column.lines.size() > 1) return 0;
    if (column.lines.empty()) continue;
    low = std::min(low, column.lines.front().box.center_y());
    high = std::max(high, column.lines.front().box.center_y());
  }
  return high - low > kBesidePt || high < low ? 0 : (low + high) / 2;
}

/// The height of a row of this table, from the lowest band whose only line stands in its middle; 0
/// = none does.
double RowHeight(const std::vector<Band>& bands, const Lattice& lattice) {
  double height = 0;
  for (size_t b = 0; b < bands.size(); ++b) {
    const Span extent{lattice.ys[b], lattice.ys[b + 1]};
    const double off = std::fabs(MiddleOfOnlyLine(bands[b]) - extent.middle());
    const bool is_row = off < kRowOff * extent.length();
    if (is_row && (height == 0 || extent.length() < height)) height = extent.length();
  }
  return height;
}

/// True when a line of the band nearly fills its cell: the band may be as high as it is for the
/// line's wrapping.
bool HasFullLine(const Band& band) {
  return std::any_of(band.columns.begin(), band.columns.end(), [](const BandColumn& column) {
    return std::any_of(column.lines.begin(), column.lines.end(), [&column](const CellLine& line) {
      return line.box.x1 - column.box.x0 > kFullLineShare * column.box.width();
    });
  });
}

/// A band as high as two rows whose text stands where that of the first would: the second is blank.
void AddBlankRow(const Lattice& lattice, size_t b, double height, Band& band) {
  const Span extent{lattice.ys[b], lattice.ys[b + 1]};
  const bool is_two_rows = std::fabs(extent.length() - 2 * height) < kRowOff * height;
  const double off = std::fabs(MiddleOfOnlyLine(band) - (extent.low + height / 2));
  if (band.is_split || height == 0 || !is_two_rows || off > kRowOff * height) return;
  if (HasFullLine(band)) return;
  band.is_split = true;
  band.rows = {2, {extent.low, extent.middle(), extent.high}, {}, {}};
  for (size_t c = 0; c < band.columns.size(); ++c) {
    BandCell cell;
    cell.group.column = static_cast<int>(c);
    if (!band.columns[c].lines.empty()) band.rows.cells.push_back(cell);
  }
}

/// True for the band below the last rule of a header.
bool IsOpenBody(const Lattice& lattice, size_t b) {
  return lattice.has_open_body && b + 2 == lattice.ys.size();
}

void SplitIntoRows(const Lattice& lattice, size_t b, Band& band) {
  const Span extent{lattice.ys[b], lattice.ys[b + 1]};
  const std::vector<double> ends = RowEndsInBand(lattice, band.columns, extent);
  if (!ends.empty()) {
    band.is_split = true;
    band.rows = SplitBandAt(ends, band.columns, extent);
    return;
  }
  // Above the first rule of an open table stands whatever was typed there: rows by their distance.
  const bool is_open_top = b == 0 && lattice.has_open_top;
  band.is_split = lattice.rows_are_open || is_open_top || IsOpenBody(lattice, b) ||
                  HasSeveralRows(band.columns, extent);
  if (band.is_split) band.rows = SplitBand(band.columns, extent);
}

std::vector<Band> MakeBands(const Page& page, const Lattice& lattice,
                            const std::vector<FilledCell>& cells, const GridOptions& options) {
  std::vector<Band> bands(static_cast<size_t>(lattice.rows()));
  for (size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].place.row_span == 1) {
      bands[static_cast<size_t>(cells[i].place.row)].cells.push_back(i);
    }
  }
  for (size_t b = 0; b < bands.size(); ++b) {
    Band& band = bands[b];
    const bool has_sides = !lattice.columns_are_open && !IsOpenBody(lattice, b);
    for (const size_t i : band.cells) {
      band.columns.push_back({cells[i].box, RunsToLines(page, cells[i].runs, options), has_sides});
    }
    SplitIntoRows(lattice, b, band);
  }
  const double height = RowHeight(bands, lattice);
  int row = 0;
  for (size_t b = 0; b < bands.size(); ++b) {
    AddBlankRow(lattice, b, height, bands[b]);
    bands[b].first_row = row;
    row += bands[b].rows.row_count;
  }
  return bands;
}

std::string Clause(const char* what, const std::string& text) {
  return std::string(what) + " '" + text.substr(0, 60) + "'";
}

void AddWholeCell(const Page& page, const FilledCell& filled, const std::vector<Band>& bands,
                  const GridOptions& options, Grid& grid) {
  const Band& first = bands[static_cast<size_t>(filled.place.row)];
  const Band& last = bands[static_cast<size_t>(filled.place.row + filled.place.row_span - 1)];
  GridCell cell = LinesToCell(page, RunsToLines(page, filled.runs, options), filled.box, options);
  cell.row = first.first_row;
  cell.row_span = last.first_row + last.rows.row_count - first.first_row;
  cell.column = filled.place.column;
  cell.column_span = filled.place.column_span;
  cell.is_doubtful = filled.place.is_doubtful || filled.text_straddles;
  if (filled.text_straddles) {
    grid.doubts.push_back(
        {Clause("text crosses the side of its cell:", cell.text), cell.row, cell.column});
  } else if (filled.place.is_doubtful) {
    grid.doubts.push_back({"the lines around this cell leave no rectangle", cell.row, cell.column});
  }
  grid.cells.push_back(std::move(cell));
}

/// The cells of one column of a split band: its groups, and a blank cell for each row without one.
void AddSplitColumn(const Page& page, const Band& band, size_t column, const FilledCell& filled,
                    const GridOptions& options, Grid& grid) {
  std::vector<std::vector<CellLine>> lines(static_cast<size_t>(band.rows.row_count));
  std::vector<int> spans(static_cast<size_t>(band.rows.row_count), 1);
  for (const BandCell& cell : band.rows.cells) {
    if (cell.group.column != static_cast<int>(column)) continue;
    const auto row = static_cast<size_t>(cell.row);
    const auto begin = band.columns[column].lines.begin();
    lines[row].insert(lines[row].end(), begin + cell.group.first, begin + cell.group.last + 1);
    spans[row] = std::max(spans[row], cell.row_span);
  }
  for (int r = 0; r < band.rows.row_count; r += std::max(1, spans[static_cast<size_t>(r)])) {
    const auto row = static_cast<size_t>(r);
    int span = 1;
    while (span < spans[row] && lines[row + static_cast<size_t>(span)].empty()) ++span;
    spans[row] = span;
    const Box box{filled.box.x0, band.rows.row_edges[row], filled.box.x1,
                  band.rows.row_edges[row + static_cast<size_t>(span)]};
    GridCell cell = LinesToCell(page, lines[row], box, options);
    cell.row = band.first_row + r;
    cell.row_span = span;
    cell.column = filled.place.column;
    cell.column_span = filled.place.column_span;
    cell.is_doubtful = filled.place.is_doubtful;
    grid.cells.push_back(std::move(cell));
  }
}

void MarkDoubtfulRows(const std::vector<Band>& bands, Grid& grid) {
  for (const Band& band : bands) {
    for (const int row : band.rows.doubtful_rows) {
      grid.doubts.push_back(
          {"no rule parts this row from its neighbour: it could be one row or two",
           band.first_row + row, -1});
    }
  }
}

/// What the lattice's boundary `b` of rows was found by.
Evidence RowEdgeEvidence(const Lattice& lattice, size_t b) {
  const bool is_open =
      (b == 0 && lattice.has_open_top) || (b + 1 == lattice.ys.size() && lattice.has_open_bottom) ||
      std::binary_search(lattice.undrawn_ys.begin(), lattice.undrawn_ys.end(), lattice.ys[b]);
  if (is_open) return Evidence::kColumnRules;
  return lattice.is_by_fills ? Evidence::kFills : Evidence::kRulings;
}

/// The boundaries of the rows and columns, and what each was found by where that differs.
void AddEdges(const Lattice& lattice, const std::vector<Band>& bands, Grid& grid) {
  for (size_t b = 0; b < lattice.ys.size(); ++b) {
    grid.row_edges.push_back(lattice.ys[b]);
    grid.row_edges_by.push_back(RowEdgeEvidence(lattice, b));
    if (b == bands.size() || !bands[b].is_split) continue;
    grid.rows_by = Evidence::kColumnRules;
    const std::vector<double>& inside = bands[b].rows.row_edges;
    grid.row_edges.insert(grid.row_edges.end(), inside.begin() + 1, inside.end() - 1);
    grid.row_edges_by.resize(grid.row_edges.size(), Evidence::kColumnRules);
  }
  grid.column_edges = lattice.xs;
  grid.column_edges_by.assign(lattice.xs.size(), grid.columns_by);
  if (lattice.has_open_left) grid.column_edges_by.front() = Evidence::kRowRules;
  if (lattice.has_open_right) grid.column_edges_by.back() = Evidence::kRowRules;
  const auto drop_if_all = [](std::vector<Evidence>& edges, Evidence evidence) {
    const bool are_all = std::all_of(edges.begin(), edges.end(),
                                     [evidence](Evidence edge) { return edge == evidence; });
    if (are_all) edges.clear();
  };
  drop_if_all(grid.row_edges_by, grid.rows_by);
  drop_if_all(grid.column_edges_by, grid.columns_by);
}

}  // namespace

Grid LatticeToGrid(const Page& page, const Lattice& lattice, const std::vector<FilledCell>& cells,
                   const GridOptions& options) {
  const std::vector<Band> bands = MakeBands(page, lattice, cells, options);
  Grid grid;
  grid.page = page.number;
  grid.box = lattice.box();
  grid.column_count = lattice.columns();
  grid.row_count = bands.back().first_row + bands.back().rows.row_count;
  if (lattice.is_by_fills) grid.columns_by = grid.rows_by = Evidence::kFills;
  if (lattice.columns_are_open) grid.columns_by = Evidence::kAlignment;
  grid.is_open_above = lattice.has_open_top;
  grid.is_open_below = lattice.has_open_bottom;
  AddEdges(lattice, bands, grid);
  for (const FilledCell& cell : cells) {
    const Band& band = bands[static_cast<size_t>(cell.place.row)];
    if (cell.place.row_span > 1 || !band.is_split) {
      AddWholeCell(page, cell, bands, options, grid);
      continue;
    }
    const auto index = static_cast<size_t>(&cell - cells.data());
    const auto at = std::lower_bound(band.cells.begin(), band.cells.end(), index);
    AddSplitColumn(page, band, static_cast<size_t>(at - band.cells.begin()), cell, options, grid);
  }
  std::sort(grid.cells.begin(), grid.cells.end(), [](const GridCell& a, const GridCell& b) {
    return a.row < b.row || (a.row == b.row && a.column < b.column);
  });
  MarkDoubtfulRows(bands, grid);
  return grid;
}

}  // namespace mingxi
