// SPDX-License-Identifier: GPL-3.0-or-later

// Pages that grow, one for each kind of evidence: the finder is n log n in glyphs and in rulings.

#include <benchmark/benchmark.h>

#include <vector>

#include "extractor/grids/grid_finder.h"
#include "tests/support/page_builder.h"

namespace mingxi {
namespace {

constexpr int kColumns = 40;
constexpr int kGlyphs = 5;  ///< In a cell.
constexpr double kWidth = 40;
constexpr double kHeight = 14;

int RowsFor(std::int64_t glyphs) { return static_cast<int>(glyphs / (kGlyphs * kColumns)); }

/// A page of figures in rows and columns, nothing drawn.
PageBuilder Figures(int rows) {
  PageBuilder page(kColumns * kWidth + 20, rows * kHeight + 20);
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < kColumns; ++c) {
      page.TextEndingAt(10 + (c + 1) * kWidth - 3, 10 + (r + 1) * kHeight - 4, U"12.34", 8);
    }
  }
  return page;
}

Page Unruled(std::int64_t glyphs) { return Figures(RowsFor(glyphs)).page(); }

/// Every side of a cell a ruling of its own: about as many rulings as glyphs.
Page Ruled(std::int64_t glyphs) {
  const int rows = RowsFor(glyphs);
  PageBuilder page = Figures(rows);
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < kColumns; ++c) {
      const double x = 10 + c * kWidth;
      const double y = 10 + r * kHeight;
      page.Frame({x, y, x + kWidth, y + kHeight});
    }
  }
  return page.page();
}

Page ColumnRules(std::int64_t glyphs) {
  const int rows = RowsFor(glyphs);
  PageBuilder page = Figures(rows);
  for (int c = 0; c <= kColumns; ++c) page.Vertical(10 + c * kWidth, 10, 10 + rows * kHeight);
  return page.page();
}

/// A rule below every row, each a little longer than the one above.
Page RowRules(std::int64_t glyphs) {
  const int rows = RowsFor(glyphs);
  PageBuilder page = Figures(rows);
  for (int r = 0; r <= rows; ++r) {
    page.Horizontal(10 + r * kHeight, 10, 10 + kColumns * kWidth + 10.0 * r);
  }
  return page.page();
}

Page Stripes(std::int64_t glyphs) {
  const int rows = RowsFor(glyphs);
  PageBuilder page = Figures(rows);
  for (int r = 0; r < rows; r += 2) {
    for (int c = 0; c < kColumns; ++c) {
      const double x = 10 + c * kWidth;
      page.Background({x, 10 + r * kHeight, x + kWidth, 10 + (r + 1) * kHeight});
    }
  }
  return page.page();
}

/// Words instead of figures: all of it is a heading.
Page Headings(std::int64_t glyphs) {
  const int rows = RowsFor(glyphs);
  PageBuilder page(kColumns * kWidth + 20, rows * kHeight + 20);
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < kColumns; ++c) {
      page.Text(12 + c * kWidth, 10 + (r + 1) * kHeight - 4, U"项目支出数", 5);
    }
  }
  page.Horizontal(8, 10, 1600).Horizontal(10 + rows * kHeight, 10, 1600).Horizontal(20, 10, 1600);
  return page.page();
}

/// Lines that meet nothing, each of another length.
Page Scattered(std::int64_t count) {
  PageBuilder page = Figures(50);
  for (std::int64_t i = 0; i < count; ++i) {
    const auto at = static_cast<double>(i);
    page.Horizontal(10 + 4 * at, 10, 100 + 9 * at).Vertical(-10 - 4 * at, 0, 100 + 9 * at);
  }
  return page.page();
}

void GrowingPageToLayout(benchmark::State& state, Page (*make)(std::int64_t)) {
  const Page page = make(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(FindGrids(page));
  state.SetComplexityN(state.range(0));
  state.counters["glyphs"] = static_cast<double>(page.glyphs.size());
  state.counters["rulings"] = static_cast<double>(page.rulings.size());
}

#define MINGXI_GROWING(name, make)                   \
  BENCHMARK_CAPTURE(GrowingPageToLayout, name, make) \
      ->Arg(10'000)                                  \
      ->Arg(40'000)                                  \
      ->Arg(160'000)                                 \
      ->Unit(benchmark::kMillisecond)                \
      ->Complexity(benchmark::oNLogN)

MINGXI_GROWING(unruled, Unruled);
MINGXI_GROWING(ruled, Ruled);
MINGXI_GROWING(column_rules, ColumnRules);
MINGXI_GROWING(row_rules, RowRules);
MINGXI_GROWING(stripes, Stripes);
MINGXI_GROWING(headings, Headings);
MINGXI_GROWING(scattered, Scattered);

}  // namespace
}  // namespace mingxi
