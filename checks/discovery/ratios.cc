// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/discovery/ratios.h"

#include <algorithm>
#include <set>

#include "checks/discovery/chance.h"

namespace mingxi {
namespace {

__extension__ typedef __int128 Wide;

/// Larger figures are not compared, so that no product overflows: in hundredths of a 元 it is ten
/// times the nation's budget.
constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;
/// One row in so many may fail.
constexpr int kRowsPerFailure = 8;
/// A header that names a percentage says that there is a ratio: this much evidence settles which.
constexpr int kBitsForKnownPercent = 10;

Wide Size(Wide value) { return value < 0 ? -value : value; }

std::int64_t HalfUnitTwice(const TableView& view, const Figure64& figure) {
  return PowerOfTen(view.scale() - figure.decimals);
}

/// numerator * 100 / denominator at the view's scale, rounded to `decimals` half away from zero.
std::int64_t Percentage(const TableView& view, Wide numerator, Wide denominator, int decimals) {
  const Wide unit = PowerOfTen(view.scale() - decimals);
  const Wide scaled = numerator * 100 * PowerOfTen(decimals);
  Wide rounded = (2 * Size(scaled) + Size(denominator)) / (2 * Size(denominator));
  if ((scaled < 0) != (denominator < 0)) rounded = -rounded;
  return static_cast<std::int64_t>(rounded * unit);
}

/// How far a ratio holds over all rows.
struct RatioSupport {
  int bits = 0;
  int holds = 0;
  int fails = 0;
};

RatioSupport Support(const TableView& view, const Ratio& ratio) {
  RatioSupport support;
  std::set<std::pair<std::int64_t, std::int64_t>> seen;
  for (int row = 0; row < view.row_count(); ++row) {
    if (!view.IsBody(row)) continue;
    const RatioOutcome outcome = TryRatio(view, ratio, row);
    if (outcome.status == CheckStatus::kFails) {
      ++support.fails;
      if (support.fails > 2 && support.fails > support.holds) return support;
    }
    if (outcome.status != CheckStatus::kHolds) continue;
    const std::pair key(view.FigureAt(row, ratio.numerator).value,
                        view.FigureAt(row, ratio.denominator).value);
    if (outcome.bits == 0 || !seen.insert(key).second) continue;
    ++support.holds;
    support.bits += outcome.bits;
  }
  return support;
}

}  // namespace

RatioOutcome TryRatio(const TableView& view, const Ratio& ratio, int row) {
  const Figure64& percent = view.FigureAt(row, ratio.percent);
  const Figure64& a = view.FigureAt(row, ratio.numerator);
  const Figure64& b = view.FigureAt(row, ratio.denominator);
  if (!percent.is_figure() || !a.is_figure() || !b.is_figure() || b.value <= 0) return {};
  if (Size(a.value) > kLargest || b.value > kLargest || Size(percent.value) > kLargest) return {};
  // percent * b = 100 * a, each side times 10^scale; a percentage is a plain number at that scale.
  const Wide one = PowerOfTen(view.scale());
  const Wide plain = ratio.is_growth ? percent.value + 100 * one : Wide(percent.value);
  const Wide off = plain * b.value - 100 * one * a.value;
  const Wide allowed = Wide(HalfUnitTwice(view, percent)) * b.value +
                       100 * one * HalfUnitTwice(view, a) + Size(plain) * HalfUnitTwice(view, b);
  RatioOutcome outcome;
  outcome.status = 2 * Size(off) <= allowed ? CheckStatus::kHolds : CheckStatus::kFails;
  const Wide numerator = ratio.is_growth ? Wide(a.value) - b.value : Wide(a.value);
  outcome.expected = Percentage(view, numerator, b.value, percent.decimals);
  const Wide width = allowed / b.value + 1;
  const bool says_much = numerator != 0 && a.value != b.value;
  outcome.bits = says_much ? BitsOf(static_cast<std::int64_t>(Size(percent.value) / width)) : 0;
  return outcome;
}

std::optional<Ratio> DiscoverRatio(const TableView& view, int percent,
                                   const std::vector<int>& amounts) {
  std::optional<Ratio> best;
  RatioSupport best_support;
  for (const int a : amounts) {
    for (const int b : amounts) {
      for (const bool is_growth : {false, true}) {
        if (a == b) continue;
        const Ratio ratio{percent, a, b, is_growth};
        const RatioSupport support = Support(view, ratio);
        if (support.fails * kRowsPerFailure > support.holds) continue;
        if (support.bits <= best_support.bits) continue;
        best = ratio;
        best_support = support;
      }
    }
  }
  const auto n = static_cast<std::int64_t>(amounts.size());
  const int tried = BitsOf(2 * n * n) + 1;
  if (best_support.bits - tried < kBitsForKnownPercent) return std::nullopt;
  return best;
}

}  // namespace mingxi
