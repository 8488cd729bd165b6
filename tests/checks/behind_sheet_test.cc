// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/behind_sheet.h"

#include <gtest/gtest.h>

#include <string>

#include "checks/run_checks.h"
#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

/// A sheet of six rows whose third and fourth (of the sheet) are hidden.
Document SheetWithHiddenRows(const std::vector<std::string>& hidden) {
  Document document = testing::PrintedDocument(
      "ta", {"项目|金额", "合计|1,500.00", "教育支出|300.00", "农业支出|700.00"});
  Table& table = document.tables.front();
  table.part = "表一";
  constexpr int kSheetRows[] = {0, 1, 4, 5};
  for (Cell& cell : table.cells) {
    cell.source = {kSheetRows[cell.row], static_cast<std::int16_t>(cell.column)};
  }
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    document.source.hidden.push_back({"表一", "B" + std::to_string(3 + i), hidden[i]});
  }
  return document;
}

TEST(BehindSheet, SumsOfHiddenRows) {
  const Document whole = SheetWithHiddenRows({"200.00", "300.00"});
  EXPECT_EQ(testing::FindingLines(RunChecks(whole), "sum.rows"),
            "note 合计 / 金额: printed 1500.00, its 2 parts add up to 1500.00 (difference 0.00) "
            "with hidden cells.\n");
  EXPECT_EQ(testing::StatusText(whole, RunChecks(whole)), "c1/c1/c1");
  const Document other = SheetWithHiddenRows({"200.00", "301.00"});
  EXPECT_NE(testing::FindingLines(RunChecks(other), "sum.rows").find("difference 500.00"),
            std::string::npos);
}

TEST(BehindSheet, HiddenRowsOfAnotherSheetOrColumnAreNoParts) {
  Document other = SheetWithHiddenRows({"200.00", "300.00"});
  for (HiddenPart& part : other.source.hidden) part.part = "表二";
  EXPECT_NE(testing::FindingLines(RunChecks(other), "sum.rows").find("difference 500.00"),
            std::string::npos);
  Document beside = SheetWithHiddenRows({});
  beside.source.hidden = {{"表一", "C3", "500.00"}};
  EXPECT_NE(testing::FindingLines(RunChecks(beside), "sum.rows").find("difference 500.00"),
            std::string::npos);
}

TEST(BehindSheet, ExactNumbersProveASumThatRoundingBreaks) {
  Document document =
      testing::PrintedDocument("ta", {"项目|金额", "合计|1001", "教育支出|300", "农业支出|703"});
  Table& table = document.tables.front();
  table.part = "表一";
  EXPECT_NE(testing::FindingLines(RunChecks(document), "sum.rows").find("(difference -2)."),
            std::string::npos);
  table.cells[3].stored = Decimal::Parse("1001.4");
  table.cells[5].stored = Decimal::Parse("299.6");
  table.cells[7].stored = Decimal::Parse("701.8");
  EXPECT_EQ(testing::FindingLines(RunChecks(document), "sum.rows"),
            "note 合计 / 金额: printed 1001, its 2 parts add up to 1003 (difference -2); the exact "
            "numbers behind the shown ones add up.\n");
}

TEST(BehindSheet, WhatIsNoNumberOrNoCellIsLeftOut) {
  Table table;
  table.part = "表一";
  const std::vector<HiddenPart> hidden = {
      {"表一", "B3", "1,200.5"}, {"表一", "B4", "合计"}, {"表一", "", "3"}, {"表一", "3B", "3"}};
  const std::vector<HiddenFigure> figures = HiddenFiguresOf(table, hidden, 2);
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].place, (SourceCell{2, 1}));
  EXPECT_EQ(figures[0].value, 120050);
}

}  // namespace
}  // namespace mingxi
