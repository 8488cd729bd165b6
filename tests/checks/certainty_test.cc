// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/certainty.h"

#include <gtest/gtest.h>

#include <utility>

#include "checks/run_checks.h"
#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::TableBuilder;

/// A figure that was not read surely; it may be `readings` instead.
Cell Unsure(std::string text, std::vector<std::string> readings = {}) {
  Cell cell = Amount(text, text);
  Recognition recognition;
  recognition.is_unsure = true;
  for (std::string& reading : readings) {
    const Decimal value = Decimal::Parse(reading).value();
    recognition.readings.push_back({std::move(reading), value});
  }
  cell.recognition = std::move(recognition);
  return cell;
}

/// A total in front of three parts.
Document SumOf(Cell total, Cell a, Cell b, Cell c) {
  TableBuilder builder("t01", "支出表");
  builder.Unit("万元").Header({Head("项目"), Head("金额")});
  builder.AddRow(RowKind::kTotal, {Label("合计"), std::move(total)});
  builder.Data({Label("甲"), std::move(a)});
  builder.Data({Label("乙"), std::move(b)});
  builder.Data({Label("丙"), std::move(c)});
  Table table = builder.Build();
  table.columns = {{.path = {"项目"}, .role = ColumnRole::kName},
                   {.path = {"金额"}, .role = ColumnRole::kAmount, .is_summable = true}};
  return DocumentOf({std::move(table)});
}

Check CheckOf(const char* difference, CheckStatus status) {
  Check check;
  check.id = "sum.rows";
  check.status = status;
  check.left_cells = {{"t01", 1, 1}};
  check.right_cells = {{"t01", 2, 1}, {"t01", 3, 1}, {"t01", 4, 1}};
  check.difference = Decimal::Parse(difference);
  return check;
}

struct Judged {
  std::size_t unsettled = 0;
  std::vector<Repair> repairs;
};

Judged Judge(const Document& document, const Check& check) {
  std::vector<TableView> views;
  for (const Table& table : document.tables) views.emplace_back(table, document.source.hidden);
  const CheckedCells index(views);
  const std::vector<Check> checks = {check};
  const std::set<CellId> unsettled = UnsettledFigures(checks, index);
  return {unsettled.size(), FindRepairs(checks, index, unsettled)};
}

TEST(UnsettledFigures, ASumOfSureFiguresSettlesTheOneThatIsNot) {
  const Document document = SumOf(Amount("60.00", "60.00"), Unsure("10.00"),
                                  Amount("20.00", "20.00"), Amount("30.00", "30.00"));
  EXPECT_EQ(Judge(document, CheckOf("0.00", CheckStatus::kHolds)).unsettled, 0U);
}

TEST(UnsettledFigures, TwoThatAreNotSureProveEachOtherNot) {
  const Document document = SumOf(Unsure("1060.00"), Unsure("1010.00"), Amount("20.00", "20.00"),
                                  Amount("30.00", "30.00"));
  EXPECT_EQ(Judge(document, CheckOf("0.00", CheckStatus::kHolds)).unsettled, 2U);
}

TEST(UnsettledFigures, WhatRoundingAllowsForSettlesNothing) {
  const Document document = SumOf(Amount("60.00", "60.00"), Unsure("10.01"),
                                  Amount("20.00", "20.00"), Amount("30.00", "30.00"));
  EXPECT_EQ(Judge(document, CheckOf("-0.01", CheckStatus::kHolds)).unsettled, 1U);
}

TEST(FindRepairs, TakesTheReadingThatMakesTheSumHold) {
  const Document document = SumOf(Amount("60.00", "60.00"), Unsure("18.00", {"10.00", "13.00"}),
                                  Amount("20.00", "20.00"), Amount("30.00", "30.00"));
  const std::vector<Repair> repairs =
      Judge(document, CheckOf("-8.00", CheckStatus::kFails)).repairs;
  ASSERT_EQ(repairs.size(), 1U);
  EXPECT_EQ(repairs[0].text, "10.00");
  EXPECT_EQ(repairs[0].checks, std::vector<std::size_t>{0});
}

TEST(FindRepairs, TakesNoneWhereNoReadingFits) {
  const Document document = SumOf(Amount("60.00", "60.00"), Unsure("18.00", {"13.00"}),
                                  Amount("20.00", "20.00"), Amount("30.00", "30.00"));
  EXPECT_TRUE(Judge(document, CheckOf("-8.00", CheckStatus::kFails)).repairs.empty());
}

TEST(FindRepairs, TakesNoneWhereAnotherFigureMayBeTheOne) {
  const Document document = SumOf(Amount("60.00", "60.00"), Unsure("18.00", {"10.00"}),
                                  Unsure("20.00"), Amount("30.00", "30.00"));
  EXPECT_TRUE(Judge(document, CheckOf("-8.00", CheckStatus::kFails)).repairs.empty());
}

TEST(RunChecks, AFigureThatNothingSettlesIsDoubtful) {
  const Document document = SumOf(Unsure("1060.00"), Unsure("1010.00"), Amount("20.00", "20.00"),
                                  Amount("30.00", "30.00"));
  int doubtful = 0;
  for (const FigureVerdict& verdict : RunChecks(document).figures) {
    doubtful += verdict.status == FigureStatus::kDoubtful ? 1 : 0;
  }
  EXPECT_EQ(doubtful, 2);
}

}  // namespace
}  // namespace mingxi
