// SPDX-License-Identifier: GPL-3.0-or-later

// The section is chosen by the number, the number rounded to the section's places, and its digits
// are dealt to the places from the point outwards; what stands between the places is shown as it
// is. This file's entries are NumberFormat, ShownNumber and NumberOf.

#include "extractor/workbook/shown_number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

#include "extractor/workbook/shown_date.h"

namespace mingxi {
namespace {

/// Digits that spreadsheets keep of a number.
constexpr int kDigits = 15;
/// Beyond, a figure is no amount.
constexpr int kLargestPower = 60;
/// From here on General shows powers of ten.
constexpr double kLargestPlain = 1e15;
constexpr double kSmallestPlain = 1e-9;

std::optional<double> ParsedNumber(std::string_view literal) {
  double number = 0;
  if (literal.starts_with('+')) literal.remove_prefix(1);
  const auto [end, error] =
      std::from_chars(literal.data(), literal.data() + literal.size(), number);
  const bool is_whole = error == std::errc() && end == literal.data() + literal.size();
  return is_whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<Decimal> DecimalOf(double number, int digits) {
  char text[40];
  const auto written =
      std::to_chars(text, text + sizeof text, number, std::chars_format::scientific, digits - 1);
  const std::string_view scientific(text, static_cast<std::size_t>(written.ptr - text));
  const std::size_t exponent_at = scientific.find('e');
  if (exponent_at == std::string_view::npos) return std::nullopt;
  std::string plain(scientific.substr(0, exponent_at));
  if (plain.find('.') != std::string::npos) {
    while (plain.back() == '0') plain.pop_back();
    if (plain.back() == '.') plain.pop_back();
  }
  int exponent = 0;
  const std::string_view power = scientific.substr(exponent_at + 1);
  const std::size_t sign = power.starts_with('+') ? 1 : 0;
  std::from_chars(power.data() + sign, power.data() + power.size(), exponent);
  if (exponent > kLargestPower || exponent < -kLargestPower) return std::nullopt;
  const std::optional<Decimal> mantissa = Decimal::Parse(plain);
  return mantissa ? std::optional(mantissa->ShiftedBy(exponent)) : std::nullopt;
}

/// Places without a digit are as wide as one: `"-"??` shows a dash.
std::string WithoutOuterSpaces(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// `text` without zeros at the end of its decimals, and without a bare point.
std::string WithoutEndZeros(std::string text) {
  if (text.find('.') == std::string::npos) return text;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

/// 1.5E+20: as many digits as there are.
std::string PowerOfTen(double number, int digits) {
  char text[40];
  const auto written =
      std::to_chars(text, text + sizeof text, number, std::chars_format::scientific, digits - 1);
  const std::string_view whole(text, static_cast<std::size_t>(written.ptr - text));
  const std::size_t at = whole.find('e');
  return WithoutEndZeros(std::string(whole.substr(0, at))) + "E" +
         std::string(whole.substr(at + 1));
}

std::string General(const Decimal& number, double exact) {
  const double magnitude = std::abs(exact);
  if (magnitude >= kLargestPlain || (magnitude > 0 && magnitude < kSmallestPlain)) {
    return PowerOfTen(exact, kDigits);
  }
  return WithoutEndZeros(number.ToString());
}

/// Where the digits' places of a section are.
struct Places {
  std::vector<std::size_t> whole;     ///< Token numbers, from the left.
  std::vector<std::size_t> decimals;  ///< Behind the point.
  std::vector<std::size_t> rest;      ///< Behind `E+` or a fraction's bar.
  bool has_exponent = false;
  bool has_fraction = false;
};

Places PlacesOf(const FormatSection& section) {
  Places places;
  bool is_behind_point = false;
  for (std::size_t i = 0; i < section.tokens.size(); ++i) {
    const FormatTokenKind kind = section.tokens[i].kind;
    if (kind == FormatTokenKind::kPoint) is_behind_point = true;
    places.has_exponent = places.has_exponent || kind == FormatTokenKind::kExponent;
    places.has_fraction = places.has_fraction || kind == FormatTokenKind::kFraction;
    if (kind != FormatTokenKind::kDigit) continue;
    (places.has_exponent || places.has_fraction ? places.rest
     : is_behind_point                          ? places.decimals
                                                : places.whole)
        .push_back(i);
  }
  return places;
}

/// Fills the digits of a number into the places of a section.
class PlaceFiller {
 public:
  explicit PlaceFiller(const FormatSection& section)
      : section_(section), places_(PlacesOf(section)), shown_(section.tokens.size()) {}

  const Places& places() const { return places_; }

  /// `magnitude` is not negative and already scaled.
  std::string Plain(const Decimal& magnitude) {
    FillNumber(magnitude);
    return Joined();
  }

  /// `0.00E+00`
  std::string Scientific(const Decimal& magnitude, double exact) {
    int power = exact == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::abs(exact))));
    const int step = std::max<int>(1, static_cast<int>(places_.whole.size()));
    power = static_cast<int>(std::floor(static_cast<double>(power) / step)) * step;
    FillNumber(magnitude.ShiftedBy(-power));
    std::string digits = std::to_string(std::abs(power));
    while (digits.size() < places_.rest.size()) digits.insert(0, "0");
    for (std::size_t i = 0; i < section_.tokens.size(); ++i) {
      const FormatToken& token = section_.tokens[i];
      if (token.kind != FormatTokenKind::kExponent) continue;
      shown_[i] = power < 0 ? "E-" : token.text.back() == '+' ? "E+" : "E";
    }
    if (!places_.rest.empty()) shown_[places_.rest.front()] = digits;
    return Joined();
  }

 private:
  char Mark(std::size_t place) const { return section_.tokens[place].text.front(); }

  void FillNumber(const Decimal& magnitude) {
    const Decimal rounded = magnitude.RoundedTo(static_cast<int>(places_.decimals.size()));
    const std::string text = rounded.ToString();
    const std::size_t point = std::min(text.find('.'), text.size());
    FillWhole(text.substr(0, point) == "0" ? std::string() : text.substr(0, point));
    FillDecimals(point < text.size() ? text.substr(point + 1) : std::string());
  }

  void FillWhole(const std::string& digits) {
    const std::size_t count = places_.whole.size();
    for (std::size_t k = 0; k < count; ++k) {
      const std::size_t from_right = count - 1 - k;
      std::string& shown = shown_[places_.whole[k]];
      // The first place takes all digits that have no place of their own.
      const std::size_t first = k == 0 ? std::max(digits.size(), count) : from_right + 1;
      for (std::size_t place = first; place-- > from_right;) {
        const bool has_digit = place < digits.size();
        const char mark = Mark(places_.whole[k]);
        if (has_digit) {
          shown += digits[digits.size() - 1 - place];
        } else if (mark == '0') {
          shown += '0';
        } else if (mark == '?') {
          shown += ' ';
        }
        const bool is_shown = has_digit || mark == '0';
        if (section_.is_grouped && is_shown && place > 0 && place % 3 == 0) shown += ',';
      }
    }
    if (count == 0) unplaced_ = digits;  // ".00" shows the whole digits before its point.
  }

  void FillDecimals(std::string digits) {
    const std::size_t count = places_.decimals.size();
    digits.resize(count, '0');
    std::size_t end = count;
    while (end > 0 && digits[end - 1] == '0' && Mark(places_.decimals[end - 1]) != '0') --end;
    for (std::size_t i = 0; i < count; ++i) {
      std::string& shown = shown_[places_.decimals[i]];
      if (i < end) {
        shown = digits[i];
      } else if (Mark(places_.decimals[i]) == '?') {
        shown = " ";
      }
    }
    has_point_ = end > 0;
  }

  std::string Joined() const {
    std::string text;
    for (std::size_t i = 0; i < section_.tokens.size(); ++i) {
      const FormatToken& token = section_.tokens[i];
      if (token.kind == FormatTokenKind::kPoint) {
        text += unplaced_;
        if (has_point_) text += '.';
      } else {
        text +=
            shown_[i].empty() && token.kind == FormatTokenKind::kLiteral ? token.text : shown_[i];
      }
    }
    return text;
  }

  const FormatSection& section_;
  Places places_;
  std::vector<std::string> shown_;  ///< What each token shows.
  std::string unplaced_;
  bool has_point_ = false;
};

/// `# ?/?`: the nearest fraction whose denominator has as many digits as it has places.
std::string Fraction(const FormatSection& section, const Places& places, double magnitude) {
  long largest = 9;
  for (std::size_t i = 1; i < std::min<std::size_t>(places.rest.size(), 4); ++i) {
    largest = largest * 10 + 9;
  }
  const bool has_whole = places.whole.size() > 1;
  const double whole = has_whole ? std::floor(magnitude) : 0;
  const double part = magnitude - whole;
  long best = 1;
  double least = 2;
  for (long bottom = 1; bottom <= largest; ++bottom) {
    const double miss = std::abs(
        std::round(part * static_cast<double>(bottom)) / static_cast<double>(bottom) - part);
    if (miss < least - 1e-12) {
      least = miss;
      best = bottom;
    }
  }
  const long top = std::lround(part * static_cast<double>(best));
  const long units = static_cast<long>(whole) + (has_whole ? top / best : 0);
  const long left = has_whole ? top % best : top;
  std::string text;
  if (has_whole && (units > 0 || left == 0)) text = std::to_string(units);
  if (left != 0 || !has_whole) {
    if (!text.empty()) text += ' ';
    text += std::to_string(left) + "/" + std::to_string(best);
  }
  return text + (section.scale == 2 ? "%" : "");
}

/// Which of `sections` shows `number`, and whether it shows the minus sign.
std::pair<std::size_t, bool> SectionFor(const std::vector<FormatSection>& sections, double number) {
  const bool is_negative = number < 0;
  // A fourth section is for texts.
  const std::size_t count = std::min<std::size_t>(3, sections.size());
  if (count == 1) return {0, is_negative};
  const FormatCondition above{count == 2 ? ">=" : ">", 0};
  const FormatCondition below{"<", 0};
  const FormatCondition first = sections[0].condition.value_or(above);
  const bool is_below = first.comparison.starts_with('<') && first.limit <= 0;
  if (first.Holds(number)) return {0, is_negative && !is_below};
  const bool is_rest = count == 2 && !sections[1].condition;
  const FormatCondition second = sections[1].condition.value_or(below);
  if (!is_rest && !second.Holds(number)) return {count - 1, is_negative};
  // A section for negative numbers alone shows their sign itself.
  const bool takes_negatives = first == above || first == FormatCondition{">", 0};
  return {1, is_negative && !(is_rest ? takes_negatives : second == below)};
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code, bool counts_from_1904)
    : sections_(ParseNumberFormat(code)), counts_from_1904_(counts_from_1904) {}

std::string NumberFormat::NumberBy(const FormatSection& section, const Decimal& number,
                                   double exact, bool needs_sign) const {
  const Decimal magnitude = number.Absolute();
  if (section.tokens.empty()) {
    return sections_.size() == 1 ? General(number, exact) : std::string();
  }
  if (section.is_date) {
    const std::optional<std::string> date = ShownDate(exact, section, counts_from_1904_);
    return date ? *date : General(number, exact);
  }
  std::string text;
  if (section.is_general || section.has_text) {
    for (const FormatToken& token : section.tokens) {
      const bool is_number =
          token.kind == FormatTokenKind::kGeneral || token.kind == FormatTokenKind::kText;
      text += is_number ? General(magnitude, std::abs(exact)) : token.text;
    }
    return (needs_sign ? "-" : "") + text;
  }
  PlaceFiller filler(section);
  if (filler.places().has_fraction) {
    text = Fraction(section, filler.places(), std::abs(exact));
  } else if (filler.places().has_exponent) {
    text = filler.Scientific(magnitude, exact);
  } else {
    const Decimal scaled = magnitude.ShiftedBy(section.scale);
    text = filler.Plain(scaled);
    const auto decimals = static_cast<int>(filler.places().decimals.size());
    needs_sign = needs_sign && !(section.has_digits && scaled.RoundedTo(decimals).is_zero());
  }
  return (needs_sign ? "-" : "") + text;
}

std::string NumberFormat::Number(std::string_view literal) const {
  const std::optional<double> exact = ParsedNumber(literal);
  if (!exact) return std::string(literal);
  const std::optional<Decimal> number = DecimalOf(*exact, kDigits);
  if (!number) return PowerOfTen(*exact, kDigits);
  const auto [section, needs_sign] = SectionFor(sections_, *exact);
  return WithoutOuterSpaces(NumberBy(sections_[section], *number, *exact, needs_sign));
}

std::string NumberFormat::Text(std::string_view text) const {
  const FormatSection* section = nullptr;
  if (sections_.size() == 4) section = &sections_[3];
  if (sections_.back().has_text) section = &sections_.back();
  if (section == nullptr) return std::string(text);
  std::string shown;
  for (const FormatToken& token : section->tokens) {
    shown += token.kind == FormatTokenKind::kText ? text : std::string_view(token.text);
  }
  return shown;
}

std::string ShownNumber(std::string_view literal, std::string_view code) {
  return NumberFormat(code).Number(literal);
}

std::optional<Decimal> NumberOf(std::string_view literal, int digits) {
  const std::optional<double> number = ParsedNumber(literal);
  return number ? DecimalOf(*number, digits) : std::nullopt;
}

}  // namespace mingxi
