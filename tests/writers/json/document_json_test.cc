// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/json/document_json.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using nlohmann::ordered_json;
using testing::Amount;
using testing::Code;
using testing::Dash;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::Spanning;
using testing::TableBuilder;

ordered_json Parsed(const Document& document) {
  return ordered_json::parse(DocumentToJson(document));
}

Table SmallTable() {
  return TableBuilder("t01", "收支总表")  // revenue and expenditure
      .Unit("万元")
      .Header({Spanning(2, 1, Head("项目")), Spanning(1, 2, Head("预算数"))})
      .Header({Head("合计"), Head("其中")})
      .Data({Label("人员经费"), Amount("1,095.64", "1095.64"), Dash()})
      .Columns({{"项目"}, {"预算数", "合计"}, {"预算数", "其中"}})
      .Build();
}

TEST(DocumentToJson, WritesASmallDocumentAsPromised) {
  Document document = DocumentOf({SmallTable()});
  document.publisher.name = "某局";
  document.fiscal_year = 2023;
  Table& table = document.tables[0];
  table.pages = {1};
  table.cells[5].unit = "万元";
  table.cells[5].value_yuan = Decimal::Parse("10956400");
  table.cells[5].raw = "１,095.64";
  table.cells[5].places = {{1, {34.06, 87.2, 66, 115.94}}};
  EXPECT_EQ(DocumentToJson(document),
            R"({
  "schema": "mingxi/document-1",
  "source": {"file": "sample.pdf", "sha256": ")" +
                std::string(64, 'a') + R"(", "media_type": "application/pdf", "pages": 2},
  "publisher": {"name": "某局"},
  "fiscal_year": 2023,
  "tables": [
    {
      "id": "t01",
      "title": "收支总表",
      "form_number": null,
      "unit": "万元",
      "pages": [1],
      "row_count": 3,
      "column_count": 3,
      "header_rows": 2,
      "columns_by": "rulings",
      "rows_by": "rulings",
      "cells": [
        {"row": 0, "column": 0, "row_span": 2, "text": "项目"},
        {"row": 0, "column": 1, "column_span": 2, "text": "预算数"},
        {"row": 1, "column": 1, "text": "合计"},
        {"row": 1, "column": 2, "text": "其中"},
        {"row": 2, "column": 0, "text": "人员经费", "type": "label"},
        {"row": 2, "column": 1, "text": "1,095.64", "raw": "１,095.64", "type": "amount", "value": "1095.64", "unit": "万元", "value_yuan": "10956400", "page": 1, "box": [34.1, 87.2, 66.0, 115.9]},
        {"row": 2, "column": 2, "text": "-", "type": "dash"}
      ],
      "columns": [
        {"path": ["项目"]},
        {"path": ["预算数", "合计"]},
        {"path": ["预算数", "其中"]}
      ],
      "rows": [
        {"kind": "header"},
        {"kind": "header"},
        {"kind": "data"}
      ],
      "notes": []
    }
  ],
  "paragraphs": [],
  "findings": []
}
)");
}

TEST(WriteDocumentJson, GivesTheSameBytesInPieces) {
  Document document;
  for (int i = 0; i < 20'000; ++i) document.paragraphs.push_back({.page = 1, .text = "文字"});
  std::vector<std::size_t> sizes;
  std::string text;
  const auto take = [&](std::string_view piece) {
    sizes.push_back(piece.size());
    text += piece;
    return Status::Ok();
  };
  EXPECT_EQ(WriteDocumentJson(document, take), Status::Ok());
  EXPECT_EQ(text, DocumentToJson(document));
  EXPECT_GT(sizes.size(), 2U);
  EXPECT_LT(*std::max_element(sizes.begin(), sizes.end()), text.size() / 2);
}

TEST(WriteDocumentJson, StopsAtTheSinksFirstFailure) {
  Document document;
  for (int i = 0; i < 20'000; ++i) document.paragraphs.push_back({.page = 1, .text = "文字"});
  int calls = 0;
  const auto refuse = [&](std::string_view) {
    ++calls;
    return Status::WriteFailed("the disk is full");
  };
  EXPECT_EQ(WriteDocumentJson(document, refuse), Status::WriteFailed("the disk is full"));
  EXPECT_EQ(calls, 1);
}

TEST(DocumentToJson, LeavesOutWhatNobodyFilled) {
  const ordered_json json = Parsed(Document{});
  EXPECT_TRUE(json["publisher"].is_null());
  EXPECT_TRUE(json["fiscal_year"].is_null());
  EXPECT_EQ(json["tables"], ordered_json::array());
  for (const char* absent : {"kind", "title", "checks", "figures_in_text", "page_accounts"}) {
    EXPECT_FALSE(json.contains(absent)) << absent;
  }
  const ordered_json table = Parsed(DocumentOf({SmallTable()}))["tables"][0];
  for (const char* absent : {"form", "pages", "changes", "publisher_line"}) {
    EXPECT_FALSE(table.contains(absent)) << absent;
  }
  EXPECT_EQ(table["notes"], ordered_json::array());
}

TEST(DocumentToJson, LeavesOutARawTextThatSaysTheSame) {
  Document document = DocumentOf({SmallTable()});
  document.tables[0].cells[0].raw = document.tables[0].cells[0].text;
  EXPECT_FALSE(Parsed(document)["tables"][0]["cells"][0].contains("raw"));
}

TEST(DocumentToJson, GivesACutCellABoxOnEachPage) {
  Document document = DocumentOf({SmallTable()});
  document.tables[0].cells[4].places = {{1, {10, 780, 60, 800}}, {2, {10, 40, 60, 55.5}}};
  const ordered_json cell = Parsed(document)["tables"][0]["cells"][4];
  EXPECT_EQ(cell["page"], 1);
  EXPECT_FALSE(cell.contains("box"));
  EXPECT_EQ(cell["boxes"].dump(),
            R"([{"page":1,"box":[10.0,780.0,60.0,800.0]},{"page":2,"box":[10.0,40.0,60.0,55.5]}])");
}

TEST(DocumentToJson, WritesNoBoxThatIsNoNumber) {
  Document document = DocumentOf({SmallTable()});
  const double nan = std::numeric_limits<double>::quiet_NaN();
  document.tables[0].cells[0].places = {{1, {nan, 0, 1, 1}}};
  document.tables[0].cells[1].places = {{1, {0, 0, std::numeric_limits<double>::infinity(), 1}}};
  const ordered_json cells = Parsed(document)["tables"][0]["cells"];
  EXPECT_FALSE(cells[0].contains("box"));
  EXPECT_FALSE(cells[1].contains("box"));
}

TEST(DocumentToJson, WritesBoxesOnlyWhenAsked) {
  Document document = DocumentOf({SmallTable()});
  document.tables[0].cells[0].places = {{1, {1, 2, 3, 4}}};
  const auto cell =
      ordered_json::parse(DocumentToJson(document, {.with_boxes = false}))["tables"][0]["cells"][0];
  EXPECT_EQ(cell["page"], 1);
  EXPECT_FALSE(cell.contains("box"));
}

TEST(DocumentToJson, KeepsEveryDigitOfAFigure) {
  const Table table = TableBuilder("t01", "")
                          .Data({Amount("123,456,789,012,345,678.90", "123456789012345678.90"),
                                 Amount("△0.10", "-0.10")})
                          .Build();
  const ordered_json cells = Parsed(DocumentOf({table}))["tables"][0]["cells"];
  EXPECT_EQ(cells[0]["value"], "123456789012345678.90");
  EXPECT_EQ(cells[1]["value"], "-0.10");
}

TEST(DocumentToJson, WritesChecksWithBothSides) {
  Document document = DocumentOf({SmallTable()});
  Check check;
  check.id = "sum.total-rows";
  check.status = CheckStatus::kFails;
  check.left = Decimal::Parse("10.00");
  check.right = Decimal::Parse("9.50");
  check.difference = Decimal::Parse("0.50");
  check.left_cells = {{"t01", 2, 1}};
  check.right_cells = {{"t01", 3, 1}, {"t02", 4, 1}};
  check.paragraphs = {7};
  document.checks = {check};
  EXPECT_EQ(Parsed(document)["checks"].dump(),
            R"([{"id":"sum.total-rows","status":"fails","left":"10.00","right":"9.50",)"
            R"("difference":"0.50","cells":[["t01",2,1],["t01",3,1],["t02",4,1]],)"
            R"("left_cells":1,"paragraphs":[7]}])");
}

TEST(DocumentToJson, WritesFindingsWithTheirPlace) {
  Document document = DocumentOf({SmallTable()});
  Finding finding;
  finding.id = "sum.total-rows";
  finding.severity = Severity::kError;
  finding.location.page = 3;
  finding.cells = {{"t01", 2, 1}, {"t02", 5, 4}};
  finding.message = "does not add up";
  finding.message_zh = "不平";
  document.findings = {finding, Finding{}};
  const ordered_json findings = Parsed(document)["findings"];
  EXPECT_EQ(findings[0].dump(),
            R"({"id":"sum.total-rows","severity":"error","page":3,"table":"t01","cells":[[2,1]],)"
            R"("cells_elsewhere":[["t02",5,4]],"message":"does not add up","message_zh":"不平",)"
            R"("suggestion":null})");
  EXPECT_EQ(findings[1].dump(),
            R"({"id":"","severity":"note","cells":[],"message":"","suggestion":null})");
}

TEST(DocumentToJson, WritesParagraphsFiguresAndAccounts) {
  Document document;
  document.paragraphs = {{9, "第一部分", {}}, {0, "text", {}}};
  TextFigure figure;
  figure.page = 9;
  figure.paragraph = 0;
  figure.label = "收入";
  figure.value = *Decimal::Parse("960.63");
  figure.unit = "万元";
  figure.year = 2023;
  figure.comparison = "increase";
  figure.against = "上年";
  figure.parent = 0;
  document.figures_in_text = {figure};
  document.accounts = {{1, {10, 5, 2, 1, 1, 1}}, {0, {3, 3, 0, 0, 0, 0}}};
  const ordered_json json = Parsed(document);
  EXPECT_EQ(json["paragraphs"].dump(), R"([{"page":9,"text":"第一部分"},{"text":"text"}])");
  EXPECT_EQ(json["figures_in_text"].dump(),
            R"([{"page":9,"paragraph":0,"label":"收入","value":"960.63","unit":"万元",)"
            R"("year":2023,"comparison":"increase","against":"上年","parent":0}])");
  EXPECT_EQ(json["page_accounts"].dump(),
            R"([{"page":1,"glyphs":10,"in_cells":5,"in_lines":2,"artifacts":1,"invisible":1,)"
            R"("unclaimed":1},)"
            R"({"glyphs":3,"in_cells":3,"in_lines":0,"artifacts":0,"invisible":0,"unclaimed":0}])");
}

TEST(DocumentToJson, WritesRowsAndColumnsAsTyped) {
  TableBuilder builder("t01", "");
  builder.Data({Code("201"), Label("一般公共服务支出")}).Columns({{"编码"}, {"名称"}});
  builder.Edit().rows[0] = {RowKind::kSubtotal, 2, 0, "201"};
  builder.Edit().columns[1] = {{"名称"}, ColumnRole::kName, "subject.name", "元", 2023, "general"};
  builder.Edit().changes = {"header of page 3 removed"};
  builder.Edit().notes = {"注：一"};
  builder.Edit().form = "B01";
  builder.Edit().form_number = "公开01表";
  builder.Edit().cells[0].is_doubtful = true;
  builder.Edit().cells[0].status = FigureStatus::kSingle;
  const ordered_json table = Parsed(DocumentOf({builder.Build()}))["tables"][0];
  EXPECT_EQ(table["rows"].dump(), R"([{"kind":"subtotal","level":2,"parent":0,"code":"201"}])");
  EXPECT_EQ(table["columns"][1].dump(),
            R"({"path":["名称"],"role":"name","standard":"subject.name","unit":"元","year":2023,)"
            R"("fund":"general"})");
  EXPECT_EQ(table["changes"].dump(), R"(["header of page 3 removed"])");
  EXPECT_EQ(table["notes"].dump(), R"(["注：一"])");
  EXPECT_EQ(table["form"], "B01");
  EXPECT_EQ(table["form_number"], "公开01表");
  EXPECT_EQ(table["cells"][0]["is_doubtful"], true);
  EXPECT_EQ(table["cells"][0]["status"], "single");
}

TEST(DocumentToJson, GivesTheSameBytesTwice) {
  const Document document = DocumentOf({SmallTable(), SmallTable()});
  EXPECT_EQ(DocumentToJson(document), DocumentToJson(document));
}

}  // namespace
}  // namespace mingxi
