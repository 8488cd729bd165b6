// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The names of header lines -> the columns they stand over.

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_track.h"

namespace mingxi {

/// Words [first_word, last_word] of a line are a name over columns [first, last].
struct HeaderName {
  std::size_t first_word = 0;
  std::size_t last_word = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

struct HeaderFit {
  std::vector<std::vector<HeaderName>> lines;  ///< From the left; each word is in one name.
  std::vector<ColumnExtent> columns;           ///< What they stand over.
  std::size_t lowest_names = 0;                ///< Names without names below them.
  bool ends_with_signs = false;  ///< The last line is A | B | A=B+C, no part of the names.
  double cost = 0;               ///< Places that names stand off, and what else is odd.
};

/// The cheapest way to put the words of `lines` over `columns`. A name stands over several columns
/// only when there are names below it. The header as a whole may stand some places off its columns,
/// as names are centred and figures stand to the right. A header that costs `most` or more is of no
/// use: the result then has no lines and that cost. REQUIRES: there are columns.
HeaderFit FitHeader(std::span<const AlignedLine> lines, const std::vector<ColumnExtent>& columns,
                    double most = std::numeric_limits<double>::infinity());

/// The same for `lines` whose last one has a sign for each column, A | B | A=B+C: no part of a
/// name, but something to stand over.
HeaderFit FitHeaderWithSigns(std::span<const AlignedLine> lines,
                             const std::vector<ColumnExtent>& columns, double most);

}  // namespace mingxi
