// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Symbol fonts: what their glyphs are, which no map in the file tells.

#include <string_view>

namespace mingxi {

/// Whether the font called `name` draws symbols under the codes of letters (Wingdings and its
/// like).
bool IsSymbolFont(std::string_view name);

/// The character that the font called `name` draws for `code`: a letter's code (0x21 to 0xFF) or
/// one of the private use area (U+F021 to U+F0FF), both in use. `code` itself where the font is no
/// symbol font or the sign is not known.
///
///     SymbolOf("Wingdings", U'\uF0FE') == U'☑'
char32_t SymbolOf(std::string_view name, char32_t code);

}  // namespace mingxi
