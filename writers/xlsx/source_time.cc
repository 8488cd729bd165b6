// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/source_time.h"

#include <charconv>
#include <chrono>
#include <optional>

namespace mingxi {
namespace {

constexpr std::int64_t kFixedTime = 946684800;  // 2000-01-01T00:00:00Z

/// The number in `width` digits at `at`.
std::optional<int> DigitsAt(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return std::nullopt;
  int number = 0;
  const char* end = text.data() + at + width;
  const auto read = std::from_chars(text.data() + at, end, number);
  if (read.ec != std::errc() || read.ptr != end || number < 0) return std::nullopt;
  return number;
}

/// Seconds east of UTC: "Z", "+08:00", "+0800"; 0 for none.
std::int64_t ZoneOf(std::string_view text) {
  const std::size_t at = text.find_last_of("+-");
  if (at == std::string_view::npos) return 0;
  const std::string_view zone = text.substr(at);
  const std::size_t minutes_at = zone.size() > 3 && zone[3] == ':' ? 4 : 3;
  const int hours = DigitsAt(zone, 1, 2).value_or(0);
  const int minutes = DigitsAt(zone, minutes_at, 2).value_or(0);
  return (zone.front() == '-' ? -60 : 60) * (60 * std::int64_t{hours} + minutes);
}

}  // namespace

std::int64_t SourceTime(std::string_view text) {
  constexpr std::size_t kDateLength = 10;
  const std::optional<int> year = DigitsAt(text, 0, 4);
  const std::optional<int> month = DigitsAt(text, 5, 2);
  const std::optional<int> day = DigitsAt(text, 8, 2);
  if (!year || !month || !day) return kFixedTime;
  const std::chrono::year_month_day date(std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return kFixedTime;
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  std::int64_t seconds = days * 24 * 60 * 60;
  if (text.size() > kDateLength) {
    const int hour = DigitsAt(text, 11, 2).value_or(0);
    const int minute = DigitsAt(text, 14, 2).value_or(0);
    const int second = DigitsAt(text, 17, 2).value_or(0);
    seconds += (hour * 60 + minute) * 60 + second - ZoneOf(text.substr(kDateLength));
  }
  return seconds > 0 ? seconds : kFixedTime;
}

}  // namespace mingxi
