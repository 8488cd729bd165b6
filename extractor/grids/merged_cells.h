// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Cells merged over several rows where no rule shows it: the place of their text does.

#include <vector>

#include "extractor/grids/band_rows.h"

namespace mingxi {

/// A row of a band as its text shows it.
struct RowSlot {
  double top = 0;     ///< Baseline of its first line.
  double bottom = 0;  ///< Baseline of its last line.
  bool is_doubtful = false;

  double middle() const { return (top + bottom) / 2; }
};

/// Takes out the slots that hold nothing but cells half way between their neighbours, over columns
/// that are blank there: those cells span both neighbours.
void JoinMergedSlots(std::vector<RowSlot>& slots, std::vector<BandCell>& cells);

/// Lengthens the merged cells of a column where that covers the band without a gap: each cell has
/// its text in its middle. Only columns of labels in which a cell is known to be merged.
void TileMergedColumns(size_t columns, BandRows& rows);

/// Lengthens a label that stands alone in its column, exactly in the middle of a band of a few rows
/// and left of their figures, over all of them. `columns` are those that rules part.
void SpreadLoneLabels(const std::vector<bool>& columns, BandRows& rows);

}  // namespace mingxi
