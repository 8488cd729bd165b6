// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether a text looks like a figure, by form only.

#include <string_view>

namespace mingxi {

/// Whether all of `text` is one printed figure: digits with grouping, a point, a sign, a triangle,
/// brackets, a percent or per mille sign; or a dash alone. The extractor needs it to tell rows
/// apart; what the figure means is the normalizer's.
bool IsPlainFigure(std::string_view text);

}  // namespace mingxi
