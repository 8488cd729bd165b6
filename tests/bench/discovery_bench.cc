// SPDX-License-Identifier: GPL-3.0-or-later

// Discovery of sums in an unknown table of 2,000 rows and 30 columns: it must take less than 50 ms.

#include <benchmark/benchmark.h>

#include <random>

#include "checks/discovery/column_relations.h"
#include "checks/discovery/row_relations.h"

namespace mingxi {
namespace {

constexpr int kRows = 2000;
constexpr int kColumns = 30;

/// Random figures in hundredths; every tenth column is the sum of the two behind it, every
/// twentieth row the sum of the four below it.
Table MakeTable() {
  std::mt19937 random(1);
  std::vector<std::vector<std::int64_t>> figures(kRows, std::vector<std::int64_t>(kColumns));
  for (auto& row : figures) {
    for (std::int64_t& value : row) value = random() % 100'000'000;
  }
  for (std::size_t r = 0; r + 4 < kRows; r += 20) {
    for (std::size_t c = 0; c < kColumns; ++c) {
      figures[r][c] = 0;
      for (std::size_t part = 1; part <= 4; ++part) figures[r][c] += figures[r + part][c];
    }
  }
  for (auto& row : figures) {
    for (std::size_t c = 0; c + 2 < kColumns; c += 10) row[c] = row[c + 1] + row[c + 2];
  }
  Table table{.id = "t01", .row_count = kRows, .column_count = kColumns};
  table.columns.resize(kColumns, {.role = ColumnRole::kAmount, .is_summable = true});
  table.rows.resize(kRows);
  for (int r = 0; r < kRows; ++r) {
    for (int c = 0; c < kColumns; ++c) {
      Cell cell{.row = r, .column = c, .text = "0", .type = CellType::kAmount};
      cell.value = Decimal::FromScaledInt(
          figures[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)], 2);
      table.cells.push_back(std::move(cell));
    }
  }
  return table;
}

std::vector<int> UpTo(int count) {
  std::vector<int> numbers;
  for (int i = 0; i < count; ++i) numbers.push_back(i);
  return numbers;
}

void BM_DiscoverColumnsAndRows(benchmark::State& state) {
  const Table table = MakeTable();
  const TableView view(table);
  for (auto _ : state) {
    benchmark::DoNotOptimize(DiscoverColumnSums(view, UpTo(kColumns)));
    benchmark::DoNotOptimize(DiscoverRowSums(view, UpTo(kRows), UpTo(kColumns)));
  }
}
BENCHMARK(BM_DiscoverColumnsAndRows)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mingxi
