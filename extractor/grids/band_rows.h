// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Band -> rows: the rows of a stretch of a table between two rules, where no rule parts them.

#include <vector>

#include "extractor/grids/line_groups.h"

namespace mingxi {

/// A cell's text in a band: a group of lines and the columns it stands over.
struct BandItem {
  LineGroup group;
  int column_span = 1;
  double top = 0;     ///< Baseline of the first line.
  double bottom = 0;  ///< Baseline of the last line.
  double size = 0;    ///< Font size.
  bool is_figure = false;

  double middle() const { return (top + bottom) / 2; }
};

/// Where a group of lines stands among the rows of its band.
struct BandCell {
  LineGroup group;
  int column_span = 1;
  int row = 0;
  int row_span = 1;
  double middle = 0;  ///< y of the middle of its text.
  bool is_figure = false;

  bool operator==(const BandCell&) const = default;
};

struct BandRows {
  int row_count = 1;
  std::vector<double> row_edges;   ///< row_count + 1 y positions, the band's own sides included.
  std::vector<BandCell> cells;     ///< By column, then by row; a row of a column may have none.
  std::vector<int> doubtful_rows;  ///< Rows that could be one or two.

  bool operator==(const BandRows&) const = default;
};

/// True when the lines of the band are several rows: figures stand below each other, or short
/// labels do of which one has its figures beside it.
bool HasSeveralRows(const std::vector<BandColumn>& columns, const Span& band);

/// Splits a band into rows; `band` is its vertical extent. Blank rows as high as a row are rows.
BandRows SplitBand(const std::vector<BandColumn>& columns, const Span& band);

/// The rows of items that are known already, in a band of `columns` columns. No blank rows are
/// added.
BandRows ItemsToRows(std::vector<BandItem> items, int columns, const Span& band);

}  // namespace mingxi
