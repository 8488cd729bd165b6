// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The line of a table that counts its columns: 1 2 3 and so on.

#include <cstddef>

#include "extractor/text/aligned_line.h"

namespace mingxi {

/// The word `1` of a line that goes on 2 3 and so on to its end, three or more; the number of its
/// words when it does not count. What stands before that word names the rows.
std::size_t FirstCount(const AlignedLine& line);

}  // namespace mingxi
