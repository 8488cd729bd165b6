// SPDX-License-Identifier: GPL-3.0-or-later

// Structure trees of many makes, through the reader.

#include <gtest/gtest.h>

#include <string>

#include "tests/extractor/pdf/reading.h"

namespace mingxi {
namespace {

/// A tagged document of one page whose content is "(0)" ... "(9)" under MCIDs 0 to 9.
class TaggedPdf {
 public:
  TaggedPdf() {
    std::string content = "BT /F1 10 Tf 100 700 Td ";
    for (int i = 0; i < 10; ++i) {
      content += "/P << /MCID " + std::to_string(i) + " >> BDC (" + std::to_string(i) + ") Tj EMC ";
    }
    page_ = pdf_.AddPage(content + "ET");
  }

  /// Adds a structure element on the page.
  std::string Element(const std::string& role, const std::string& kids,
                      const std::string& entries = "") {
    return PdfBuilder::Ref(pdf_.AddObject("<< /Type /StructElem /S /" + role + " /Pg " +
                                          PdfBuilder::Ref(page_) + " /K [" + kids + "] " + entries +
                                          " >>"));
  }

  /// "r0 c0 1x1: 0", a cell a line, of the page with the tree of `kids`.
  std::string Cells(const std::string& kids, const std::string& root_entries = "") {
    const int root =
        pdf_.AddObject("<< /Type /StructTreeRoot /K [" + kids + "] " + root_entries + " >>");
    pdf_.catalog_entries = "/StructTreeRoot " + PdfBuilder::Ref(root);
    std::string text;
    for (const TaggedCell& cell : ReadFirstPage(pdf_.Build()).tagged_cells) {
      text += "r" + std::to_string(cell.row) + " c" + std::to_string(cell.column) + " " +
              std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) +
              (cell.is_header ? "h" : "") + ":";
      for (const std::int32_t mcid : cell.mcids) text += " " + std::to_string(mcid);
      text += "\n";
    }
    return text;
  }

  PdfBuilder& pdf() { return pdf_; }
  int page() const { return page_; }

 private:
  PdfBuilder pdf_;
  int page_ = 0;
};

TEST(StructureTree, PlainTable) {
  TaggedPdf pdf;
  const std::string head = pdf.Element("TR", pdf.Element("TH", "0") + " " + pdf.Element("TH", "1"));
  const std::string body =
      pdf.Element("TR", pdf.Element("TD", "2") + " " + pdf.Element("TD", "3 4"));
  EXPECT_EQ(pdf.Cells(pdf.Element("Document", pdf.Element("Table", head + " " + body))),
            "r0 c0 1x1h: 0\nr0 c1 1x1h: 1\nr1 c0 1x1: 2\nr1 c1 1x1: 3 4\n");
}

TEST(StructureTree, GroupsOfRowsAndNestedContent) {
  TaggedPdf pdf;
  const std::string deep =
      pdf.Element("P", pdf.Element("Span", "1") + " " + pdf.Element("Link", "2"));
  const std::string head = pdf.Element(
      "THead", pdf.Element("TR", pdf.Element("TH", "0") + " " + pdf.Element("TH", deep)));
  const std::string body = pdf.Element("TBody", pdf.Element("TR", pdf.Element("TD", "3")));
  const std::string foot = pdf.Element("TFoot", pdf.Element("TR", pdf.Element("TD", "4")));
  EXPECT_EQ(pdf.Cells(pdf.Element("Table", head + " " + body + " " + foot)),
            "r0 c0 1x1h: 0\nr0 c1 1x1h: 1 2\nr1 c0 1x1: 3\nr2 c0 1x1: 4\n");
}

TEST(StructureTree, SpansInAllTheirForms) {
  TaggedPdf pdf;
  const std::string row = pdf.Element(
      "TR",
      pdf.Element("TD", "0", "/A << /O /Table /RowSpan 2 >>") + " " +
          pdf.Element("TD", "1", "/A [<< /O /Layout /Width 3 >> 0 << /O /Table /ColSpan 2 >> 0]") +
          " " + pdf.Element("TD", "2", "/C /Wide"));
  const std::string second = pdf.Element("TR", pdf.Element("TD", "3"));
  EXPECT_EQ(pdf.Cells(pdf.Element("Table", row + " " + second),
                      "/ClassMap << /Wide << /O /Table /ColSpan 3 >> >>"),
            "r0 c0 2x1: 0\nr0 c1 1x2: 1\nr0 c3 1x3: 2\nr1 c1 1x1: 3\n");
}

TEST(StructureTree, RolesOfTheProducersOwn) {
  TaggedPdf pdf;
  const std::string row = pdf.Element("MyRow", pdf.Element("MyCell", "0"));
  EXPECT_EQ(
      pdf.Cells(pdf.Element("MyTable", row),
                "/RoleMap << /MyTable /Mid /Mid /Table /MyRow /TR /MyCell /TD /Loop /Loop >>"),
      "r0 c0 1x1: 0\n");
}

TEST(StructureTree, ReferencesToContent) {
  TaggedPdf pdf;
  const std::string page = PdfBuilder::Ref(pdf.page());
  const int other = pdf.pdf().AddPage("");
  const std::string here = "<< /Type /MCR /Pg " + page + " /MCID 5 >>";
  const std::string there = "<< /Type /MCR /Pg " + PdfBuilder::Ref(other) + " /MCID 6 >>";
  const std::string object = "<< /Type /OBJR /Obj " + page + " >>";
  EXPECT_EQ(pdf.Cells(pdf.Element(
                "Table", pdf.Element("TR", pdf.Element("TD", here + " " + there + " " + object)))),
            "r0 c0 1x1: 5\n");
}

TEST(StructureTree, LoopsAndRubbishEnd) {
  TaggedPdf pdf;
  const int loop = pdf.pdf().AddObject(
      "<< /S /Table /K [99 0 R (x) null << >> << /S /TR /K << /S /TD /K [0 -4 7777777777] "
      ">> >>] >>");
  const int parent = pdf.pdf().AddObject("<< /S /Div /K [" + PdfBuilder::Ref(loop) + " " +
                                         PdfBuilder::Ref(loop + 1) + "] >>");
  ASSERT_EQ(parent, loop + 1);
  EXPECT_EQ(pdf.Cells(PdfBuilder::Ref(parent)), "") << "its content names no page";
}

TEST(StructureTree, DeepTreesEnd) {
  TaggedPdf pdf;
  std::string inner = pdf.Element("Table", pdf.Element("TR", pdf.Element("TD", "0")));
  for (int i = 0; i < 5000; ++i) inner = pdf.Element("Div", inner);
  EXPECT_EQ(pdf.Cells(inner), "");
}

TEST(StructureTree, CellsOfAForm) {
  PdfBuilder pdf;
  const int form = pdf.AddStream(
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /StructParents 0 /Resources " +
          pdf.resources,
      "/P << /MCID 0 >> BDC BT /F1 10 Tf 10 20 Td (F) Tj ET EMC");
  const int page = pdf.AddPage(
      "/P << /MCID 0 >> BDC BT /F1 10 Tf 10 60 Td (P) Tj ET EMC /X1 Do",
      "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
      "/XObject << /X1 " +
          PdfBuilder::Ref(form) + " >> >>");
  const int root =
      pdf.AddObject("<< /Type /StructTreeRoot /K << /S /Table /Pg " + PdfBuilder::Ref(page) +
                    " /K << /S /TR /K [<< /S /TD /K 0 >> << /S /TD /K << /Type /MCR /Stm " +
                    PdfBuilder::Ref(form) + " /MCID 0 >> >>] >> >> >>");
  pdf.catalog_entries = "/StructTreeRoot " + PdfBuilder::Ref(root);
  const Page read = ReadFirstPage(pdf.Build());
  ASSERT_EQ(TextOf(read), "PF");
  ASSERT_EQ(read.tagged_cells.size(), 2u);
  EXPECT_EQ(read.tagged_cells[0].mcids, std::vector<std::int32_t>{read.glyphs[0].mcid});
  EXPECT_EQ(read.tagged_cells[1].mcids, std::vector<std::int32_t>{read.glyphs[1].mcid});
  EXPECT_NE(read.glyphs[0].mcid, read.glyphs[1].mcid);
}

}  // namespace
}  // namespace mingxi
