// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/markdown/document_markdown.h"

#include <gtest/gtest.h>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Blank;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::Spanning;
using testing::TableBuilder;

TEST(DocumentToMarkdown, WritesOneHeaderLineAndTheRowsAsPrinted) {
  TableBuilder builder("t01", "收入*表");
  builder.Unit("万元")
      .Header({Spanning(2, 1, Head("项目")), Head("预算数")})
      .Header({Head("本年")})
      .Data({Label("a|b"), Amount("1,204.50", "1204.50")})
      .Data({Label("合计"), Blank()})
      .Columns({{"项目"}, {"预算数", "本年"}});
  builder.Edit().notes = {"注：无"};
  EXPECT_EQ(*DocumentToMarkdown(DocumentOf({builder.Build()})),
            "## 收入\\*表\n\n单位：万元\n\n"
            "| 项目 | 预算数/本年 |\n| --- | ---: |\n"
            "| a\\|b | 1,204.50 |\n| 合计 | |\n\n注：无\n");
}

}  // namespace
}  // namespace mingxi
