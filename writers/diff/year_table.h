// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The comparison of two years as a journalist prints it: each figure of both years beside each
// other, with 增减额 (difference) and 增减% (difference in percent).

#include <optional>
#include <string>
#include <vector>

#include "writers/diff/side_by_side.h"

namespace mingxi {

/// A cell: a figure where `value` is there, else text.
struct YearCell {
  std::string text;
  std::optional<Decimal> value;
  bool is_percent = false;

  bool operator==(const YearCell&) const = default;
};

struct YearRow {
  /// 新增 (new), 取消 (dropped), 改名 (renamed), else empty.
  std::string mark;
  std::vector<YearCell> cells;

  bool operator==(const YearRow&) const = default;
};

struct YearTable {
  std::string title;
  std::string unit;  ///< Of B; figures of A in another unit of money are converted to it.
  std::string id_a;
  std::string id_b;
  /// The last one is of the marks.
  std::vector<std::string> headers;
  std::vector<YearRow> rows;
};

/// One a pair of tables that have figures in common columns, in the order of B. Years are named in
/// the headers as far as the documents know theirs.
std::vector<YearTable> YearTables(const ComparedPair& pair);

/// As text, aligned by display width; as CSV, one table behind the other with a blank line between.
std::string YearTablesToText(const ComparedPair& pair, bool is_colored);
std::string YearTablesToCsv(const ComparedPair& pair);

}  // namespace mingxi
