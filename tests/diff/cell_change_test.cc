// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/cell_change.h"

#include <gtest/gtest.h>

#include <ostream>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Blank;
using testing::Dash;
using testing::Label;
using testing::Percent;

Cell In(Cell cell, const char* unit, const char* yuan) {
  cell.unit = unit;
  cell.value_yuan = Decimal::Parse(yuan);
  return cell;
}

/// Kind, difference and percent in one line; "" = no change.
std::string Said(const std::optional<Change>& change) {
  if (!change) return "";
  std::string text(ToString(change->kind));
  if (change->is_remark) text += " remark";
  if (change->difference) text += " " + change->difference->ToString();
  if (change->percent) text += " " + change->percent->ToString() + "%";
  return text;
}

struct CellCase {
  const char* name;
  Cell from;
  Cell to;
  const char* expected;
  friend void PrintTo(const CellCase& one, std::ostream* out) { *out << one.name; }
};

class CellChangeTest : public ::testing::TestWithParam<CellCase> {};

TEST_P(CellChangeTest, SaysWhatChanged) {
  const DiffOptions options;
  const CellRules rules{.options = &options};
  EXPECT_EQ(Said(CellChange(&GetParam().from, &GetParam().to, rules)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cells, CellChangeTest,
    ::testing::Values(
        // Figures.
        CellCase{"Same", Amount("1.00", "1.00"), Amount("1.00", "1.00"), ""},
        CellCase{"More", Amount("100.00", "100.00"), Amount("112.50", "112.50"),
                 "value 12.50 12.50%"},
        CellCase{"Less", Amount("3", "3"), Amount("2", "2"), "value -1 -33.33%"},
        CellCase{"FromNegative", Amount("-4", "-4"), Amount("-2", "-2"), "value 2 50.00%"},
        CellCase{"FromZero", Amount("0.00", "0.00"), Amount("5.00", "5.00"), "value 5.00"},
        CellCase{"Sign", Amount("5.00", "5.00"), Amount("-5.00", "-5.00"), "value -10.00 -200.00%"},
        CellCase{"Percents", Percent("10%", "10"), Percent("12%", "12"), "value 2 20.00%"},
        CellCase{"Came", Blank(), Amount("5.00", "5.00"), "value"},
        CellCase{"Went", Amount("5.00", "5.00"), Dash(), "value"},
        // Only the print.
        CellCase{"Grouping", Amount("1,095.60", "1095.60"), Amount("1095.60", "1095.60"), "format"},
        CellCase{"Decimals", Amount("2.50", "2.50"), Amount("2.5", "2.5"), "format"},
        CellCase{"SpaceInText", Label("合 计"), Label("合计"), "format"},
        // Units.
        CellCase{"SameAmount", In(Amount("12.3", "12.3"), "万元", "123000"),
                 In(Amount("123,000", "123000"), "元", "123000"), "unit remark"},
        CellCase{"RoundedAmount", In(Amount("12.30", "12.30"), "万元", "123000"),
                 In(Amount("123,004.5", "123004.5"), "元", "123004.5"), "unit remark"},
        CellCase{"OtherAmount", In(Amount("12.3", "12.3"), "万元", "123000"),
                 In(Amount("246,000", "246000"), "元", "246000"), "value 123000 100.00%"},
        CellCase{"SameDigitsOtherUnit", In(Amount("12.3", "12.3"), "万元", "123000"),
                 In(Amount("12.3", "12.3"), "元", "12.3"), "value -122987.7 -99.99%"},
        // Blank, dash and zero.
        CellCase{"BlankToDash", Blank(), Dash(), "empty"},
        CellCase{"ZeroToBlank", Amount("0.00", "0.00"), Blank(), "empty"},
        CellCase{"DashToZero", Dash(), Amount("0", "0"), "empty"},
        // Texts.
        CellCase{"Text", Label("基本支出"), Label("项目支出"), "text"},
        CellCase{"TextToFigure", Label("见附表"), Amount("1", "1"), "text"}),
    [](const ::testing::TestParamInfo<CellCase>& one) { return one.param.name; });

TEST(CellChangeOptionsTest, WhatAFormCannotHold) {
  const DiffOptions options;
  CellRules rules{.options = &options};
  const Cell printed = Percent("99．9", "99.9");
  const Cell stored = Amount("99.9", "99.9");
  EXPECT_EQ(Said(CellChange(&printed, &stored, rules)), "value 0.0 0.00%");
  rules.as_printed = true;
  EXPECT_EQ(Said(CellChange(&printed, &stored, rules)), "format");
  rules.wide_points = false;
  EXPECT_EQ(Said(CellChange(&printed, &stored, rules)), "");
}

TEST(CellChangeOptionsTest, ToleranceAndIgnored) {
  DiffOptions options;
  const CellRules rules{.options = &options};
  const Cell a = Amount("1.00", "1.00");
  const Cell b = Amount("1.01", "1.01");
  options.tolerance = Decimal::Parse("0.01");
  EXPECT_EQ(Said(CellChange(&a, &b, rules)), "");
  options.tolerance = Decimal::Parse("0.009");
  EXPECT_EQ(Said(CellChange(&a, &b, rules)), "value 0.01 1.00%");
  const Cell zero = Amount("0.00", "0.00");
  const Cell dash = Dash();
  options.ignores_empty = true;
  EXPECT_EQ(Said(CellChange(&zero, &dash, rules)), "");
  EXPECT_EQ(Said(CellChange(nullptr, &dash, rules)), "");
  options.ignores_format = true;
  const Cell grouped = Amount("1,000", "1000");
  const Cell plain = Amount("1000", "1000");
  EXPECT_EQ(Said(CellChange(&grouped, &plain, rules)), "");
}

}  // namespace
}  // namespace mingxi
