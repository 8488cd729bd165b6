// SPDX-License-Identifier: GPL-3.0-or-later

#include <benchmark/benchmark.h>

#include <cstddef>
#include <string_view>

#include "normalizer/values/figure.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/numerals.h"

namespace mingxi {
namespace {

// What cells hold, in about the proportion that disclosures have.
constexpr std::string_view kLabels[] = {
    "一般公共预算拨款收入", "合计",     "2060499",   "2067.78", "",
    "工资福利支出",         "1,095.64", "（平方米）"};
constexpr std::string_view kOddLabels[] = {"项  目",       "5, 221. 79",
                                           "单位：万元 ",  "２０２３年",
                                           "部⻔公务用⻋", "机关事业单位\n养老保险",
                                           "2 科目 名称",  "因 公 出 国 （ 境 ） 费"};
constexpr std::string_view kFigures[] = {"2067.78", "1,095.64", "",     "△7,027.41",
                                         "111.2%",  "-",        "0.00", "3,286,618,082.20"};

constexpr std::string_view kNumerals[] = {
    "一千零二十三万四千五百", "二〇二三", "三万五", "1.2亿", "百分之五十", "≥90%", "20项以上",
    "壹佰贰拾叁万元整"};

template <size_t kSize, typename Read>
void RunOver(benchmark::State& state, const std::string_view (&texts)[kSize], Read read) {
  for (auto _ : state) {
    for (const std::string_view text : texts) benchmark::DoNotOptimize(read(text));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<long>(kSize));
}

void FoldPlainText(benchmark::State& state) { RunOver(state, kLabels, FoldText); }
BENCHMARK(FoldPlainText);

void FoldOddText(benchmark::State& state) { RunOver(state, kOddLabels, FoldText); }
BENCHMARK(FoldOddText);

void FoldLabelsForMatching(benchmark::State& state) { RunOver(state, kLabels, FoldForMatching); }
BENCHMARK(FoldLabelsForMatching);

void ReadFigures(benchmark::State& state) { RunOver(state, kFigures, ReadFigure); }
BENCHMARK(ReadFigures);

void ReadLabelsAsFigures(benchmark::State& state) { RunOver(state, kLabels, ReadFigure); }
BENCHMARK(ReadLabelsAsFigures);

void ReadNumerals(benchmark::State& state) { RunOver(state, kNumerals, ReadNumeral); }
BENCHMARK(ReadNumerals);

}  // namespace
}  // namespace mingxi
