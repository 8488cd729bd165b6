// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace mingxi {

/// The number at `at` of `bytes`, lowest byte first; 0 where it does not lie inside.
template <typename Number>
Number LittleEndian(std::string_view bytes, std::size_t at) {
  std::uint64_t bits = 0;
  if (at > bytes.size() || bytes.size() - at < sizeof(Number)) return Number{};
  for (std::size_t i = sizeof(Number); i-- > 0;) {
    bits = bits << 8 | static_cast<unsigned char>(bytes[at + i]);
  }
  if constexpr (sizeof(Number) == sizeof bits) {
    Number number;
    std::memcpy(&number, &bits, sizeof number);
    return number;
  } else {
    return static_cast<Number>(bits);
  }
}

}  // namespace mingxi
