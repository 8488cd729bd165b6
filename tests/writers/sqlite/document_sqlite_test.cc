// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/sqlite/document_sqlite.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/document_builder.h"
#include "tests/support/temporary_folder.h"
#include "writers/figures/figure_records.h"
#include "writers/sqlite/merged_database.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Code;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::TableBuilder;

Document SmallDocument() {
  TableBuilder builder("t01", "支出表");
  builder.Unit("万元")
      .Header({Head("科目编码"), Head("科目"), Head("金额")})
      .Data({Code("201"), Label("一般公共服务支出"), Amount("10.05", "10.05")})
      .Columns({{"科目编码"}, {"科目"}, {"金额"}});
  Table& table = builder.Edit();
  table.columns[1].role = ColumnRole::kName;
  OutlineRow row;
  row.row = 1;
  row.label_column = 1;
  row.code = "201";
  table.panels = {{{{{0, 1}, {2}}}, {{row}}}};
  table.cells.back().value_yuan = Decimal::Parse("100500");
  table.cells.back().places = {{4, {10, 20, 30, 40}}};
  Document document = DocumentOf({builder.Build()});
  document.publisher.name = "某局";
  document.fiscal_year = 2024;
  Check check;
  check.id = "sum.rows";
  check.status = CheckStatus::kFails;
  check.left_cells = {{"t01", 1, 2}};
  document.checks = {check};
  document.findings.resize(1);
  document.findings[0].cells = {{"t01", 1, 2}};
  document.paragraphs = {{1, "说明", {}}};
  return document;
}

/// The answer to `sql`, fields joined by `|`, rows by `;`.
std::string Ask(const std::string& path, const std::string& sql) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  std::string answer;
  const auto add = [](void* out, int count, char** values, char** /*names*/) {
    auto& text = *static_cast<std::string*>(out);
    if (!text.empty()) text += ';';
    for (int i = 0; i < count; ++i) {
      if (i > 0) text += '|';
      text += values[i] == nullptr ? "NULL" : values[i];
    }
    return 0;
  };
  char* error = nullptr;
  EXPECT_EQ(sqlite3_exec(database, sql.c_str(), add, &answer, &error), SQLITE_OK)
      << (error == nullptr ? "" : error);
  sqlite3_free(error);
  sqlite3_close(database);
  return answer;
}

std::string BytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(WriteSqlite, HoldsAFigureWithAllThatSaysWhatItIs) {
  const testing::TemporaryFolder folder;
  const std::string path = folder.path() + "/x.sqlite";
  ASSERT_TRUE(WriteSqlite(SmallDocument(), path).ok());
  EXPECT_EQ(Ask(path,
                "SELECT publisher_name, fiscal_year, row_label, subject_code, value_exact, unit, "
                "fen, yuan, page FROM all_figures"),
            "某局|2024|一般公共服务支出|201|10.05|NULL|10050000|100500.0|4");
  EXPECT_EQ(Ask(path, "SELECT text, x1 FROM cells WHERE row_number = 1 AND column_number = 2"),
            "10.05|30.0");
  EXPECT_EQ(Ask(path, "SELECT rule, table_id, row_number FROM contradictions"), "sum.rows|t01|1");
  EXPECT_EQ(Ask(path, "SELECT count(*) FROM findings"), "1");
  EXPECT_EQ(Ask(path, "SELECT page, text FROM paragraphs"), "1|说明");
  EXPECT_EQ(Ask(path, "PRAGMA foreign_key_check"), "");
  EXPECT_EQ(Ask(path, "PRAGMA integrity_check"), "ok");
}

TEST(WriteSqlite, TheViewFiguresHasTheColumnsOfFiguresCsv) {
  const testing::TemporaryFolder folder;
  const std::string path = folder.path() + "/x.sqlite";
  ASSERT_TRUE(WriteSqlite(SmallDocument(), path).ok());
  std::string columns;
  for (const DataField& field : FigureFields())
    columns += (columns.empty() ? "" : ",") + field.name;
  EXPECT_EQ(Ask(path, "SELECT group_concat(name) FROM pragma_table_info('figures')"), columns);
}

TEST(WriteSqlite, GivesTheSameBytesAgain) {
  const testing::TemporaryFolder folder;
  ASSERT_TRUE(WriteSqlite(SmallDocument(), folder.path() + "/a.sqlite").ok());
  ASSERT_TRUE(WriteSqlite(SmallDocument(), folder.path() + "/b.sqlite").ok());
  EXPECT_EQ(BytesOf(folder.path() + "/a.sqlite"), BytesOf(folder.path() + "/b.sqlite"));
}

TEST(DocumentDatabase, TakesTheSameDocumentTwiceAsOne) {
  const testing::TemporaryFolder folder;
  const std::string path = folder.path() + "/all.sqlite";
  Document other = SmallDocument();
  other.source.sha256 = std::string(64, 'b');
  for (const Document& document : {SmallDocument(), other, SmallDocument()}) {
    Result<DocumentDatabase> database = DocumentDatabase::Open(path);
    ASSERT_TRUE(database.ok());
    ASSERT_TRUE(database->Add(document).ok());
  }
  EXPECT_EQ(Ask(path, "SELECT count(*) FROM documents"), "2");
  EXPECT_EQ(Ask(path, "SELECT count(*) FROM figures"), "2");
  EXPECT_EQ(Ask(path, "SELECT count(*) FROM checks"), "2");
  EXPECT_EQ(Ask(path, "PRAGMA foreign_key_check"), "");
}

TEST(DocumentDatabase, LeavesNothingOfADocumentThatFails) {
  const testing::TemporaryFolder folder;
  const std::string path = folder.path() + "/all.sqlite";
  Document broken = SmallDocument();
  broken.tables[0].cells.back().column = 9;  // Outside its table.
  Result<DocumentDatabase> database = DocumentDatabase::Open(path);
  ASSERT_TRUE(database.ok());
  EXPECT_FALSE(database->Add(broken).ok());
  EXPECT_EQ(Ask(path, "SELECT count(*) FROM documents"), "0");
  EXPECT_FALSE(WriteSqlite(broken, folder.path() + "/x.sqlite").ok());
  EXPECT_EQ(BytesOf(folder.path() + "/x.sqlite"), "");
}

TEST(MergeDatabases, KeepsEveryRowUnderKeysOfItsOwn) {
  const testing::TemporaryFolder folder;
  std::vector<std::string> files;
  for (const char* hash : {"a", "b", "c"}) {
    Document document = SmallDocument();
    document.source.sha256 = hash;
    files.push_back(folder / (std::string(hash) + ".sqlite"));
    ASSERT_TRUE(WriteSqlite(document, files.back()).ok());
  }
  const Status merged = MergeDatabases(files, folder / "all.sqlite");
  ASSERT_TRUE(merged.ok()) << merged.ToString();
  const std::string all = folder / "all.sqlite";
  EXPECT_EQ(Ask(all, "SELECT group_concat(sha256, '') FROM documents ORDER BY document_id"), "abc");
  EXPECT_EQ(Ask(all, "SELECT count(*) FROM figures"), "3");
  // Each check's cells are those of its own document.
  EXPECT_EQ(
      Ask(all, "SELECT count(DISTINCT document_id) FROM checks JOIN check_cells USING (check_id)"),
      "3");
  EXPECT_EQ(Ask(all, "SELECT count(DISTINCT finding_id) FROM findings"), "3");
  EXPECT_EQ(Ask(all, "SELECT sum(yuan) FROM all_figures"), "301500.0");
  ASSERT_TRUE(MergeDatabases(files, folder / "again.sqlite").ok());
  EXPECT_EQ(folder.ReadFile("again.sqlite"), folder.ReadFile("all.sqlite"));
}

TEST(MergeDatabases, AFileThatIsNoDatabaseLeavesNothing) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("bad.sqlite", "this is text, not a database, and long enough to be looked at");
  EXPECT_FALSE(MergeDatabases({folder / "bad.sqlite"}, folder / "all.sqlite").ok());
  EXPECT_EQ(folder.Names(), (std::vector<std::string>{"bad.sqlite"}));
}

}  // namespace
}  // namespace mingxi
