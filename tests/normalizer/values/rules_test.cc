// SPDX-License-Identifier: GPL-3.0-or-later

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalizer/rows/label.h"
#include "normalizer/values/catalogue.h"
#include "normalizer/values/codes.h"
#include "normalizer/values/figure.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/numerals.h"
#include "normalizer/values/ordinals.h"
#include "normalizer/values/units.h"
#include "tests/support/tsv_rows.h"

namespace mingxi {
namespace {

std::string WithUnit(const Decimal& value, const std::string& unit) {
  return value.ToString() + (unit.empty() ? "" : " " + unit);
}

std::string ReadNumber(const std::string& text) {
  const Figure figure = ReadFigure(text);
  if (figure.type == CellType::kBlank) return "blank";
  if (figure.type == CellType::kDash) return "dash";
  if (figure.value) return WithUnit(*figure.value, figure.unit);
  const Numeral numeral = ReadNumeral(text);
  return numeral.value ? WithUnit(*numeral.value, numeral.unit) : "none";
}

std::string ReadAs(const std::string& reader, const std::string& input) {
  const std::string text = FoldText(input);
  if (reader == "text") return text;
  if (reader == "matching") return FoldForMatching(input);
  if (reader == "number") return ReadNumber(text);
  if (reader == "bracket-unit") return ReadBracketUnit(text);
  if (reader == "total") return ReadLabel(text).rank == TotalRank::kTotal ? "total" : "none";
  if (reader == "unit-line") {
    const auto line = ReadUnitLine(text);
    return line ? line->unit : "none";
  }
  if (reader == "code") {
    const PrintedCode printed = ReadCode(text);
    if (printed.code.empty()) return "none";
    return printed.code + (printed.name.empty() ? "" : " " + printed.name);
  }
  if (reader == "ordinal") {
    const auto ordinal = ReadOrdinal(text);
    return ordinal ? std::to_string(ordinal->number) : "none";
  }
  if (reader == "name") {
    const std::vector<Subject> subjects = FindSubjectsByName(text, CodeKind::kFunction);
    return subjects.empty() ? "none" : std::to_string(subjects.front().code);
  }
  return "no reader " + reader;
}

TEST(Rules, EveryExampleIsRead) {
  const auto rows = testing_support::ReadTsv("normalizer/values/data/rules.tsv");
  ASSERT_GT(rows.size(), 90U);
  for (const std::vector<std::string>& row : rows) {
    EXPECT_EQ(ReadAs(row[1], row[2]), row[3]) << row[0] << ": " << row[1] << " of " << row[2];
  }
}

}  // namespace
}  // namespace mingxi
