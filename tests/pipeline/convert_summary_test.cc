// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/convert_summary.h"

#include <gtest/gtest.h>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::DocumentOf;
using testing::Label;
using testing::TableBuilder;

Document CheckedDocument() {
  TableBuilder builder("t01", "收入表");
  builder.Data({Label("甲"), Amount("1", "1")}).Data({Label("乙"), Amount("2", "2")});
  builder.Edit().cells[1].status = FigureStatus::kConfirmed;
  Document document = DocumentOf({builder.Build()});
  document.checks.resize(1);
  document.checks[0].status = CheckStatus::kHolds;
  return document;
}

const PlannedInput kPlanned{"某局 2024.pdf", {{OutputFormat::kXlsx, "out.xlsx"}}};

TEST(SummaryLine, SaysWhereItWentAndWhatHolds) {
  EXPECT_EQ(SummaryLine(kPlanned, CheckedDocument()),
            "某局 2024.pdf -> out.xlsx: 1 table; 1 sum holds, 0 fail");
  EXPECT_EQ(SummaryLine({"-", {{OutputFormat::kJson, "-"}}}, DocumentOf({})),
            "- -> standard output: 0 tables");
  EXPECT_EQ(SummaryLine({"-", {{OutputFormat::kJson, "-"}}}, DocumentOf({}), Language::kChinese),
            "- -> 标准输出：0 张表");
}

TEST(SummaryDetails, NamesTheNextCommand) {
  Document document = CheckedDocument();
  EXPECT_EQ(SummaryDetails(kPlanned, document),
            "  2 rows, 2 figures: 1 confirmed by a check, 0 contradicted, 0 read with doubt\n"
            "  next: xdg-open out.xlsx");
  document.findings.resize(1);
  document.findings[0].severity = Severity::kError;
  EXPECT_NE(SummaryDetails(kPlanned, document).find("next: mingxi review '某局 2024.pdf' "),
            std::string::npos);
}

TEST(SummaryJson, IsOneLine) {
  EXPECT_EQ(SummaryJson(kPlanned, CheckedDocument()),
            "{\"event\": \"converted\", \"input\": \"某局 2024.pdf\", \"outputs\": [\"out.xlsx\"], "
            "\"tables\": 1, \"rows\": 2, \"figures\": 2, \"confirmed\": 1, \"contradicted\": 0, "
            "\"doubtful\": 0, \"checks_hold\": 1, \"checks_fail\": 0, \"errors\": 0, "
            "\"warnings\": 0}\n");
}

TEST(FailureJson, NamesReasonFileAndPage) {
  EXPECT_EQ(FailureJson(Status::Damaged("it ends early").At({.file = "x.pdf", .page = 3})),
            R"({"event": "failed", "input": "x.pdf", "page": 3, "reason": "damaged", )"
            "\"message\": \"it ends early\"}\n");
}

}  // namespace
}  // namespace mingxi
