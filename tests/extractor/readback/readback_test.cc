// SPDX-License-Identifier: GPL-3.0-or-later

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "extractor/readback/data_package.h"
#include "extractor/readback/database_document.h"
#include "extractor/readback/delimited_table.h"
#include "extractor/readback/document_json.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

constexpr char kBegin[] =
    "{\"schema\": \"mingxi/document-1\", \"source\": {\"file\": \"x.pdf\"}, \"publisher\": null, "
    "\"fiscal_year\": 2024, \"tables\": [";

TEST(DocumentJsonTest, ReadsCellsWithPlaces) {
  const std::string json =
      std::string(kBegin) +
      R"({"id": "t01", "title": "T", "unit": "万元", "row_count": 2, "column_count": 1,
          "header_rows": 1, "columns": [{"path": ["金额"], "role": "amount"}],
          "rows": [{"kind": "header"}, {"kind": "total", "code": "201"}],
          "cells": [{"row": 0, "column": 0, "text": "金额"},
                    {"row": 1, "column": 0, "text": "1.50", "type": "amount", "value": "1.50",
                     "unit": "万元", "page": 3, "box": [1, 2, 3, 4]}]}]})";
  const Result<Document> document = ParseDocumentJson(json);
  ASSERT_TRUE(document.ok()) << document.status().ToString();
  EXPECT_EQ(document->fiscal_year, 2024);
  const Table& table = document->tables.at(0);
  EXPECT_EQ(table.unit, "万元");
  EXPECT_EQ(table.rows.at(1).kind, RowKind::kTotal);
  EXPECT_EQ(table.rows.at(1).code, "201");
  const Cell& cell = table.cells.at(1);
  EXPECT_EQ(cell.value, Decimal::Parse("1.50"));
  EXPECT_EQ(cell.places, (ShortList<PlacedBox>{{3, {1, 2, 3, 4}}}));
}

TEST(DocumentJsonTest, RefusesWhatWouldMislead) {
  const char* bad[] = {
      "",
      "{}",
      "{\"schema\": \"mingxi/document-2\"}",
      "{\"schema\": \"mingxi/document-1\", \"tables\": [",
  };
  for (const char* json : bad) EXPECT_FALSE(ParseDocumentJson(json).ok()) << json;
  const char* tables[] = {
      R"({"id": "t01", "row_count": 1, "column_count": 1, "cells": [{"row": 1, "column": 0}]})",
      R"({"id": "t01", "row_count": 1, "column_count": 1, "cells": [{"row": 0, "column": 0,
          "column_span": 2}]})",
      R"({"id": "t01", "row_count": 1000000000, "column_count": 1000000000})",
      R"({"id": "t01", "row_count": 1, "column_count": 1, "header_rows": 2})",
  };
  for (const char* table : tables) {
    const Result<Document> document = ParseDocumentJson(std::string(kBegin) + table + "]}");
    EXPECT_FALSE(document.ok()) << table;
  }
}

TEST(DelimitedTableTest, FirstRecordIsTheHeader) {
  const Result<Table> table = ReadDelimitedTable("a,b\n1,\"x,y\"\n2\n");
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->header_rows, 1);
  EXPECT_EQ(table->row_count, 3);
  EXPECT_EQ(table->column_count, 2);
  EXPECT_EQ(table->columns.at(1).path, std::vector<std::string>{"b"});
  EXPECT_EQ(table->cells.at(3).text, "x,y");
}

TEST(DataPackageTest, LeavesItsFolderAlone) {
  const testing::TemporaryFolder folder;
  const std::filesystem::path root(folder.path());
  std::ofstream(root / "datapackage.json")
      << R"({"name": "x", "resources": [{"name": "t", "path": "../secret.csv"}]})";
  EXPECT_EQ(ReadDataPackage(root.string()).status().code(), StatusCode::kDamaged);
  EXPECT_EQ(ReadDataPackage((root / "nowhere").string()).status().code(), StatusCode::kNotFound);
}

TEST(DatabaseDocumentTest, RefusesOtherDatabases) {
  const testing::TemporaryFolder folder;
  const std::filesystem::path path = std::filesystem::path(folder.path()) / "empty.sqlite";
  std::ofstream(path).flush();
  EXPECT_EQ(ReadDatabaseDocument(path.string()).status().code(), StatusCode::kDamaged);
}

}  // namespace
}  // namespace mingxi
