// SPDX-License-Identifier: GPL-3.0-or-later

// Cells of one width that follow each other are a block. The runs of a block are read like those of
// a table without rules (column_model.h); where they stand in columns, boundaries of the lattice
// are used if they lie in the gaps, and new ones are put there if not.

#include "extractor/grids/hidden_columns.h"

#include <algorithm>
#include <map>

#include "extractor/grids/column_model.h"

namespace mingxi {
namespace {

/// Gap between two runs of a row, in font sizes, that may hide a boundary.
constexpr double kHidingGapEm = 0.9;
/// Share of a block's rows with such gaps from which on they are columns.
constexpr double kHidingShare = 0.5;
/// Rows a block needs; fewer are no evidence.
constexpr size_t kLeastRows = 2;
/// Columns of figures that must hide inside one drawn column. One figure behind a label may be part
/// of it.
constexpr int kFigureColumns = 2;
/// Rows that a column of texts needs, share of them that begin (or end) at one place, and how far
/// off that they may be, points.
constexpr size_t kAlignedRows = 5;
constexpr double kAlignedShare = 0.8;
constexpr double kAlignedPt = 1.5;

/// Cells over the same columns in consecutive rows.
struct Block {
  int column = 0;
  int column_span = 1;
  int first_row = 0;
  int end_row = 0;
  std::vector<TextRow> rows;
};

bool HasHidingGap(const TextRow& row) {
  for (size_t i = 1; i < row.runs.size(); ++i) {
    if (row.runs[i].box.x0 - row.runs[i - 1].box.x1 >= kHidingGapEm * row.size) return true;
  }
  return false;
}

std::vector<Block> MakeBlocks(const Page& page, const std::vector<FilledCell>& cells,
                              const GridOptions& options) {
  std::map<std::pair<int, int>, std::vector<Block>> by_width;
  for (const FilledCell& cell : cells) {
    std::vector<Block>& blocks = by_width[{cell.place.column, cell.place.column_span}];
    const bool follows = !blocks.empty() && blocks.back().end_row == cell.place.row;
    if (!follows) {
      blocks.push_back({cell.place.column, cell.place.column_span, cell.place.row, 0, {}});
    }
    blocks.back().end_row = cell.place.row + cell.place.row_span;
    for (TextRow& row : RunsToTextRows(page, cell.runs, options)) {
      blocks.back().rows.push_back(std::move(row));
    }
  }
  std::vector<Block> all;
  for (auto& [width, blocks] : by_width) {
    for (Block& block : blocks) all.push_back(std::move(block));
  }
  return all;
}

int FigureColumns(const Page& page, const Block& block, const std::vector<AlignedColumn>& columns) {
  std::vector<int> figures(columns.size());
  for (const TextRow& row : block.rows) {
    for (const Run& run : row.runs) {
      if (IsFigure(page, run.glyphs))
        ++figures[static_cast<size_t>(ColumnsOf(run.box, columns).first)];
    }
  }
  return static_cast<int>(
      std::count_if(figures.begin(), figures.end(), [](int count) { return count >= 2; }));
}

/// True when nearly all of `places` are one.
bool AreOnePlace(std::vector<double> places) {
  if (places.size() < kAlignedRows) return false;
  std::sort(places.begin(), places.end());
  const double middle = places[places.size() / 2];
  const auto near = std::count_if(places.begin(), places.end(), [middle](double at) {
    return std::abs(at - middle) <= kAlignedPt;
  });
  return static_cast<double>(near) >= kAlignedShare * static_cast<double>(places.size());
}

/// True when each column begins or ends at one place, down many rows: codes and their names.
/// Letters of a spread word and a figure behind its label do so in few.
bool AreAligned(const Block& block, const std::vector<AlignedColumn>& columns) {
  std::vector<std::vector<double>> lefts(columns.size());
  std::vector<std::vector<double>> rights(columns.size());
  for (const TextRow& row : block.rows) {
    for (const Run& run : row.runs) {
      const auto [first, end] = ColumnsOf(run.box, columns);
      if (end - first != 1) continue;
      lefts[static_cast<size_t>(first)].push_back(run.box.x0);
      rights[static_cast<size_t>(first)].push_back(run.box.x1);
    }
  }
  for (size_t c = 0; c < columns.size(); ++c) {
    if (!AreOnePlace(std::move(lefts[c])) && !AreOnePlace(std::move(rights[c]))) return false;
  }
  return true;
}

/// The boundaries that the block hides; empty = none.
std::vector<double> HiddenBoundaries(const Page& page, const Lattice& lattice, const Block& block) {
  const auto gaps =
      static_cast<double>(std::count_if(block.rows.begin(), block.rows.end(), HasHidingGap));
  if (block.rows.size() < kLeastRows ||
      gaps < kHidingShare * static_cast<double>(block.rows.size())) {
    return {};
  }
  const std::vector<AlignedColumn> columns = RowsToColumns(block.rows, 0);
  if (columns.size() < 2) return {};
  const bool has_figures = FigureColumns(page, block, columns) >= kFigureColumns;
  if (!has_figures && !AreAligned(block, columns)) return {};
  std::vector<double> boundaries;
  for (size_t c = 1; c < columns.size(); ++c) {
    const Span gap{columns[c - 1].extent.high, columns[c].extent.low};
    const auto first = lattice.xs.begin() + block.column + 1;
    const auto last = lattice.xs.begin() + block.column + block.column_span;
    const auto drawn = std::find_if(first, last, [&gap](double x) { return gap.Contains(x); });
    boundaries.push_back(drawn != last ? *drawn : gap.middle());
  }
  return boundaries;
}

/// Where the text of a block stands in as many columns as are drawn above it, a little to the side,
/// the drawn boundaries are meant: they are moved between the texts.
void MoveBoundaries(const Block& block, const std::vector<double>& boundaries, Lattice& lattice) {
  constexpr size_t kLeastColumns = 3;
  const auto drawn = static_cast<size_t>(block.column_span) - 1;
  if (boundaries.size() != drawn || drawn + 1 < kLeastColumns) return;
  std::copy(boundaries.begin(), boundaries.end(), lattice.xs.begin() + block.column + 1);
}

/// The lattice with more boundaries; walls of the old ones are kept, the new ones have none.
Lattice WithBoundaries(const Lattice& old, const std::vector<double>& added) {
  Lattice lattice = old;
  lattice.xs.insert(lattice.xs.end(), added.begin(), added.end());
  std::sort(lattice.xs.begin(), lattice.xs.end());
  lattice.xs.erase(std::unique(lattice.xs.begin(), lattice.xs.end()), lattice.xs.end());
  const auto rows = static_cast<size_t>(old.rows());
  const auto columns = static_cast<size_t>(lattice.columns());
  lattice.vertical_walls.assign(rows * lattice.xs.size(), 0);
  lattice.horizontal_walls.assign(lattice.ys.size() * columns, 0);
  for (size_t x = 0; x < lattice.xs.size(); ++x) {
    const auto at = std::lower_bound(old.xs.begin(), old.xs.end(), lattice.xs[x]);
    if (at == old.xs.end() || *at != lattice.xs[x]) continue;
    for (size_t r = 0; r < rows; ++r) {
      lattice.vertical_walls[r * lattice.xs.size() + x] =
          old.WallLeftOf(static_cast<int>(r), static_cast<int>(at - old.xs.begin()));
    }
  }
  for (size_t c = 0; c < columns; ++c) {
    const auto at = std::upper_bound(old.xs.begin(), old.xs.end(), lattice.xs[c]);
    const int from = static_cast<int>(at - old.xs.begin()) - 1;
    for (size_t y = 0; y < lattice.ys.size(); ++y) {
      lattice.horizontal_walls[y * columns + c] = old.WallAbove(static_cast<int>(y), from);
    }
  }
  return lattice;
}

}  // namespace

std::optional<Lattice> WithHiddenColumns(const Page& page, const Lattice& lattice,
                                         const std::vector<FilledCell>& cells,
                                         const GridOptions& options) {
  struct Hidden {
    int first_row;
    int end_row;
    std::vector<double> boundaries;
  };
  std::vector<Hidden> hidden;
  std::vector<double> added;
  Lattice moved = lattice;
  for (const Block& block : MakeBlocks(page, cells, options)) {
    std::vector<double> boundaries = HiddenBoundaries(page, moved, block);
    if (boundaries.empty()) continue;
    MoveBoundaries(block, boundaries, moved);
    for (const double x : boundaries) {
      // Blocks above each other show one boundary at slightly different places.
      const auto near = std::find_if(added.begin(), added.end(), [&](double other) {
        return std::abs(other - x) < options.shifted_boundary_pt;
      });
      if (near == added.end()) added.push_back(x);
    }
    hidden.push_back({block.first_row, block.end_row, std::move(boundaries)});
  }
  if (hidden.empty()) return std::nullopt;
  Lattice result = WithBoundaries(moved, added);
  for (const Hidden& block : hidden) {
    for (const double x : block.boundaries) {
      size_t at = 0;
      for (size_t i = 1; i < result.xs.size(); ++i) {
        if (std::abs(result.xs[i] - x) < std::abs(result.xs[at] - x)) at = i;
      }
      for (int r = block.first_row; r < block.end_row; ++r) {
        result.vertical_walls[static_cast<size_t>(r) * result.xs.size() + at] = 1;
      }
    }
  }
  result.columns_are_open = true;
  return result;
}

}  // namespace mingxi
