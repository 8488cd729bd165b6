// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/workbook_plan.h"

#include <gtest/gtest.h>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::DocumentOf;
using testing::Label;
using testing::TableBuilder;

Document Sample() {
  Document document = DocumentOf({TableBuilder("t01", "目录").Unit("元").Data({Label("a")}).Build(),
                                  TableBuilder("t02", "收入").Data({Label("b")}).Build()});
  Check holds;
  holds.status = CheckStatus::kHolds;
  holds.left_cells = {{"t01", 0, 0}};
  Check fails;
  fails.status = CheckStatus::kFails;
  fails.right_cells = {{"t02", 0, 0}};
  document.checks = {holds, holds, fails, Check{}};
  Finding finding;
  finding.severity = Severity::kWarning;
  finding.cells = {{"t02", 0, 0}};
  finding.message = "odd";
  finding.message_zh = "可疑";
  finding.suggestion = "5";
  Finding graver = finding;
  graver.severity = Severity::kError;
  graver.message_zh = "";
  graver.suggestion = "";
  document.findings = {finding, graver};
  return document;
}

TEST(PlanWorkbook, NamesSheetsApartFromItsOwn) {
  const Document document = Sample();
  const Result<WorkbookPlan> plan = PlanWorkbook(document);
  ASSERT_TRUE(plan.ok());
  EXPECT_EQ(plan->tables[0].sheet, "目录(2)");
  EXPECT_EQ(plan->tables[1].sheet, "收入");
}

TEST(PlanWorkbook, FindsCellsOnTheirSheets) {
  const Document document = Sample();
  const Result<WorkbookPlan> plan = PlanWorkbook(document);
  EXPECT_EQ(plan->CellNameOf({"t01", 0, 0}), "A3");
  EXPECT_EQ(plan->CellNameOf({"t02", 0, 0}), "A2");
  EXPECT_EQ(plan->CellNameOf({"t09", 0, 0}), "");
  EXPECT_EQ(plan->Find("t09"), nullptr);
}

TEST(PlanWorkbook, CountsChecksAndFindingsByTable) {
  const Document document = Sample();
  const Result<WorkbookPlan> plan = PlanWorkbook(document);
  EXPECT_EQ(plan->tables[0].checks, (TableCheckCounts{2, 0, 0}));
  EXPECT_EQ(plan->tables[1].checks, (TableCheckCounts{0, 1, 0}));
  EXPECT_EQ(plan->tables[1].findings, 2);
  EXPECT_EQ(plan->tables[1].gravest, Severity::kError);
}

TEST(PlanWorkbook, GathersTheRemarksOfACell) {
  const Document document = Sample();
  const Result<WorkbookPlan> plan = PlanWorkbook(document);
  EXPECT_EQ(plan->remarks,
            (CellRemarks{{{"t02", 0, 0}, {Severity::kError, "可疑（可能应为 5）\nodd"}}}));
}

TEST(PlanWorkbook, RefusesATableThatNoSheetHolds) {
  Document document = Sample();
  document.tables[1].row_count = 1048576;
  EXPECT_EQ(PlanWorkbook(document).status().code(), StatusCode::kUnsupported);
  document.tables[1].row_count = 1;
  document.tables[1].column_count = 16384;
  EXPECT_EQ(PlanWorkbook(document).status().code(), StatusCode::kUnsupported);
}

TEST(PlanWorkbook, RefusesATableThatContradictsItself) {
  Document document = Sample();
  document.tables[1].cells[0].row = 7;
  EXPECT_EQ(PlanWorkbook(document).status().code(), StatusCode::kInternal);
}

}  // namespace
}  // namespace mingxi
