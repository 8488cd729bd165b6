// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/record.h"

#include <gtest/gtest.h>

#include "pipeline/batch/find_companions.h"
#include "pipeline/batch/find_reissues.h"
#include "pipeline/batch/ledger.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

BatchRecord FullRecord() {
  BatchRecord record;
  record.path = "in/\xD4\xA4\n\"x\".pdf";
  record.sha256 = "ab12";
  record.status = InputStatus::kPartial;
  record.reason = reason::kStall;
  record.message = "its worker gave no sign of life, on page 3";
  record.page = 3;
  record.folder = "docs/预--ab12";
  record.outputs = {"预.xlsx", "figures.csv"};
  record.same_as = "in/\xFF.pdf";
  record.reissue_of = "in/y.pdf";
  record.companion_of = "in/z.pdf";
  record.twin = {"in/x.xls", "00ff", 40, 2, "合计 / 金额: 1, 2"};
  record.counts = {.pages = 2, .tables = 1, .figures = 9, .confirmed = 5, .contradicted = 1};
  record.publisher = "青禾县档案馆";
  record.region = "130131";
  record.fiscal_year = 2024;
  record.kind = "unit-budget";
  record.content = "cd34";
  record.doubts = {{"t01", "收支总表", 1, 2, 3}};
  record.url = "https://example.org/x.pdf";
  record.fetched = "2024-03-01";
  record.seconds = 1.5;
  record.peak_memory_kib = 70000;
  record.attempts = 2;
  record.version = "0.1.0";
  record.poppler = "22.12.0";
  record.options = "0011";
  return record;
}

BatchRecord Done(const std::string& path, const std::string& sha256, const std::string& content) {
  BatchRecord record;
  record.path = path;
  record.sha256 = sha256;
  record.status = InputStatus::kDone;
  record.content = content;
  record.folder = "docs/x--" + sha256;
  return record;
}

TEST(Record, ComesBackFromItsLine) {
  const std::string line = RecordToJson(FullRecord());
  EXPECT_EQ(line.find('\n'), std::string::npos);
  const auto back = RecordFromJson(line);
  ASSERT_TRUE(back.has_value()) << line;
  EXPECT_EQ(*back, FullRecord());
}

TEST(Record, NoPartOfALineIsARecord) {
  const std::string line = RecordToJson(FullRecord());
  for (std::size_t length = 0; length < line.size(); ++length) {
    EXPECT_FALSE(RecordFromJson(line.substr(0, length)).has_value()) << length;
  }
  EXPECT_FALSE(RecordFromJson(R"({"status": "conquered"})").has_value());
  EXPECT_FALSE(RecordFromJson(R"(["status", "done"])").has_value());
}

TEST(Ledger, JournalOverrulesManifestAndATornLineIsLeftOut) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("manifest.jsonl", RecordToJson(Done("a.pdf", "1", "x")) + "\n" +
                                         RecordToJson(Done("b.pdf", "2", "y")) + "\n");
  const std::string torn = RecordToJson(Done("c.pdf", "3", "z")).substr(0, 40);
  folder.WriteFile(".mingxi-journal", RecordToJson(Done("b.pdf", "4", "w")) + "\n" + torn);
  {
    const auto ledger = Ledger::Open(folder.path());
    ASSERT_TRUE(ledger.ok());
  }
  const Records records = ReadLedger(folder.path());
  ASSERT_EQ(records.size(), 2u);
  EXPECT_EQ(records.at("a.pdf").sha256, "1");
  EXPECT_EQ(records.at("b.pdf").sha256, "4");
}

/// Lines that a hand or another program wrote, or somebody who wants to lead a run astray.
TEST(Ledger, LinesThatLeadElsewhereAreLeftOut) {
  const testing::TemporaryFolder folder;
  std::string text;
  for (const std::string name :
       {"", "d", "docs/", "docs/../x", "docs/..", "docs/a/b", "/etc", "docs"}) {
    BatchRecord record = Done("a.pdf", "1", "x");
    record.folder = name;
    text += RecordToJson(record) + "\n";
  }
  BatchRecord climbing = Done("a.pdf", "1", "x");
  climbing.outputs = {"../../etc/passwd"};
  text += RecordToJson(climbing) + "\n" + std::string(3 << 20, 'x') + "\n";
  folder.WriteFile("manifest.jsonl", text + RecordToJson(Done("b.pdf", "2", "y")) + "\n");
  const Records records = ReadLedger(folder.path());
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records.begin()->first, "b.pdf");
}

TEST(Ledger, AppendsBehindATornLineAndForgets) {
  const testing::TemporaryFolder folder;
  folder.WriteFile(".mingxi-journal", "{\"path\": \"torn");
  BatchRecord kept = Done("a.pdf", "1", "x");
  BatchRecord struck = Done("b.pdf", "2", "y");
  struck.folder = "docs/预 --2";
  auto ledger = Ledger::Open(folder.path());
  ASSERT_TRUE(ledger.ok());
  EXPECT_TRUE(ledger->Add(kept).ok());
  EXPECT_TRUE(ledger->Add(struck).ok());
  EXPECT_TRUE(ledger->Forget(struck.folder).ok());
  EXPECT_EQ(ReadLedger(folder.path()), (Records{{"a.pdf", kept}}));
  EXPECT_TRUE(ledger->WriteManifest({kept, struck}).ok());
  EXPECT_EQ(folder.ReadFile(".mingxi-journal"), "");
  EXPECT_EQ(ReadLedger(folder.path()).size(), 2u);
}

TEST(MarkCompanions, FilesOfOneFolderWithPublisherYearAndKindInCommon) {
  const auto record_of = [](const char* path, const char* publisher, int year) {
    BatchRecord record;
    record.path = path;
    record.status = InputStatus::kDone;
    record.publisher = publisher;
    if (year > 0) record.fiscal_year = year;
    record.kind = "department-budget";
    return record;
  };
  std::vector<BatchRecord> records = {
      record_of("in/a.zip!1.xls", "某局", 2024), record_of("in/a.zip!2.pdf", "某局", 2024),
      record_of("in/a.zip!3.pdf", "某局", 2023), record_of("in/a.zip!4.pdf", "他局", 2024),
      record_of("in/5.pdf", "某局", 2024),       record_of("in/a.zip!6.pdf", "", 2024),
      record_of("in/a.zip!7.pdf", "某局", 0),    record_of("in/a.zip!8.pdf", "某局", 2024)};
  records[7].reissue_of = "in/a.zip!1.xls";
  MarkCompanions(records);
  EXPECT_EQ(records[1].companion_of, "in/a.zip!1.xls");
  for (const std::size_t other : {0, 2, 3, 4, 5, 6, 7}) {
    EXPECT_EQ(records[other].companion_of, "") << other;
  }
}

TEST(MarkReissues, EqualTablesInOtherBytes) {
  std::vector<BatchRecord> records{Done("a.pdf", "1", "x"), Done("b.pdf", "2", "x"),
                                   Done("c.pdf", "3", "y"), Done("d.pdf", "1", "x"),
                                   Done("e.pdf", "4", ""),  Done("f.pdf", "5", "")};
  records.push_back(Done("g.pdf", "6", "x"));
  records.back().fiscal_year = 2023;
  MarkReissues(records);
  EXPECT_EQ(records[1].reissue_of, "a.pdf");
  for (const std::size_t other : {0, 2, 3, 4, 5, 6})
    EXPECT_EQ(records[other].reissue_of, "") << other;
}

}  // namespace
}  // namespace mingxi
