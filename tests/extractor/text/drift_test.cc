// SPDX-License-Identifier: GPL-3.0-or-later

// Aligned texts whose figures stand at other places from line to line.

#include <gtest/gtest.h>

#include <string>

#include "extractor/text/text_reader.h"
#include "tests/extractor/text/layout_sketch.h"

namespace mingxi {
namespace {

std::string SketchOf(const std::string& text) {
  const Result<TextContent> content = ReadText(text);
  return content.ok() ? Sketch(content->layout) : content.status().ToString();
}

constexpr const char* kDrifting =
    "                    债务限额                         债务余额\n"
    "  地  区\n"
    "                          一般   专项                      一般   专项\n"
    "  公  式     A=B+C         B      C        D=E+F        E      F\n"
    "甲省            41,460.44 14,842.04 26,618.40 36,067.04 20,141.28 15,925.76\n"
    "甲省本级          3,111.83  1,376.87  1,734.96  2,609.98 1,741.32    868.66\n"
    "乙市            2,145.75    718.52  1,427.23  2,158.08 1,649.04    509.04\n"
    "  乙市本级        1,429.43    375.90  1,053.53  1,511.53 1,301.90    209.63\n"
    "  丙县             105.77         49.33      56.44       127.33     79.98     47.35\n"
    "  丁县             158.89         76.89      82.00       175.29     94.61     80.68\n"
    "  戊县             121.72         25.87      95.85        94.31     81.11     13.20\n"
    "  己县             131.40         90.78      40.62        72.16     38.23     33.93\n"
    "  庚县              57.32          5.25      52.07        62.85     20.60     42.25\n";

TEST(DriftingFigures, StayInTheirColumns) {
  const std::string sketch = SketchOf(kDrifting);
  EXPECT_NE(sketch.find("grid 7 wide"), std::string::npos) << sketch;
  EXPECT_NE(sketch.find("丙县|105.77|49.33|56.44|127.33|79.98|47.35\n"), std::string::npos)
      << sketch;
  EXPECT_NE(sketch.find("公  式|A=B+C|B|C|D=E+F|E|F\n"), std::string::npos) << sketch;
}

TEST(DriftingFigures, ColumnsUsedInTurnStayApart) {
  // As many figures in each line, but each in a column of its own.
  const std::string sketch = SketchOf(
      "项目        上年      今年      基本      项目支出\n"
      "甲类       10.00     20.00     20.00\n"
      "乙类       11.00     21.00               21.00\n"
      "丙类       12.00     22.00     22.00\n"
      "丁类       13.00     23.00               23.00\n"
      "戊类       14.00     24.00     24.00\n"
      "己类       15.00     25.00               25.00\n"
      "庚类       16.00     26.00     26.00\n"
      "辛类       17.00     27.00               27.00\n"
      "壬类       18.00     28.00     28.00\n");
  EXPECT_NE(sketch.find("grid 5 wide"), std::string::npos) << sketch;
  EXPECT_NE(sketch.find("乙类|11.00|21.00||21.00\n"), std::string::npos) << sketch;
}

}  // namespace
}  // namespace mingxi
