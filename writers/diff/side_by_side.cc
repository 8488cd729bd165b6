// SPDX-License-Identifier: GPL-3.0-or-later

// Matches are taken in the order of B; what only A has is put before the next thing of A that kept
// its order. This file's entries are SideTables and CountChanges.

#include "writers/diff/side_by_side.h"

#include <algorithm>
#include <array>

namespace mingxi {
namespace {

bool IsCellChange(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kRowRenamed:
    case ChangeKind::kValue:
    case ChangeKind::kUnit:
    case ChangeKind::kText:
    case ChangeKind::kFormat:
    case ChangeKind::kEmpty:
      return true;
    default:
      return false;
  }
}

/// `matches` with what only one side has; `first_a` and `first_b` leave headers out.
std::vector<SideLine> Lines(const std::vector<Match>& matches, const std::vector<int>& all_a,
                            const std::vector<int>& all_b) {
  std::vector<int> known;
  for (const Match& match : matches) known.push_back(match.a);
  std::sort(known.begin(), known.end());
  std::vector<SideLine> lines;
  auto next = all_a.begin();
  const auto add_removed = [&](int until) {
    for (; next != all_a.end() && *next < until; ++next) {
      if (!std::binary_search(known.begin(), known.end(), *next)) lines.push_back({*next, -1});
    }
  };
  auto match = matches.begin();
  for (const int b : all_b) {
    if (match == matches.end() || match->b != b) {
      lines.push_back({-1, b});
      continue;
    }
    if (!match->is_moved) add_removed(match->a);
    lines.push_back({match->a, b, match->is_moved});
    ++match;
  }
  if (!all_a.empty()) add_removed(all_a.back() + 1);
  return lines;
}

std::vector<int> Counted(int from, int until) {
  std::vector<int> numbers;
  for (int i = from; i < until; ++i) numbers.push_back(i);
  return numbers;
}

std::vector<int> BodyRows(const Table* table) {
  return table == nullptr ? std::vector<int>{} : Counted(table->header_rows, table->row_count);
}

std::vector<int> ColumnsOf(const Table* table) {
  return table == nullptr ? std::vector<int>{} : Counted(0, table->column_count);
}

std::vector<const Cell*> Anchors(const Table* table) {
  if (table == nullptr) return {};
  const auto width = static_cast<std::size_t>(table->column_count);
  std::vector<const Cell*> anchors(static_cast<std::size_t>(table->row_count) * width, nullptr);
  for (const Cell& cell : table->cells) {
    const bool is_inside = cell.row < table->row_count && cell.column < table->column_count;
    if (is_inside) {
      anchors[static_cast<std::size_t>(cell.row) * width + static_cast<std::size_t>(cell.column)] =
          &cell;
    }
  }
  return anchors;
}

const Cell* CellIn(const std::vector<const Cell*>& cells, const Table* table, int row, int column) {
  if (table == nullptr || row < 0 || column < 0) return nullptr;
  return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(table->column_count) +
               static_cast<std::size_t>(column)];
}

std::string TextOf(const Cell* cell) {
  return cell == nullptr ? std::string() : std::string(cell->text);
}

std::string HeaderIn(const Table* table, int column) {
  std::string header;
  if (table == nullptr || column < 0) return header;
  const auto at = static_cast<std::size_t>(column);
  if (at >= table->columns.size()) return header;
  for (const std::string& name : table->columns[at].path) {
    header += (header.empty() ? "" : "/") + name;
  }
  return header;
}

const std::string& TableIdOf(const Change& change) {
  return change.to.table.empty() ? change.from.table : change.to.table;
}

/// Index of the table with this id.
std::map<std::string, int> TableNumbers(const Document& document) {
  std::map<std::string, int> numbers;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    numbers[document.tables[i].id] = static_cast<int>(i);
  }
  return numbers;
}

void MarkChanges(SideTable& table) {
  std::map<int, bool> rows;
  std::map<int, bool> columns;
  for (const Change* change : table.changes) {
    if (change->kind == ChangeKind::kColumnRenamed) columns[change->to.column] = true;
    if (!IsCellChange(change->kind)) continue;
    rows[change->to.row] = true;
    table.cells[{change->to.row, change->to.column}] = change;
  }
  for (SideLine& row : table.rows) row.is_changed = row.b >= 0 && rows.contains(row.b);
  for (SideLine& column : table.columns) {
    column.is_changed = column.b >= 0 && columns.contains(column.b);
  }
}

struct Words {
  std::string_view one;
  std::string_view many;
};

constexpr std::array<Words, kChangeKinds> kWords = {{
    {"fact changed", "facts changed"},
    {"table added", "tables added"},
    {"table removed", "tables removed"},
    {"table renamed", "tables renamed"},
    {"table moved", "tables moved"},
    {"unit line changed", "unit lines changed"},
    {"caption changed", "captions changed"},
    {"column added", "columns added"},
    {"column removed", "columns removed"},
    {"column renamed", "columns renamed"},
    {"column moved", "columns moved"},
    {"column split", "columns split"},
    {"column joined", "columns joined"},
    {"row added", "rows added"},
    {"row removed", "rows removed"},
    {"row moved", "rows moved"},
    {"label changed", "labels changed"},
    {"figure changed", "figures changed"},
    {"amount in another unit", "amounts in another unit"},
    {"text changed", "texts changed"},
    {"cell printed another way", "cells printed another way"},
    {"change between blank, dash and zero", "changes between blank, dash and zero"},
    {"paragraph added", "paragraphs added"},
    {"paragraph removed", "paragraphs removed"},
    {"paragraph changed", "paragraphs changed"},
    {"check holds now", "checks hold now"},
    {"check fails now", "checks fail now"},
}};

}  // namespace

SideTable LinesOf(const Table* a, const Table* b, const TableMatch& match) {
  SideTable table;
  table.a = a;
  table.b = b;
  table.columns = Lines(match.columns, ColumnsOf(a), ColumnsOf(b));
  table.rows = Lines(match.rows, BodyRows(a), BodyRows(b));
  table.a_cells_ = Anchors(a);
  table.b_cells_ = Anchors(b);
  return table;
}

SideTable SideTableOf(const ComparedPair& pair, const TableMatch& match) {
  return LinesOf(&pair.a->tables[static_cast<std::size_t>(match.tables.a)],
                 &pair.b->tables[static_cast<std::size_t>(match.tables.b)], match);
}

const Cell* SideTable::CellA(int row, int column) const { return CellIn(a_cells_, a, row, column); }
const Cell* SideTable::CellB(int row, int column) const { return CellIn(b_cells_, b, row, column); }
std::string SideTable::TextA(int row, int column) const { return TextOf(CellA(row, column)); }
std::string SideTable::TextB(int row, int column) const { return TextOf(CellB(row, column)); }

std::string SideTable::Header(const SideLine& column) const {
  return column.b >= 0 ? HeaderIn(b, column.b) : HeaderIn(a, column.a);
}

std::vector<SideTable> SideTables(const ComparedPair& pair) {
  const std::map<std::string, int> in_a = TableNumbers(*pair.a);
  const std::map<std::string, int> in_b = TableNumbers(*pair.b);
  std::map<int, const TableMatch*> matches;
  for (const TableMatch& match : pair.comparison->tables) matches[match.tables.b] = &match;
  std::vector<SideTable> tables;
  std::pair<std::string, std::string> last;
  for (const Change& change : pair.comparison->changes) {
    if (TableIdOf(change).empty()) continue;
    const bool is_new = tables.empty() || last != std::pair(change.from.table, change.to.table);
    // Changes of one table follow each other; a row that only one side has names only that side.
    const bool is_check =
        change.kind == ChangeKind::kCheckHolds || change.kind == ChangeKind::kCheckFails;
    if (is_check) continue;
    if (is_new) {
      const auto b = in_b.find(change.to.table);
      const auto a = in_a.find(change.from.table);
      const Table* table_a =
          a == in_a.end() ? nullptr : &pair.a->tables[static_cast<std::size_t>(a->second)];
      const Table* table_b =
          b == in_b.end() ? nullptr : &pair.b->tables[static_cast<std::size_t>(b->second)];
      last = {change.from.table, change.to.table};
      const auto match = table_b == nullptr ? matches.end() : matches.find(b->second);
      static const TableMatch kNone;
      tables.push_back(LinesOf(table_a, table_b, match == matches.end() ? kNone : *match->second));
    }
    tables.back().changes.push_back(&change);
  }
  for (SideTable& table : tables) MarkChanges(table);
  return tables;
}

std::vector<ChangeCount> CountChanges(const Comparison& comparison) {
  std::vector<ChangeCount> counts;
  for (std::size_t kind = 0; kind < kChangeKinds; ++kind) {
    for (const bool is_remark : {false, true}) {
      ChangeCount count{static_cast<ChangeKind>(kind), is_remark, 0};
      for (const Change& change : comparison.changes) {
        const bool counts_here = change.kind == count.kind && change.is_remark == is_remark;
        count.count += counts_here ? 1 : 0;
      }
      if (count.count > 0) counts.push_back(count);
    }
  }
  return counts;
}

std::string InWords(const ChangeCount& count) {
  const Words& words = kWords[static_cast<std::size_t>(count.kind)];
  return std::to_string(count.count) + " " + std::string(count.count == 1 ? words.one : words.many);
}

std::string DifferenceText(const Change& change) {
  if (!change.difference) return {};
  const auto is_plus = [](const Decimal& value) {
    return !value.is_negative() && !value.is_zero();
  };
  std::string text = (is_plus(*change.difference) ? "+" : "") + change.difference->ToString();
  if (change.percent) {
    text +=
        " (" + std::string(is_plus(*change.percent) ? "+" : "") + change.percent->ToString() + "%)";
  }
  return text;
}

}  // namespace mingxi
