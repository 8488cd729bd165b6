// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// UTF-8 read so that nothing invalid reaches an output file.

#include <cstddef>
#include <string>
#include <string_view>

namespace mingxi {

/// The first code point of a text.
struct DecodedCodePoint {
  char32_t code = 0xFFFD;  ///< U+FFFD where the bytes are no valid UTF-8.
  std::size_t length = 1;  ///< Bytes it takes, >= 1.
  bool is_valid = false;
};

/// The first code point of `text`. Overlong forms, surrogates and values above U+10FFFF are
/// invalid; of an invalid sequence the longest part that could have begun a valid one is taken, as
/// the Unicode Standard recommends. REQUIRES: `text` is not empty.
DecodedCodePoint DecodeUtf8(std::string_view text);

/// Appends `code` as UTF-8. REQUIRES: a Unicode scalar value.
void AppendUtf8(char32_t code, std::string& text);

/// `text` with every invalid sequence replaced by U+FFFD.
std::string ValidUtf8(std::string_view text);

}  // namespace mingxi
