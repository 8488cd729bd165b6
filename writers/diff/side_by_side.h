// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Two documents laid side by side for writing: which rows and columns stand beside each other, and
// which changes belong to which cell.

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/change.h"
#include "model/document.h"

namespace mingxi {

/// What a comparison was made of. All must outlive what is made from it.
struct ComparedPair {
  const Document* a = nullptr;
  const Document* b = nullptr;
  const Comparison* comparison = nullptr;
  std::string a_name;
  std::string b_name;
  std::string mode;  ///< "extraction", "edition", "year", ...
};

/// A row (column) of one or both tables; -1 = the side has none.
struct SideLine {
  int a = -1;
  int b = -1;
  bool is_moved = false;
  bool is_changed = false;  ///< A cell in it changed; of a column: it was renamed.

  bool is_added() const { return a < 0; }
  bool is_removed() const { return b < 0; }
};

/// Two tables side by side. What only A has stands at its old place.
struct SideTable {
  const Table* a = nullptr;  ///< Null for a table that came.
  const Table* b = nullptr;  ///< Null for a table that went.
  std::vector<SideLine> columns;
  std::vector<SideLine> rows;  ///< Without header rows.
  /// Changes of single cells by row and column of B.
  std::map<std::pair<int, int>, const Change*> cells;
  std::vector<const Change*> changes;  ///< All that are said of this table.

  /// The text of a place of one side; empty outside the table. A place that a merged cell covers is
  /// empty.
  std::string TextA(int row, int column) const;
  std::string TextB(int row, int column) const;
  /// The cell that begins at the place; null where there is none.
  const Cell* CellA(int row, int column) const;
  const Cell* CellB(int row, int column) const;
  /// The column's name: B's, else A's.
  std::string Header(const SideLine& column) const;

 private:
  friend SideTable LinesOf(const Table* a, const Table* b, const TableMatch& match);
  std::vector<const Cell*> a_cells_;
  std::vector<const Cell*> b_cells_;
};

/// Two tables that are the same one, without their changes.
SideTable SideTableOf(const ComparedPair& pair, const TableMatch& match);

/// The tables with changes, in the order of B; those without are left out.
std::vector<SideTable> SideTables(const ComparedPair& pair);

/// How often each kind of change is there, in the order of the kinds; remarks count on their own.
struct ChangeCount {
  ChangeKind kind = ChangeKind::kValue;
  bool is_remark = false;
  int count = 0;
};
std::vector<ChangeCount> CountChanges(const Comparison& comparison);

/// "3 figures changed", "1 row added", ...
std::string InWords(const ChangeCount& count);

/// "+12.50 (+3.20 %)" of a change of a figure; empty where there is none.
std::string DifferenceText(const Change& change);

}  // namespace mingxi
