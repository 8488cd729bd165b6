// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The names of columns whose places are not known: only their order is.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "extractor/text/aligned_line.h"

namespace mingxi {

/// What a table without places knows of its columns.
struct CountedColumns {
  std::size_t labels = 0;        ///< Columns of texts, at the left.
  std::vector<bool> is_percent;  ///< For each column of figures whether they print %.

  std::size_t width() const { return labels + is_percent.size(); }
};

/// One name a column, from the words of the lines above the first row: each column has one or more
/// words that follow each other. The lines of a wrapped name are of one length but for the last, a
/// year begins a name, and % ends the name of a column whose figures print it. Empty when there are
/// fewer words than columns.
std::vector<std::string> NamesOfColumns(std::span<const AlignedLine> lines,
                                        const CountedColumns& columns);

}  // namespace mingxi
