// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/typing/other_readings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace mingxi {
namespace {

struct Row {
  const char* name;
  const char* text;     ///< What was read.
  const char* rivals;   ///< Of each character; a blank = none.
  int decimals;         ///< Of its column; -1 = unknown.
  const char* reading;  ///< One of those that are expected.
  bool is_expected;
};

TEST(OtherReadings, AreWhatAFigureMayBeInstead) {
  const Row rows[] = {
      {"a digit's rival", "18.00", " 3   ", 2, "13.00", true},
      {"two digits' rivals", "18.08", " 3  0", 2, "13.00", true},
      {"a lost point", "14247", "     ", 2, "142.47", true},
      {"a lost point and a rival", "14241", "    7", 2, "142.47", true},
      {"a point for a comma", "48.717", "      ", 0, "48717", true},
      {"no pattern", "14247", "     ", -1, "142.47", false},
      {"its own value", "18.00", " 8   ", 2, "18.00", false},
      {"what is no figure", "18.00", " O   ", 2, "1O.00", false},
      {"too few digits for the point", "47", "  ", 2, ".47", false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    Cell cell;
    cell.value = Decimal::Parse(row.text);
    Recognition recognition;
    for (std::size_t i = 0; row.text[i] != '\0'; ++i) {
      const char rival = row.rivals[i];
      recognition.characters.push_back({static_cast<char32_t>(row.text[i]), 0.6F,
                                        rival == ' ' ? 0 : static_cast<char32_t>(rival), 0.3F});
    }
    cell.recognition = recognition;
    const auto readings =
        OtherReadings(cell, row.decimals < 0 ? std::nullopt : std::optional(row.decimals));
    EXPECT_EQ(
        std::any_of(readings.begin(), readings.end(),
                    [&](const FigureReading& reading) { return reading.text == row.reading; }),
        row.is_expected);
  }
}

}  // namespace
}  // namespace mingxi
