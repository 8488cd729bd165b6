// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/word/docx_reader.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "extractor/word/numbering.h"
#include "tests/extractor/workbook/package_builder.h"

namespace mingxi {
namespace {

std::string DocxOf(const std::string& body) {
  const std::string open =
      R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
      R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>)";
  const std::string relation =
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
      R"(<Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>)";
  const std::string numbering =
      R"(<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
      R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>)"
      R"(<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>)"
      R"(<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>)";
  return ZipOf({{"_rels/.rels", relation},
                {"word/document.xml", open + body + "</w:body></w:document>"},
                {"word/numbering.xml", numbering}});
}

std::string P(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }
std::string Tc(const std::string& text, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + P(text) + "</w:tc>";
}

std::string Sketch(const Layout& layout) {
  std::string out;
  auto line = layout.lines.begin();
  const auto add_lines = [&](int until) {
    for (; line != layout.lines.end() && line->order < until; ++line) out += line->text + "\n";
  };
  for (const Grid& grid : layout.grids) {
    add_lines(grid.order);
    out += grid.part + " " + std::to_string(grid.row_count) + "x" +
           std::to_string(grid.column_count) + ":";
    for (const GridCell& cell : grid.cells) {
      out += " " + std::to_string(cell.row) + "," + std::to_string(cell.column);
      if (cell.row_span > 1 || cell.column_span > 1) {
        out += "(" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ")";
      }
      out += "=" + std::string(cell.text.view());
    }
    out += "\n";
  }
  add_lines(1 << 30);
  return out;
}

struct DocxCase {
  const char* name;
  std::string body;
  const char* expected;
};

void PrintTo(const DocxCase& row, std::ostream* out) { *out << row.name; }

class DocxTest : public ::testing::TestWithParam<DocxCase> {};

TEST_P(DocxTest, ReadsWhatAReaderSees) {
  const auto content = ReadDocx(DocxOf(GetParam().body));
  ASSERT_TRUE(content.ok()) << content.status().ToString();
  EXPECT_EQ(Sketch(content->layout), GetParam().expected);
}

const std::string kNumbered =
    R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>)";

INSTANTIATE_TEST_SUITE_P(
    Documents, DocxTest,
    ::testing::Values(
        DocxCase{"order_of_paragraphs_and_tables",
                 P("a") + "<w:tbl><w:tr>" + Tc("1") + Tc("2") + "</w:tr></w:tbl>" + P("b"),
                 "a\ntable 1 1x2: 0,0=1 0,1=2\nb\n"},
        DocxCase{"spans",
                 "<w:tbl><w:tr>" + Tc("n", "<w:vMerge w:val=\"restart\"/>") +
                     Tc("m", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" +
                     Tc("", "<w:vMerge/>") + Tc("1") + Tc("2") + "</w:tr></w:tbl>",
                 "table 1 2x3: 0,0(2x1)=n 0,1(1x2)=m 1,1=1 1,2=2\n"},
        DocxCase{"columns_that_no_cell_shows",
                 "<w:tbl><w:tr>" + Tc("a", "<w:gridSpan w:val=\"3\"/>") +
                     Tc("b", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" +
                     Tc("c", "<w:gridSpan w:val=\"3\"/>") + Tc("d", "<w:gridSpan w:val=\"2\"/>") +
                     "</w:tr></w:tbl>",
                 "table 1 2x2: 0,0=a 0,1=b 1,0=c 1,1=d\n"},
        DocxCase{"table_inside_a_cell",
                 "<w:tbl><w:tr><w:tc>" + P("o") + "<w:tbl><w:tr>" + Tc("i") + Tc("j") +
                     "</w:tr></w:tbl>" + P("") + "</w:tc>" + Tc("p") + "</w:tr></w:tbl>",
                 "table 1 1x2: 0,0=o 0,1=p\ntable 2 1x2: 0,0=i 0,1=j\n"},
        DocxCase{"numbers", kNumbered + kNumbered, "一、x\n二、x\n"},
        DocxCase{
            "deleted_and_hidden_text",
            "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t>"
            "</w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>h</w:t></w:r></w:p>",
            "new\n"},
        DocxCase{"twice_for_older_programs",
                 "<w:p><w:r><mc:AlternateContent><mc:Choice>" + P("box") +
                     "</mc:Choice><mc:Fallback>" + P("box") +
                     "</mc:Fallback></mc:AlternateContent></w:r></w:p>",
                 "box\n"},
        DocxCase{
            "breaks_and_tabs",
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>"
            "<w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>",
            "a  b\nc\n"}),
    [](const auto& tested) { return tested.param.name; });

TEST(ReadDocx, TellsWhatItLeavesOut) {
  const auto content = ReadDocx(
      DocxOf("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/>"
             "</w:rPr><w:t>h</w:t></w:r></w:p>"));
  ASSERT_TRUE(content.ok());
  EXPECT_EQ(content->hidden,
            (std::vector<HiddenPart>{{"deleted text", "", "old"}, {"hidden text", "", "h"}}));
}

TEST(ReadDocx, RefusesTablesWithoutEnd) {
  std::string body;
  for (int i = 0; i < 100; ++i) body += "<w:tbl><w:tr><w:tc>";
  for (int i = 0; i < 100; ++i) body += "</w:tc></w:tr></w:tbl>";
  EXPECT_EQ(ReadDocx(DocxOf(body)).status().code(), StatusCode::kUnsupported);
  EXPECT_EQ(ReadDocx("PK").status().code(), StatusCode::kDamaged);
}

TEST(NumberText, WritesNumbersInTheirFormats) {
  EXPECT_EQ(NumberText(23, "chineseCountingThousand"), "二十三");
  EXPECT_EQ(NumberText(4, "lowerRoman"), "iv");
  EXPECT_EQ(NumberText(28, "upperLetter"), "BB");
  EXPECT_EQ(NumberText(3, "decimalEnclosedCircle"), "③");
  EXPECT_EQ(NumberText(3, "bullet"), "");
  EXPECT_EQ(NumberText(12, "decimal"), "12");
}

}  // namespace
}  // namespace mingxi
