// SPDX-License-Identifier: GPL-3.0-or-later

// A format has up to three sections: positive, negative, zero. Each is parted into what stands
// before the digits, the digits' pattern, and what stands behind. This file's only entry is
// ShownNumber.

#include "extractor/workbook/shown_number.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/decimal.h"

namespace mingxi {
namespace {

/// Digits that spreadsheets keep of a number.
constexpr int kDigits = 15;
/// Beyond, General shows powers of ten; so large a figure is no amount.
constexpr int kLargestPower = 40;

/// The number that `literal` means, to 15 digits, without needless zeros.
std::optional<Decimal> NumberOf(std::string_view literal) {
  double number = 0;
  const auto [end, error] =
      std::from_chars(literal.data(), literal.data() + literal.size(), number);
  if (error != std::errc() || end != literal.data() + literal.size()) return std::nullopt;
  char text[40];
  const auto written =
      std::to_chars(text, text + sizeof text, number, std::chars_format::scientific, kDigits - 1);
  const std::string_view scientific(text, static_cast<std::size_t>(written.ptr - text));
  const std::size_t exponent_at = scientific.find('e');
  if (exponent_at == std::string_view::npos) return std::nullopt;  // inf, nan
  std::string plain(scientific.substr(0, exponent_at));
  while (plain.back() == '0') plain.pop_back();
  if (plain.back() == '.') plain.pop_back();
  int exponent = 0;
  const std::string_view power = scientific.substr(exponent_at + 1);
  const std::size_t sign = power.starts_with('+') ? 1 : 0;
  std::from_chars(power.data() + sign, power.data() + power.size(), exponent);
  if (exponent > kLargestPower || exponent < -kLargestPower) return std::nullopt;
  const std::optional<Decimal> mantissa = Decimal::Parse(plain);
  return mantissa ? std::optional(mantissa->ShiftedBy(exponent)) : std::nullopt;
}

/// The sections of a format, parted by semicolons outside quotes.
std::vector<std::string_view> SectionsOf(std::string_view code) {
  std::vector<std::string_view> sections;
  std::size_t from = 0;
  bool is_quoted = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '"') is_quoted = !is_quoted;
    if (code[i] == '\\' && !is_quoted) ++i;
    if (i < code.size() && code[i] == ';' && !is_quoted) {
      sections.push_back(code.substr(from, i - from));
      from = i + 1;
    }
  }
  sections.push_back(code.substr(from));
  return sections;
}

struct Pattern {
  std::string before;
  std::string after;
  int whole_digits = 0;  ///< Zeros before the point.
  int decimals = 0;      ///< Places behind the point, and how many of them are always shown.
  int shown_decimals = 0;
  int scale = 0;  ///< Powers of ten: percent, thousands.
  bool is_grouped = false;
  bool has_digits = false;
};

bool IsDigitPlace(char c) { return c == '0' || c == '#' || c == '?'; }

class PatternReader {
 public:
  /// nullopt for what is no plain number.
  std::optional<Pattern> Read(std::string_view section) {
    for (std::size_t i = 0; i < section.size(); ++i) {
      const char c = section[i];
      if (c == '"') {
        const std::size_t end = std::min(section.find('"', i + 1), section.size());
        Literal(section.substr(i + 1, end - i - 1));
        i = end;
      } else if (c == '\\' && i + 1 < section.size()) {
        Literal(section.substr(++i, 1));
      } else if (c == '_' || c == '*') {
        ++i;  // A gap as wide as the next character, or filling: no text.
      } else if (c == '[') {
        const std::size_t end = std::min(section.find(']', i), section.size());
        if (!Bracket(section.substr(i + 1, end - i - 1))) return std::nullopt;
        i = end;
      } else if (IsDigitPlace(c) || c == '.' || c == ',') {
        if (!Place(c)) return std::nullopt;
      } else if (c == '%') {
        pattern_.scale += 2;
        Literal("%");
      } else if (c == 'E' || c == 'e' || c == '/' || c == '@') {
        return std::nullopt;
      } else {
        Literal(section.substr(i, 1));
      }
    }
    pattern_.scale -= 3 * waiting_commas_;
    return pattern_;
  }

 private:
  void Literal(std::string_view text) {
    (pattern_.has_digits ? pattern_.after : pattern_.before) += text;
  }

  /// [Red] and its like say nothing, [$¥-804] a currency; conditions are not known.
  bool Bracket(std::string_view inside) {
    if (inside.starts_with('$')) {
      Literal(inside.substr(1, inside.find('-') == std::string_view::npos ? inside.size() - 1
                                                                          : inside.find('-') - 1));
    }
    return inside.find_first_of("<>=") == std::string_view::npos;
  }

  bool Place(char c) {
    if (!pattern_.after.empty()) return false;  // Digits in two parts: 000-00.
    pattern_.has_digits = true;
    if (c == ',') {
      ++waiting_commas_;
    } else if (c == '.') {
      is_behind_point_ = true;
    } else if (is_behind_point_) {
      ++pattern_.decimals;
      if (c == '0') pattern_.shown_decimals = pattern_.decimals;
    } else {
      // A comma between digits groups them; behind the last it divides by a thousand.
      pattern_.is_grouped = pattern_.is_grouped || waiting_commas_ > 0;
      waiting_commas_ = 0;
      pattern_.whole_digits += c == '0' ? 1 : 0;
    }
    return true;
  }

  Pattern pattern_;
  int waiting_commas_ = 0;
  bool is_behind_point_ = false;
};

std::string Grouped(const std::string& digits) {
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

std::string General(const Decimal& number) { return number.ToString(); }

std::string Shown(const Decimal& magnitude, const Pattern& pattern) {
  if (!pattern.has_digits) return pattern.before;
  const Decimal rounded = magnitude.ShiftedBy(pattern.scale).RoundedTo(pattern.decimals);
  std::string text = rounded.ToString();
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string whole = text.substr(0, point);
  std::string decimals = point < text.size() ? text.substr(point + 1) : "";
  while (static_cast<int>(decimals.size()) > pattern.shown_decimals && decimals.back() == '0') {
    decimals.pop_back();
  }
  if (whole == "0" && pattern.whole_digits == 0) whole.clear();
  while (static_cast<int>(whole.size()) < pattern.whole_digits) whole.insert(0, "0");
  if (pattern.is_grouped) whole = Grouped(whole);
  return pattern.before + whole + (decimals.empty() ? "" : "." + decimals) + pattern.after;
}

}  // namespace

std::string ShownNumber(std::string_view literal, std::string_view code) {
  const std::optional<Decimal> number = NumberOf(literal);
  if (!number) return std::string(literal);
  if (code.empty() || code == "General" || code == "@") return General(*number);
  const std::vector<std::string_view> sections = SectionsOf(code);
  std::size_t section = 0;
  if (number->is_negative() && sections.size() > 1) section = 1;
  if (number->is_zero() && sections.size() > 2) section = 2;
  const std::optional<Pattern> pattern = PatternReader().Read(sections[section]);
  if (!pattern) return General(*number);
  const bool needs_sign = number->is_negative() && section == 0;
  std::string text = Shown(number->Absolute(), *pattern);
  return needs_sign ? "-" + text : text;
}

}  // namespace mingxi
