// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// ComparedTable: a table made ready for comparing, every cell with a key that is equal where the
// content is.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diff/diff_options.h"
#include "model/table.h"

namespace mingxi {

/// Equal for equal contents; 0 = nothing there. Two contents that are not equal share one in no
/// case that is likely to happen once in the life of the universe; where it did, the cells would be
/// reported as printed differently.
using ContentKey = std::uint64_t;

ContentKey KeyOfText(std::string_view text);
/// `key` with `next` behind it.
ContentKey Joined(ContentKey key, ContentKey next);

/// How cells are read.
struct KeyRules {
  bool in_yuan = false;    ///< Amounts by their value in 元 (yuan), not as printed.
  bool one_empty = false;  ///< Blank, dash and zero are one.
  bool no_space = false;   ///< White space does not count.
  bool index_rows = true;  ///< Index and page-total rows are compared.
};

/// Whether the cell is a printed figure.
bool IsFigureCell(const Cell& cell);
/// Whether the cell is a figure and zero, a dash, or blank.
bool IsEmptyCell(const Cell& cell);

/// `text` without white space.
std::string WithoutSpace(std::string_view text);

/// The table must outlive it.
class ComparedTable {
 public:
  ComparedTable(const Table& table, const KeyRules& rules);

  const Table& table() const { return *table_; }
  int column_count() const { return table_->column_count; }
  /// The rows that are compared: all but headers (and index rows, if so asked), ascending.
  const std::vector<int>& rows() const { return rows_; }

  /// The cell that covers the place; null where there is none.
  const Cell* At(int row, int column) const;
  /// Whether the place is covered by a cell that begins elsewhere.
  bool IsCovered(int row, int column) const;
  /// A place that a merged label covers from above has the label's key; one that is covered from
  /// the left has none.
  ContentKey Key(int row, int column) const {
    return keys_[static_cast<std::size_t>(row) * static_cast<std::size_t>(column_count()) +
                 static_cast<std::size_t>(column)];
  }

  /// The column's path joined by `/`; empty for a table without header.
  const std::string& header(int column) const { return headers_[static_cast<std::size_t>(column)]; }
  /// Columns whose texts say what a row is, ascending.
  const std::vector<int>& label_columns() const { return label_columns_; }
  /// Whether the column only counts the rows (1, 2, 3, ...).
  bool IsCounting(int column) const { return counting_[static_cast<std::size_t>(column)]; }
  /// What the row is called, for people: its codes and labels.
  std::string RowLabel(int row) const;

 private:
  void PlaceCells();
  void FindKeys(const KeyRules& rules);
  void FindLabelColumns();
  bool IsLabelColumn(int column) const;
  bool CountsRows(int column) const;

  const Table* table_;
  std::vector<int> rows_;
  std::vector<std::int32_t> index_;  ///< Into Table::cells, -1 = none; row by row.
  std::vector<ContentKey> keys_;
  std::vector<std::string> headers_;
  std::vector<int> label_columns_;
  std::vector<bool> counting_;
};

/// The path of a column joined by `/`.
std::string HeaderOf(const Table& table, int column);

}  // namespace mingxi
