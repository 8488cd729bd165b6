// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/workbook/number_sections.h"
#include "model/decimal.h"

namespace mingxi {

/// A number format, ready to show many numbers.
class NumberFormat {
 public:
  /// `counts_from_1904`: day 0 is 1904-01-01 instead of 1899-12-30.
  explicit NumberFormat(std::string_view code, bool counts_from_1904 = false);

  /// What a spreadsheet shows of `literal` (a number as the file stores it): 0.125 under "0.00%" is
  /// "12.50%". Numbers have 15 digits, as in spreadsheets. The literal itself where it is no
  /// number.
  std::string Number(std::string_view literal) const;

  /// What it shows of a text: the text, or what the fourth section makes of it.
  std::string Text(std::string_view text) const;

 private:
  std::string NumberBy(const FormatSection& section, const Decimal& number, double exact,
                       bool needs_sign) const;

  std::vector<FormatSection> sections_;
  bool counts_from_1904_ = false;
};

/// NumberFormat(code).Number(literal)
std::string ShownNumber(std::string_view literal, std::string_view code);

/// The number that `literal` means, to `digits` digits, without needless zeros; nullopt where it is
/// none, or beyond what a Decimal should hold.
std::optional<Decimal> NumberOf(std::string_view literal, int digits);

}  // namespace mingxi
