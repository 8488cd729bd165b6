// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/diff/sheets.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

namespace mingxi::testing {
namespace {

using Texts = std::vector<std::string>;

std::size_t Pick(std::mt19937& random, std::size_t count) { return random() % count; }

const Texts kWords = {"一般公共服务支出", "教育支出", "科学技术支出", "社会保障和就业支出",
                      "卫生健康支出",     "节能环保", "城乡社区",     "农林水支出",
                      "交通运输",         "行政运行", "机关服务",     "事业单位离退休",
                      "住房公积金",       "购房补贴", "专项业务活动", "信息化建设"};

std::string DrawName(std::mt19937& random) {
  std::string name = kWords[Pick(random, kWords.size())];
  for (std::size_t more = Pick(random, 3); more > 0; --more) {
    name += kWords[Pick(random, kWords.size())];
  }
  return name;
}

std::string DrawFigure(std::mt19937& random) {
  switch (Pick(random, 12)) {
    case 0:
      return "";
    case 1:
      return "-";
    case 2:
      return "0.00";
    default:
      break;
  }
  char text[32];
  std::snprintf(text, sizeof text, "%u.%02u", static_cast<unsigned>(1 + Pick(random, 99999)),
                static_cast<unsigned>(Pick(random, 100)));
  return text;
}

/// A figure that is neither blank, dash nor zero.
std::string DrawAmount(std::mt19937& random) {
  std::string text;
  while (text.size() < 4 || text == "0.00") text = DrawFigure(random);
  return text;
}

Texts DrawRow(std::mt19937& random, std::size_t width) {
  Texts row = {std::to_string(2010000 + Pick(random, 2'000'000)), DrawName(random)};
  while (row.size() < width) row.push_back(DrawFigure(random));
  row[2] = DrawAmount(random);
  return row;
}

PlainTable DrawTable(std::mt19937& random) {
  static const Texts kHeaders = {"合计",     "基本支出", "项目支出", "上年结转",
                                 "财政拨款", "事业收入", "其他收入"};
  PlainTable table;
  table.title = DrawName(random) + "明细表";
  table.unit = "元";
  table.headers = {"科目编码", "科目名称"};
  const std::size_t figures = 2 + Pick(random, 5);
  for (std::size_t i = 0; i < figures; ++i) table.headers.push_back(kHeaders[i]);
  const std::size_t rows = 3 + Pick(random, 10);
  while (table.rows.size() < rows) table.rows.push_back(DrawRow(random, table.headers.size()));
  return table;
}

/// Takes one of `list` elsewhere.
template <typename List>
bool MoveOne(List& list, std::mt19937& random) {
  if (list.size() < 2) return false;
  const std::size_t from = Pick(random, list.size());
  std::size_t to = from;
  while (to == from) to = Pick(random, list.size());
  auto moved = list[from];
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(from));
  list.insert(list.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
  return true;
}

std::string WanOf(const std::string& yuan) {
  const std::optional<Decimal> value = Decimal::Parse(yuan);
  return value && !value->is_zero() ? value->ShiftedBy(-4).ToString() : yuan;
}

bool IsFigure(const std::string& text) { return Decimal::Parse(text).has_value(); }

Cell CellOf(const PlainTable& table, const std::string& text, std::size_t column) {
  Cell cell;
  cell.text = text;
  if (column < 2) {
    cell.type = column == 0 ? CellType::kCode : CellType::kLabel;
  } else if (text.empty() || text == "-") {
    cell.type = text.empty() ? CellType::kBlank : CellType::kDash;
  } else if (IsFigure(text)) {
    cell.type = CellType::kAmount;
    cell.value = Decimal::Parse(text);
    cell.unit = table.unit;
    cell.value_yuan = table.unit == "元" ? cell.value : cell.value->ShiftedBy(4);
  } else {
    cell.type = CellType::kLabel;
  }
  return cell;
}

std::string IdOf(std::size_t number) {
  char id[24];
  std::snprintf(id, sizeof id, "t%02zu", number + 1);
  return id;
}

std::size_t NumberOf(const std::string& id) { return std::stoul(id.substr(1)) - 1; }

Table TableOf(const PlainTable& plain, std::size_t number) {
  Table table;
  table.id = IdOf(number);
  table.title = plain.title;
  table.unit = plain.unit;
  table.header_rows = 1;
  table.row_count = static_cast<int>(plain.rows.size()) + 1;
  table.column_count = static_cast<int>(plain.headers.size());
  table.rows.resize(plain.rows.size() + 1);
  table.rows[0].kind = RowKind::kHeader;
  for (std::size_t column = 0; column < plain.headers.size(); ++column) {
    Cell cell;
    cell.text = plain.headers[column];
    cell.column = static_cast<int>(column);
    table.cells.push_back(cell);
    Column& made = table.columns.emplace_back();
    made.path = {plain.headers[column]};
  }
  for (std::size_t row = 0; row < plain.rows.size(); ++row) {
    for (std::size_t column = 0; column < plain.headers.size(); ++column) {
      Cell cell = CellOf(plain, plain.rows[row][column], column);
      cell.row = static_cast<int>(row) + 1;
      cell.column = static_cast<int>(column);
      table.cells.push_back(std::move(cell));
    }
  }
  return table;
}

/// Puts a list together: what came or moved at its new place, the rest in its old order.
template <typename T>
std::vector<T> Rebuilt(const std::vector<T>& old, const std::vector<std::size_t>& gone,
                       const std::map<std::size_t, T>& placed) {
  std::vector<T> result;
  std::size_t next = 0;
  const auto is_gone = [&](std::size_t i) {
    return std::find(gone.begin(), gone.end(), i) != gone.end();
  };
  const std::size_t count = old.size() - gone.size() + placed.size();
  while (result.size() < count) {
    if (const auto found = placed.find(result.size()); found != placed.end()) {
      result.push_back(found->second);
      continue;
    }
    while (next < old.size() && is_gone(next)) ++next;
    if (next >= old.size()) break;
    result.push_back(old[next++]);
  }
  return result;
}

std::size_t At(int number) { return static_cast<std::size_t>(number); }

/// One column as a list: its header and then its cells.
std::vector<Texts> Turned(const PlainTable& table) {
  std::vector<Texts> columns;
  for (std::size_t column = 0; column < table.headers.size(); ++column) {
    Texts& texts = columns.emplace_back(Texts{table.headers[column]});
    for (const Texts& row : table.rows) texts.push_back(row[column]);
  }
  return columns;
}

PlainTable WithRows(PlainTable table, const std::vector<const Change*>& changes) {
  std::vector<std::size_t> gone;
  std::map<std::size_t, Texts> placed;
  for (const Change* change : changes) {
    const bool is_moved = change->kind == ChangeKind::kRowMoved;
    if (change->kind == ChangeKind::kRowRemoved || is_moved) {
      gone.push_back(At(change->from.row) - 1);
    }
    // What comes has B's columns already: they are put in when columns are done.
    if (change->kind == ChangeKind::kRowAdded) placed[At(change->to.row) - 1] = change->texts;
    if (is_moved) placed[At(change->to.row) - 1] = table.rows[At(change->from.row) - 1];
  }
  table.rows = Rebuilt(table.rows, gone, placed);
  return table;
}

/// The columns of B for the rows of A; the rows of added columns come by place, when rows are done.
PlainTable WithColumns(const PlainTable& table, const std::vector<const Change*>& changes) {
  std::vector<std::size_t> gone;
  std::map<std::size_t, Texts> placed;
  const std::vector<Texts> old = Turned(table);
  for (const Change* change : changes) {
    const bool is_moved = change->kind == ChangeKind::kColumnMoved;
    if (change->kind == ChangeKind::kColumnRemoved || is_moved) {
      gone.push_back(At(change->from.column));
    }
    if (is_moved) placed[At(change->to.column)] = old[At(change->from.column)];
    if (change->kind == ChangeKind::kColumnAdded) {
      Texts texts(table.rows.size() + 1);
      texts[0] = change->to_text;
      placed[At(change->to.column)] = texts;
    }
  }
  const std::vector<Texts> columns = Rebuilt(old, gone, placed);
  PlainTable result = table;
  result.headers.clear();
  for (Texts& row : result.rows) row.clear();
  for (const Texts& column : columns) {
    result.headers.push_back(column[0]);
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
      result.rows[row].push_back(column[row + 1]);
    }
  }
  return result;
}

void ApplySmall(PlainTable& table, const Change& change) {
  switch (change.kind) {
    case ChangeKind::kTableRenamed:
      table.title = change.to_text;
      break;
    case ChangeKind::kTableUnit:
      if (change.is_remark) {
        for (Texts& row : table.rows) {
          for (std::size_t column = 2; column < row.size(); ++column)
            row[column] = WanOf(row[column]);
        }
      }
      table.unit = change.to_text;
      break;
    case ChangeKind::kColumnRenamed:
      table.headers[At(change.to.column)] = change.to_text;
      break;
    case ChangeKind::kColumnAdded:
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        table.rows[row][At(change.to.column)] = change.texts[row];
      }
      break;
    case ChangeKind::kRowRenamed:
    case ChangeKind::kValue:
    case ChangeKind::kText:
    case ChangeKind::kFormat:
    case ChangeKind::kEmpty:
      table.rows[At(change.to.row) - 1][At(change.to.column)] = change.to_text;
      break;
    default:
      break;
  }
}

PlainTable TableOf(const Change& change) {
  PlainTable table;
  table.title = change.to_text;
  table.unit = "元";
  const auto width = At(change.width);
  for (std::size_t at = 0; at < change.texts.size(); at += width) {
    const auto begin = change.texts.begin() + static_cast<std::ptrdiff_t>(at);
    const Texts row(begin, begin + static_cast<std::ptrdiff_t>(width));
    at == 0 ? table.headers = row : table.rows.emplace_back(row);
  }
  return table;
}

}  // namespace

PlainTables DrawTables(std::mt19937& random) {
  PlainTables tables;
  const std::size_t count = 1 + Pick(random, 4);
  while (tables.size() < count) tables.push_back(DrawTable(random));
  return tables;
}

Planted PlantChange(PlainTables& tables, std::mt19937& random) {
  PlainTable& table = tables[Pick(random, tables.size())];
  Texts& row = table.rows[Pick(random, table.rows.size())];
  switch (Pick(random, 14)) {
    case 0:
      if (MoveOne(tables, random)) return {ChangeKind::kTableMoved};
      break;
    case 1:
      tables.insert(tables.begin() + static_cast<std::ptrdiff_t>(Pick(random, tables.size() + 1)),
                    DrawTable(random));
      return {ChangeKind::kTableAdded};
    case 2:
      if (tables.size() < 3) break;
      tables.erase(tables.begin() + static_cast<std::ptrdiff_t>(Pick(random, tables.size())));
      return {ChangeKind::kTableRemoved};
    case 3:
      table.title += "（修订）";
      return {ChangeKind::kTableRenamed};
    case 4:
      for (Texts& one : table.rows) {
        for (std::size_t column = 2; column < one.size(); ++column)
          one[column] = WanOf(one[column]);
      }
      table.unit = "万元";
      return {ChangeKind::kTableUnit, true};
    case 5: {
      const std::size_t at = 2 + Pick(random, table.headers.size() - 1);
      table.headers.insert(table.headers.begin() + static_cast<std::ptrdiff_t>(at), "调整数");
      for (Texts& one : table.rows) {
        one.insert(one.begin() + static_cast<std::ptrdiff_t>(at), DrawAmount(random));
      }
      return {ChangeKind::kColumnAdded};
    }
    case 6: {
      const auto at = static_cast<std::ptrdiff_t>(2 + Pick(random, table.headers.size() - 2));
      if (table.headers.size() < 4) break;
      table.headers.erase(table.headers.begin() + at);
      for (Texts& one : table.rows) one.erase(one.begin() + at);
      return {ChangeKind::kColumnRemoved};
    }
    case 7: {
      const std::size_t from = Pick(random, table.headers.size());
      std::size_t to = from;
      while (to == from) to = Pick(random, table.headers.size());
      const auto move = [&](Texts& texts) {
        std::string text = texts[from];
        texts.erase(texts.begin() + static_cast<std::ptrdiff_t>(from));
        texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(to), std::move(text));
      };
      // The figures' columns may be blank or alike only in part: the headers tell them.
      if (from < 2 || to < 2) break;
      move(table.headers);
      for (Texts& one : table.rows) move(one);
      return {ChangeKind::kColumnMoved};
    }
    case 8:
      table.headers[2 + Pick(random, table.headers.size() - 2)] += "预算数";
      return {ChangeKind::kColumnRenamed};
    case 9:
      table.rows.insert(
          table.rows.begin() + static_cast<std::ptrdiff_t>(Pick(random, table.rows.size() + 1)),
          DrawRow(random, table.headers.size()));
      return {ChangeKind::kRowAdded};
    case 10:
      table.rows.erase(table.rows.begin() +
                       static_cast<std::ptrdiff_t>(Pick(random, table.rows.size())));
      return {ChangeKind::kRowRemoved};
    case 11:
      if (MoveOne(table.rows, random)) return {ChangeKind::kRowMoved};
      break;
    case 12:
      row[1] += "（本级）";
      return {ChangeKind::kRowRenamed};
    default:
      break;
  }
  std::string& cell = row[2];
  const std::string old = cell;
  while (cell == old) cell = DrawAmount(random);
  return {ChangeKind::kValue};
}

DiffInput InputOf(const PlainTables& tables) {
  DiffInput input;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    input.document.tables.push_back(TableOf(tables[i], i));
  }
  return input;
}

PlainTables Applied(const PlainTables& tables, const Comparison& comparison) {
  std::map<std::size_t, std::vector<const Change*>> by_table;
  std::vector<std::size_t> gone;
  std::map<std::size_t, std::size_t> moved;
  std::map<std::size_t, PlainTable> placed;
  for (const Change& change : comparison.changes) {
    const bool has_from = !change.from.table.empty();
    if (has_from) by_table[NumberOf(change.from.table)].push_back(&change);
    if (change.kind == ChangeKind::kTableAdded) placed[NumberOf(change.to.table)] = TableOf(change);
    if (change.kind == ChangeKind::kTableRemoved) gone.push_back(NumberOf(change.from.table));
    if (change.kind != ChangeKind::kTableMoved) continue;
    gone.push_back(NumberOf(change.from.table));
    moved[NumberOf(change.to.table)] = NumberOf(change.from.table);
  }
  PlainTables changed = tables;
  for (const auto& [number, changes] : by_table) {
    changed[number] = WithRows(WithColumns(changed[number], changes), changes);
    for (const Change* change : changes) ApplySmall(changed[number], *change);
  }
  for (const auto& [to, from] : moved) placed[to] = changed[from];
  return Rebuilt(changed, gone, placed);
}

}  // namespace mingxi::testing
