// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/shown_name.h"

#include "model/utf8.h"

namespace mingxi {
namespace {

bool SteersOutput(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x200E && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

}  // namespace

std::string ShownName(std::string_view name) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::string shown;
  while (!name.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(name);
    const bool is_plain = decoded.is_valid && !SteersOutput(decoded.code);
    AppendUtf8(is_plain ? decoded.code : kReplacement, shown);
    name.remove_prefix(decoded.length);
  }
  return shown;
}

}  // namespace mingxi
