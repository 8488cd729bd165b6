// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether the columns of two pieces are the same columns.

#include <optional>
#include <vector>

#include "normalizer/piece.h"

namespace mingxi {

/// The columns of a piece or of the table so far.
struct ColumnFrame {
  int column_count = 0;
  std::vector<double> edges;  ///< column_count + 1; empty for text sources.
  bool is_drawn = false;  ///< By rules or fills; otherwise the edges stand somewhere between texts.
  std::vector<Span> texts;  ///< Where each column's text stands; empty where not known.

  bool operator==(const ColumnFrame&) const = default;
};

ColumnFrame FrameOf(const Piece& piece);

/// How the columns of two pieces fit into one table.
struct ColumnMatch {
  /// For each column boundary of the first and of the second piece its boundary in the joined
  /// table.
  std::vector<int> first;
  std::vector<int> second;
  ColumnFrame joined;
  /// Where one piece shows fewer columns than the other because those are blank on its page: for
  /// each of its columns the other's. Then `first` and `second` are those of pieces with blank
  /// columns put in.
  std::vector<int> columns_of_first;
  std::vector<int> columns_of_second;
  bool operator==(const ColumnMatch&) const = default;
};

/// The columns of a second piece are those of `first`, one by one.
ColumnMatch MatchOneToOne(const ColumnFrame& first);

/// Fits the columns of `second` to those of `first`. Boundaries may drift by some points from page
/// to page (a whole page by its margin as well); one piece may have boundaries that the other
/// lacks, because a merged cell or an empty column hides them there. nullopt when they are
/// different columns.
std::optional<ColumnMatch> MatchColumns(const ColumnFrame& first, const ColumnFrame& second);

}  // namespace mingxi
