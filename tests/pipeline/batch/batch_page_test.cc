// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/batch_page.h"

#include <gtest/gtest.h>

#include "pipeline/batch/progress_text.h"

namespace mingxi {
namespace {

BatchRecord Record(const std::string& path, InputStatus status, std::string_view why) {
  BatchRecord record;
  record.path = path;
  record.status = status;
  record.reason = why;
  record.message = "because";
  return record;
}

BatchOutcome MixedOutcome() {
  BatchOutcome outcome;
  outcome.records = {Record("a.pdf", InputStatus::kDone, ""),
                     Record("b.pdf", InputStatus::kFailed, reason::kCrash),
                     Record("c.pdf", InputStatus::kFailed, reason::kTimeout),
                     Record("d.pdf", InputStatus::kFailed, reason::kTimeout),
                     Record("e.pdf", InputStatus::kDuplicate, ""),
                     Record("<f>.pdf", InputStatus::kDone, "")};
  outcome.records[0].counts = {.pages = 5, .tables = 2, .figures = 1200, .contradicted = 1};
  outcome.records[0].doubts = {{"t01", "表一", 3, 1, 0}};
  outcome.records[4].same_as = "a.pdf";
  outcome.records[5].counts = {.pages = 1, .tables = 1, .figures = 1, .doubtful = 9};
  outcome.records[5].folder = "docs/f 预--1";
  outcome.records[5].doubts = {{"t02", "<b>表二", 1, 0, 9}};
  return outcome;
}

TEST(SummaryText, GroupsFailuresAndPutsTheWorstFirst) {
  const BatchOutcome outcome = MixedOutcome();
  EXPECT_EQ(SummaryText(SummarizeBatch(outcome), "mingxi batch -o out"),
            "2 converted, 3 failed, 1 duplicates, 0 re-issues\n"
            "  6 pages, 3 tables, 1,201 figures: 0 confirmed, 1 contradicted, 9 read with doubt\n"
            "  failed: timeout: 2\n"
            "    c.pdf: because\n"
            "    d.pdf: because\n"
            "    again: mingxi batch -o out --retry-failed=timeout\n"
            "  failed: crash: 1\n"
            "    b.pdf: because\n"
            "    again: mingxi batch -o out --retry-failed=crash\n"
            "  most in doubt (2 tables):\n"
            "    <f>.pdf, page 1, t02 <b>表二: 0 contradicted, 9 read with doubt\n"
            "    a.pdf, page 3, t01 表一: 1 contradicted, 0 read with doubt\n"
            "    look: mingxi review '<f>.pdf'");
}

TEST(BatchToPage, NothingOfADocumentIsMarkup) {
  const BatchOutcome outcome = MixedOutcome();
  const std::string html = SummaryPageToHtml(
      BatchToPage(SummarizeBatch(outcome), outcome, "mingxi batch -o out", Language::kEnglish));
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  EXPECT_EQ(html.find("<f>"), std::string::npos);
  EXPECT_NE(html.find("<a href=\"./docs/f%20%E9%A2%84--1\">&lt;f&gt;.pdf</a>"), std::string::npos);
  EXPECT_LT(html.find("Failed: timeout"), html.find("Failed: crash"));
  const std::string chinese = SummaryPageToHtml(
      BatchToPage(SummarizeBatch(outcome), outcome, "mingxi batch -o out", Language::kChinese));
  EXPECT_NE(chinese.find("<h2>失败：timeout（"), std::string::npos);
  EXPECT_EQ(chinese.find("Publisher"), std::string::npos);
}

TEST(ProgressText, TellsRateAndTimeLeft) {
  BatchProgress progress{
      .total = 1000, .finished = 400, .converted = 300, .failed = 2, .seconds = 10};
  EXPECT_EQ(ProgressText(progress), "400 of 1000, 2 failed, 30.0 a second, 0:20 left");
  progress.seconds = 3000;
  EXPECT_EQ(ProgressText(progress), "400 of 1000, 2 failed, 0.1 a second, 1:40:00 left");
  progress.converted = 0;
  EXPECT_EQ(ProgressText(progress), "400 of 1000, 2 failed");
}

}  // namespace
}  // namespace mingxi
