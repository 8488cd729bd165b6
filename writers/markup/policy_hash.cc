// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/markup/policy_hash.h"

#include "writers/files/sha256.h"
#include "writers/markup/base64.h"

namespace mingxi {
namespace {

int HexDigit(char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; }

}  // namespace

std::string PolicyHash(std::string_view text) {
  const std::string hex = OutputSha256(text);
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(HexDigit(hex[i]) * 16 + HexDigit(hex[i + 1]));
  }
  return "'sha256-" + Base64(bytes) + "'";
}

}  // namespace mingxi
