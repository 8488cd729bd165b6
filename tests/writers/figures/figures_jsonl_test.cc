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

TEST(DocumentToFigureLines, WritesAnObjectALineAndLeavesOutWhatIsNotKnown) {
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
  EXPECT_EQ(*DocumentToFigureLines(document),
            start +
                "\"row_number\": 1, \"column_number\": 1, \"row_kind\": \"data\", "
                "\"row_label\": \"甲\", \"row_path\": \"甲\", \"column_path\": \"金额\", "
                "\"type\": \"amount\", \"value\": \"1.50\", \"is_doubtful\": 0}\n" +
                start +
                "\"row_number\": 2, \"column_number\": 1, \"row_kind\": \"data\", "
                "\"row_label\": \"乙\", \"row_path\": \"乙\", \"column_path\": \"金额\", "
                "\"type\": \"amount\", \"value\": \"-2\", \"is_doubtful\": 0}\n");
  EXPECT_EQ(*DocumentToFigureLines(DocumentOf({})), "");
}

}  // namespace
}  // namespace mingxi
