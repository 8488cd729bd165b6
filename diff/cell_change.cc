// SPDX-License-Identifier: GPL-3.0-or-later

// Two figures are compared as numbers in one unit, everything else as text. Blank, dash and zero
// are three things. This file's only entry is CellChange.

#include "diff/cell_change.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "diff/compared_table.h"
#include "diff/text_pieces.h"

namespace mingxi {
namespace {

constexpr int kPercentDecimals = 2;

const ShortText& TextOf(const Cell* cell) {
  static const ShortText kBlank;
  return cell == nullptr ? kBlank : cell->text;
}

bool IsFigure(const Cell* cell) { return cell != nullptr && IsFigureCell(*cell); }

/// numerator / denominator in percent, two decimals, half away from zero. Nothing for a
/// denominator of zero.
std::optional<Decimal> PercentOf(const Decimal& numerator, const Decimal& denominator) {
  if (denominator.is_zero()) return std::nullopt;
  // Long division by whole numbers of one scale; figures of more than 18 digits have no percentage.
  const int scale = std::max(numerator.scale(), denominator.scale());
  const std::optional<std::int64_t> top = numerator.ToScaledInt(scale);
  const std::optional<std::int64_t> bottom = denominator.Absolute().ToScaledInt(scale);
  if (!top || !bottom) return std::nullopt;
  __extension__ using Wide = __int128;
  const Wide magnitude = *top < 0 ? -static_cast<Wide>(*top) : static_cast<Wide>(*top);
  const Wide hundredths = (magnitude * 100 * 100 * 2 + *bottom) / (static_cast<Wide>(*bottom) * 2);
  constexpr std::int64_t kMost = 1'000'000'000'000'000;  // Beyond, a percentage says nothing.
  if (hundredths > kMost) return std::nullopt;
  const auto coefficient = static_cast<std::int64_t>(hundredths);
  return Decimal::FromScaledInt(*top < 0 ? -coefficient : coefficient, kPercentDecimals);
}

/// The power of ten between the figure and its value in 元 (yuan).
int PowerOf(const Cell& cell) {
  constexpr int kLargest = 12;
  for (int power = -2; power <= kLargest; ++power) {
    if (cell.value->ShiftedBy(power) == *cell.value_yuan) return power;
  }
  return 0;
}

/// Half a unit of the last digit that is printed, in 元 (yuan).
Decimal Rounding(const Cell& cell) {
  const Decimal half = Decimal::FromScaledInt(5, cell.value->scale() + 1);
  return half.ShiftedBy(PowerOf(cell));
}

bool IsSameAmount(const Cell& a, const Cell& b) {
  const Decimal apart = (*a.value_yuan - *b.value_yuan).Absolute();
  return apart <= std::max(Rounding(a), Rounding(b));
}

bool HaveOtherUnits(const Cell& a, const Cell& b) {
  return a.unit != b.unit && a.value_yuan && b.value_yuan;
}

Change NewChange(ChangeKind kind, const Cell* a, const Cell* b) {
  Change change;
  change.kind = kind;
  change.from_text = TextOf(a);
  change.to_text = TextOf(b);
  if (IsFigure(a)) change.from_value = a->value;
  if (IsFigure(b)) change.to_value = b->value;
  if (IsFigure(a)) change.from_unit = a->unit;
  if (IsFigure(b)) change.to_unit = b->unit;
  return change;
}

Change ValueChange(const Cell& a, const Cell& b, bool by_yuan) {
  Change change = NewChange(ChangeKind::kValue, &a, &b);
  if (by_yuan) {
    const Decimal difference = *b.value_yuan - *a.value_yuan;
    change.difference = difference.ShiftedBy(-PowerOf(b));
    change.percent = PercentOf(difference, *a.value_yuan);
  } else {
    change.difference = *b.value - *a.value;
    change.percent = PercentOf(*change.difference, *a.value);
  }
  return change;
}

/// `text` with full-width points and commas made narrow.
std::string WithNarrowPoints(std::string text) {
  for (const auto& [wide, narrow] : {std::pair("．", "."), std::pair("，", ",")}) {
    for (std::size_t at = 0; (at = text.find(wide, at)) != std::string::npos;) {
      text.replace(at, std::string_view(wide).size(), narrow);
    }
  }
  return text;
}

std::optional<Change> FormatChange(const Cell* a, const Cell* b, const CellRules& rules) {
  const bool is_seen = rules.printed_text && !rules.options->ignores_format;
  if (TextOf(a) == TextOf(b) || !is_seen) return std::nullopt;
  const bool is_same_narrow = !rules.wide_points && IsFigure(a) && IsFigure(b) &&
                              WithNarrowPoints(TextOf(a)) == WithNarrowPoints(TextOf(b));
  if (is_same_narrow) return std::nullopt;
  return NewChange(ChangeKind::kFormat, a, b);
}

std::optional<Change> FigureChange(const Cell& a, const Cell& b, const CellRules& rules) {
  const bool is_percent = a.type == CellType::kPercent;
  if (!rules.as_printed && is_percent != (b.type == CellType::kPercent)) {
    if (a.text == b.text) return std::nullopt;
    return ValueChange(a, b, false);
  }
  const bool has_other_unit = !rules.as_printed && HaveOtherUnits(a, b);
  if (has_other_unit) {
    if (!IsSameAmount(a, b)) return ValueChange(a, b, true);
    if (rules.in_yuan) return std::nullopt;  // Said of the whole table.
    Change change = NewChange(ChangeKind::kUnit, &a, &b);
    change.is_remark = true;
    return change;
  }
  if (*a.value == *b.value) return FormatChange(&a, &b, rules);
  const Decimal apart = (*a.value - *b.value).Absolute();
  if (rules.options->tolerance && apart <= *rules.options->tolerance) return std::nullopt;
  return ValueChange(a, b, false);
}

bool IsEmpty(const Cell* cell) { return cell == nullptr || IsEmptyCell(*cell); }
bool IsDash(const Cell* cell) { return cell != nullptr && cell->type == CellType::kDash; }

}  // namespace

std::optional<Change> CellChange(const Cell* a, const Cell* b, const CellRules& rules) {
  if (IsFigure(a) && IsFigure(b)) return FigureChange(*a, *b, rules);
  const std::string& from = TextOf(a);
  const std::string& to = TextOf(b);
  if (from == to) return std::nullopt;
  if (IsEmpty(a) && IsEmpty(b)) {
    if (IsDash(a) && IsDash(b)) return FormatChange(a, b, rules);
    if (rules.options->ignores_empty) return std::nullopt;
    return NewChange(ChangeKind::kEmpty, a, b);
  }
  if ((IsFigure(a) || IsFigure(b)) && (IsEmpty(a) || IsEmpty(b))) {
    return NewChange(ChangeKind::kValue, a, b);  // A figure came or went.
  }
  if (WithoutSpace(from) == WithoutSpace(to)) {
    return rules.options->ignores_space ? std::nullopt : FormatChange(a, b, rules);
  }
  Change change = NewChange(ChangeKind::kText, a, b);
  change.pieces = TextPieces(from, to);
  return change;
}

}  // namespace mingxi
