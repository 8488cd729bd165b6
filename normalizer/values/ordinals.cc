// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/ordinals.h"

// The signs around the number say which style it is; the number itself is read by the numeral
// grammar.

#include "model/characters.h"
#include "normalizer/values/chinese_number_internal.h"
#include "normalizer/values/code_points_internal.h"

namespace mingxi {
namespace {

constexpr std::string_view kOpenings[] = {"(", "（"};
constexpr std::string_view kClosings[] = {")", "）"};
constexpr std::string_view kPartWords[] = {"部分", "章", "节", "条"};
constexpr std::string_view kPoints[] = {"、", "．", "."};

template <size_t kSize>
size_t LengthOfFirst(const std::string_view (&words)[kSize], std::string_view text) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

/// A small whole number at `begin` and where it ends; number 0 = none.
struct SmallNumber {
  int number = 0;
  size_t end = 0;
  bool is_arabic = false;
};

SmallNumber ReadSmall(std::string_view text, size_t begin) {
  constexpr size_t kMostDigits = 3;
  constexpr int kMostItems = 999;
  if (begin >= text.size()) return {};
  if (IsDigit(text[begin])) {
    SmallNumber read{.is_arabic = true};
    for (read.end = begin; read.end < text.size() && IsDigit(text[read.end]); ++read.end) {
      if (read.end - begin >= kMostDigits) return {};
      read.number = read.number * 10 + (text[read.end] - '0');
    }
    return read;
  }
  const internal::NumberRead read = internal::ReadChineseNumber(text, begin);
  if (!read.value || read.value->scale() > 0 || *read.value > Decimal(kMostItems)) return {};
  return {.number = static_cast<int>(read.value->ToScaledInt(0).value_or(0)), .end = read.end};
}

/// ①..⑳, ⑴..⒇, ㈠..㈩: one character is the whole list number.
std::optional<Ordinal> ReadEnclosed(std::string_view text) {
  size_t end = 0;
  const auto code = static_cast<int>(internal::NextCodePoint(text, end));
  struct Range {
    int first;
    int last;
    OrdinalStyle style;
  };
  constexpr Range kRanges[] = {{0x2460, 0x2473, OrdinalStyle::kCircled},
                               {0x2474, 0x2487, OrdinalStyle::kArabicBracket},
                               {0x2488, 0x249B, OrdinalStyle::kArabic},
                               {0x3220, 0x3229, OrdinalStyle::kChineseBracket}};
  for (const Range& range : kRanges) {
    if (code >= range.first && code <= range.last) {
      return Ordinal{range.style, code - range.first + 1, end};
    }
  }
  return std::nullopt;
}

/// （一） and （1）, also with a second sign behind: （一）、
std::optional<Ordinal> ReadBracketed(std::string_view text, size_t opening) {
  const SmallNumber read = ReadSmall(text, opening);
  if (read.number == 0) return std::nullopt;
  const size_t closing = LengthOfFirst(kClosings, text.substr(read.end));
  if (closing == 0) return std::nullopt;
  size_t end = read.end + closing;
  if (text.substr(end).starts_with("、")) end += std::string_view("、").size();
  return Ordinal{read.is_arabic ? OrdinalStyle::kArabicBracket : OrdinalStyle::kChineseBracket,
                 read.number, end};
}

std::optional<Ordinal> ReadPart(std::string_view text, size_t begin) {
  const SmallNumber read = ReadSmall(text, begin);
  if (read.number == 0) return std::nullopt;
  const size_t word = LengthOfFirst(kPartWords, text.substr(read.end));
  if (word == 0) return std::nullopt;
  size_t end = read.end + word;
  end += LengthOfFirst(kPoints, text.substr(end));
  return Ordinal{OrdinalStyle::kPart, read.number, end};
}

}  // namespace

std::optional<Ordinal> ReadOrdinal(std::string_view folded) {
  if (folded.empty()) return std::nullopt;
  if (static_cast<unsigned char>(folded.front()) >= 0x80) {
    if (const std::optional<Ordinal> enclosed = ReadEnclosed(folded)) return enclosed;
  }
  if (const size_t opening = LengthOfFirst(kOpenings, folded))
    return ReadBracketed(folded, opening);
  constexpr std::string_view kPart = "第";
  if (folded.starts_with(kPart)) return ReadPart(folded, kPart.size());
  const SmallNumber read = ReadSmall(folded, 0);
  if (read.number == 0) return std::nullopt;
  const std::string_view rest = folded.substr(read.end);
  if (read.is_arabic) {
    if (const size_t closing = LengthOfFirst(kClosings, rest)) {
      return Ordinal{OrdinalStyle::kArabicBracket, read.number, read.end + closing};
    }
  } else if (rest.starts_with("是")) {
    return Ordinal{OrdinalStyle::kWord, read.number, read.end + std::string_view("是").size()};
  }
  const size_t point = LengthOfFirst(kPoints, rest);
  const bool goes_on = rest.size() > point && IsDigit(rest[point]);  // 1.5, but 1、2023年
  if (point == 0 || (goes_on && !rest.starts_with("、"))) return std::nullopt;
  return Ordinal{read.is_arabic ? OrdinalStyle::kArabic : OrdinalStyle::kChinese, read.number,
                 read.end + point};
}

size_t OrdinalLength(std::string_view folded) {
  size_t length = 0;
  while (const std::optional<Ordinal> ordinal = ReadOrdinal(folded.substr(length))) {
    length += ordinal->length;
    while (length < folded.size() && folded[length] == ' ') ++length;
  }
  return length;
}

}  // namespace mingxi
