// SPDX-License-Identifier: GPL-3.0-or-later

// Where a table has column rules only, a row rule that was drawn in one cell (a border that one
// user set, the rule below a header) leaves its neighbours as cells over all rows of the page. Such
// a cell holds a line for each row of the band; a merged label holds one text for all of them.

#include "extractor/grids/tall_cells.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "extractor/grids/band_rows.h"

namespace mingxi {
namespace {

constexpr double kSameLineEm = 0.3;  ///< Baselines this close are beside each other, font sizes.
/// Lines of a cell that must stand beside lines of another column in one band.
constexpr int kLeastBeside = 2;

/// A cell over several bands, and its lines.
struct TallCell {
  size_t cell = 0;
  std::vector<CellLine> lines;
};

Span BandOf(const Lattice& lattice, int band) {
  return {lattice.ys[static_cast<size_t>(band)], lattice.ys[static_cast<size_t>(band) + 1]};
}

/// The part of a cell's lines that stands in a band.
std::vector<CellLine> LinesIn(const std::vector<CellLine>& lines, const Span& band) {
  std::vector<CellLine> inside;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(inside),
               [&band](const CellLine& line) { return band.Contains(line.box.center_y()); });
  return inside;
}

/// How many of `lines` stand beside a line of figures or of a list of another column.
int CountBeside(const std::vector<CellLine>& lines, const std::vector<double>& anchors) {
  return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const CellLine& line) {
    const double near = kSameLineEm * line.size;
    const auto at = std::lower_bound(anchors.begin(), anchors.end(), line.baseline - near);
    return at != anchors.end() && *at <= line.baseline + near;
  }));
}

/// The columns of each band, tall cells with their part of it.
class Bands {
 public:
  Bands(const Page& page, const Lattice& lattice, const std::vector<FilledCell>& cells,
        const GridOptions& options)
      : lattice_(lattice), columns_(static_cast<size_t>(lattice.rows())) {
    for (size_t i = 0; i < cells.size(); ++i) {
      const LatticeCell& place = cells[i].place;
      std::vector<CellLine> lines = RunsToLines(page, cells[i].runs, options);
      for (int b = place.row; b < place.row + place.row_span; ++b) {
        columns_[static_cast<size_t>(b)].push_back(
            {cells[i].box, LinesIn(lines, BandOf(lattice, b)), !lattice.columns_are_open});
      }
      if (place.row_span > 1) tall_.push_back({i, std::move(lines)});
    }
  }

  const std::vector<TallCell>& tall() const { return tall_; }

  /// True when the lines of the cell are rows of one of its bands.
  bool HoldsRows(const LatticeCell& place, const std::vector<CellLine>& lines) const {
    for (int b = place.row; b < place.row + place.row_span; ++b) {
      const Span band = BandOf(lattice_, b);
      const std::vector<CellLine> inside = LinesIn(lines, band);
      if (inside.size() < static_cast<size_t>(kLeastBeside)) continue;
      const std::vector<BandColumn>& columns = columns_[static_cast<size_t>(b)];
      if (CountBeside(inside, RowAnchors(columns)) >= kLeastBeside &&
          HasSeveralRows(columns, band)) {
        return true;
      }
    }
    return false;
  }

 private:
  const Lattice& lattice_;
  std::vector<std::vector<BandColumn>> columns_;
  std::vector<TallCell> tall_;
};

/// The cell cut at the boundaries of its bands.
std::vector<FilledCell> CutIntoBands(const Lattice& lattice, FilledCell whole) {
  std::vector<FilledCell> parts;
  for (int b = whole.place.row; b < whole.place.row + whole.place.row_span; ++b) {
    const Span band = BandOf(lattice, b);
    FilledCell part{whole.place, {whole.box.x0, band.low, whole.box.x1, band.high}, {}, false};
    part.place.row = b;
    part.place.row_span = 1;
    part.text_straddles = whole.text_straddles;
    parts.push_back(std::move(part));
  }
  for (Run& run : whole.runs) {
    const auto part = std::find_if(parts.begin(), parts.end() - 1, [&run](const FilledCell& p) {
      return run.box.center_y() < p.box.y1;
    });
    part->runs.push_back(std::move(run));
  }
  return parts;
}

}  // namespace

std::vector<FilledCell> SplitTallCells(const Page& page, const Lattice& lattice,
                                       std::vector<FilledCell> cells, const GridOptions& options) {
  const bool has_tall = std::any_of(cells.begin(), cells.end(), [](const FilledCell& cell) {
    return cell.place.row_span > 1 && cell.runs.size() > 1;
  });
  if (!has_tall) return cells;
  const Bands bands(page, lattice, cells, options);
  std::vector<bool> is_cut(cells.size());
  for (const TallCell& tall : bands.tall()) {
    is_cut[tall.cell] = bands.HoldsRows(cells[tall.cell].place, tall.lines);
  }
  std::vector<FilledCell> result;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (!is_cut[i]) {
      result.push_back(std::move(cells[i]));
      continue;
    }
    for (FilledCell& part : CutIntoBands(lattice, std::move(cells[i]))) {
      result.push_back(std::move(part));
    }
  }
  std::sort(result.begin(), result.end(), [](const FilledCell& a, const FilledCell& b) {
    return a.place.row < b.place.row ||
           (a.place.row == b.place.row && a.place.column < b.place.column);
  });
  return result;
}

}  // namespace mingxi
