// SPDX-License-Identifier: GPL-3.0-or-later

// Amounts and counts add up. What only looks so does not: rates and terms, by their header; line
// numbers, by how they rise.

#include "normalizer/typing/summable_columns.h"

#include <optional>
#include <vector>

#include "normalizer/typing/rate_words.h"

namespace mingxi {
namespace {

/// Whole numbers that rise from row to row, mostly by one, are line numbers, whatever their header
/// says.
class Counter {
 public:
  void Add(const Decimal& value) {
    const std::optional<std::int64_t> whole = value.ToScaledInt(0);
    if (value.scale() != 0 || !whole || *whole <= last_) {
      rises_ = false;
      return;
    }
    if (*whole == last_ + 1) ++single_steps_;
    last_ = *whole;
    ++rows_;
  }

  bool IsLineNumber() const {
    constexpr int kFewestRows = 6;
    return rises_ && rows_ >= kFewestRows && 2 * single_steps_ > rows_;
  }

 private:
  std::int64_t last_ = -1;
  int rows_ = 0;
  int single_steps_ = 0;
  bool rises_ = true;
};

}  // namespace

Table WithSummableColumns(Table table) {
  std::vector<Counter> counters(table.columns.size());
  for (const Cell& cell : table.cells) {
    const bool is_body = HoldsFigures(table.rows[static_cast<std::size_t>(cell.row)].kind);
    if (is_body && cell.value) counters[static_cast<std::size_t>(cell.column)].Add(*cell.value);
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    Column& column = table.columns[i];
    const bool is_number = column.role == ColumnRole::kAmount || column.role == ColumnRole::kCount;
    if (!is_number) continue;
    if (const std::optional<RateWord> rate = FindRate(column.path)) {
      column.evidence = rate->header;
    } else if (counters[i].IsLineNumber()) {
      column.evidence = "steps";
    } else {
      column.is_summable = true;
    }
  }
  return table;
}

}  // namespace mingxi
