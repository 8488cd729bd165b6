// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ofd/ofd_reader.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

#include "model/utf8.h"
#include "tests/extractor/workbook/package_builder.h"

namespace mingxi {
namespace {

std::string Element(const std::string& name, const std::string& content) {
  return "<ofd:" + name + " xmlns:ofd=\"http://www.ofdspec.org/2016\">" + content +
         "</ofd:" + name + ">";
}

/// A document of one page of 100 x 50 mm with `content`, and further parts.
std::string OfdOf(const std::string& content, const std::map<std::string, std::string>& more = {}) {
  std::map<std::string, std::string> parts = {
      {"OFD.xml", Element("OFD",
                          "<ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot>"
                          "</ofd:DocBody>")},
      {"Doc_0/Document.xml",
       Element("Document",
               "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 100 50</ofd:PhysicalBox>"
               "</ofd:PageArea><ofd:PublicRes>Res.xml</ofd:PublicRes>"
               "<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpl.xml\"/></ofd:CommonData>"
               "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/P.xml\"/></ofd:Pages>"
               "<ofd:Annotations>Annots/List.xml</ofd:Annotations>")},
      {"Doc_0/Pages/P.xml", Element("Page", content)}};
  parts.insert(more.begin(), more.end());
  return ZipOf(parts);
}

/// Glyphs as `code x,baseline`, with flags; then rulings and fills; all in whole millimetres.
std::string PageText(const std::string& bytes) {
  Result<OfdReader> reader = OfdReader::Open(bytes);
  if (!reader.ok()) return reader.status().message();
  const Result<Page> page = reader->ReadPage(1);
  if (!page.ok()) return page.status().message();
  const auto mm = [](double points) { return std::to_string(std::lround(points * 25.4 / 72)); };
  std::string text;
  for (const Glyph& glyph : page->glyphs) {
    AppendUtf8(glyph.code, text);
    text += " " + mm(glyph.box.x0) + "," + mm(glyph.baseline);
    text += glyph.is_invisible ? "i" : "";
    text += glyph.is_overlay ? "o" : "";
    text += glyph.is_bold ? "b" : "";
    text += "; ";
  }
  for (const Ruling& ruling : page->rulings) {
    text += (ruling.is_horizontal ? "h " : "v ") + mm(ruling.position) + " " +
            mm(ruling.extent.low) + "-" + mm(ruling.extent.high) + "; ";
  }
  for (const Fill& fill : page->fills) text += "fill " + mm(fill.box.x0) + "; ";
  return text;
}

std::string Layer(const std::string& objects) {
  return "<ofd:Content><ofd:Layer>" + objects + "</ofd:Layer></ofd:Content>";
}

TEST(OfdReader, PlacesCharacters) {
  EXPECT_EQ(
      PageText(OfdOf(Layer("<ofd:TextObject Boundary=\"10 20 30 5\" Font=\"3\" Size=\"4\">"
                           "<ofd:TextCode X=\"1\" Y=\"4\" DeltaX=\"g 2 4 2\">预算12</ofd:TextCode>"
                           "</ofd:TextObject>"))),
      "预 11,24; 算 15,24; 1 19,24; 2 21,24; ");
  EXPECT_EQ(PageText(OfdOf(Layer("<ofd:TextObject Boundary=\"10 20 30 5\" Size=\"1\" "
                                 "CTM=\"4 0 0 4 0 0\"><ofd:TextCode X=\"0\" Y=\"1\">预1算"
                                 "</ofd:TextCode></ofd:TextObject>"))),
            "预 10,24; 1 14,24; 算 16,24; ")
      << "the matrix scales; without steps each is as wide as its kind";
  EXPECT_EQ(PageText(OfdOf(Layer("<ofd:TextObject Boundary=\"10 20 5 9\" Size=\"4\">"
                                 "<ofd:TextCode X=\"0\" Y=\"4\" DeltaY=\"4\">预算</ofd:TextCode>"
                                 "</ofd:TextObject>"))),
            "预 10,24; 算 10,28; ")
      << "below each other";
}

TEST(OfdReader, TellsWhatIsNotSeen) {
  EXPECT_EQ(
      PageText(OfdOf(Layer("<ofd:TextObject Boundary=\"10 20 5 5\" Size=\"4\" Visible=\"false\">"
                           "<ofd:TextCode X=\"0\" Y=\"4\">1</ofd:TextCode></ofd:TextObject>"
                           "<ofd:TextObject Boundary=\"300 20 5 5\" Size=\"4\" Weight=\"700\">"
                           "<ofd:TextCode X=\"0\" Y=\"4\">2</ofd:TextCode></ofd:TextObject>"))),
      "1 10,24i; 2 300,24ib; ");
}

TEST(OfdReader, DrawsLinesAndAreas) {
  EXPECT_EQ(PageText(OfdOf(Layer(
                "<ofd:PathObject Boundary=\"10 20 30 0.3\" LineWidth=\"0.3\"><ofd:AbbreviatedData>"
                "M 0 0.15 L 30 0.15</ofd:AbbreviatedData></ofd:PathObject>"
                "<ofd:PathObject Boundary=\"50 10 20 8\" Fill=\"true\" Stroke=\"false\">"
                "<ofd:FillColor Value=\"200 200 200\"/><ofd:AbbreviatedData>M 0 0 L 20 0 L 20 8 "
                "L 0 8 C</ofd:AbbreviatedData></ofd:PathObject>"))),
            "h 20 10-40; h 10 50-70; v 70 10-18; h 18 50-70; v 50 10-18; fill 50; ");
}

TEST(OfdReader, FollowsTemplatesUnitsAndStamps) {
  const std::string text =
      "<ofd:TextObject Boundary=\"1 2 5 5\" Size=\"4\">"
      "<ofd:TextCode X=\"0\" Y=\"4\">";
  const std::string end = "</ofd:TextCode></ofd:TextObject>";
  const std::string bytes = OfdOf(
      "<ofd:Template TemplateID=\"7\"/>" +
          Layer("<ofd:CompositeObject ResourceID=\"9\" Boundary=\"20 10 9 9\"/>" + text + "b" +
                end),
      {{"Doc_0/Tpl.xml", Element("Page", Layer(text + "a" + end))},
       {"Doc_0/Res.xml",
        Element("Res",
                "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"8\">" + text + "x" +
                    end +
                    "</ofd:CompositeGraphicUnit><ofd:CompositeGraphicUnit "
                    "ID=\"9\"><ofd:Content>" +
                    text + "c" + end +
                    "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")},
       {"Doc_0/Annots/List.xml",
        Element("Annotations",
                "<ofd:Page PageID=\"1\"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page>")},
       {"Doc_0/Annots/A.xml",
        Element("PageAnnot", "<ofd:Annot Type=\"Stamp\"><ofd:Appearance Boundary=\"40 0 9 9\">" +
                                 text + "d" + end + "</ofd:Appearance></ofd:Annot>")}});
  EXPECT_EQ(PageText(bytes), "a 1,6; b 1,6; c 21,16; d 41,6o; ");
}

TEST(OfdReader, SaysWhatIsWrong) {
  EXPECT_EQ(OfdReader::Open("").status().code(), StatusCode::kDamaged);
  EXPECT_EQ(OfdReader::Open(ZipOf({{"OFD.xml", "<OFD/>"}})).status().message(),
            "the OFD package names no document; get the file again");
  EXPECT_EQ(
      OfdReader::Open(ZipOf({{"OFD.xml", "<OFD/>"}, {"Encryptions.xml", "<E/>"}})).status().code(),
      StatusCode::kPassword);
  EXPECT_NE(PageText(OfdOf("<ofd:Content>")).find("Doc_0/Pages/P.xml"), std::string::npos);
}

}  // namespace
}  // namespace mingxi
