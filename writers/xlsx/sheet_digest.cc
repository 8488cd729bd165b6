// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/sheet_digest.h"

// FNV-1a over column, kind and text of each cell of a row.

#include <algorithm>
#include <charconv>

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

/// The number at 15 significant digits, in one spelling; the literal itself when it is none.
std::string Canonical(std::string_view literal) {
  double value = 0;
  const auto read = std::from_chars(literal.data(), literal.data() + literal.size(), value);
  if (read.ec != std::errc() || read.ptr != literal.data() + literal.size()) {
    return std::string(literal);
  }
  char digits[40];
  const auto written =
      std::to_chars(digits, digits + sizeof digits, value + 0.0, std::chars_format::scientific, 14);
  return {digits, written.ptr};
}

}  // namespace

void SheetDigest::AddText(int row, int column, std::string_view text) {
  Add(row, column, 't', text);
}

void SheetDigest::AddNumber(int row, int column, std::string_view literal) {
  Add(row, column, 'n', Canonical(literal));
}

void SheetDigest::Add(int row, int column, char kind, std::string_view text) {
  const auto at = static_cast<std::size_t>(row);
  if (at >= rows_.size()) rows_.resize(at + 1, 0);
  std::uint64_t& hash = rows_[at];
  if (hash == 0) hash = kOffset;
  Mix(hash, std::to_string(column));
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
