// SPDX-License-Identifier: GPL-3.0-or-later

// Identities of standard forms: a form by itself, and forms against each other.

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::FormTable;
using testing::PrintedTable;

std::string Lines(const Document& document, const char* id) {
  const CheckResults results = RunChecks(document);
  return testing::CheckLines(results, id) + testing::FindingLines(results, id);
}

TEST(CarryOverTest, WhatIsLeftIsCarriedOut) {
  const auto lines = [](const char* first) {
    Document document;
    document.tables.push_back(
        FormTable("t01", "J07",
                  PrintedTable("naaaa", {"科目|年初结转|本年收入|本年支出|年末结转", first,
                                         "乙|5.00|20.00|25.00|", "丙||||"}),
                  {"subject-name", "carry-in", "revenue.current-year",
                   "expenditure.current-year.total", "carry-out"}));
    return Lines(document, "sum.carry-over");
  };
  EXPECT_EQ(lines("甲|10.00|30.00|25.00|15.00"), "holds r1c4 = r1c1+r1c2+r1c3\n");
  EXPECT_EQ(
      lines("甲|10.00|30.00|25.00|51.00"),
      "fails r1c4 = r1c1+r1c2+r1c3\n"
      "error 甲 / 年末结转: printed 51.00, its 3 parts add up to 15.00 (difference 36.00).\n");
}

TEST(ThreePublicTest, BasicExpenditureIsAPartOfIt) {
  const auto lines = [](const char* reception) {
    Document document;
    document.tables.push_back(
        FormTable("t01", "B06",
                  PrintedTable("cna", {"编码|名称|合计", "302|商品和服务支出|30.00",
                                       "30217|公务接待费|20.00", "30231|公务用车运行维护费|10.00"}),
                  {"subject-code", "subject-name", "expenditure.total"}));
    document.tables.push_back(FormTable(
        "t02", "B09",
        PrintedTable("aaa",
                     {"合计|公务用车运行费|公务接待费", std::string("40.00|12.00|") + reception}),
        {"three-public.total.budget", "three-public.vehicles.operation.budget",
         "three-public.reception.budget"}));
    return Lines(document, "forms.three-public");
  };
  EXPECT_EQ(lines("28.00"), "holds r2c2 = r1c2\nholds r3c2 = r1c1\n");
  EXPECT_EQ(lines("18.00"),
            "fails r2c2 = r1c2\nholds r3c2 = r1c1\n"
            "warning B06：公务接待费 / 合计 is 20.00万元, more than the whole it is a part of: "
            "B09：公务接待费 is 18.00万元.\n");
}

TEST(TargetsTest, AProjectIsAPartOfAllProjects) {
  const auto lines = [](const char* money) {
    Document document;
    document.tables.push_back(
        FormTable("t01", "B03",
                  PrintedTable("cnaa", {"编码|名称|基本支出|项目支出", "|合计|10.00|50.00",
                                        "205|教育支出|10.00|50.00"}),
                  {"subject-code", "subject-name", "expenditure.basic", "expenditure.project"}));
    document.tables.push_back(FormTable(
        "t02", "B14",
        PrintedTable("nna", {"项目|内容|金额", std::string("资金|年度资金总额|") + money}), {}));
    return Lines(document, "targets.amounts");
  };
  EXPECT_EQ(lines("50.00"), "holds r1c2 = r1c3\n");
  EXPECT_NE(lines("51.00").find("more than the whole it is a part of"), std::string::npos);
}

}  // namespace
}  // namespace mingxi
