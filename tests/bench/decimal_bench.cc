// SPDX-License-Identifier: GPL-3.0-or-later

#include <benchmark/benchmark.h>

#include "model/decimal.h"

namespace mingxi {
namespace {

void ParseDecimal(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(Decimal::Parse("1095643.78"));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ParseDecimal);

// A column of amounts with two decimals, summed as the checks do.
void AddDecimals(benchmark::State& state) {
  const Decimal amount = *Decimal::Parse("1095643.78");
  for (auto _ : state) {
    Decimal sum;
    for (int i = 0; i < state.range(0); ++i) {
      sum = sum + amount;
    }
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(AddDecimals)->Arg(1000);

}  // namespace
}  // namespace mingxi
