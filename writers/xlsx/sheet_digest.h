// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// SheetDigest: what a sheet holds, small enough to be kept for 100,000 rows. The writer fills one
// while it writes and the reader one while it reads back; they must be equal.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

class SheetDigest {
 public:
  /// Adds a cell. REQUIRES: row by row, each row from the left; blank cells are not added.
  void AddText(int row, int column, std::string_view text);
  /// `literal` as a file or std::to_chars writes it; compared at the 15 digits a sheet holds.
  void AddNumber(int row, int column, std::string_view literal);
  void AddMerge() { ++merges_; }

  std::int64_t cell_count() const { return cells_; }
  std::int64_t merge_count() const { return merges_; }

  /// One English clause for the first difference; empty when the two are equal.
  std::string DifferenceFrom(const SheetDigest& other) const;

  bool operator==(const SheetDigest&) const = default;

 private:
  void Add(int row, int column, char kind, std::string_view text);

  std::vector<std::uint64_t> rows_;  ///< A hash a row; 0 = nothing in it.
  std::int64_t cells_ = 0;
  std::int64_t merges_ = 0;
};

/// A sheet with what must be found in it.
struct SheetExpectation {
  std::string name;
  SheetDigest digest;
  int formulas = 0;  ///< Cells that a formula fills; their results are in the digest.

  bool operator==(const SheetExpectation&) const = default;
};

}  // namespace mingxi
