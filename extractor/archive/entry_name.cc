// SPDX-License-Identifier: GPL-3.0-or-later

// Programs of Chinese systems write names in GBK and no word about it.

#include "extractor/archive/entry_name.h"

#include "extractor/text/encoding.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

std::string AsUtf8(std::string_view raw) {
  if (ValidUtf8(raw) == raw) return std::string(raw);
  const Result<DecodedText> decoded = DecodeText(raw);
  return decoded.ok() ? decoded->text : ValidUtf8(raw);
}

/// Characters that change how a name is shown, or end a line.
bool IsHarmful(char32_t code) {
  const bool is_control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool is_direction = (code >= 0x200B && code <= 0x200F) ||
                            (code >= 0x2028 && code <= 0x202E) ||
                            (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
  return is_control || is_direction;
}

std::string Harmless(std::string_view part) {
  std::string kept;
  while (!part.empty()) {
    const DecodedCodePoint first = DecodeUtf8(part);
    if (!IsHarmful(first.code)) kept += part.substr(0, first.length);
    part.remove_prefix(first.length);
  }
  return kept;
}

bool IsDrive(std::string_view part) { return part.size() == 2 && part[1] == ':'; }

}  // namespace

std::string ToEntryName(std::string_view raw) {
  constexpr std::size_t kLongest = 1024;  // Bytes of all parts; no system takes more.
  const std::string text = AsUtf8(raw);
  std::string name;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find_first_of("/\\", begin), text.size());
    const std::string part = Harmless(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
    const bool leads_away = part.empty() || part == "." || part == ".." || IsDrive(part);
    if (leads_away || name.size() + part.size() > kLongest) continue;
    name += (name.empty() ? "" : "/") + part;
  }
  return name;
}

}  // namespace mingxi
