// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/quantities.h"

#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string>

namespace mingxi {
namespace {

struct Unit {
  std::string_view name;
  std::uint64_t size;
};

constexpr std::array<Unit, 5> kDurations = {
    {{"ms", 1}, {"s", 1000}, {"", 1000}, {"m", 60'000}, {"h", 3'600'000}}};
constexpr std::array<Unit, 4> kByteCounts = {
    {{"", 1}, {"K", 1ull << 10}, {"M", 1ull << 20}, {"G", 1ull << 30}}};

/// The number and unit that `text` is, if it is at most `most`.
std::optional<std::uint64_t> Parse(std::string_view text, std::span<const Unit> units,
                                   std::uint64_t most) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number == 0) return std::nullopt;
  const std::string_view name = text.substr(static_cast<std::size_t>(end - text.data()));
  for (const Unit& unit : units) {
    if (unit.name == name && number <= most / unit.size) return number * unit.size;
  }
  return std::nullopt;
}

}  // namespace

Result<std::chrono::milliseconds> ParseDuration(std::string_view text) {
  constexpr std::uint64_t kMost = 1000ull * 3'600'000;
  const std::optional<std::uint64_t> parsed = Parse(text, kDurations, kMost);
  if (parsed) return std::chrono::milliseconds(*parsed);
  return Status::InvalidOption("'" + std::string(text) + "' is no duration; write 500ms, 5s or 2m");
}

Result<std::uint64_t> ParseByteCount(std::string_view text) {
  constexpr std::uint64_t kMost = 1ull << 50;
  const std::optional<std::uint64_t> parsed = Parse(text, kByteCounts, kMost);
  if (parsed) return *parsed;
  return Status::InvalidOption("'" + std::string(text) +
                               "' is no number of bytes; write 512M, 1G or 800000");
}

}  // namespace mingxi
