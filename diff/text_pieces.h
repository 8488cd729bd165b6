// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

#include "model/change.h"

namespace mingxi {

/// What became of the characters of `from` to make `to`: the fewest are removed and added. Texts
/// too long for that are one removed and one added piece between what they begin and end with.
std::vector<TextPiece> TextPieces(std::string_view from, std::string_view to);

}  // namespace mingxi
