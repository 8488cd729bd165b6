// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Labels of rows that are merged over the first columns of an aligned table: totals.

#include <cstddef>
#include <span>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_fit.h"

namespace mingxi {

/// Where the texts of the columns stand, as evidence for labels merged over several of them.
class MergedLabels {
 public:
  /// `lines` are those of `fit.body`; both must outlive it.
  MergedLabels(std::span<const AlignedLine> lines, const ColumnFit& fit);

  /// The first column of what piece `k` of line `i` is merged over: its own, or where it stands in
  /// the middle of all columns between its neighbours, and not where its own column's texts stand,
  /// the first of those.
  std::size_t FirstColumn(std::size_t i, std::size_t k) const;

 private:
  /// Where the texts of a column usually begin, have their middle, or end: what varies least.
  enum class Side { kLeft, kMiddle, kRight };
  struct Shape {
    Side aligned_at = Side::kLeft;
    double place = 0;  ///< Of that side.
    double left = 0;   ///< Of all texts.
    double right = 0;
    std::size_t count = 0;
  };

  double PlaceOf(std::size_t line, const ColumnPiece& piece, Side side) const;
  Shape ShapeOf(std::size_t column) const;

  std::span<const AlignedLine> lines_;
  const ColumnFit& fit_;
  std::vector<Shape> shapes_;
};

}  // namespace mingxi
