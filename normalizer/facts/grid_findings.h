// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Doubts of the extractor and glyphs that nobody claimed, as findings.

#include <string>
#include <vector>

#include "model/finding.h"
#include "model/grid.h"
#include "model/table.h"
#include "normalizer/piece.h"

namespace mingxi {

/// A finding for each of the `doubts` about the grids that `table` was made of.
std::vector<Finding> DoubtsToFindings(const std::vector<GridDoubt>& doubts, const Table& table);

/// A finding of error severity for each page whose glyphs have not each one home in a cell or line.
std::vector<Finding> UnbalancedPages(const std::vector<Layout>& layouts);

}  // namespace mingxi
