// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/formula.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

/// `name=+a-b`; "none" for what is no formula.
std::string FormulaText(std::string_view text) {
  const std::optional<Formula> formula = ReadFormula(text);
  if (!formula) return "none";
  std::string out = formula->name;
  for (const FormulaTerm& term : formula->terms) {
    out += (&term == &formula->terms.front() ? "=" : "") + std::string(term.sign > 0 ? "+" : "-") +
           term.name;
  }
  return out;
}

TEST(ReadFormulaTest, ReadsNamesSumsAndDifferences) {
  EXPECT_EQ(FormulaText("3"), "3");
  EXPECT_EQ(FormulaText("（12）"), "12");
  EXPECT_EQ(FormulaText("A"), "A");
  EXPECT_EQ(FormulaText("3=1+2"), "3=+1+2");
  EXPECT_EQ(FormulaText("C ＝ A ＋ B － D"), "C=+A+B-D");
  EXPECT_EQ(FormulaText("1=2+3+10"), "1=+2+3+10");
}

TEST(ReadFormulaTest, RefusesTheRest) {
  for (const char* text : {"", "栏次", "1234", "AB", "3=", "3=1", "3=1+", "=1+2", "3=1*2", "3=1/2",
                           "3=1+2=4", "1-2", "甲=乙+丙", "3=1++2"}) {
    EXPECT_EQ(FormulaText(text), "none") << text;
  }
}

}  // namespace
}  // namespace mingxi
