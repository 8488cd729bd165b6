// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/workbook/shown_number.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(ShownNumberTest, ShowsWhatASpreadsheetShows) {
  struct Case {
    const char* literal;
    const char* code;
    const char* shown;
  };
  const Case cases[] = {
      {"2067.78", "General", "2067.78"},
      {"2067.7800000000002", "General", "2067.78"},  // 15 digits.
      {"1E-3", "General", "0.001"},
      {"1234567.5", "#,##0.00", "1,234,567.50"},
      {"-1234.5", "#,##0.00", "-1,234.50"},
      {"0.125", "0.00%", "12.50%"},
      {"0.005", "0%", "1%"},  // Half away from zero.
      {"12", "0000", "0012"},
      {"0.5", "#.00", ".50"},
      {"5", "0.##", "5"},
      {"1500000", "0.0,,", "1.5"},
      {"12", "0\"万元\"", "12万元"},
      {"-7027.41", "#,##0.00;\"△\"#,##0.00", "△7,027.41"},
      {"-1", "0.00;(0.00)", "(1.00)"},
      {"0", "0.00;-0.00;\"-\"", "-"},
      {"3", "[Red]0.0", "3.0"},
      {"3", "[$¥-804]#,##0.00", "¥3.00"},
      {"3", "_ * #,##0.00_ ;_ * -#,##0.00_ ", "3.00"},  // Gaps are no text.
      {"0.5", "# ?/?", "0.5"},                          // A fraction is shown as General.
      {"12", "@", "12"},
      {"no number", "0.00", "no number"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(ShownNumber(one.literal, one.code), one.shown) << one.literal << " as " << one.code;
  }
}

}  // namespace
}  // namespace mingxi
