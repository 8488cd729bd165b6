// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/sum.h"

#include <algorithm>

namespace mingxi {
namespace {

/// Figures and sums beyond this are not summed, so that nothing overflows; in hundredths of a 元 it
/// is a thousand times the nation's budget.
constexpr std::int64_t kLargest = std::int64_t{1} << 61;

constexpr std::int64_t PowerOfTen(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// The unit of a figure's last digit, at the view's scale.
std::int64_t LastDigit(const TableView& view, const Figure64& figure, int column) {
  return PowerOfTen(view.scale() - std::max(figure.decimals, view.ColumnDecimals(column)));
}

std::int64_t Magnitude(std::int64_t value) { return value < 0 ? -value : value; }

}  // namespace

SumOutcome TrySum(const TableView& view, const Sum& sum) {
  SumOutcome outcome;
  std::int64_t twice_tolerance = 0;
  bool is_printed = false;
  bool is_readable = true;
  for (const Term& part : sum.parts) {
    const Figure64& figure = view.FigureAt(part.row, part.column);
    is_readable &= figure.reading != Reading::kUnreadable && Magnitude(figure.value) < kLargest;
    is_printed |= figure.is_figure();
    if (!figure.is_figure() || figure.value == 0) continue;
    outcome.parts += part.sign * figure.value;
    is_readable &= Magnitude(outcome.parts) < kLargest;
    if (!is_readable) break;
    ++outcome.figures;
    twice_tolerance += LastDigit(view, figure, part.column);
  }
  const Figure64& total = view.FigureAt(sum.total.row, sum.total.column);
  is_readable &= total.reading != Reading::kUnreadable && Magnitude(total.value) < kLargest;
  outcome.total = total.value;
  outcome.is_empty = !is_printed && !total.is_figure();
  if (!is_readable || !is_printed) return outcome;
  const std::int64_t off = Magnitude(outcome.difference());
  outcome.status = 2 * off <= twice_tolerance ? CheckStatus::kHolds : CheckStatus::kFails;
  outcome.is_rounded = outcome.status == CheckStatus::kHolds && off != 0;
  return outcome;
}

}  // namespace mingxi
