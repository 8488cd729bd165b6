// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/printed_number.h"

// The printed text is parted into what stands before the digits, the digits, and what stands
// behind; the format is put together from the three.

#include <algorithm>
#include <string_view>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Excel's limits for a format code and for decimals in it.
constexpr std::size_t kMaxFormat = 255;
constexpr std::size_t kMaxDecimals = 30;
/// A literal longer than this is a sentence, not a sign or a unit.
constexpr std::size_t kMaxLiteralBytes = 24;

struct PrintedParts {
  std::string_view prefix;
  std::string_view whole;     ///< Digits and grouping commas before the point.
  std::string_view decimals;  ///< Digits behind the point.
  std::string_view suffix;
};

bool IsWellGrouped(std::string_view whole) {
  if (whole.starts_with('0') && whole.find(',') != std::string_view::npos) return false;
  const std::size_t first = std::min(whole.find(','), whole.size());
  if (first == whole.size()) return true;
  if (first == 0 || first > 3) return false;
  for (std::size_t i = first; i < whole.size(); ++i) {
    if ((whole[i] == ',') != ((i - first) % 4 == 0)) return false;
  }
  return (whole.size() - first) % 4 == 0;
}

/// `text` with full-width points and commas between digits made narrow: a spreadsheet has only
/// these. REQUIRES: both are three bytes long, as in UTF-8.
std::string WithNarrowPoints(std::string_view text) {
  constexpr std::string_view kPoint = "．";
  constexpr std::string_view kComma = "，";
  if (text.find(kPoint.front()) == std::string_view::npos) return std::string(text);
  std::string narrow;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view sign = text.substr(i, kPoint.size());
    const bool is_wide = sign == kPoint || sign == kComma;
    const std::size_t next = i + kPoint.size();
    const bool is_between =
        is_wide && i > 0 && IsDigit(text[i - 1]) && next < text.size() && IsDigit(text[next]);
    if (is_between) {
      narrow.push_back(sign == kPoint ? '.' : ',');
      i = next;
    } else {
      narrow.push_back(text[i++]);
    }
  }
  return narrow;
}

/// nullopt when the digits don't stand together as a number does.
std::optional<PrintedParts> PartsOf(std::string_view text) {
  const auto begin = static_cast<std::size_t>(
      std::find_if(text.begin(), text.end(), [](char c) { return IsDigit(c); }) - text.begin());
  if (begin == text.size()) return std::nullopt;
  std::size_t end = text.size();
  while (!IsDigit(text[end - 1])) --end;
  const bool has_bare_point = begin > 0 && text[begin - 1] == '.';
  const std::size_t from = has_bare_point ? begin - 1 : begin;
  const std::string_view core = text.substr(from, end - from);
  if (core.find_first_not_of("0123456789,.") != std::string_view::npos) return std::nullopt;
  const std::size_t point = core.find('.');
  PrintedParts parts{text.substr(0, from), core.substr(0, point), {}, text.substr(end)};
  if (point != std::string_view::npos) parts.decimals = core.substr(point + 1);
  if (parts.decimals.find_first_of(",.") != std::string_view::npos) return std::nullopt;
  return IsWellGrouped(parts.whole) ? std::optional(parts) : std::nullopt;
}

/// The printed digits as a plain decimal.
std::optional<Decimal> MagnitudeOf(const PrintedParts& parts) {
  std::string plain;
  for (const char c : parts.whole) {
    if (c != ',') plain.push_back(c);
  }
  if (plain.empty()) plain = "0";
  if (!parts.decimals.empty()) plain += "." + std::string(parts.decimals);
  return Decimal::Parse(plain);
}

std::string DigitPattern(const PrintedParts& parts, bool column_is_grouped) {
  const bool is_grouped = parts.whole.find(',') != std::string_view::npos;
  const bool has_leading_zeros = parts.whole.size() > 1 && parts.whole.front() == '0';
  constexpr std::size_t kGroup = 3;
  std::string pattern;
  if (parts.whole.empty()) {
    pattern = "#";
  } else if (has_leading_zeros) {
    pattern.assign(parts.whole.size(), '0');
  } else {
    pattern = is_grouped || (column_is_grouped && parts.whole.size() <= kGroup) ? "#,##0" : "0";
  }
  if (!parts.decimals.empty()) pattern += "." + std::string(parts.decimals.size(), '0');
  return pattern;
}

bool IsLiteral(std::string_view text) {
  return text.size() <= kMaxLiteralBytes &&
         text.find_first_of("\"\n\r\t") == std::string_view::npos;
}

std::string Quoted(std::string_view text) {
  return text.empty() ? "" : "\"" + std::string(text) + "\"";
}

std::string FormatOf(const PrintedParts& parts, const std::string& digits, bool is_negative) {
  const bool is_percent = parts.suffix == "%";
  const std::string suffix = is_percent ? "%" : Quoted(parts.suffix);
  if (!is_negative) return Quoted(parts.prefix) + digits + suffix;
  if (parts.prefix == "-") return digits + suffix;
  // A bracket that closes belongs to the negative alone.
  const bool is_bracketed = parts.suffix == ")" || parts.suffix == "）";
  return digits + (is_bracketed ? "" : suffix) + ";" + Quoted(parts.prefix) + digits + suffix;
}

}  // namespace

int SignificantDigits(const Decimal& value) {
  std::string digits;
  for (const char c : value.ToString()) {
    if (IsDigit(c) && (c != '0' || !digits.empty())) digits.push_back(c);
  }
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  return static_cast<int>(digits.size());
}

std::optional<PrintedNumber> PrintedNumberOf(const Cell& cell, bool column_is_grouped) {
  if (!cell.value || SignificantDigits(*cell.value) > kExactDigits) return std::nullopt;
  const std::string text = WithNarrowPoints(cell.text);
  const std::optional<PrintedParts> parts = PartsOf(text);
  if (!parts || !IsLiteral(parts->prefix) || !IsLiteral(parts->suffix)) return std::nullopt;
  const std::optional<Decimal> magnitude = MagnitudeOf(*parts);
  if (!magnitude || *magnitude != cell.value->Absolute()) return std::nullopt;
  if (parts->decimals.size() > kMaxDecimals) return std::nullopt;
  const bool is_negative = cell.value->is_negative();
  if (is_negative && parts->prefix.empty()) return std::nullopt;
  PrintedNumber printed;
  printed.stored = parts->suffix == "%" ? cell.value->ShiftedBy(-2) : *cell.value;
  printed.format = FormatOf(*parts, DigitPattern(*parts, column_is_grouped), is_negative);
  if (printed.format.size() > kMaxFormat) return std::nullopt;
  return printed;
}

}  // namespace mingxi
