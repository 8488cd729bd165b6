// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/odd_figure.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace mingxi {
namespace {

/// More decimals than accounts print.
constexpr int kMostDecimals = 8;

std::size_t PlaceOf(const Decimal& value) {
  return static_cast<std::size_t>(std::clamp(value.scale(), 0, kMostDecimals));
}

}  // namespace

FigureLooks::FigureLooks(const CheckedCells& index) : index_(index) {
  for (const TableView& view : index.views()) {
    TableLooks& looks = tables_.emplace_back();
    looks.columns.assign(static_cast<std::size_t>(view.column_count()), Column(kMostDecimals + 1));
    for (const Cell& cell : view.table().cells) looks.Count(cell, 1);
  }
}

void FigureLooks::TableLooks::Count(const Cell& cell, int times) {
  if (!cell.value) return;
  negatives += cell.value->is_negative() ? times : 0;
  columns[static_cast<std::size_t>(cell.column)][PlaceOf(*cell.value)] += times;
}

std::vector<int> FigureLooks::OddnessOf(std::span<const Suspect> suspects) const {
  std::map<int, TableLooks> others;  // Of the tables, without the suspects.
  std::set<CellId> left_out;
  for (const Suspect& suspect : suspects) {
    if (!left_out.insert(suspect.cell).second) continue;
    const int table = suspect.cell.table;
    others.try_emplace(table, tables_[static_cast<std::size_t>(table)])
        .first->second.Count(index_.CellOf(suspect.cell), -1);
  }
  std::vector<int> oddness;
  for (const Suspect& suspect : suspects) {
    const Cell& printed = index_.CellOf(suspect.cell);
    int& odd = oddness.emplace_back(0);
    if (!printed.value) continue;
    const TableLooks& looks = others.at(suspect.cell.table);
    const bool is_negative = printed.value->is_negative();
    if (looks.negatives == 0 && is_negative != suspect.repair.is_negative()) {
      odd += is_negative ? 1 : -1;
    }
    const Column& column = looks.columns[static_cast<std::size_t>(printed.column)];
    const int figures = std::accumulate(column.begin(), column.end(), 0);
    if (figures > 0 && column[PlaceOf(*printed.value)] == 0) ++odd;
  }
  return oddness;
}

}  // namespace mingxi
