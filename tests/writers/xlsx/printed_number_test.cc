// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/printed_number.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::FigureCell;

struct NumberCase {
  const char* name;
  const char* text;
  const char* value;
  const char* stored;
  const char* format;
  bool column_is_grouped = false;
};

void PrintTo(const NumberCase& row, std::ostream* out) { *out << row.name; }

class PrintedNumberTest : public ::testing::TestWithParam<NumberCase> {};

TEST_P(PrintedNumberTest, LooksAsPrinted) {
  const NumberCase& row = GetParam();
  const auto printed =
      PrintedNumberOf(FigureCell(row.text, row.value, CellType::kAmount), row.column_is_grouped);
  ASSERT_TRUE(printed.has_value());
  EXPECT_EQ(printed->stored.ToString(), row.stored);
  EXPECT_EQ(printed->format, row.format);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, PrintedNumberTest,
    ::testing::Values(
        NumberCase{"Whole", "12", "12", "12", "0"},
        NumberCase{"Decimals", "12.50", "12.50", "12.50", "0.00"},
        NumberCase{"Grouped", "1,095.64", "1095.64", "1095.64", "#,##0.00"},
        NumberCase{"TwoGroups", "1,234,567", "1234567", "1234567", "#,##0"},
        NumberCase{"SmallInAGroupedColumn", "364.12", "364.12", "364.12", "#,##0.00", true},
        NumberCase{"LargeUngroupedInAGroupedColumn", "1364.12", "1364.12", "1364.12", "0.00", true},
        NumberCase{"Zero", "0.00", "0.00", "0.00", "0.00"},
        NumberCase{"Minus", "-7,027.41", "-7027.41", "-7027.41", "#,##0.00"},
        NumberCase{"Triangle", "△7,027.41", "-7027.41", "-7027.41", "#,##0.00;\"△\"#,##0.00"},
        NumberCase{"TrueMinus", "−5", "-5", "-5", "0;\"−\"0"},
        NumberCase{"Brackets", "(1.00)", "-1.00", "-1.00", "0.00;\"(\"0.00\")\""},
        NumberCase{"FullWidthBrackets", "（1.00）", "-1.00", "-1.00", "0.00;\"（\"0.00\"）\""},
        NumberCase{"MinusZero", "-0.00", "0.00", "0.00", "\"-\"0.00"},
        NumberCase{"Plus", "+5.2", "5.2", "5.2", "\"+\"0.0"},
        NumberCase{"Percent", "111.2%", "111.2", "1.112", "0.0%"},
        NumberCase{"NegativePercent", "-5%", "-5", "-0.05", "0%"},
        NumberCase{"TrianglePercent", "△5.0%", "-5.0", "-0.050", "0.0%;\"△\"0.0%"},
        NumberCase{"UnitBehind", "13.34万元", "13.34", "13.34", "0.00\"万元\""},
        NumberCase{"NegativeWithUnit", "-13.34万元", "-13.34", "-13.34", "0.00\"万元\""},
        NumberCase{"SignBefore", "≥95", "95", "95", "\"≥\"0"},
        NumberCase{"FullWidthPoint", "－1．2", "-1.2", "-1.2", "0.0;\"－\"0.0"},
        NumberCase{"FullWidthComma", "1，095.64", "1095.64", "1095.64", "#,##0.00"},
        NumberCase{"LeadingZeros", "007", "7", "7", "000"},
        NumberCase{"NoWholeDigit", ".50", "0.50", "0.50", "#.00"},
        NumberCase{"FifteenDigits", "9,876,543,210,123.45", "9876543210123.45", "9876543210123.45",
                   "#,##0.00"}),
    [](const auto& row) { return row.param.name; });

struct TextCase {
  const char* name;
  const char* text;
  const char* value;
};

void PrintTo(const TextCase& row, std::ostream* out) { *out << row.name; }

class PrintedAsTextTest : public ::testing::TestWithParam<TextCase> {};

TEST_P(PrintedAsTextTest, IsNoNumberOfASpreadsheet) {
  EXPECT_EQ(
      PrintedNumberOf(FigureCell(GetParam().text, GetParam().value, CellType::kAmount), false),
      std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, PrintedAsTextTest,
    ::testing::Values(TextCase{"SixteenDigits", "12,345,678,901,234.56", "12345678901234.56"},
                      TextCase{"OtherDigits", "1.2万", "12000"},
                      TextCase{"ChineseNumeral", "三万元", "30000"},
                      TextCase{"TwoNumbers", "1 2", "12"}, TextCase{"BadGroups", "1,23.4", "123.4"},
                      TextCase{"TwoPoints", "1.095.64", "1095.64"},
                      TextCase{"NegativeWithoutASign", "5.00", "-5.00"},
                      TextCase{"QuoteInside", "5\"", "5"}, TextCase{"GroupedZeros", "0,005", "5"}),
    [](const auto& row) { return row.param.name; });

TEST(PrintedNumberOf, NeedsAValue) {
  EXPECT_EQ(PrintedNumberOf(testing::Label("12"), false), std::nullopt);
}

TEST(SignificantDigits, LeavesOutZerosAtBothEnds) {
  EXPECT_EQ(SignificantDigits(*Decimal::Parse("0.00")), 0);
  EXPECT_EQ(SignificantDigits(*Decimal::Parse("-0.0120")), 2);
  EXPECT_EQ(SignificantDigits(*Decimal::Parse("123456789012345000.00")), 15);
}

}  // namespace
}  // namespace mingxi
