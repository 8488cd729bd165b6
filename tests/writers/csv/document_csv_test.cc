// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/document_csv.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::DocumentOf;
using testing::Label;
using testing::TableBuilder;

Document TwoTables() {
  return DocumentOf(
      {TableBuilder("t01", "收支/总表").Data({Label("合计")}).Columns({{"a"}}).Build(),
       TableBuilder("t02", "").Data({Label("b")}).Columns({{"a"}}).Build()});
}

std::vector<std::string> Names(const std::vector<OutputFile>& files) {
  std::vector<std::string> names;
  for (const OutputFile& file : files) names.push_back(file.name);
  return names;
}

TEST(DocumentToCsv, WritesAFileATableAndThePackage) {
  const auto files = DocumentToCsv(TwoTables(), {});
  ASSERT_TRUE(files.ok());
  EXPECT_EQ(Names(*files), (std::vector<std::string>{"01-收支总表.csv", "02-t02.csv", "figures.csv",
                                                     "datapackage.json"}));
  EXPECT_EQ((*files)[0].bytes, "a\n合计\n");
}

TEST(DocumentToCsv, WritesTheRawGridWithoutFigures) {
  const auto files = DocumentToCsv(TwoTables(), {.profile = CsvProfile::kRaw});
  ASSERT_TRUE(files.ok());
  EXPECT_EQ(Names(*files),
            (std::vector<std::string>{"01-收支总表.csv", "02-t02.csv", "datapackage.json"}));
  EXPECT_EQ((*files)[0].bytes, "合计\n");
}

TEST(DocumentToCsv, MarksUtf8ForExcelOnly) {
  const CsvOptions excel{.format = {CsvDialect::kExcel, TextEncoding::kUtf8}};
  EXPECT_EQ((*DocumentToCsv(TwoTables(), excel))[0].bytes,
            "\xEF\xBB\xBF"
            "a\r\n合计\r\n");
  const CsvOptions gb18030{.format = {CsvDialect::kExcel, TextEncoding::kGb18030}};
  EXPECT_EQ((*DocumentToCsv(TwoTables(), gb18030))[0].bytes, "a\r\n\xBA\xCF\xBC\xC6\r\n");
}

TEST(DocumentToCsv, NamesTheCharacterAndCellThatAnEncodingCannotHold) {
  Document document = TwoTables();
  document.tables[1].cells[0].text = "b\xFF";
  const auto files =
      DocumentToCsv(document, {.format = {CsvDialect::kData, TextEncoding::kGb18030}});
  ASSERT_FALSE(files.ok());
  EXPECT_EQ(files.status().code(), StatusCode::kInvalidOption);
  EXPECT_EQ(files.status().location().table, "t02");
  EXPECT_EQ(files.status().location().row, 0);
  EXPECT_NE(files.status().message().find("U+FFFD"), std::string::npos);
}

TEST(DocumentToCsv, RefusesATableThatContradictsItself) {
  Document document = TwoTables();
  document.tables[0].cells[0].column = 5;
  EXPECT_EQ(DocumentToCsv(document, {}).status().code(), StatusCode::kInternal);
}

}  // namespace
}  // namespace mingxi
