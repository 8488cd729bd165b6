// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ocr/figure_widths.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

constexpr double kPitch = 10;
constexpr double kSign = 5;

/// The characters of `text` where a printer would set them, told to a step of 4 pixels.
std::vector<ReadCharacter> Characters(const std::string& text) {
  std::vector<ReadCharacter> characters;
  double at = 0;
  for (const char code : text) {
    const double width = code == '.' || code == ',' ? kSign : kPitch;
    const double step = 4;
    const double low = static_cast<int>((at + width / 2) / step) * step;
    characters.push_back({static_cast<char32_t>(code), 1, 0, 0, {low, low + step}});
    at += width;
  }
  return characters;
}

double WidthOf(const std::string& printed) {
  double width = 0;
  for (const char code : printed) width += code == '.' || code == ',' ? kSign : kPitch;
  return width - 2;  // White at its ends.
}

TEST(IsFigure, KnowsDigitsWithSigns) {
  EXPECT_TRUE(IsFigure(Characters("-1,234.50")));
  EXPECT_TRUE(IsFigure(Characters("7")));
  EXPECT_FALSE(IsFigure(Characters("-")));
  EXPECT_FALSE(IsFigure(Characters("12a")));
  EXPECT_FALSE(IsFigure({}));
}

TEST(FigureWidths, MissesWhatWasOverlooked) {
  std::vector<std::vector<ReadCharacter>> read;
  std::vector<MeasuredText> page;
  for (const char* text : {"1,234.50", "218.33", "4,536.34", "75.61", "179.07", "2,821.77"})
    read.push_back(Characters(text));
  const char* printed[] = {"1,234.50", "218.33", "4,536.34", "75.61", "179.07", "2,821.77"};
  for (std::size_t i = 0; i < read.size(); ++i) page.push_back({&read[i], WidthOf(printed[i]), 14});
  const FigureWidths widths(page);
  struct Row {
    const char* read;
    const char* printed;
    double height;
    bool fits;
  };
  const Row rows[] = {
      {"218.33", "218.33", 14, true},     {"21833", "218.33", 14, false},
      {"4,53634", "4,536.34", 14, false}, {"4,536.34", "4,536.34", 16, true},
      {"218.3", "218.33", 14, false},     {"2118.33", "218.33", 14, false},
      {"21833", "218.33", 28, true},  // Of another size: nobody can tell.
      {"218,33", "218.33", 14, true},     {"-21833", "-218.33", 14, true},
  };
  for (const Row& row : rows) {
    const std::vector<ReadCharacter> characters = Characters(row.read);
    EXPECT_EQ(widths.Fits({&characters, WidthOf(row.printed), row.height}), row.fits)
        << row.read << " for " << row.printed;
  }
}

TEST(FigureWidths, SaysNothingOfAPageWithFewFigures) {
  const std::vector<ReadCharacter> one = Characters("218.33");
  const FigureWidths widths({{&one, 55, 14}});
  EXPECT_TRUE(widths.Fits({&one, 90, 14}));
}

}  // namespace
}  // namespace mingxi
