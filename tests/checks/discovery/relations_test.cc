// SPDX-License-Identifier: GPL-3.0-or-later

// Relations that no header or label says, drawn at random and found again; and noise, in which none
// may be found.

#include <gtest/gtest.h>

#include <random>

#include "checks/discovery/column_relations.h"
#include "checks/discovery/ratios.h"
#include "checks/discovery/row_relations.h"
#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::PrintedTable;
using Figures = std::vector<std::vector<std::int64_t>>;

/// A table with a name column and these figures in hundredths, headers without meaning.
Table TableOf(const Figures& rows) {
  std::vector<std::string> lines(1, "名");
  std::string roles = "n";
  for (std::size_t c = 0; c < rows.front().size(); ++c) {
    lines[0] += "|列" + std::to_string(c + 1);
    roles += 'a';
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::string line = "项" + std::string(1, static_cast<char>('A' + r % 26));
    for (const std::int64_t value : rows[r]) {
      line += "|" + Decimal::FromScaledInt(value, 2).ToString();
    }
    lines.push_back(line);
  }
  return PrintedTable(roles, lines);
}

Figures RandomFigures(std::size_t rows, std::size_t columns, unsigned seed) {
  std::mt19937 random(seed);
  Figures figures(rows, std::vector<std::int64_t>(columns));
  for (auto& row : figures) {
    for (std::int64_t& value : row) value = random() % 10'000'000;
  }
  return figures;
}

std::vector<int> AllColumns(const Table& table) {
  std::vector<int> columns;
  for (int column = 1; column < table.column_count; ++column) columns.push_back(column);
  return columns;
}

std::vector<int> AllRows(const Table& table) {
  std::vector<int> rows;
  for (int row = 1; row < table.row_count; ++row) rows.push_back(row);
  return rows;
}

std::string ColumnText(const std::vector<ColumnSum>& sums) {
  std::string text;
  for (const ColumnSum& sum : sums) {
    text += std::to_string(sum.total) + "=";
    for (const int part : sum.parts) text += "+" + std::to_string(part);
    text += " ";
  }
  return text;
}

TEST(DiscoverColumnSumsTest, FindsTotalsAtEveryLevel) {
  Figures figures = RandomFigures(8, 6, 1);
  for (auto& row : figures) {
    row[2] = row[3] + row[4] + row[5];  // columns 3 = 4+5+6
    row[0] = row[1] + row[2];           // columns 1 = 2+3
  }
  const Table table = TableOf(figures);
  EXPECT_EQ(ColumnText(DiscoverColumnSums(TableView(table), AllColumns(table))),
            "3=+4+5+6 1=+2+3 ");
}

TEST(DiscoverColumnSumsTest, FindsDifferencesAsSums) {
  Figures figures = RandomFigures(8, 4, 2);
  for (auto& row : figures) row[3] = row[0] - row[2];  // columns 4 = 1 - 3
  const Table table = TableOf(figures);
  EXPECT_EQ(ColumnText(DiscoverColumnSums(TableView(table), AllColumns(table))), "1=+3+4 ");
}

TEST(DiscoverColumnSumsTest, ForgivesOneSlipInManyRows) {
  Figures figures = RandomFigures(20, 3, 3);
  for (auto& row : figures) row[0] = row[1] + row[2];
  figures[4][0] += 700;
  const Table table = TableOf(figures);
  EXPECT_EQ(ColumnText(DiscoverColumnSums(TableView(table), AllColumns(table))), "1=+2+3 ");
}

TEST(DiscoverColumnSumsTest, FewOrSmallFiguresProveNothing) {
  Figures three_rows = RandomFigures(3, 3, 4);
  for (auto& row : three_rows) row[0] = row[1] + row[2];
  const Table table = TableOf(three_rows);
  EXPECT_EQ(ColumnText(DiscoverColumnSums(TableView(table), AllColumns(table))), "");
  Figures small = RandomFigures(10, 3, 5);
  for (auto& row : small) {
    row[1] %= 3;
    row[2] %= 3;
    row[0] = row[1] + row[2];
  }
  const Table small_table = TableOf(small);
  EXPECT_EQ(ColumnText(DiscoverColumnSums(TableView(small_table), AllColumns(small_table))), "");
}

TEST(DiscoverRowSumsTest, FindsTotalsAboveAndBelow) {
  Figures figures = RandomFigures(9, 4, 6);
  for (std::size_t c = 0; c < 4; ++c) {
    figures[0][c] = figures[1][c] + figures[2][c] + figures[3][c];
    figures[8][c] = figures[5][c] + figures[6][c] + figures[7][c];
  }
  const Table table = TableOf(figures);
  const auto found = DiscoverRowSums(TableView(table), AllRows(table), AllColumns(table));
  const std::vector<RowRelation> expected = {{1, {2, 3, 4}}, {9, {6, 7, 8}}};
  EXPECT_EQ(found, expected);
}

TEST(DiscoverRowSumsTest, OneColumnOfShortFiguresProvesNothing) {
  Figures figures = RandomFigures(6, 1, 7);
  for (auto& row : figures) row[0] %= 1000;
  figures[0][0] = figures[1][0] + figures[2][0];
  const Table table = TableOf(figures);
  EXPECT_TRUE(DiscoverRowSums(TableView(table), AllRows(table), AllColumns(table)).empty());
}

TEST(DiscoverRowSumsTest, ListsMayBeLong) {
  Figures figures = RandomFigures(301, 4, 8);
  for (std::size_t c = 0; c < 4; ++c) {
    figures[0][c] = 0;
    for (std::size_t r = 1; r < figures.size(); ++r) figures[0][c] += figures[r][c];
  }
  const Table table = TableOf(figures);
  const auto found = DiscoverRowSums(TableView(table), AllRows(table), AllColumns(table));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().total, 1);
  EXPECT_EQ(found.front().parts.size(), 300U);
}

/// One column: a total over four groups, each with its own total above its items.
Figures GroupsInOneColumn(unsigned seed) {
  Figures figures = RandomFigures(81, 1, seed);
  figures[0][0] = 0;
  for (std::size_t group = 1; group < figures.size(); group += 20) {
    figures[group][0] = 0;
    for (std::size_t r = group + 1; r < group + 20; ++r) figures[group][0] += figures[r][0];
    figures[0][0] += figures[group][0];
  }
  return figures;
}

TEST(DiscoverRowSumsTest, GroupsThatFillTheTableProveOneAnother) {
  for (unsigned seed = 20; seed < 30; ++seed) {
    const Table table = TableOf(GroupsInOneColumn(seed));
    const auto found = DiscoverRowSums(TableView(table), AllRows(table), AllColumns(table));
    ASSERT_EQ(found.size(), 5U) << seed;
    EXPECT_EQ(found.back(), (RowRelation{1, {2, 22, 42, 62}})) << seed;
  }
}

TEST(DiscoverRowSumsTest, ATotalOfAllOtherRowsNeedsOneColumn) {
  for (const bool is_above : {true, false}) {
    Figures figures = RandomFigures(40, 1, 30);
    std::int64_t& total = is_above ? figures.front()[0] : figures.back()[0];
    total = 0;
    std::int64_t all = 0;
    for (const auto& row : figures) all += row[0];
    total = all;
    const Table table = TableOf(figures);
    const auto found = DiscoverRowSums(TableView(table), AllRows(table), AllColumns(table));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().total, is_above ? 1 : 40);
    EXPECT_EQ(found.front().parts.size(), 39U);
  }
}

TEST(DiscoverRowSumsTest, AColumnWithoutATotalIsNotAddedUp) {
  std::vector<std::string> lines = {"名称|期限|金额|付息", "全部||0.00|0.00"};
  std::int64_t amount = 0;
  std::int64_t interest = 0;
  for (int i = 1; i <= 12; ++i) {
    const std::int64_t a = 1'234'567 + 98'765 * i * i;
    amount += a;
    interest += a / 37;
    lines.push_back("项目|" + std::to_string(5 * i) + "|" +
                    Decimal::FromScaledInt(a, 2).ToString() + "|" +
                    Decimal::FromScaledInt(a / 37, 2).ToString());
  }
  lines[1] = "全部||" + Decimal::FromScaledInt(amount, 2).ToString() + "|" +
             Decimal::FromScaledInt(interest, 2).ToString();
  const Table table = PrintedTable("nkaa", lines);
  const auto found = DiscoverRowSums(TableView(table), AllRows(table), {1, 2, 3});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().parts.size(), 12U);
}

TEST(DiscoverRowSumsTest, OneGroupInOneColumnProvesNothing) {
  Figures figures = RandomFigures(40, 1, 31);
  figures[20][0] = 0;
  for (std::size_t r = 21; r < figures.size(); ++r) figures[20][0] += figures[r][0];
  const Table table = TableOf(figures);
  EXPECT_TRUE(DiscoverRowSums(TableView(table), AllRows(table), AllColumns(table)).empty());
}

TEST(DiscoverRowSumsTest, ForgivesASlipInOneColumnOfSeveral) {
  for (std::size_t wrong = 0; wrong < 4; ++wrong) {
    Figures figures = RandomFigures(6, 4, 32);
    for (std::size_t c = 0; c < 4; ++c) {
      figures[0][c] = c == wrong ? 9'000'000 : 0;
      for (std::size_t r = 1; r < figures.size(); ++r) figures[0][c] += figures[r][c];
    }
    const Table table = TableOf(figures);
    const auto found = DiscoverRowSums(TableView(table), AllRows(table), AllColumns(table));
    const std::vector<RowRelation> expected = {{1, {2, 3, 4, 5, 6}}};
    EXPECT_EQ(found, expected) << wrong;
  }
}

TEST(DiscoveryTest, FindsNothingInNoise) {
  for (unsigned seed = 100; seed < 140; ++seed) {
    Figures figures = RandomFigures(30, 8, seed);
    for (auto& row : figures) {
      for (std::int64_t& value : row) value %= seed % 2 == 0 ? 1000 : 100'000;
    }
    const Table table = TableOf(figures);
    const TableView view(table);
    EXPECT_EQ(ColumnText(DiscoverColumnSums(view, AllColumns(table))), "") << seed;
    EXPECT_TRUE(DiscoverRowSums(view, AllRows(table), AllColumns(table)).empty()) << seed;
    EXPECT_TRUE(DiscoverRowSums(view, AllRows(table), {1}).empty()) << seed;
  }
}

TEST(DiscoverRatioTest, FindsSharesAndGrowth) {
  const std::vector<std::string> shares = {
      "科目|预算数|调整预算数|决算数|完成%", "甲|812.40|900.10|877.35|97.5",
      "乙|455.00|433.20|401.07|92.6", "丙|77.31|80.00|84.42|105.5",
      "丁|1203.55|1190.00|1111.11|93.4"};
  const Table share_table = PrintedTable("naaap", shares);
  EXPECT_EQ(DiscoverRatio(TableView(share_table), 4, {1, 2, 3}), (Ratio{4, 3, 2, false}));
  const std::vector<std::string> growth = {"科目|上年|本年|增减%", "甲|812.40|900.10|10.8",
                                           "乙|455.00|433.20|-4.8", "丙|77.31|80.00|3.5",
                                           "丁|1203.55|1190.00|-1.1"};
  const Table growth_table = PrintedTable("naap", growth);
  EXPECT_EQ(DiscoverRatio(TableView(growth_table), 3, {1, 2}), (Ratio{3, 2, 1, true}));
}

TEST(DiscoverRatioTest, NoiseIsNoRatio) {
  const Table table =
      PrintedTable("naap", {"科目|上年|本年|%", "甲|812.40|900.10|33.8", "乙|455.00|433.20|71.2",
                            "丙|77.31|80.00|12.5", "丁|1203.55|1190.00|55.1"});
  EXPECT_EQ(DiscoverRatio(TableView(table), 3, {1, 2}), std::nullopt);
}

}  // namespace
}  // namespace mingxi
