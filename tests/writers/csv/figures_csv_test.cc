// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/figures_csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/support/document_builder.h"
#include "tests/support/temporary_folder.h"
#include "writers/csv/combined_figures.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Blank;
using testing::Code;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::Ordinal;
using testing::Percent;
using testing::Spanning;
using testing::TableBuilder;

std::string Figures(const Document& document) {
  return *DocumentToFigures(document, CsvDialect::kData);
}

TEST(DocumentToFigures, SaysEverythingOfAFigure) {
  TableBuilder builder("t03", "支出表");
  builder.Header({Head("科目编码"), Head("科目名称"), Head("金额")})
      .Data({Code("201"), Label("一般公共服务支出"), Amount("10.00", "10.00")})
      .Data({Code("20103"), Label("办公厅"), Amount("9.50", "9.50")})
      .Columns({{"科目编码"}, {"科目名称"}, {"金额"}});
  Table& table = builder.Edit();
  table.form = "B05";
  table.columns[1].role = ColumnRole::kName;
  table.columns[2].role = ColumnRole::kAmount;
  table.columns[2].standard = "expenditure.total";
  table.columns[2].year = 2023;
  Panel panel{{{{0, 1}, {2}}}, {}};
  panel.outline.rows = {{.row = 1,
                         .label_column = 1,
                         .code = "201",
                         .code_kind = "function",
                         .code_name = "一般公共服务支出"},
                        {.row = 2,
                         .label_column = 1,
                         .code = "20103",
                         .code_kind = "function",
                         .code_name = "政府办公厅（室）及相关机构事务",
                         .parent = 0,
                         .level = 2}};
  table.panels = {panel};
  Cell& cell = table.cells.back();
  cell.unit = "万元";
  cell.value_yuan = Decimal::Parse("95000");
  cell.status = FigureStatus::kConfirmed;
  cell.proofs = 2;
  cell.places = {{4, {10, 20.04, 30.06, -0.01}}};
  Document document = DocumentOf({builder.Build()});
  document.publisher = {"471001", "某局", "130131"};
  document.fiscal_year = 2023;
  document.kind = "unit-budget";
  const std::string figures = Figures(document);
  const std::string hash(64, 'a');
  EXPECT_EQ(figures.substr(figures.find('\n') + 1),
            "sample.pdf," + hash +
                ",471001,某局,130131,2023,unit-budget,B05,t03,支出表,2,2,data,2,1,办公厅,"
                "一般公共服务支出/办公厅,function,20103,,政府办公厅（室）及相关机构事务,金额,"
                "expenditure.total,amount,,2023,amount,9.50,万元,95000,,confirmed,2,0,4,"
                "10.0 20.0 30.1 0.0,,\n");
}

TEST(DocumentToFigures, SaysWhereAFigureOfASheetStandsAndWhatItHolds) {
  TableBuilder builder("t01", "支出表");
  builder.Header({Head("科目"), Head("金额")}).Data({Label("行政运行"), Amount("9.50", "9.50")});
  Table& table = builder.Edit();
  table.part = "表1";
  Panel panel{{{{0}, {1}}}, {}};
  panel.outline.rows = {{.row = 1, .code_kind = "function", .inferred_code = "2010301"}};
  table.panels = {panel};
  Cell& cell = table.cells.back();
  cell.source = {.row = 6, .column = 3};
  cell.stored = Decimal::Parse("9.4999");
  cell.is_doubtful = true;
  const std::string figures = Figures(DocumentOf({builder.Build()}));
  for (const char* expected : {",function,,2010301,,", ",9.4999,", ",1,,,表1!D7,\n"}) {
    EXPECT_NE(figures.find(expected), std::string::npos) << expected << "\n" << figures;
  }
}

TEST(DocumentToFigures, HasAsManyFieldsAsItsHeader) {
  const Table table = TableBuilder("t01", "").Data({Amount("1", "1")}).Build();
  const std::string header = FiguresHeader(CsvDialect::kData);
  const std::string figures = Figures(DocumentOf({table}));
  EXPECT_EQ(std::count(header.begin(), header.end(), ','), 37);
  EXPECT_EQ(std::count(figures.begin(), figures.end(), ','), 37);
  EXPECT_EQ(FiguresFields().size(), 38U);
}

TEST(DocumentToFigures, LeavesOutWhatIsNoFigure) {
  const Table table = TableBuilder("t01", "")
                          .Header({Head("a"), Head("b")})
                          .AddRow(RowKind::kIndex, {Ordinal("1"), Amount("2", "2")})
                          .Data({Code("201"), Blank()})
                          .Data({Label("x"), Percent("5%", "5")})
                          .Build();
  const std::string figures = Figures(DocumentOf({table}));
  EXPECT_EQ(std::count(figures.begin(), figures.end(), '\n'), 1);
  EXPECT_NE(figures.find(",percent,5,%,"), std::string::npos) << figures;
}

TEST(DocumentToFigures, TakesTheLabelOfItsOwnPanelAndOfAMergedCell) {
  const Table table = TableBuilder("t01", "")
                          .Data({Spanning(2, 1, Label("收入")), Amount("1", "1"),
                                 Spanning(2, 1, Label("支出")), Amount("2", "2")})
                          .Data({Amount("3", "3"), Amount("4", "4")})
                          .Build();
  const std::string figures = Figures(DocumentOf({table}));
  for (const char* expected :
       {",收入,收入,,,,,列2,,,,,amount,1,", ",支出,支出,,,,,列4,,,,,amount,2,",
        ",收入,收入,,,,,列2,,,,,amount,3,", ",支出,支出,,,,,列4,,,,,amount,4,"}) {
    EXPECT_NE(figures.find(expected), std::string::npos) << expected << "\n" << figures;
  }
}

TEST(DocumentToFigures, SurvivesParentsInACircle) {
  TableBuilder builder("t01", "");
  builder.Data({Label("x"), Amount("1", "1")});
  Panel panel{{{{0}, {1}}}, {}};
  panel.outline.rows = {{.row = 0, .parent = 0}};
  builder.Edit().panels = {panel};
  EXPECT_TRUE(DocumentToFigures(DocumentOf({builder.Build()}), CsvDialect::kData).ok());
}

TEST(DocumentToFigures, EachListHasItsOwnParents) {
  TableBuilder builder("t01", "");
  builder.Data({Label("收入"), Amount("1", "1"), Label("支出"), Amount("2", "2")})
      .Data({Label("税收"), Amount("3", "3"), Label("人员"), Amount("4", "4")});
  Panel left{{{{0}, {1}}}, {}};
  left.outline.rows = {{.row = 0}, {.row = 1}};
  Panel right{{{{2}, {3}}}, {}};
  right.outline.rows = {{.row = 0, .label_column = 2}, {.row = 1, .label_column = 2, .parent = 0}};
  builder.Edit().panels = {left, right};
  const std::string figures = Figures(DocumentOf({builder.Build()}));
  EXPECT_NE(figures.find(",税收,税收,"), std::string::npos) << figures;
  EXPECT_NE(figures.find(",人员,支出/人员,"), std::string::npos) << figures;
}

TEST(CombineFigures, OneHeaderOverAll) {
  const testing::TemporaryFolder folder;
  const std::string header = FiguresHeader(CsvDialect::kData);
  folder.WriteFile("a.csv", header + "a1\na2\n");
  folder.WriteFile("b.csv", header);
  folder.WriteFile("c.csv", header + "c1\n");
  folder.WriteFile("old.csv", "other,columns\n" + std::string(header.size(), 'x'));
  ASSERT_TRUE(
      CombineFigures({folder / "a.csv", folder / "b.csv", folder / "c.csv"}, folder / "all").ok());
  EXPECT_EQ(folder.ReadFile("all"), header + "a1\na2\nc1\n");
  EXPECT_EQ(CombineFigures({folder / "old.csv"}, folder / "all").code(), StatusCode::kDamaged);
  EXPECT_EQ(CombineFigures({folder / "gone"}, folder / "all").code(), StatusCode::kNotFound);
  EXPECT_EQ(folder.ReadFile("all"), header + "a1\na2\nc1\n");  // As it was.
}

}  // namespace
}  // namespace mingxi
