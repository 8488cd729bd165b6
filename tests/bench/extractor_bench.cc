// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes to pages, pages to layouts, on samples.

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "extractor/grids/grid_finder.h"
#include "extractor/pdf/pdf_reader.h"
#include "extractor/text/text_reader.h"

namespace mingxi {
namespace {

std::string BytesOf(const std::string& sample) {
  std::ifstream file(MINGXI_SAMPLES + ("/" + sample), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<Page> PagesOf(const std::string& bytes) {
  std::vector<Page> pages;
  Result<PdfReader> reader = PdfReader::Open(bytes, {});
  if (!reader.ok()) return pages;
  for (int number = 1; number <= reader->info().page_count; ++number) {
    Result<Page> page = reader->ReadPage(number);
    if (page.ok()) pages.push_back(*std::move(page));
  }
  return pages;
}

void PdfToPages(benchmark::State& state, const std::string& sample) {
  const std::string bytes = BytesOf(sample);
  std::int64_t pages = 0;
  for (auto _ : state) {
    pages += static_cast<std::int64_t>(PagesOf(bytes).size());
  }
  if (pages == 0) state.SkipWithError("no pages");
  state.SetItemsProcessed(pages);
}
BENCHMARK_CAPTURE(PdfToPages, ruled, "unit-budget-spreadsheet/unit-budget.pdf");
BENCHMARK_CAPTURE(PdfToPages, tagged, "unit-budget-browser/unit-budget.pdf");

void PagesToLayouts(benchmark::State& state, const std::string& sample) {
  const std::vector<Page> pages = PagesOf(BytesOf(sample));
  if (pages.empty()) state.SkipWithError("no pages");
  for (auto _ : state) {
    for (const Page& page : pages) benchmark::DoNotOptimize(FindGrids(page));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(pages.size()));
}
BENCHMARK_CAPTURE(PagesToLayouts, ruled, "unit-budget-spreadsheet/unit-budget.pdf");
BENCHMARK_CAPTURE(PagesToLayouts, column_rules, "spending-column-rules/spending.pdf");
BENCHMARK_CAPTURE(PagesToLayouts, three_lines, "revenue-three-lines/revenue.pdf");
BENCHMARK_CAPTURE(PagesToLayouts, borderless, "transfers-borderless/transfers.pdf");

void TextToLayout(benchmark::State& state) {
  const std::string bytes = BytesOf("unit-budget-text/unit-budget.txt");
  for (auto _ : state) benchmark::DoNotOptimize(ReadText(bytes));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}
BENCHMARK(TextToLayout);

}  // namespace
}  // namespace mingxi
