// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A drawn table as bands of lines and slots of columns, and its cells.

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/text/display_line.h"
#include "model/grid.h"

namespace mingxi {

/// The lines of one drawing, their characters placed.
using FramePicture = std::vector<std::vector<DisplayChar>>;

/// Places the characters of `lines` under the width model that puts the most bars below each other.
FramePicture PlaceFrame(const std::vector<std::string_view>& lines);

/// The grid of a drawing whose bars stand below each other, merged cells known. nullopt when they
/// do not, or when a cell would be no rectangle.
std::optional<Grid> PictureToGrid(const FramePicture& picture);

/// Whether all that `line` shows is rules: `├──┼──┤`, `+--+`, `|---|`.
bool IsRuleLine(const std::vector<DisplayChar>& line);

}  // namespace mingxi
