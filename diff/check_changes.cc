// SPDX-License-Identifier: GPL-3.0-or-later

// Each check of A is written with the cells that B has for its own; then both lists can be laid
// side by side by rule and cells. This file's only entry is CheckChanges.

#include "diff/check_changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "diff/places.h"

namespace mingxi {
namespace {

/// Cells of A as cells of B.
class CellTranslation {
 public:
  CellTranslation(const Document& a, const Document& b, const std::vector<TableMatch>& tables) {
    for (const TableMatch& match : tables) {
      const auto at_a = static_cast<std::size_t>(match.tables.a);
      const auto at_b = static_cast<std::size_t>(match.tables.b);
      Target& target = targets_[a.tables[at_a].id];
      target.table = b.tables[at_b].id;
      for (const Match& row : match.rows) target.rows[row.a] = row.b;
      for (const Match& column : match.columns) target.columns[column.a] = column.b;
    }
  }

  std::optional<CellRef> ToB(const CellRef& cell) const {
    const auto table = targets_.find(cell.table);
    if (table == targets_.end()) return std::nullopt;
    const auto row = table->second.rows.find(cell.row);
    const auto column = table->second.columns.find(cell.column);
    const bool is_known = row != table->second.rows.end() && column != table->second.columns.end();
    if (!is_known) return std::nullopt;
    return CellRef{table->second.table, row->second, column->second};
  }

 private:
  struct Target {
    std::string table;
    std::map<int, int> rows;
    std::map<int, int> columns;
  };
  std::map<std::string, Target> targets_;
};

/// The rule and the cells on its left; in a check of sentences the words.
std::string KeyOf(const Check& check, const std::vector<CellRef>& cells) {
  std::string key = check.id;
  for (const CellRef& cell : cells) {
    key += "|" + cell.table + ":" + std::to_string(cell.row) + ":" + std::to_string(cell.column);
  }
  // Several checks of one rule may end in one cell: a part's number tells them apart.
  key += "#" + std::to_string(check.right_cells.size());
  return cells.empty() ? key + check.message : key;
}

std::string SidesOf(const Check& check) {
  if (!check.left || !check.right) return std::string(ToString(check.status));
  const std::string sign = check.status == CheckStatus::kHolds ? " = " : " != ";
  return check.left->ToString() + sign + check.right->ToString();
}

int TableNumber(const Document& document, const std::string& id) {
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    if (document.tables[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

ChangePlace PlaceOfCheck(const DiffInput& input, const Check& check) {
  if (check.left_cells.empty()) return {};
  const CellRef& cell = check.left_cells.front();
  const int table = TableNumber(input.document, cell.table);
  if (table < 0) return {};
  const auto& cells = input.document.tables[static_cast<std::size_t>(table)].cells;
  const auto found = std::find_if(cells.begin(), cells.end(), [&](const Cell& one) {
    return one.row == cell.row && one.column == cell.column;
  });
  return PlaceOf(input, table, cell.row, cell.column, found == cells.end() ? nullptr : &*found);
}

}  // namespace

std::vector<Change> CheckChanges(const DiffInput& a, const DiffInput& b,
                                 const std::vector<TableMatch>& tables) {
  const CellTranslation translation(a.document, b.document, tables);
  std::map<std::string, std::vector<const Check*>> before;
  for (const Check& check : a.document.checks) {
    std::vector<CellRef> cells;
    for (const CellRef& cell : check.left_cells) {
      if (const auto target = translation.ToB(cell)) cells.push_back(*target);
    }
    if (cells.size() == check.left_cells.size()) before[KeyOf(check, cells)].push_back(&check);
  }
  std::vector<Change> changes;
  std::map<std::string, std::size_t> used;
  for (const Check& check : b.document.checks) {
    const std::string key = KeyOf(check, check.left_cells);
    const auto found = before.find(key);
    const std::size_t number = used[key]++;
    const Check* old =
        found == before.end() || number >= found->second.size() ? nullptr : found->second[number];
    const bool holds = check.status == CheckStatus::kHolds;
    const bool fails = check.status == CheckStatus::kFails;
    const bool failed = old != nullptr && old->status == CheckStatus::kFails;
    if (!(fails && !failed) && !(holds && failed)) continue;
    Change& change = changes.emplace_back();
    change.kind = fails ? ChangeKind::kCheckFails : ChangeKind::kCheckHolds;
    change.column = check.id;
    change.row_label = check.message;
    if (old != nullptr) change.from = PlaceOfCheck(a, *old);
    if (old != nullptr) change.from_text = SidesOf(*old);
    change.to = PlaceOfCheck(b, check);
    change.to_text = SidesOf(check);
    change.difference = check.difference;
  }
  return changes;
}

}  // namespace mingxi
