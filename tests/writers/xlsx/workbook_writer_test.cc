// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/workbook_writer.h"

// What is in a workbook is tested in tests/pipeline/written_workbook_test.cc, where it can be read.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/document_builder.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::DocumentOf;
using testing::Label;
using testing::Spanning;
using testing::TableBuilder;
using testing::TemporaryFolder;

Table SmallTable() {
  return TableBuilder("t01", "收支总表")  // revenue and expenditure
      .Data({Spanning(1, 2, Label("合计"))})
      .Data({Label("a"), Amount("1", "1")})
      .Build();
}

TEST(WriteWorkbook, SaysWhatEachSheetHolds) {
  const TemporaryFolder folder;
  const auto written = WriteWorkbook(DocumentOf({SmallTable()}), folder / "x.xlsx", {});
  ASSERT_TRUE(written.ok());
  ASSERT_EQ(written->expected.size(), 4U);
  EXPECT_EQ(written->expected[1].name, "收支总表");
  EXPECT_EQ(written->expected[1].digest.cell_count(), 5);  // With title and way back.
  EXPECT_EQ(written->expected[1].digest.merge_count(), 2);
}

TEST(WriteWorkbook, GetsItsNameOnlyWhenCommitted) {
  const TemporaryFolder folder;
  {
    auto written = WriteWorkbook(DocumentOf({SmallTable()}), folder / "x.xlsx", {});
    ASSERT_TRUE(written.ok());
    EXPECT_EQ(folder.Names().size(), 1U);
    EXPECT_NE(folder.Names()[0], "x.xlsx");
  }
  EXPECT_TRUE(folder.Names().empty());
}

TEST(WriteWorkbook, LeavesNothingBehindWhenItFails) {
  const TemporaryFolder folder;
  Document document = DocumentOf({SmallTable()});
  document.tables[0].cells[0].column = 9;
  EXPECT_EQ(WriteWorkbook(document, folder / "x.xlsx", {}).status().code(), StatusCode::kInternal);
  EXPECT_EQ(WriteWorkbook(DocumentOf({}), folder / "missing/x.xlsx", {}).status().code(),
            StatusCode::kWriteFailed);
  EXPECT_TRUE(folder.Names().empty());
}

}  // namespace
}  // namespace mingxi
