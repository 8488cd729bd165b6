// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/formula.h"

#include <array>
#include <utility>

#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

/// ASCII for full-width letters, digits and signs; white space and brackets fall away.
std::optional<std::string> ToAscii(std::string_view text) {
  constexpr char32_t kFullWidthOffset = 0xFEE0;
  std::string out;
  while (!text.empty()) {
    const DecodedCodePoint point = DecodeUtf8(text);
    text.remove_prefix(point.length);
    char32_t code = point.code;
    if (code >= 0xFF01 && code <= 0xFF5E) code -= kFullWidthOffset;
    if (code == 0x3000 || code == ' ' || code == '(' || code == ')') continue;
    if (code == 0x2212 || code == 0x2013) code = '-';
    if (code >= 0x80) return std::nullopt;
    out += static_cast<char>(code);
  }
  return out;
}

/// Takes a name off the front of `text`; empty where there is none.
std::string TakeName(std::string_view& text) {
  constexpr std::size_t kMostDigits = 3;
  std::size_t length = 0;
  if (!text.empty() && IsAsciiLetter(text.front())) {
    length = 1;
  } else {
    while (length < text.size() && length < kMostDigits && IsDigit(text[length])) ++length;
  }
  std::string name(text.substr(0, length));
  text.remove_prefix(length);
  return name;
}

/// `+2-3`, to the end of `text`.
std::optional<std::vector<FormulaTerm>> ReadTerms(std::string_view text) {
  std::vector<FormulaTerm> terms;
  int sign = 1;
  for (;;) {
    std::string name = TakeName(text);
    if (name.empty()) return std::nullopt;
    terms.push_back({std::move(name), sign});
    if (text.empty()) return terms;
    if (text.front() != '+' && text.front() != '-') return std::nullopt;
    sign = text.front() == '+' ? 1 : -1;
    text.remove_prefix(1);
  }
}

}  // namespace

std::optional<Formula> ReadFormula(std::string_view text) {
  const std::optional<std::string> ascii = ToAscii(text);
  if (!ascii) return std::nullopt;
  std::string_view rest = *ascii;
  Formula formula{TakeName(rest), {}};
  if (formula.name.empty()) return std::nullopt;
  if (rest.empty()) return formula;
  if (rest.front() != '=') return std::nullopt;
  std::optional<std::vector<FormulaTerm>> terms = ReadTerms(rest.substr(1));
  if (!terms || terms->size() < 2) return std::nullopt;
  formula.terms = *std::move(terms);
  return formula;
}

}  // namespace mingxi
