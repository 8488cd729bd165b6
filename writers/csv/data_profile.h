// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// DataProfile: which rows and columns of a table stand in its CSV file, and as what.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/table.h"
#include "writers/cell_map.h"

namespace mingxi {

enum class FieldType : std::uint8_t { kString, kNumber, kInteger };

/// Table Schema's word: "string", "number", "integer".
std::string_view ToString(FieldType type);

/// The unit of a column whose figures are all percentages.
inline constexpr std::string_view kPercentUnit = "%";

/// What holds for every value of a column, as Table Schema says it; empty = nothing is promised.
struct FieldConstraints {
  bool is_required = false;         ///< Never empty.
  std::string pattern;              ///< A regular expression of the whole text.
  std::vector<std::string> values;  ///< The only texts that stand there.

  bool operator==(const FieldConstraints&) const = default;
};

/// A column of the CSV file.
struct DataField {
  std::string name;  ///< The column path joined by '/'; unique, also without regard to case.
  FieldType type = FieldType::kString;
  std::string unit;  ///< Of its figures, where all have one and the same.
  FieldConstraints constraints = {};

  bool operator==(const DataField&) const = default;
};

struct DataProfile {
  std::vector<DataField> fields;    ///< One a table column.
  std::vector<int> rows;            ///< Rows written as records.
  std::vector<int> left_out;        ///< Index and page-total rows.
  std::vector<std::string> dashes;  ///< Every way a dash is printed in the written rows, sorted.

  bool operator==(const DataProfile&) const = default;
};

DataProfile ProfileOf(const Table& table, const CellMap& cells);

/// Whether the cell is a printed figure: an amount, a count or a percentage with its value.
bool IsFigure(const Cell& cell);

}  // namespace mingxi
