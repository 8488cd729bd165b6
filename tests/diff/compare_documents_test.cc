// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/compare_documents.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Code;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::Spanning;
using testing::TableBuilder;

DiffInput InputOf(std::vector<Table> tables) {
  DiffInput input;
  input.document = DocumentOf(std::move(tables));
  return input;
}

/// Kinds and places, one a line: `value t01[2,1]>t01[3,1] 预算数: 1 > 2`.
std::string Said(const Comparison& comparison) {
  std::string text;
  const auto place = [](const ChangePlace& at) {
    return at.table + "[" + std::to_string(at.row) + "," + std::to_string(at.column) + "]";
  };
  for (const Change& change : comparison.changes) {
    text += std::string(ToString(change.kind)) + " " + place(change.from) + ">" + place(change.to);
    text += " " + change.from_text + ">" + change.to_text + "\n";
  }
  return text;
}

std::string Compared(const Table& a, const Table& b, const DiffOptions& options = {}) {
  return Said(CompareDocuments(InputOf({a}), InputOf({b}), options));
}

Cell Figure(const char* text) { return Amount(text, text); }

TableBuilder Spending() {
  TableBuilder table("t01", "支出表");
  table.Header({Head("科目"), Head("预算数")}).Columns({{"科目"}, {"预算数"}});
  return table;
}

TEST(CompareDocumentsTest, SameIsEmpty) {
  const Table table = Spending().Data({Label("教育"), Figure("1.00")}).Build();
  EXPECT_EQ(Compared(table, table), "");
}

TEST(CompareDocumentsTest, RepeatedLabelsKeepTheirSections) {
  const Table a = Spending()
                      .Data({Label("教育"), Figure("10.00")})
                      .Data({Label("小计"), Figure("1.00")})
                      .Data({Label("科技"), Figure("20.00")})
                      .Data({Label("小计"), Figure("2.00")})
                      .Build();
  const Table b = Spending()
                      .Data({Label("教育"), Figure("10.00")})
                      .Data({Label("小计"), Figure("1.50")})
                      .Data({Label("科技"), Figure("20.00")})
                      .Data({Label("小计"), Figure("2.50")})
                      .Build();
  EXPECT_EQ(Compared(a, b),
            "value t01[2,1]>t01[2,1] 1.00>1.50\nvalue t01[4,1]>t01[4,1] 2.00>2.50\n");
}

TEST(CompareDocumentsTest, OneOfSeveralIdenticalRowsWent) {
  const Table a = Spending()
                      .Data({Label("其他"), Figure("1.00")})
                      .Data({Label("教育"), Figure("3.00")})
                      .Data({Label("其他"), Figure("1.00")})
                      .Build();
  const Table b = Spending()
                      .Data({Label("教育"), Figure("3.00")})
                      .Data({Label("其他"), Figure("1.00")})
                      .Build();
  EXPECT_EQ(Compared(a, b), "row-removed t01[1,-1]>t01[-1,-1] >\n");
}

TEST(CompareDocumentsTest, OutlineOnOneSideTearsNothing) {
  TableBuilder table = Spending();
  table.Data({Label("甲"), Figure("5.00")})
      .Data({Label("利息"), Figure("1.00")})
      .Data({Label("乙"), Figure("6.00")})
      .Data({Label("利息"), Figure("1.00")})
      .Data({Label("利息"), Figure("1.00")});
  Table outlined = table.Build();
  outlined.rows[2].parent = 1;
  outlined.rows[4].parent = 3;
  EXPECT_EQ(Compared(outlined, table.Build()), "");
  EXPECT_EQ(Compared(table.Build(), outlined), "");
}

TEST(CompareDocumentsTest, CountedRowsShiftWithoutAWord) {
  TableBuilder a("t01", "项目表");
  a.Header({Head("序号"), Head("项目"), Head("金额")}).Columns({{"序号"}, {"项目"}, {"金额"}});
  TableBuilder b = a;
  const auto number = [](const char* text) { return testing::Ordinal(text); };
  a.Data({number("1"), Label("道路"), Figure("1.00")});
  a.Data({number("2"), Label("桥梁"), Figure("2.00")});
  a.Data({number("3"), Label("水渠"), Figure("3.00")});
  b.Data({number("1"), Label("学校"), Figure("9.00")});
  b.Data({number("2"), Label("道路"), Figure("1.00")});
  b.Data({number("3"), Label("桥梁"), Figure("2.00")});
  b.Data({number("4"), Label("水渠"), Figure("3.00")});
  EXPECT_EQ(Compared(a.Build(), b.Build()), "row-added t01[-1,-1]>t01[1,-1] >\n");
}

TEST(CompareDocumentsTest, MergedLabelAgainstRepeatedOne) {
  const Table a = Spending()
                      .Data({Spanning(2, 1, Label("教育")), Figure("1.00")})
                      .Data({Figure("2.00")})
                      .Build();
  const Table b = Spending()
                      .Data({Label("教育"), Figure("1.00")})
                      .Data({Label("教育"), Figure("2.00")})
                      .Build();
  EXPECT_EQ(Compared(a, b), "");
}

TEST(CompareDocumentsTest, ColumnSplitIntoItsParts) {
  TableBuilder a("t01", "支出表");
  a.Header({Head("科目"), Head("支出")}).Columns({{"科目"}, {"支出"}});
  TableBuilder b("t01", "支出表");
  b.Header({Head("科目"), Head("基本"), Head("项目")}).Columns({{"科目"}, {"基本"}, {"项目"}});
  const char* rows[][4] = {{"教育", "3.00", "1.00", "2.00"},
                           {"科技", "7.00", "3.00", "4.00"},
                           {"卫生", "11.00", "5.00", "6.00"},
                           {"交通", "15.00", "7.00", "8.00"}};
  for (const auto& row : rows) {
    a.Data({Label(row[0]), Figure(row[1])});
    b.Data({Label(row[0]), Figure(row[2]), Figure(row[3])});
  }
  EXPECT_EQ(Compared(a.Build(), b.Build()), "column-split t01[-1,1]>t01[-1,1] 支出>基本 + 项目\n");
  EXPECT_EQ(Compared(b.Build(), a.Build()), "column-joined t01[-1,1]>t01[-1,1] 基本 + 项目>支出\n");
}

TEST(CompareDocumentsTest, YearsAreRelative) {
  TableBuilder a("t01", "2023年支出表");
  a.Header({Head("科目"), Head("2022年决算"), Head("2023年预算")})
      .Columns({{"科目"}, {"2022年决算"}, {"2023年预算"}})
      .Data({Label("教育"), Figure("1.00"), Figure("2.00")});
  TableBuilder b("t01", "2024年支出表");
  b.Header({Head("科目"), Head("2023年决算"), Head("2024年预算")})
      .Columns({{"科目"}, {"2023年决算"}, {"2024年预算"}})
      .Data({Label("教育"), Figure("1.00"), Figure("3.00")});
  DiffInput in_a = InputOf({a.Build()});
  DiffInput in_b = InputOf({b.Build()});
  in_a.document.fiscal_year = 2023;
  in_b.document.fiscal_year = 2024;
  DiffOptions options;
  options.mode = DiffMode::kYear;
  EXPECT_EQ(Said(CompareDocuments(in_a, in_b, options)), "value t01[1,2]>t01[1,2] 2.00>3.00\n");
}

TEST(CompareDocumentsTest, ToldKeyIsStrict) {
  TableBuilder a("t01", "支出表");
  a.Header({Head("编码"), Head("名称")}).Columns({{"编码"}, {"名称"}});
  TableBuilder b = a;
  a.Data({Code("201"), Label("教育")});
  b.Data({Code("202"), Label("教育")});
  DiffOptions options;
  options.key_columns = {"编码"};
  EXPECT_EQ(Compared(a.Build(), b.Build(), options),
            "row-added t01[-1,-1]>t01[1,-1] >\nrow-removed t01[1,-1]>t01[-1,-1] >\n");
}

TEST(CompareDocumentsTest, CorrectedEditionHoldsAgain) {
  const Table wrong = Spending().Data({Label("教育"), Figure("1.00")}).Build();
  const Table right = Spending().Data({Label("教育"), Figure("2.00")}).Build();
  DiffInput a = InputOf({wrong});
  DiffInput b = InputOf({right});
  Check check;
  check.id = "sum.rows";
  check.left_cells = {{"t01", 1, 1}};
  check.status = CheckStatus::kFails;
  a.document.checks = {check};
  check.status = CheckStatus::kHolds;
  b.document.checks = {check};
  DiffOptions options;
  options.mode = DiffMode::kEdition;
  EXPECT_EQ(Said(CompareDocuments(a, b, options)),
            "value t01[1,1]>t01[1,1] 1.00>2.00\ncheck-holds t01[1,1]>t01[1,1] fails>holds\n");
  EXPECT_EQ(Said(CompareDocuments(b, a, options)),
            "value t01[1,1]>t01[1,1] 2.00>1.00\ncheck-fails t01[1,1]>t01[1,1] holds>fails\n");
}

TEST(CompareDocumentsTest, ParagraphsAreMarkedByCharacters) {
  DiffInput a = InputOf({});
  DiffInput b = InputOf({});
  a.document.paragraphs = {{1, "一、部门职责"}, {1, "本年支出合计12.00万元，比上年增加1.00万元。"}};
  b.document.paragraphs = {{1, "一、部门职责"},
                           {1, "本年支出合计13.00万元，比上年增加1.00万元。"},
                           {2, "二、其他说明事项"}};
  const Comparison comparison = CompareDocuments(a, b, {});
  EXPECT_EQ(Said(comparison),
            "paragraph-changed [1,-1]>[1,-1] 本年支出合计12.00万元，比上年增加1.00万元。>"
            "本年支出合计13.00万元，比上年增加1.00万元。\n"
            "paragraph-added [-1,-1]>[2,-1] >二、其他说明事项\n");
  ASSERT_EQ(comparison.changes[0].pieces.size(), 4U);
  EXPECT_EQ(comparison.changes[0].pieces[1].text, "2");
}

}  // namespace
}  // namespace mingxi
