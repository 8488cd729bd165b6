// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The letters of a header, for knowing it again however its cells are cut on another page.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/piece.h"

namespace mingxi {

/// All characters of `texts` but white space, in code point order.
std::u32string LettersOf(std::span<const std::string_view> texts);

/// The letters of the rows that begin in [first, end) of `piece`.
std::u32string LettersOfRows(const Piece& piece, int first, int end);

}  // namespace mingxi
