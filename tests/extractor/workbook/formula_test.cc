// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/workbook/formula.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "extractor/workbook/formula_doubts.h"

namespace mingxi {
namespace {

/// A cell holds ten times its row plus its column, counted from 1; on sheet "b c" a hundred times
/// that. Row 9 holds no numbers.
std::optional<double> NumberAt(std::string_view sheet, int row, int column) {
  if (row == 8 || (!sheet.empty() && sheet != "b c")) return std::nullopt;
  return (10 * (row + 1) + column + 1) * (sheet.empty() ? 1 : 100);
}

const FormulaCells& Cells() {
  static const FormulaCells cells{
      .number = NumberAt,
      .sum = [](std::string_view sheet, const MergedRange& range) -> std::optional<double> {
        double sum = 0;
        for (int row = range.row; row < range.row + range.row_span; ++row) {
          for (int column = range.column; column < range.column + range.column_span; ++column) {
            const std::optional<double> number = NumberAt(sheet, row, column);
            if (!number) return std::nullopt;
            sum += *number;
          }
        }
        return sum;
      }};
  return cells;
}

struct FormulaCase {
  const char* name;
  std::string formula;
  std::optional<double> expected;
  int row_shift = 0;
  int column_shift = 0;
};

void PrintTo(const FormulaCase& test, std::ostream* out) { *out << test.name; }

const FormulaCase kCases[] = {
    {"Number", "1.5", 1.5},
    {"Cell", "B3", 32},
    {"FixedCell", "$B$3", 32},
    {"LowerCase", "b3", 32},
    {"Operations", "A1+B1*2-C1/2", 11 + 24 - 6.5},
    {"Brackets", "-(A1 - B1) * (1+1)", 2},
    {"Percent", "A1*50%", 5.5},
    {"Sum", "SUM(A1:B2)", 11 + 12 + 21 + 22},
    {"SumOfMany", "sum(A1, B2:B3, 4, A1+1)", 11 + 22 + 32 + 4 + 12},
    {"SumInASum", "SUM(SUM(A1:A2),B1)", 44},
    {"SwappedCorners", "SUM(B2:A1)", 66},
    {"Round", "ROUND(A1/3,2)", 3.67},
    {"OtherSheet", "'b c'!A1+1", 1101},
    {"Shift", "A1+$A1+A$1+$A$1", 33 + 31 + 13 + 11, 2, 2},
    // What is not known gives nothing.
    {"Text", "A9", std::nullopt},
    {"ByZero", "A1/0", std::nullopt},
    {"OtherWorkbook", "[1]b!A1", std::nullopt},
    {"OtherWorkbookQuoted", "'[x.xls]b'!A1", std::nullopt},
    {"UnknownSheet", "d!A1", std::nullopt},
    {"Function", "MAX(A1:A2)", std::nullopt},
    {"FunctionThatLooksLikeACell", "LOG10(A1)", std::nullopt},
    {"Name", "total", std::nullopt},
    {"RangeAlone", "A1:A2", std::nullopt},
    {"WholeColumn", "SUM(A:A)", std::nullopt},
    {"Comparison", "A1=B1", std::nullopt},
    {"Unfinished", "SUM(A1", std::nullopt},
    {"Empty", "", std::nullopt},
    {"ShiftedAway", "A1", std::nullopt, -1, 0},
    {"TooDeep", std::string(500, '(') + "1" + std::string(500, ')'), std::nullopt},
};

class FormulaTest : public ::testing::TestWithParam<FormulaCase> {};

TEST_P(FormulaTest, GivesItsValue) {
  const FormulaCase& test = GetParam();
  const auto given = ValueOfFormula(test.formula, test.row_shift, test.column_shift, Cells());
  ASSERT_EQ(given.has_value(), test.expected.has_value());
  if (given) {
    EXPECT_DOUBLE_EQ(given->value, *test.expected);
  }
}

INSTANTIATE_TEST_SUITE_P(Formulas, FormulaTest, ::testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

WorkbookCell NumberCell(int row, int column, const char* text, bool is_formula = false) {
  WorkbookCell cell;
  cell.row = row;
  cell.column = column;
  cell.kind = *text == '\0' ? ValueKind::kBlank : ValueKind::kNumber;
  cell.text = text;
  cell.is_formula = is_formula;
  return cell;
}

/// `sheet!cell formula: shown, given`, one a line, of one sheet whose column A holds `numbers` and
/// whose B1 holds `formula` with the result `stored`.
std::string DoubtText(const std::vector<const char*>& numbers, const char* formula,
                      const char* stored, const char* format = "General") {
  Workbook workbook;
  workbook.formats = {format};
  Sheet& sheet = workbook.sheets.emplace_back();
  sheet.name = "s";
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    sheet.cells.push_back(NumberCell(static_cast<int>(i), 0, numbers[i]));
    if (i == 0) sheet.cells.push_back(NumberCell(0, 1, stored, true));
  }
  sheet.formulas = {{0, 1, 0}};
  sheet.formula_texts = {formula};
  std::string text;
  for (const FormulaDoubt& doubt : FindFormulaDoubts(workbook, {NumberFormat(format)})) {
    text += doubt.sheet + "!" + CellName(doubt.cell) + " " + doubt.formula + ": " + doubt.shown +
            ", " + doubt.given + "\n";
  }
  return text;
}

TEST(FormulaDoubts, ResultsThatContradictTheirFormula) {
  EXPECT_EQ(DoubtText({"1", "2", "3"}, "SUM(A1:A3)", "6"), "");
  EXPECT_EQ(DoubtText({"1", "2", "3"}, "SUM(A1:A3)", "7"), "s!B1 SUM(A1:A3): 7, 6\n");
  EXPECT_EQ(DoubtText({"1", "2"}, "A1+A2", ""), "s!B1 A1+A2: , \n") << "no result";
  EXPECT_EQ(DoubtText({"1", "2"}, "A1+A2", "", "0.00"), "s!B1 A1+A2: , \n");
}

TEST(FormulaDoubts, WhatNobodySeesIsNone) {
  EXPECT_EQ(DoubtText({"0.1", "0.2"}, "A1+A2", "0.3"), "") << "doubles are not exact";
  EXPECT_EQ(DoubtText({"1.001", "2"}, "A1+A2", "3", "0.00"), "") << "shown alike";
  EXPECT_EQ(DoubtText({"1", "2"}, "MAX(A1:A2)", "7"), "") << "not known";
  EXPECT_EQ(DoubtText({"1", "2"}, "A1+A3", "1"), "") << "blank cells are zero";
}

}  // namespace
}  // namespace mingxi
