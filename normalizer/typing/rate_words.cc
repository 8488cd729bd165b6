// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/typing/rate_words.h"

#include <algorithm>
#include <string_view>

namespace mingxi {
namespace {

using Words = std::span<const std::string_view>;

bool HoldsOneOf(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// Rates wherever they stand in a header.
constexpr std::string_view kRates[] = {"利率", "比例", "比重", "增速", "增幅",  "占比",
                                       "％",   "%",    "人均", "平均", "均价",  "单价",
                                       "排名", "位次", "名次", "指数", "百分点"};
// The same in a column's own header only, for over a group they may stand for amounts: 较上年增长,
// or amounts by their term: 债务期限 over 3年期.
constexpr std::string_view kOwnRates[] = {"增长", "同比", "幅度", "倍数", "日期", "时间", "期限"};
constexpr std::string_view kYears = "年限";
constexpr std::string_view kLimit = "年限额";  // The limit (限额) of a year.
// 占 (makes up, of) is a share, but 占用 and 占地 (takes up) are not.
constexpr std::string_view kShare = "占";
constexpr std::string_view kTakesUp[] = {"占用", "占地"};
constexpr std::string_view kRateEnds[] = {"率", "比", "的"};
// What makes it an amount after all: 增长额, 增减数.
constexpr std::string_view kAmounts[] = {"额", "数量", "亿元", "万元"};

bool NamesAmount(std::string_view header) {
  return HoldsOneOf(header, kAmounts) || header.ends_with("数") || header.ends_with("量");
}

bool IsOwnRate(std::string_view header) {
  if (HoldsOneOf(header, kRates)) return true;
  const bool ends_so =
      std::any_of(std::begin(kRateEnds), std::end(kRateEnds),
                  [header](std::string_view word) { return header.ends_with(word); });
  const bool is_of = header.ends_with("的") && header.find("为") == std::string_view::npos;
  if (ends_so && !is_of) return true;
  if (header.find(kShare) != std::string_view::npos && !HoldsOneOf(header, kTakesUp)) return true;
  const std::size_t years = header.find(kYears);
  const bool is_limit = years != std::string_view::npos && header.substr(years).starts_with(kLimit);
  if (years != std::string_view::npos && !is_limit) return true;
  return HoldsOneOf(header, kOwnRates) && !NamesAmount(header);
}

}  // namespace

std::optional<RateWord> FindRateInGroup(std::span<const std::string> path) {
  if (path.size() < 2 || NamesAmount(path.back())) return std::nullopt;
  for (std::size_t i = path.size() - 1; i-- > 0;) {
    if (HoldsOneOf(path[i], kRates)) return RateWord{path[i]};
  }
  return std::nullopt;
}

std::optional<RateWord> FindRate(std::span<const std::string> path) {
  if (path.empty()) return std::nullopt;
  if (IsOwnRate(path.back())) return RateWord{path.back()};
  return FindRateInGroup(path);
}

}  // namespace mingxi
