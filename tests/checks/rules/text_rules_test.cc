// SPDX-License-Identifier: GPL-3.0-or-later

// A small budget with its explanations: what the text says against the tables, against itself, and
// what it leaves out.

#include <gtest/gtest.h>

#include "checks/amount.h"
#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::FormTable;

Document Budget() {
  Document document;
  document.fiscal_year = 2024;
  document.kind = "unit-budget";
  document.publisher.name = "青禾县科学技术和工业信息化局";
  document.tables.push_back(FormTable(
      "t01", "B01",
      testing::PrintedTable(
          "nana", {"收入|预算数|支出|预算数", "一、一般公共预算拨款收入|905.00|一、教育支出|605.00",
                   "|  |二、农林水支出|300.00", "收入总计|905.00|支出总计|905.00"}),
      {"revenue.item", "revenue.budget", "expenditure.item", "expenditure.budget"}));
  document.tables.push_back(FormTable(
      "t02", "B03",
      testing::PrintedTable(
          "cnaaa", {"编码|名称|合计|基本支出|项目支出", "|合计|905.00|405.00|500.00",
                    "205|教育支出|605.00|305.00|300.00", "213|农林水支出|300.00|100.00|200.00"}),
      {"subject-code", "subject-name", "expenditure.total", "expenditure.basic",
       "expenditure.project"}));
  return document;
}

/// Adds a paragraph with figures of it: label, value, year, comparison, parent (of the document).
void Say(Document& document, std::string text, const std::vector<TextFigure>& figures) {
  document.paragraphs.push_back({.text = std::move(text)});
  for (TextFigure figure : figures) {
    figure.paragraph = static_cast<int>(document.paragraphs.size()) - 1;
    document.figures_in_text.push_back(std::move(figure));
  }
}

TextFigure Figure(std::string label, std::string_view value, int year, std::string comparison = "",
                  int parent = -1) {
  TextFigure figure;
  figure.label = std::move(label);
  figure.value = Decimal::Parse(value).value();
  figure.unit = "万元";
  figure.year = year;
  figure.comparison = std::move(comparison);
  figure.parent = parent;
  return figure;
}

TextFigure Percent(std::string label, std::string_view value, int year, std::string comparison,
                   int parent = -1) {
  TextFigure figure = Figure(std::move(label), value, year, std::move(comparison), parent);
  figure.unit = "%";
  return figure;
}

/// Severity and id of the findings.
std::string Found(const Document& document) {
  std::string text;
  for (const Finding& finding : RunChecks(document).findings) {
    text += std::string(ToString(finding.severity)) + " " + finding.id + "\n";
  }
  return text;
}

TEST(TextRulesTest, CleanDocumentHasNoFindings) {
  Document document = Budget();
  Say(document, "2024年收入预算905万元。", {Figure("收入预算", "905", 2024)});
  EXPECT_EQ(Found(document), "");
}

TEST(TextRulesTest, FormsAgree) {
  Document document = Budget();
  const CheckResults results = RunChecks(document);
  int holds = 0;
  for (const Check& check : results.checks) {
    holds += check.id == "forms.agree" && check.status == CheckStatus::kHolds ? 1 : 0;
  }
  EXPECT_EQ(holds, 3);  // The total and two classes.
  Cell& cell = document.tables[1].cells[12];
  ASSERT_EQ(cell.text, "605.00");
  cell.value = Decimal::Parse("615.00");
  cell.value_yuan = cell.value->ShiftedBy(4);
  EXPECT_NE(Found(document).find("error forms.agree"), std::string::npos);
}

TEST(TextRulesTest, TextAgainstTables) {
  Document document = Budget();
  Say(document, "2024年支出预算960.63万元。", {Figure("支出预算", "960.63", 2024)});
  EXPECT_EQ(Found(document), "error text.tables\n");
  // Cut off at its last digit, and other years, are no contradictions.
  Document rounded = Budget();
  Say(rounded, "支出预算0.09亿元，上年700万元。", {Figure("支出预算", "700", 2023)});
  EXPECT_EQ(Found(rounded), "");
  // An amount that another table prints may mean that one.
  Document other = Budget();
  Say(other, "支出预算605万元。", {Figure("支出预算", "605.00", 2024)});
  EXPECT_EQ(Found(other), "");
}

TEST(TextRulesTest, YearsThatDoNotFit) {
  Document document = Budget();
  Say(document, "2023年支出预算905.00万元。", {Figure("支出预算", "905.00", 2023)});
  Say(document, "青禾县科学技术和工业信息化局2023年部门预算情况说明", {});
  Say(document, "与2023年相比，支出预算905.00万元。", {Figure("支出预算", "905.00", 2023)});
  EXPECT_EQ(Found(document), "warning text.year\nwarning text.year\n");
}

TEST(TextRulesTest, ChangesSharesAndRates) {
  Document document = Budget();
  Say(document, "预算收支安排905万元，2023年700万元，增加205万元，增长29.3%。",
      {Figure("收支安排", "905", 2024), Figure("收支安排", "700", 2023),
       Figure("收支安排", "205", 2024, "increase"), Percent("收支安排", "29.3", 2024, "increase")});
  EXPECT_EQ(Found(document), "");
  Document wrong = Budget();
  Say(wrong, "预算收支安排905万元，2023年700万元，增加215万元，增长22.3%。",
      {Figure("收支安排", "905", 2024), Figure("收支安排", "700", 2023),
       Figure("收支安排", "215", 2024, "increase"), Percent("收支安排", "22.3", 2024, "increase")});
  EXPECT_EQ(Found(wrong), "error text.arithmetic\nwarning text.arithmetic\n");
  Document share = Budget();
  Say(share, "年度支出400万元，其中：工资100万元，占25.00%；水电300万元，占76.00%。",
      {Figure("年度支出", "400", 2024), Figure("工资", "100", 2024, "", 0),
       Percent("工资", "25.00", 2024, "share"), Figure("水电", "300", 2024, "", 0),
       Percent("水电", "76.00", 2024, "share")});
  EXPECT_EQ(Found(share), "warning text.arithmetic\n");
}

TEST(TextRulesTest, WordsAgainstTheirFigures) {
  for (const auto& [words, expected] :
       {std::pair("决算数小于预算数", ""),
        std::pair("决算数大于预算数", "warning text.arithmetic\n")}) {
    Document document = Budget();
    Say(document,
        std::string("年初预算为80.81万元，支出决算为80.38万元。") + words + "的原因：略。",
        {Figure("甲（项）年初预算", "80.81", 2024), Figure("甲（项）支出决算", "80.38", 2024)});
    EXPECT_EQ(Found(document), expected) << words;
  }
}

TEST(TextRulesTest, SectionsAndTablesThatAreMissing) {
  Document document = Budget();
  for (const char* text : {"一、职责", "二、收支", "四、其他"}) Say(document, text, {});
  EXPECT_EQ(Found(document), "note text.sections\n");
  Document listed = Budget();
  Say(listed, "一、收支总表", {});
  Say(listed, "二、支出总表", {});
  Say(listed, "三、收入总表", {});
  Say(listed, "四、采购表", {});
  listed.tables[0].title = "2024年收入总表";
  listed.tables[1].title = "支出总表";
  listed.tables.push_back(
      FormTable("t03", "", testing::PrintedTable("na", {"项|数", "甲|5.00"}), {}));
  listed.tables.back().title = "收支总表";
  EXPECT_EQ(Found(listed), "warning text.sections\n");
}

TEST(TextRulesTest, NamesThatDiffer) {
  Document document = Budget();
  Say(document, "根据职责，青禾县工业和信息化局内设机构如下。", {});
  Say(document, "青禾县科学技术和工业信息化局与青禾县财政局协同。", {});
  Say(document, "第二部分青禾县XX局部门预算表", {});
  EXPECT_EQ(Found(document), "note text.names\nwarning text.names\n");
}

TEST(AmountTest, ComparesAcrossUnits) {
  // 328,661 万元 for 3,286,618,082.20 元: cut off, not rounded.
  const Amount wan{Decimal::Parse("3286610000").value(), Decimal(10000)};
  const Amount yuan{Decimal::Parse("3286618082.20").value(), Decimal::Parse("0.01").value()};
  EXPECT_TRUE(IsToldOf(wan, yuan));
  EXPECT_FALSE(IsSame(wan, yuan));
  EXPECT_EQ(PowerOfUnit("亿元"), 8);
  EXPECT_EQ(PowerOfUnit("平方米"), std::nullopt);
}

}  // namespace
}  // namespace mingxi
