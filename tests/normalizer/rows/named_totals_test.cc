// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/named_totals.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "normalizer/rows/label.h"

namespace mingxi {
namespace {

/// Marks the rows of a table called `title`; "" is a blank row. Gives the labels that are totals.
std::string Totals(const std::string& title, const std::vector<std::string>& labels) {
  Table table;
  table.title = title;
  std::vector<OutlineRow> rows;
  for (const std::string& label : labels) {
    table.rows.push_back({.kind = label.empty() ? RowKind::kBlank : RowKind::kData});
    const int at = static_cast<int>(table.rows.size()) - 1;
    if (!label.empty()) rows.push_back({.row = at, .label = ReadLabel(label)});
  }
  MarkNamedTotals(table, rows);
  std::string totals;
  for (const OutlineRow& row : rows) totals += row.is_total() ? row.label.text + " " : "";
  return totals;
}

TEST(MarkNamedTotals, WhatTheTableIsAboutAndStandsApart) {
  EXPECT_EQ(Totals("基金预算收入完成情况表", {"一、发展", "二、土地", "", "基金预算收入"}),
            "基金预算收入 ");
  EXPECT_EQ(Totals("基金预算收入完成情况表", {"发展收入", "基金预算收入", "", "上年结余"}),
            "基金预算收入 ");
}

TEST(MarkNamedTotals, TheOnlyPlainRowBehindABlankOne) {
  EXPECT_EQ(Totals("情况表", {"一、发展", "二、土地", "", "政府收入"}), "政府收入 ");
}

TEST(MarkNamedTotals, ItemsAreNone) {
  EXPECT_EQ(Totals("基金预算收入表", {"基金预算收入", "发展", "土地"}), "");
  EXPECT_EQ(Totals("国有资本经营预算支出表",
                   {"一、注资", "二、改革", "", "其他国有资本经营预算支出", "转移"}),
            "");
}

}  // namespace
}  // namespace mingxi
