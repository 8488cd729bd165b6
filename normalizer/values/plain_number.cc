// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/characters.h"
#include "normalizer/values/plain_number_internal.h"

// One pass that gives up at the first thing out of the ordinary.

namespace mingxi::internal {
namespace {

constexpr size_t kGroup = 3;        ///< Digits between two commas.
constexpr size_t kMostDigits = 18;  ///< Fit 63 bits.

/// Bytes that a separator of numbers begins with.
bool MayBeSeparator(char c) {
  return c == ',' || c == '.' || c == '\'' || c == '\xEF' || c == '\xE2';
}

}  // namespace

PlainNumber ReadPlainNumber(std::string_view text) {
  PlainNumber number;
  size_t at = 0;
  size_t digits = 0;
  const auto take_digits = [&] {
    const size_t begin = at;
    while (at < text.size() && IsDigit(text[at])) {
      if (digits++ == kMostDigits) return size_t{0};
      number.coefficient = number.coefficient * 10 + (text[at++] - '0');
    }
    return at - begin;
  };
  const auto has_digit_behind = [&] { return at + 1 < text.size() && IsDigit(text[at + 1]); };
  const size_t first = take_digits();
  if (first == 0) return {};
  if (at < text.size() && text[at] == ',' && has_digit_behind()) {
    if (first > kGroup) return {};
    while (at < text.size() && text[at] == ',' && has_digit_behind()) {
      ++at;
      if (take_digits() != kGroup) return {};
    }
  }
  number.characters = digits;
  if (at < text.size() && text[at] == '.' && has_digit_behind()) {
    ++at;
    const size_t decimals = take_digits();
    if (decimals == 0) return {};
    number.scale = static_cast<int>(decimals);
    number.characters = digits + 1;
  }
  if (at < text.size() && MayBeSeparator(text[at])) return {};
  number.end = at;
  return number;
}

}  // namespace mingxi::internal
