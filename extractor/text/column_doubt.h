// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Texts whose column the places do not settle.

#include <cstddef>
#include <span>
#include <string>

#include "extractor/text/aligned_line.h"
#include "extractor/text/column_fit.h"

namespace mingxi {

/// Why piece `k` of line `i` of the body may stand in another column than `fit`
/// says; empty when it cannot. `lines` are all of the page, the header's first.
std::string ColumnDoubt(std::span<const AlignedLine> lines, const ColumnFit& fit, std::size_t i,
                        std::size_t k);

/// Why the names of columns may stand over others than `fit` says; empty when
/// they cannot.
std::string HeaderDoubt(const ColumnFit& fit);

}  // namespace mingxi
