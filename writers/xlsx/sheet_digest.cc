// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/sheet_digest.h"

// FNV-1a over column, kind and text of each cell of a row.

#include <algorithm>
#include <charconv>
#include <optional>

namespace mingxi {
namespace {

constexpr std::uint64_t kOffset = 14695981039346656037u;
constexpr std::uint64_t kPrime = 1099511628211u;

void Mix(std::uint64_t& hash, std::string_view bytes) {
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= kPrime;
  }
}

/// A number at 15 significant digits: `digits` x 10^`exponent`, no zeros at the end of the digits.
struct SheetNumber {
  std::uint64_t digits = 0;
  std::int32_t exponent = 0;
  std::int32_t is_negative = 0;

  std::string_view bytes() const { return {reinterpret_cast<const char*>(this), sizeof *this}; }
};
static_assert(sizeof(SheetNumber) == 16, "has no padding, its bytes are hashed");

/// `literal`: digits with one point at most and an optional sign; nullopt where it is written in
/// another way or has more than 15 digits.
std::optional<SheetNumber> ReadPlain(std::string_view literal) {
  constexpr int kMostDigits = 15;
  SheetNumber number;
  number.is_negative = literal.starts_with('-') ? 1 : 0;
  if (number.is_negative != 0) literal.remove_prefix(1);
  int count = 0;
  bool has_point = false;
  for (const char c : literal) {
    if (c == '.' && !has_point) {
      has_point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++count > kMostDigits) return std::nullopt;
    number.digits = number.digits * 10 + static_cast<unsigned>(c - '0');
    if (has_point) --number.exponent;
  }
  if (count == 0) return std::nullopt;
  if (number.digits == 0) return SheetNumber();
  for (; number.digits % 10 == 0; number.digits /= 10) ++number.exponent;
  return number;
}

/// Any literal of a number, rounded to 15 digits; nullopt where it is none.
std::optional<SheetNumber> ReadNumber(std::string_view literal) {
  double value = 0;
  const auto read = std::from_chars(literal.data(), literal.data() + literal.size(), value);
  if (read.ec != std::errc() || read.ptr != literal.data() + literal.size()) return std::nullopt;
  char rounded[40];
  const auto written =
      std::to_chars(rounded, rounded + sizeof rounded, value, std::chars_format::scientific, 14);
  const std::string_view shown(rounded, static_cast<std::size_t>(written.ptr - rounded));
  const std::size_t e = shown.find('e');
  if (e == std::string_view::npos) return std::nullopt;  // Infinity and the like.
  std::optional<SheetNumber> number = ReadPlain(shown.substr(0, e));
  if (!number || number->digits == 0) return number;
  std::int32_t exponent = 0;
  const bool is_plus = shown[e + 1] == '+';
  std::from_chars(rounded + e + (is_plus ? 2 : 1), written.ptr, exponent);
  number->exponent += exponent;
  return number;
}

}  // namespace

void SheetDigest::AddText(int row, int column, std::string_view text) {
  Add(row, column, 't', text);
}

void SheetDigest::AddNumber(int row, int column, std::string_view literal) {
  std::optional<SheetNumber> number = ReadPlain(literal);
  if (!number) number = ReadNumber(literal);
  Add(row, column, 'n', number ? number->bytes() : literal);
}

void SheetDigest::Add(int row, int column, char kind, std::string_view text) {
  const auto at = static_cast<std::size_t>(row);
  if (at >= rows_.size()) rows_.resize(at + 1, 0);
  std::uint64_t& hash = rows_[at];
  if (hash == 0) hash = kOffset;
  Mix(hash, {reinterpret_cast<const char*>(&column), sizeof column});
  Mix(hash, {&kind, 1});
  Mix(hash, text);
  Mix(hash, std::string_view("\0", 1));
  ++cells_;
}

std::string SheetDigest::DifferenceFrom(const SheetDigest& other) const {
  const std::size_t rows = std::max(rows_.size(), other.rows_.size());
  for (std::size_t row = 0; row < rows; ++row) {
    const std::uint64_t here = row < rows_.size() ? rows_[row] : 0;
    const std::uint64_t there = row < other.rows_.size() ? other.rows_[row] : 0;
    if (here != there) return "row " + std::to_string(row + 1) + " differs";
  }
  if (cells_ != other.cells_) return "the number of cells differs";
  if (merges_ != other.merges_) return "the number of merged cells differs";
  return "";
}

}  // namespace mingxi
