// SPDX-License-Identifier: GPL-3.0-or-later

// Rules that add nothing up: what cannot be, or is unlikely to be meant.

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::FindingLines;
using testing::FormTable;
using testing::PrintedTable;

std::string Lines(std::string_view roles, const std::vector<std::string>& rows, const char* id) {
  return FindingLines(RunChecks(testing::PrintedDocument(roles, rows)), id);
}

TEST(NegativeFiguresTest, CountsAreNotNegativeAmountsMayBe) {
  EXPECT_EQ(Lines("nka", {"项目|辆|金额", "车|-3|-5.00", "船|2|6.00"}, "sense.negative"),
            "warning 车 / 辆: -3 is negative, which it cannot be.\n");
  EXPECT_EQ(Lines("nk", {"项目|比上年增减辆数", "车|-3", "船|2"}, "sense.negative"), "");
}

TEST(ShiftedFiguresTest, TheSameDigitsWithAnotherPoint) {
  const char* id = "sense.shifted";
  EXPECT_EQ(Lines("naa", {"项目|上年|本年", "甲|1234.56|12345.60", "乙|20.00|200.00"}, id),
            "note 甲 / 上年 1234.56 and 甲 / 本年 12345.60 have the same digits: a point may have "
            "moved.\n");
}

TEST(OrdinalsTest, OneNumberMissingOrTwice) {
  const auto lines = [](const std::vector<std::string>& numbers) {
    std::vector<std::string> rows = {"项目|金额"};
    for (const std::string& number : numbers) rows.push_back(number + "、项|1.00");
    return Lines("na", rows, "rows.ordinals");
  };
  EXPECT_EQ(lines({"一", "二", "三", "四", "五", "六"}), "");
  EXPECT_EQ(lines({"一", "二", "四", "五", "六"}),
            "note Number 3 is missing between the rows 二、项 and 四、项.\n");
  EXPECT_EQ(lines({"一", "二", "三", "三", "四"}),
            "note Number 3 stands twice between the rows 三、项 and 三、项.\n");
  // Lists that leave out empty rows, and short ones.
  EXPECT_EQ(lines({"一", "三", "四", "六", "七"}), "");
  EXPECT_EQ(lines({"一", "二", "四"}), "");
}

Document WithEmptyTable() {
  Document document;
  document.fiscal_year = 2024;
  document.tables.push_back(FormTable("t01", "J09",
                                      PrintedTable("aa", {"合计/预算数|合计/决算数", "|"}),
                                      {"three-public.total.budget", "three-public.total.final"}));
  return document;
}

TEST(EmptyTablesTest, AnEmptyTableWantsItsNote) {
  Document document = WithEmptyTable();
  const char* id = "tables.empty";
  EXPECT_EQ(FindingLines(RunChecks(document), id),
            "note J09 prints no figure, and nothing says that there is none.\n");
  document.tables[0].notes = {"注：本单位无“三公”经费，本表无数据。"};
  EXPECT_EQ(FindingLines(RunChecks(document), id), "");
}

TEST(EmptyTablesTest, AnAmountOfTheTextContradictsAnEmptyTable) {
  Document document = WithEmptyTable();
  document.tables[0].notes = {"注：本表无数据。"};
  document.paragraphs.push_back({.text = "“三公”经费年初预算为0.95万元，支出决算为0.00万元。"});
  TextFigure figure;
  figure.paragraph = 0;
  figure.label = "“三公”经费年初预算";
  figure.value = *Decimal::Parse("0.95");
  figure.unit = "万元";
  document.figures_in_text.push_back(figure);
  EXPECT_EQ(FindingLines(RunChecks(document), "tables.empty"),
            "warning The text says “三公”经费年初预算 0.95万元, but J09 prints no figure.\n");
  document.figures_in_text[0].value = *Decimal::Parse("0.00");
  EXPECT_EQ(FindingLines(RunChecks(document), "tables.empty"), "");
}

}  // namespace
}  // namespace mingxi
