// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/figures/figures_jsonl.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::TableBuilder;

std::string LinesOf(const Document& document) {
  std::string lines;
  EXPECT_TRUE(WriteFigureLines(document, [&](std::string_view piece) {
                lines += piece;
                return Status::Ok();
              }).ok());
  return lines;
}

TEST(WriteFigureLines, WritesAnObjectALineAndLeavesOutWhatIsNotKnown) {
  TableBuilder builder("t01", "收入表");
  builder.Header({Head("项目"), Head("金额")})
      .Data({Label("甲"), Amount("1.50", "1.50")})
      .Data({Label("乙"), Amount("△2", "-2")})
      .Columns({{"项目"}, {"金额"}});
  Document document = DocumentOf({builder.Build()});
  document.fiscal_year = 2024;
  const std::string hash(64, 'a');
  const std::string start =
      "{\"document\": \"sample.pdf\", \"sha256\": \"" + hash +
      "\", \"fiscal_year\": 2024, \"table_id\": \"t01\", \"table_title\": \"收入表\", ";
  EXPECT_EQ(LinesOf(document),
            start +
                "\"row_number\": 1, \"column_number\": 1, \"row_kind\": \"data\", "
                "\"row_label\": \"甲\", \"row_path\": \"甲\", \"column_path\": \"金额\", "
                "\"type\": \"amount\", \"value\": \"1.50\", \"is_doubtful\": 0}\n" +
                start +
                "\"row_number\": 2, \"column_number\": 1, \"row_kind\": \"data\", "
                "\"row_label\": \"乙\", \"row_path\": \"乙\", \"column_path\": \"金额\", "
                "\"type\": \"amount\", \"value\": \"-2\", \"is_doubtful\": 0}\n");
  EXPECT_EQ(LinesOf(DocumentOf({})), "");
}

TEST(WriteFigureLines, StopsWhereTheDiskIsFull) {
  TableBuilder builder("t01", "表");
  for (int i = 0; i < 20000; ++i) builder.Data({Label("x"), Amount("1", "1")});
  int pieces = 0;
  const Status written = WriteFigureLines(DocumentOf({builder.Build()}), [&](std::string_view) {
    ++pieces;
    return Status::WriteFailed("the disk is full");
  });
  EXPECT_EQ(written.code(), StatusCode::kWriteFailed);
  EXPECT_EQ(pieces, 1);
}

}  // namespace
}  // namespace mingxi
