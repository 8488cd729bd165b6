// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/html/document_tables_html.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::Spanning;
using testing::TableBuilder;

TEST(DocumentToTablesHtml, KeepsMergedCellsAndEscapesText) {
  TableBuilder builder("t01", "收入<表>");
  builder.Unit("万元")
      .Header({Spanning(1, 2, Head("收入"))})
      .Data({Label("a&b"), Amount("1,204.50", "1204.50")});
  const std::string html = *DocumentToTablesHtml(DocumentOf({builder.Build()}));
  EXPECT_NE(html.find("<caption>收入&lt;表&gt;（单位：万元）</caption>\n"
                      "<tr><th colspan=\"2\">收入</th></tr>\n"
                      "<tr><td>a&amp;b</td><td align=\"right\">1,204.50</td></tr>\n"),
            std::string::npos)
      << html;
}

}  // namespace
}  // namespace mingxi
