// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of a date are read one by one, each with its range; the first that does not fit ends
// the date.

#include "extractor/pdf/pdf_date.h"

#include <array>
#include <cstddef>
#include <optional>

namespace mingxi {
namespace {

/// Takes `count` digits off the front of `text`; nullopt when there are fewer.
std::optional<int> TakeNumber(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(0, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return number;
}

std::string TwoDigits(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

/// "+08'00'", "Z" or nothing.
std::string TakeZone(std::string_view text) {
  if (text.empty()) return {};
  const char sign = text[0];
  if (sign == 'Z') return "Z";
  if (sign != '+' && sign != '-') return {};
  text.remove_prefix(1);
  const std::optional<int> hours = TakeNumber(text, 2);
  if (!hours || *hours > 14) return {};
  if (text.starts_with('\'')) text.remove_prefix(1);
  const std::optional<int> minutes = TakeNumber(text, 2);
  return std::string(1, sign) + TwoDigits(*hours) + ":" + TwoDigits(minutes.value_or(0) % 60);
}

struct DatePart {
  char separator;
  int low;
  int high;
};

constexpr std::array<DatePart, 5> kParts = {
    DatePart{'-', 1, 12}, {'-', 1, 31}, {'T', 0, 23}, {':', 0, 59}, {':', 0, 59}};

}  // namespace

std::string PdfDateToIso(std::string_view text) {
  if (text.starts_with("D:")) text.remove_prefix(2);
  const std::string_view digits = text;
  if (!TakeNumber(text, 4)) return {};
  std::string date(digits.substr(0, 4));
  for (const auto& part : kParts) {
    std::string_view rest = text;
    const std::optional<int> number = TakeNumber(rest, 2);
    if (!number || *number < part.low || *number > part.high) break;
    text = rest;
    date += part.separator + TwoDigits(*number);
  }
  const std::size_t hour_only = std::string_view("2023-02-15T09").size();
  if (date.size() == hour_only) date += ":00";  // ISO 8601 has no hour alone.
  return date.size() > hour_only ? date + TakeZone(text) : date;
}

}  // namespace mingxi
