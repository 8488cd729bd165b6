// SPDX-License-Identifier: GPL-3.0-or-later

// The rule has judged already, by the decimals of each column: what it let pass must pass here.

#include "checks/equation.h"

#include <algorithm>
#include <array>

#include "checks/amount.h"

namespace mingxi {
namespace {

__extension__ typedef __int128 Wide;

/// Larger figures are left out, so that no product of two overflows.
constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;
constexpr std::int64_t kOne = 1'000'000;  ///< 1 at kEquationScale.

Wide Size(Wide value) { return value < 0 ? -value : value; }

std::optional<std::int64_t> ToScale(const std::optional<Decimal>& value) {
  return value ? value->ToScaledInt(kEquationScale) : std::nullopt;
}

std::int64_t Magnitude(std::int64_t value) { return value < 0 ? -value : value; }

std::int64_t LastDigit(int decimals) {
  std::int64_t unit = 1;
  for (int i = decimals; i < kEquationScale; ++i) unit *= 10;
  return unit;
}

/// Whether a check is about cells of two tables: its sides are in 元, whatever they print.
bool ComparesTables(const Check& check) {
  return std::any_of(check.right_cells.begin(), check.right_cells.end(), [&](const CellRef& ref) {
    return ref.table != check.left_cells.front().table;
  });
}

/// The unit of an amount in 元: 10,000 for 万元; 1 for what is no amount of money.
std::int64_t UnitInYuan(const Cell& cell) {
  std::int64_t unit = 1;
  for (int i = PowerOfUnit(cell.unit).value_or(0); i > 0; --i) unit *= 10;
  return unit;
}

/// Whether percent = 100 x a / b (or the growth of a over b), to half a unit of each last digit.
bool IsRatio(const std::array<std::int64_t, 3>& v, const std::vector<std::int64_t>& units,
             bool is_growth) {
  const auto [percent, a, b] = v;
  if (b <= 0) return false;
  const Wide plain = is_growth ? Wide(percent) + 100 * kOne : Wide(percent);
  const Wide off = plain * b - Wide(100) * kOne * a;
  const Wide allowed = Wide(units[0]) * b + Wide(100) * kOne * units[1] + Size(plain) * units[2];
  return 2 * Size(off) <= allowed;
}

}  // namespace

std::int64_t EquationValue(const Cell& cell) { return ToScale(cell.value).value_or(0); }

std::optional<Equation> Equation::FromCheck(std::size_t number, const Check& check,
                                            const CheckedCells& index) {
  std::optional<Equation> equation;
  if (!check.paragraphs.empty()) {
    equation = FromSentence(check, index);
    if (equation) equation->check_ = number;
    return equation;
  }
  if (check.status == CheckStatus::kNotApplicable || check.left_cells.empty()) return std::nullopt;
  if (check.relation == CheckRelation::kSum) equation = FromSum(check, index);
  if (check.relation == CheckRelation::kAtMost) equation = FromBound(check, index);
  if (check.relation == CheckRelation::kRatio) equation = FromRatio(check, index);
  if (equation) equation->check_ = number;
  return equation;
}

std::optional<Equation> Equation::FromSum(const Check& check, const CheckedCells& index) {
  Equation equation;
  equation.is_lost_ = check.status == CheckStatus::kNotCheckable;
  const bool is_in_yuan = ComparesTables(check);
  int figures = 0;
  const auto add = [&](const CellRef& ref, int sign) {
    const CellId id = index.Find(ref);
    if (id.table < 0) return;
    const Cell& cell = index.CellOf(id);
    equation.cells_.push_back(id);
    const std::int64_t unit = is_in_yuan ? UnitInYuan(cell) : 1;
    equation.weights_.push_back(sign * unit);
    if (is_in_yuan && cell.value) equation.tolerance_ += unit * LastDigit(cell.value->scale()) / 2;
    figures += sign < 0 && cell.value && !cell.value->is_zero() ? 1 : 0;
    if (equation.is_lost_) equation.off_ += sign * unit * EquationValue(cell);
  };
  for (const CellRef& ref : check.left_cells) add(ref, 1);
  for (std::size_t i = 0; i < check.right_cells.size(); ++i) {
    add(check.right_cells[i], check.right_signs.empty() ? -1 : -check.right_signs[i]);
  }
  if (equation.is_lost_) {
    return equation.off_ == 0 ? std::nullopt : std::optional(std::move(equation));
  }
  const std::optional<std::int64_t> off = ToScale(check.difference);
  if (!off) return std::nullopt;
  equation.off_ = *off;
  if (!is_in_yuan) equation.tolerance_ = figures * LastDigit(check.difference->scale()) / 2;
  const std::int64_t size = Magnitude(*off);
  equation.fails_ = check.status == CheckStatus::kFails;
  equation.may_be_rounded_ = !equation.fails_ && figures >= 2;
  if (!equation.fails_) equation.tolerance_ = std::max(equation.tolerance_, size);
  if (equation.fails_ && size <= equation.tolerance_) equation.tolerance_ = 0;
  return equation;
}

std::optional<Equation> Equation::FromBound(const Check& check, const CheckedCells& index) {
  const std::optional<std::int64_t> off = ToScale(check.difference);
  if (!off || check.right_cells.empty()) return std::nullopt;
  Equation equation;
  const bool is_in_yuan = ComparesTables(check);
  const auto add = [&](const CellRef& ref, int sign) {
    const CellId id = index.Find(ref);
    if (id.table < 0) return;
    equation.cells_.push_back(id);
    equation.weights_.push_back(sign * (is_in_yuan ? UnitInYuan(index.CellOf(id)) : 1));
  };
  for (const CellRef& ref : check.left_cells) add(ref, 1);
  for (const CellRef& ref : check.right_cells) add(ref, -1);
  equation.off_ = *off;
  equation.is_witness_ = true;
  equation.is_bound_ = true;
  equation.is_lost_ = check.status == CheckStatus::kFails;
  if (!equation.is_lost_) equation.tolerance_ = std::max<std::int64_t>(*off, 0);
  return equation;
}

std::optional<Equation> Equation::FromSentence(const Check& check, const CheckedCells& index) {
  const std::optional<std::int64_t> off = ToScale(check.difference);
  const bool tells_one = check.left_cells.empty() && check.right_cells.size() == 1;
  if (!off || !tells_one || check.relation != CheckRelation::kSum) return std::nullopt;
  const CellId id = index.Find(check.right_cells.front());
  if (id.table < 0) return std::nullopt;
  Equation equation;
  equation.cells_ = {id};
  equation.weights_ = {-UnitInYuan(index.CellOf(id))};
  equation.off_ = *off;
  equation.is_witness_ = true;
  equation.is_lost_ = check.status != CheckStatus::kHolds;
  if (!equation.is_lost_) equation.tolerance_ = Magnitude(*off);
  return equation;
}

std::optional<Equation> Equation::FromRatio(const Check& check, const CheckedCells& index) {
  const std::optional<std::int64_t> expected = ToScale(check.right);
  if (check.right_cells.size() != 2 || !expected) return std::nullopt;
  Equation equation;
  equation.expected_ = *expected;
  equation.fails_ = check.status == CheckStatus::kFails;
  for (const CellRef& ref : {check.left_cells[0], check.right_cells[0], check.right_cells[1]}) {
    const CellId id = index.Find(ref);
    if (id.table < 0 || !index.CellOf(id).value) return std::nullopt;
    const Cell& cell = index.CellOf(id);
    const std::int64_t value = EquationValue(cell);
    if (value > kLargest || value < -kLargest) return std::nullopt;
    equation.cells_.push_back(id);
    equation.values_.push_back(value);
    equation.units_.push_back(LastDigit(cell.value->scale()));
  }
  // Which of the two the rule compares, the percentage that it expected tells.
  const std::array meant = {equation.expected_, equation.values_[1], equation.values_[2]};
  equation.is_growth_ = !IsRatio(meant, equation.units_, false);
  return equation;
}

std::int64_t Equation::OffAfter(std::span<const FigureChange> changes) const {
  std::int64_t off = off_;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    for (const FigureChange& change : changes) {
      if (change.cell == cells_[i]) off += weights_[i] * change.change;
    }
  }
  return off;
}

bool Equation::IsMetAfter(std::span<const FigureChange> changes) const {
  if (is_sum()) {
    const std::int64_t off = OffAfter(changes);
    return off <= tolerance_ && (is_bound_ || off >= -tolerance_);
  }
  std::array<std::int64_t, 3> after = {values_[0], values_[1], values_[2]};
  bool is_touched = false;
  for (std::size_t i = 0; i < after.size(); ++i) {
    for (const FigureChange& change : changes) {
      if (change.cell != cells_[i]) continue;
      after[i] += change.change;
      is_touched = true;
    }
  }
  return is_touched ? IsRatio(after, units_, is_growth_) : !fails_;
}

std::vector<FigureChange> Equation::RatioMends() const {
  std::vector<FigureChange> mends = {{cells_[0], expected_ - values_[0]}};
  const auto [percent, a, b] = std::array{values_[0], values_[1], values_[2]};
  const Wide plain = is_growth_ ? Wide(percent) + 100 * kOne : Wide(percent);
  const auto rounded = [](Wide value, std::int64_t unit) {
    return static_cast<std::int64_t>((value + unit / 2) / unit * unit);
  };
  if (plain <= 0 || a <= 0) return mends;
  mends.push_back({cells_[1], rounded(plain * b / (Wide(100) * kOne), units_[1]) - a});
  mends.push_back({cells_[2], rounded(Wide(100) * kOne * a / plain, units_[2]) - b});
  std::erase_if(mends, [this](const FigureChange& change) { return !IsMetAfter({&change, 1}); });
  return mends;
}

std::vector<FigureChange> Equation::Mends() const {
  if (!values_.empty()) return RatioMends();
  std::vector<FigureChange> mends;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    mends.push_back({cells_[i], -off_ / weights_[i]});
  }
  return mends;
}

}  // namespace mingxi
