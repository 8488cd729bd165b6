// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The numbers that Word puts before paragraphs: they stand in no text, but a reader sees them.

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/workbook/zip_package.h"
#include "model/status.h"

namespace mingxi {

inline constexpr int kNumberingLevels = 9;

struct NumberingLevel {
  std::string format = "decimal";  ///< `numFmt`
  std::string text;                ///< `lvlText`: "%1、"
  int start = 1;
};

/// A list's levels.
using NumberedList = std::array<NumberingLevel, kNumberingLevels>;

/// All lists of a document and how far each has counted.
class Numbering {
 public:
  /// `lists`: by the number that paragraphs name. `counted_as`: lists of the same abstract list
  /// count on together.
  Numbering(std::map<int, NumberedList> lists, std::map<int, int> counted_as)
      : lists_(std::move(lists)), counted_as_(std::move(counted_as)) {}
  Numbering() = default;

  /// The next number of list `list` at `level`, with its text; empty for bullets and unknown lists.
  std::string Next(int list, int level);

 private:
  std::map<int, NumberedList> lists_;
  std::map<int, int> counted_as_;
  std::map<int, std::array<int, kNumberingLevels>> counts_;
};

/// Reads the numbering part; none where the package has no such part.
Result<Numbering> ReadNumbering(ZipPackage& package, const std::string& part);

/// `number` as format `format` writes it: "chineseCounting" makes 3 三.
std::string NumberText(int number, std::string_view format);

}  // namespace mingxi
