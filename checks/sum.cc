// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/sum.h"

#include <algorithm>
#include <array>
#include <utility>

#include "checks/misread.h"

namespace mingxi {
namespace {

/// Figures and sums beyond this are not summed, so that nothing overflows; in hundredths of a 元 it
/// is a thousand times the nation's budget.
constexpr std::int64_t kLargest = std::int64_t{1} << 61;

/// The unit of a figure's last digit, at the view's scale.
std::int64_t LastDigit(const TableView& view, const Figure64& figure, int column) {
  return PowerOfTen(view.scale() - std::max(figure.decimals, view.ColumnDecimals(column)));
}

std::int64_t Magnitude(std::int64_t value) { return value < 0 ? -value : value; }

/// A total of fewer units of the last digit adds up by accident too easily.
constexpr std::int64_t kLeastEvidence = 100;
/// With so many units one try in 100,000 adds up by accident; a document takes some thousand tries.
constexpr std::int64_t kStrongEvidence = 100'000;

constexpr std::array<std::pair<int, int>, 4> kBeside = {{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}};

/// The figure other than zero that stands `step` (rows, columns) from `term`; nullptr = none.
const Figure64* FigureBeside(const TableView& view, const Term& term,
                             const std::pair<int, int>& step) {
  const int row = term.row + step.first;
  const int column = term.column + step.second;
  if (row < 0 || column < 0 || row >= view.row_count() || column >= view.column_count()) {
    return nullptr;
  }
  if (!view.IsBody(row) || !view.IsSummable(column)) return nullptr;
  const Figure64& figure = view.FigureAt(row, column);
  return figure.is_figure() && figure.value != 0 ? &figure : nullptr;
}

/// Whether the sum holds exactly once its total and a part beside it change places. Other figures
/// beside its parts say nothing: last year's balance and this year's differ by what the year has
/// added.
bool IsTotalExchanged(const TableView& view, const Sum& sum, const SumOutcome& outcome) {
  if (outcome.figures < 2) return false;
  return std::any_of(kBeside.begin(), kBeside.end(), [&](const auto& step) {
    const Figure64* beside = FigureBeside(view, sum.total, step);
    if (beside == nullptr || Magnitude(beside->value) >= kLargest) return false;
    const bool is_part = std::any_of(sum.parts.begin(), sum.parts.end(), [&](const Term& part) {
      return part.sign == 1 && part.row == sum.total.row + step.first &&
             part.column == sum.total.column + step.second;
    });
    return is_part && outcome.difference() + 2 * (beside->value - outcome.total) == 0;
  });
}

/// Where the shown figures alone do not add up.
void LookBehind(const TableView& view, const Sum& sum, std::int64_t twice_tolerance,
                SumOutcome& outcome) {
  outcome.is_stored = AddsUpExactly(view, sum);
  if (outcome.is_stored) outcome.status = CheckStatus::kHolds;
  if (outcome.status == CheckStatus::kHolds) return;
  for (const std::int64_t hidden : HiddenParts(view, sum)) {
    if (2 * Magnitude(outcome.difference() - hidden) > twice_tolerance) continue;
    outcome.hidden = hidden;
    outcome.parts += hidden;
    outcome.status = CheckStatus::kHolds;
    return;
  }
}

}  // namespace

std::int64_t PowerOfTen(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

bool SumOutcome::is_evidence() const {
  return status == CheckStatus::kHolds && figures >= 2 && Magnitude(total) >= kLeastEvidence;
}

bool SumOutcome::is_strong_evidence() const {
  return is_evidence() && Magnitude(total) >= kStrongEvidence;
}

bool SumOutcome::is_short() const {
  return status == CheckStatus::kFails && Magnitude(parts) < Magnitude(total) &&
         (parts == 0 || (parts < 0) == (total < 0));
}

SumOutcome TrySum(const TableView& view, const Sum& sum) {
  SumOutcome outcome;
  std::int64_t twice_tolerance = 0;
  bool is_printed = false;
  bool is_readable = true;
  for (const Term& part : sum.parts) {
    const Figure64& figure = view.FigureAt(part.row, part.column);
    is_readable &= figure.reading != Reading::kUnreadable && Magnitude(figure.value) < kLargest;
    is_printed |= figure.is_figure();
    outcome.decimals = std::max(outcome.decimals, figure.decimals);
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
  outcome.decimals = std::max(outcome.decimals, total.decimals);
  outcome.is_empty = !is_printed && !total.is_figure();
  outcome.is_total_missing = !total.is_figure() && outcome.figures > 0;
  // Zeros below a total that is none: the column goes no deeper.
  const bool is_unfolded = outcome.figures == 0 && total.value != 0;
  if (!is_readable || !is_printed || is_unfolded || outcome.is_total_missing) return outcome;
  const std::int64_t off = Magnitude(outcome.difference());
  outcome.status = 2 * off <= twice_tolerance ? CheckStatus::kHolds : CheckStatus::kFails;
  if (off != 0 && !view.table().part.empty()) LookBehind(view, sum, twice_tolerance, outcome);
  outcome.is_rounded = outcome.status == CheckStatus::kHolds && outcome.difference() != 0;
  return outcome;
}

bool LooksLikeSlip(const TableView& view, const Sum& sum, const SumOutcome& outcome) {
  if (FindMisread(outcome.total, outcome.parts) != Misread::kNone) return true;
  for (const Term& part : sum.parts) {
    const Figure64& figure = view.FigureAt(part.row, part.column);
    if (!figure.is_figure()) continue;
    const std::int64_t meant = figure.value + part.sign * outcome.difference();
    if (FindMisread(figure.value, meant) != Misread::kNone) return true;
  }
  return IsTotalExchanged(view, sum, outcome);
}

bool IsTotalBeside(const TableView& view, const Sum& sum, const SumOutcome& outcome) {
  if (!outcome.is_total_missing || outcome.figures < 2) return false;
  return std::any_of(kBeside.begin(), kBeside.end(), [&](const auto& step) {
    const Figure64* beside = FigureBeside(view, sum.total, step);
    return beside != nullptr && beside->value == outcome.parts;
  });
}

}  // namespace mingxi
