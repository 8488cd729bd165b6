// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A number format's code, taken apart: "#,##0.00;[Red]-#,##0.00" has two sections of tokens.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

enum class FormatTokenKind : std::uint8_t {
  kLiteral,   ///< Shown as it stands.
  kDigit,     ///< A place for a digit: `0`, `#` or `?`.
  kPoint,     ///< The decimal point.
  kComma,     ///< A comma that neither groups nor scales.
  kExponent,  ///< `E+` or `E-`.
  kFraction,  ///< The bar of `# ?/?`.
  kDate,      ///< A run of one date letter, `AM/PM`, or `[h]`.
  kText,      ///< `@`
  kGeneral,
};

struct FormatToken {
  FormatTokenKind kind = FormatTokenKind::kLiteral;
  std::string text;

  bool operator==(const FormatToken&) const = default;
};

/// `[>=100]`
struct FormatCondition {
  std::string comparison;  ///< "<", "<=", ">", ">=", "=", "<>"
  double limit = 0;

  bool Holds(double number) const;
  bool operator==(const FormatCondition&) const = default;
};

struct FormatSection {
  std::vector<FormatToken> tokens;
  std::optional<FormatCondition> condition;
  int scale = 0;  ///< Powers of ten: 2 for each `%`, -3 for each comma behind the digits.
  bool is_grouped = false;
  bool is_date = false;
  bool has_digits = false;
  bool has_text = false;  ///< `@`
  bool is_general = false;

  bool operator==(const FormatSection&) const = default;
};

/// The sections of `code`, at least one.
std::vector<FormatSection> ParseNumberFormat(std::string_view code);

}  // namespace mingxi
