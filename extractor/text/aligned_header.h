// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The header lines of an aligned table -> rows of cells.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/header_fit.h"

namespace mingxi {

/// A header cell over the columns [first, last].
struct HeadCell {
  std::string text;
  std::size_t row = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The cells of header `lines`. What stands below nothing is in the first row, what stands below a
/// cell in the row after it: names that are centred beside two lines of others come into one row
/// with them. A text below another of the same columns is its second line.
std::vector<HeadCell> HeaderToCells(std::span<const AlignedLine> lines, const HeaderFit& fit);

}  // namespace mingxi
