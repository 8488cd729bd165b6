// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/html/html_reader.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

std::string Sketch(const Layout& layout) {
  std::string out;
  auto line = layout.lines.begin();
  const auto add_lines = [&](int until) {
    for (; line != layout.lines.end() && line->order < until; ++line) out += line->text + "\n";
  };
  for (const Grid& grid : layout.grids) {
    add_lines(grid.order);
    out += "<";
    int row = 0;
    for (const GridCell& cell : grid.cells) {
      if (cell.row != row) {
        out += "/";
      } else if (out.back() != '<') {
        out += "|";
      }
      row = cell.row;
      if (cell.row_span > 1 || cell.column_span > 1) {
        out += "{" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + "}";
      }
      out += cell.text.view();
    }
    out += ">\n";
  }
  add_lines(1 << 30);
  return out;
}

struct HtmlCase {
  const char* name;
  std::string page;
  const char* expected;
};

void PrintTo(const HtmlCase& row, std::ostream* out) { *out << row.name; }

class HtmlTest : public ::testing::TestWithParam<HtmlCase> {};

TEST_P(HtmlTest, ReadsContent) {
  const auto content = ReadHtml(GetParam().page);
  ASSERT_TRUE(content.ok()) << content.status().ToString();
  EXPECT_EQ(Sketch(content->layout), GetParam().expected);
}

const std::string kTable = "<table><tr><td>a<td>b<tr><td>1<td>2</table>";

std::string LongText() {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word ";
  return text;
}

INSTANTIATE_TEST_SUITE_P(
    Pages, HtmlTest,
    ::testing::Values(
        HtmlCase{"lines_and_table", "<p>title</p><p>unit" + kTable + "<p>note",
                 "title\nunit\n<a|b/1|2>\nnote\n"},
        HtmlCase{"spans", "<table><tr><td rowspan=2>n<td colspan=2>m<tr><td>1<td>2</table>",
                 "<{2x1}n|{1x2}m/1|2>\n"},
        HtmlCase{"span_of_a_billion", "<table><tr><td rowspan=1000000000>n<td>m<tr><td>1</table>",
                 "<{2x1}n|m/1>\n"},
        HtmlCase{"caption", "<table><caption>c</caption><tr><td>a<td>b<tr><td>1<td>2</table>",
                 "c\n<a|b/1|2>\n"},
        HtmlCase{"layout_table", "<table><tr><td>menu<td>" + kTable + "</table>",
                 "menu\n<a|b/1|2>\n"},
        HtmlCase{"one_column_is_layout", "<table><tr><td>a<tr><td>b</table>", "a\nb\n"},
        HtmlCase{"entity_without_semicolon", "<table><tr><td>a<td>&nbsp<tr><td>1<td>2</table>",
                 "<a|/1|2>\n"},
        HtmlCase{"not_shown",
                 "<style>x</style><p style='display: none'>h</p><script>s()</script>"
                 "<table><tr><td>a<td>b<td style=\"display:none\">c<tr><td>1<td>2</table>",
                 "<a|b/1|2>\n"},
        HtmlCase{"hidden_by_class",
                 "<style>.x, p.y {color:red} .h, .Hid {display : none}</style>"
                 "<p class='h'>1<p class='a hid'>2<p class='y'>3" +
                     kTable,
                 "3\n<a|b/1|2>\n"},
        HtmlCase{"hidden_in_print_only",
                 "<style>@media print{.h{display:none}}</style>"
                 "<style media=print>.h{display:none}</style><p class=h>1" +
                     kTable,
                 "1\n<a|b/1|2>\n"},
        HtmlCase{"lines_of_a_cell",
                 "<table><tr><td>a<br>b<td><p>c</p><p>d</p><tr><td>1<td>2</table>",
                 "<a\nb|c\nd/1|2>\n"},
        HtmlCase{
            "list_of_links_is_no_content",
            "<ul><li><a href=1>home</a><li><a href=2>news</a><li><a href=3>more</a></ul><p>text",
            "text\n"}),
    [](const auto& tested) { return tested.param.name; });

TEST(ReadHtml, HeadAndFootOfAPageAreNoContent) {
  const auto content =
      ReadHtml("<div>head</div><div><p>" + LongText() + "</p>" + kTable + "</div><div>foot</div>");
  ASSERT_TRUE(content.ok());
  const std::string sketch = Sketch(content->layout);
  EXPECT_TRUE(sketch.starts_with("word word"));
  EXPECT_TRUE(sketch.ends_with("<a|b/1|2>\n"));
}

TEST(ReadHtml, ReadsChineseEncodings) {
  // 预算 (budget) in GB 18030; the page says gb2312.
  const auto content = ReadHtml("<meta charset=gb2312><p>\xD4\xA4\xCB\xE3");
  ASSERT_TRUE(content.ok()) << content.status().ToString();
  EXPECT_EQ(content->encoding, "GB18030");
  EXPECT_EQ(Sketch(content->layout), "预算\n");
}

TEST(ReadHtml, RefusesElementsWithoutEnd) {
  std::string page;
  for (int i = 0; i < 20'000; ++i) page += "<div>";
  EXPECT_EQ(ReadHtml(page).status().code(), StatusCode::kUnsupported);
}

}  // namespace
}  // namespace mingxi
