// SPDX-License-Identifier: GPL-3.0-or-later

// Properties of the finder over random pages: a drawn table is found again, and no glyph is lost or
// used twice, whatever the lines and texts do.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "extractor/grids/grid_finder.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

constexpr int kTrials = 300;

using Random = std::mt19937;

int Draw(Random& random, int low, int high) {
  return std::uniform_int_distribution<int>(low, high)(random);
}

TEST(FinderPropertyTest, ADrawnTableIsFoundAgain) {
  for (unsigned seed = 0; seed < kTrials; ++seed) {
    Random random(seed);
    std::vector<double> xs{40};
    std::vector<double> ys{80};
    for (int c = Draw(random, 2, 6); c > 0; --c) xs.push_back(xs.back() + Draw(random, 45, 80));
    for (int r = Draw(random, 2, 20); r > 0; --r) ys.push_back(ys.back() + Draw(random, 14, 30));
    PageBuilder page;
    page.Lattice(xs, ys);
    std::vector<std::string> expected;
    for (size_t r = 0; r + 1 < ys.size(); ++r) {
      for (size_t c = 0; c + 1 < xs.size(); ++c) {
        const bool is_blank = Draw(random, 0, 5) == 0 && r > 0;
        const int number = Draw(random, 0, 9999);
        expected.push_back(is_blank ? "" : std::to_string(number));
        std::u32string text;
        for (const char digit : expected.back()) text += static_cast<char32_t>(digit);
        const double y = (ys[r] + ys[r + 1]) / 2 + 3;
        Draw(random, 0, 1) == 0 ? page.Text(xs[c] + 4, y, text)
                                : page.TextEndingAt(xs[c + 1] - 4, y, text);
      }
    }
    const Layout layout = FindGrids(page.page());
    ASSERT_EQ(layout.grids.size(), 1U) << "seed " << seed;
    std::vector<std::string> found;
    for (const GridCell& cell : layout.grids[0].cells) found.push_back(cell.text);
    ASSERT_EQ(found, expected) << "seed " << seed;
  }
}

TEST(FinderPropertyTest, NoGlyphIsLostOrUsedTwice) {
  for (unsigned seed = 0; seed < kTrials; ++seed) {
    Random random(seed);
    PageBuilder page;
    for (int i = Draw(random, 0, 25); i > 0; --i) {
      const int at = Draw(random, 0, 60) * 10;
      const int from = Draw(random, 0, 500);
      Draw(random, 0, 1) == 0 ? page.Horizontal(at + 50, from, from + Draw(random, 5, 400))
                              : page.Vertical(at, from + 50, from + Draw(random, 60, 450));
    }
    for (int i = Draw(random, 0, 80); i > 0; --i) {
      const std::u32string words[] = {U"一般公共预算", U"1,234.50", U"合计",
                                      U"abc def",      U"-",        U"　"};
      page.Text(Draw(random, 0, 560), Draw(random, 40, 790), words[Draw(random, 0, 5)],
                Draw(random, 6, 16));
    }
    const Layout layout = FindGrids(page.page());
    ASSERT_EQ(layout.account.unclaimed, 0) << "seed " << seed;
    for (const Grid& grid : layout.grids) {
      std::vector<int> covered(static_cast<size_t>(grid.row_count * grid.column_count));
      for (const GridCell& cell : grid.cells) {
        for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
          for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
            ++covered[static_cast<size_t>(r * grid.column_count + c)];
          }
        }
      }
      ASSERT_EQ(covered, std::vector<int>(covered.size(), 1)) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace mingxi
