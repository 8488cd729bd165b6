// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// /ActualText: the characters that a producer says a few glyphs stand for.

#include <string_view>
#include <vector>

#include "model/page.h"

namespace mingxi {

/// `glyphs` (all of one /ActualText span, in drawing order) with the characters of `text`, where
/// that helps:
/// - as many characters as glyphs: each takes its own (browsers draw 一 with the glyph of the
/// radical ⼀);
/// - another number: only where the font does not tell what a glyph is, they share the span's place
/// evenly. A figure that the font tells stays, whatever the text says, and so does a glyph that the
/// text would blank out.
std::vector<Glyph> WithActualText(std::vector<Glyph> glyphs, std::u32string_view text);

}  // namespace mingxi
