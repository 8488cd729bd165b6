// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/review/review_page.h"

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

/// A table of two header rows and one figure with its place.
Table SmallTable() {
  TableBuilder builder("t01", "收入表");
  builder.Header({Spanning(2, 1, Head("项目")), Head("预算数")})
      .Header({Head("本年")})
      .Data({Label("合计"), Amount("1,204.50", "1204.50")});
  Table& table = builder.Edit();
  table.cells.back().places = {{1, {10, 20, 60, 32.5}}};
  table.cells.back().status = FigureStatus::kContradicted;
  return table;
}

std::string PageOf(const Document& document) {
  return DocumentToReview(document, {{1, 595, 842, "image/png", "png"}}, {});
}

::testing::AssertionResult Has(const std::string& html, const std::string& part) {
  if (html.find(part) != std::string::npos) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << "no " << part;
}

TEST(DocumentToReview, NamesEachCellInTheTableAndOverThePage) {
  const std::string html = PageOf(DocumentOf({SmallTable()}));
  EXPECT_TRUE(Has(html, "<td id=\"t01-2-1\" tabindex=\"-1\" class=\"bad num\">1,204.50</td>"));
  EXPECT_TRUE(Has(html,
                  "<rect data-c=\"t01-2-1\" class=\"bad\" x=\"10\" y=\"20\" width=\"50\" "
                  "height=\"12.5\"/>"));
  EXPECT_TRUE(Has(html, "<th id=\"t01-0-0\" tabindex=\"-1\" rowspan=\"2\">项目</th>"));
  EXPECT_TRUE(Has(html, "</thead>"));
  EXPECT_TRUE(Has(html, "data-type=\"image/png\">cG5n</script>"));
}

TEST(DocumentToReview, LetsNoTextOfTheDocumentBecomeMarkup) {
  const std::string evil = "</script><script>alert('x')</script>\"'<!--";
  Table table = SmallTable();
  table.title = table.unit = table.form_number = evil;
  table.notes = {evil};
  for (Cell& cell : table.cells) cell.text = cell.raw = evil;
  Document document = DocumentOf({table});
  document.title = document.publisher.name = document.source.file = evil;
  Finding finding;
  finding.id = finding.message = finding.message_zh = finding.suggestion = evil;
  document.findings = {finding};
  Check check;
  check.id = check.message = evil;
  document.checks = {check};
  const std::string html = PageOf(document);
  EXPECT_EQ(html.find("<script>alert"), std::string::npos);
  EXPECT_EQ(html.find("<!--"), std::string::npos);
}

TEST(DocumentToReview, AllowsOnlyItsOwnScriptAndStyle) {
  const std::string html = PageOf(DocumentOf({SmallTable()}));
  EXPECT_TRUE(Has(html, "default-src 'none'; img-src data:; style-src 'sha256-"));
  EXPECT_EQ(html.find("unsafe-inline"), std::string::npos);
  EXPECT_EQ(html.find("http://"), std::string::npos);
  EXPECT_EQ(html.find("https://"), std::string::npos);
}

TEST(DocumentToReview, HasNoPageSideForText) {
  const std::string html = DocumentToReview(DocumentOf({SmallTable()}), {}, {});
  EXPECT_TRUE(Has(html, "<body class=\"no-pages\">"));
  EXPECT_EQ(html.find("<section id=\"pages\""), std::string::npos);
}

TEST(DocumentToReview, KeepsAHeaderThatReachesIntoTheBodyInOnePart) {
  Table table = SmallTable();
  table.cells.front().row_span = 3;
  table.cells.erase(table.cells.end() - 2);  // The label that stood below it.
  const std::string html = PageOf(DocumentOf({table}));
  EXPECT_EQ(html.find("<thead>"), std::string::npos);
  EXPECT_TRUE(Has(html, "rowspan=\"3\""));
}

TEST(DocumentToReview, ListsTheGravestFindingFirst) {
  Document document = DocumentOf({SmallTable()});
  document.findings.resize(2);
  document.findings[0].message = "a small thing";
  document.findings[1].message = "a grave thing";
  document.findings[1].severity = Severity::kError;
  document.findings[1].cells = {{"t01", 2, 1}, {"t01", 2, 0}};
  const std::string html = PageOf(document);
  EXPECT_LT(html.find("a grave thing"), html.find("a small thing"));
  EXPECT_TRUE(Has(html, "data-cells=\"t01-2-1 t01-2-0\""));
}

TEST(DocumentToReview, WritesWholeMarkupForEmptyThings) {
  Table empty;
  empty.id = "t01";
  const std::string html = PageOf(DocumentOf({empty}));
  EXPECT_TRUE(Has(html, "<table role=\"grid\" aria-labelledby=\"title-t01\">\n</table>"));
  EXPECT_TRUE(Has(PageOf(DocumentOf({})), "没有找到表格"));
}

}  // namespace
}  // namespace mingxi
