// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/files/file_name.h"

// The union of what Windows, macOS, Linux and zip tools refuse or hide.

#include <algorithm>

#include "model/utf8.h"

namespace mingxi {
namespace {

/// Names may have 255 bytes; room is left for a number, an ending and a document's name in front.
/// 120 bytes are 40 Chinese characters.
constexpr std::size_t kMaxBytes = 120;

bool IsInvisible(char32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) ||  // soft hyphen, zero width, marks
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
         (code >= 0xFFF0 && code <= 0xFFFF) || code == 0xFEFF;
}

bool IsAllowed(char32_t code) {
  constexpr std::string_view kForbidden = "<>:\"/\\|?*";
  if (code < 0x20 || (code >= 0x7F && code < 0xA0) || IsInvisible(code)) return false;
  return code >= 0x80 || kForbidden.find(static_cast<char>(code)) == std::string_view::npos;
}

bool IsTrimmed(char c) { return c == ' ' || c == '.'; }

}  // namespace

std::string SafeFileName(std::string_view title) {
  std::string name;
  while (!title.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(title);
    if (name.size() + decoded.length > kMaxBytes) break;
    const bool leads = name.empty() && IsTrimmed(title.front());
    if (decoded.is_valid && IsAllowed(decoded.code) && !leads) {
      name.append(title.substr(0, decoded.length));
    }
    title.remove_prefix(decoded.length);
  }
  while (!name.empty() && IsTrimmed(name.back())) name.pop_back();
  return name;
}

std::string NumberedPrefix(int number, int count) {
  const std::size_t width = std::max<std::size_t>(2, std::to_string(count).size());
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace mingxi
