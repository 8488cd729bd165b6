// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/svg/page_drawing.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::DocumentOf;
using testing::Label;
using testing::TableBuilder;

int CountOf(const std::string& what, const std::string& text) {
  int count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++count;
  }
  return count;
}

Glyph GlyphAt(char32_t code, double x, double baseline) {
  Glyph glyph;
  glyph.code = code;
  glyph.box = {x, baseline - 8, x + 10, baseline + 2};
  glyph.baseline = static_cast<float>(baseline);
  glyph.size = 10;
  return glyph;
}

Page PageOf(std::vector<Glyph> glyphs) {
  Page page;
  page.number = 3;
  page.width = 500;
  page.height = 700;
  page.glyphs = std::move(glyphs);
  return page;
}

TEST(DrawingToSvg, PutsGlyphsOfOneBaselineIntoOneElement) {
  const Page page = PageOf({GlyphAt(U'合', 10, 50), GlyphAt(U'计', 20, 50), GlyphAt(U'<', 10, 70)});
  const std::string svg = DrawingToSvg(DrawingOf(page));
  EXPECT_NE(svg.find("<text x=\"10 20\" y=\"50\" font-size=\"10\">合计</text>"), std::string::npos)
      << svg;
  EXPECT_NE(svg.find(">&lt;</text>"), std::string::npos);
}

TEST(DrawingToSvg, TurnsTextThatRunsUp) {
  Glyph glyph = GlyphAt(U'年', 10, 50);
  glyph.direction = Direction::kUp;
  const std::string svg = DrawingToSvg(DrawingOf(PageOf({glyph})));
  EXPECT_NE(svg.find("translate(50 52) rotate(-90)"), std::string::npos) << svg;
}

TEST(DrawingToSvg, IsThePageAloneWhereItIsBare) {
  PageDrawing drawing;
  drawing.width = 100;
  drawing.height = 50;
  drawing.is_bare = true;
  const std::string svg = DrawingToSvg(drawing);
  EXPECT_NE(svg.find("width=\"100\" height=\"50\" viewBox=\"0 0 100 50\""), std::string::npos);
  EXPECT_EQ(svg.find("class=\"legend\""), std::string::npos);
}

TEST(DrawingToSvg, ShowsNoInvisibleText) {
  Glyph glyph = GlyphAt(U'密', 10, 50);
  glyph.is_invisible = true;
  EXPECT_EQ(DrawingToSvg(DrawingOf(PageOf({glyph}))).find("密"), std::string::npos);
}

TEST(BoxesOf, ShowsEveryCellAndDoubtOfALayout) {
  Grid grid;
  grid.box = {0, 0, 100, 40};
  grid.row_count = 2;
  grid.column_count = 1;
  grid.row_edges = {0, 20, 40};
  grid.column_edges = {0, 100};
  grid.cells.resize(2);
  grid.cells[1].row = 1;
  grid.doubts.push_back({"could be one row or two", 1, -1});
  Layout layout;
  layout.grids = {grid};
  const std::vector<DrawnBox> boxes = BoxesOf(layout);
  ASSERT_EQ(boxes.size(), 4U);
  EXPECT_EQ(boxes[2], (DrawnBox{BoxKind::kDoubt, {0, 20, 100, 40}, "could be one row or two"}));
  EXPECT_EQ(boxes[3].kind, BoxKind::kGrid);
}

TEST(BoxesOf, ShowsACellOnEachPageItStandsOnAndItsFindings) {
  TableBuilder builder("t01", "收入表");
  builder.Data({Label("甲")});
  builder.Edit().cells[0].places = {{1, {10, 700, 60, 780}}, {2, {10, 20, 60, 40}}};
  Document document = DocumentOf({builder.Build()});
  Finding finding;
  finding.id = "sum.rows";
  finding.severity = Severity::kError;
  finding.cells = {{"t01", 0, 0}};
  document.findings = {finding};
  for (const int page : {1, 2}) {
    const std::vector<DrawnBox> boxes = BoxesOf(document, page);
    ASSERT_EQ(boxes.size(), 3U) << page;
    EXPECT_EQ(boxes[0].box, document.tables[0].cells[0].places[page == 1 ? 0 : 1].box);
    EXPECT_EQ(boxes[2].kind, BoxKind::kError);
  }
  EXPECT_TRUE(BoxesOf(document, 3).empty());
}

TEST(DrawingToSvg, NamesInTheLegendWhatOccurs) {
  PageDrawing drawing = DrawingOf(PageOf({}));
  drawing.boxes.push_back({BoxKind::kDoubt, {0, 0, 10, 10}, "a \"doubt\" & more"});
  const std::string svg = DrawingToSvg(drawing);
  EXPECT_EQ(CountOf(">doubtful</text>", svg), 1);
  EXPECT_EQ(CountOf(">error</text>", svg), 0);
  EXPECT_NE(svg.find("<title>a &quot;doubt&quot; &amp; more</title>"), std::string::npos);
}

}  // namespace
}  // namespace mingxi
