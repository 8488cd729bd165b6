// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// UTF-8 -> GB18030 without a silent substitute.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingxi {

enum class TextEncoding : std::uint8_t { kUtf8, kGb18030 };

/// The name that stands in a data package: "utf-8", "gb18030".
std::string_view ToString(TextEncoding encoding);

struct EncodedText {
  std::string bytes;  ///< Only complete when `is_complete`.
  bool is_complete = false;
  char32_t first_unencodable = 0;  ///< U+FFFD also for bytes that are no UTF-8.
};

/// `text` (UTF-8) in `encoding`. Stops at the first character that the encoding does not have. A
/// replacement character counts as one: it stands for something that is lost already.
EncodedText EncodeText(std::string text, TextEncoding encoding);

}  // namespace mingxi
