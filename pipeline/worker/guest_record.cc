// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/guest_record.h"

namespace mingxi {
namespace {

constexpr std::size_t kHead = 5;  // The kind and the number.

}  // namespace

std::string EncodeGuestRecord(GuestRecord::Kind kind, std::uint32_t number,
                              std::string_view bytes) {
  std::string text;
  text.reserve(kHead + bytes.size());
  text += static_cast<char>(kind);
  for (int shift = 0; shift < 32; shift += 8) text += static_cast<char>((number >> shift) & 0xFF);
  text += bytes;
  return text;
}

std::optional<GuestRecord> DecodeGuestRecord(std::string_view text) {
  if (text.size() < kHead) return std::nullopt;
  const auto kind = static_cast<std::uint8_t>(text[0]);
  if (kind > static_cast<std::uint8_t>(GuestRecord::Kind::kAnswer)) return std::nullopt;
  GuestRecord record;
  record.kind = static_cast<GuestRecord::Kind>(kind);
  for (std::size_t i = 0; i < 4; ++i) {
    record.number |= std::uint32_t{static_cast<std::uint8_t>(text[1 + i])} << (8 * i);
  }
  record.bytes = text.substr(kHead);
  return record;
}

}  // namespace mingxi
