// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What it costs to take neighbouring words for one text. All costs of fitting lines to columns are
// places that a text stands off its column.

#include <cstdint>

#include "extractor/text/aligned_line.h"

namespace mingxi {

/// Where the words stand: names of columns have no spaces inside, labels of rows may.
enum class TextPart : std::uint8_t { kHeader, kBody };

/// What it costs to take two neighbouring words for one text: the more they look like two, the
/// more.
double JoinCost(const Word& left, const Word& right, TextPart part);

}  // namespace mingxi
