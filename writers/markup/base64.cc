// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/markup/base64.h"

#include <cstdint>

namespace mingxi {

std::string Base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    const std::size_t known = bytes.size() - i;
    text += kDigits[group >> 18];
    text += kDigits[group >> 12 & 63];
    text += known > 1 ? kDigits[group >> 6 & 63] : '=';
    text += known > 2 ? kDigits[group & 63] : '=';
  }
  return text;
}

}  // namespace mingxi
