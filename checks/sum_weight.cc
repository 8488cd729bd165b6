// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/sum_weight.h"

#include <algorithm>
#include <cstdlib>

namespace mingxi {
namespace {

/// A reading that does not apply is seldom off by so little: one in fifty is, by accident.
constexpr std::int64_t kNearShare = 100;
/// What is missing of a list that leaves out a part or two.
constexpr std::int64_t kSmallShare = 10;
/// One in a thousand.
constexpr std::int64_t kVeryNearShare = 2000;
/// One more failure needs so many sums that hold beside it.
constexpr int kHoldsToAFailure = 4;
/// A line that prints all its items has so many sums that hold for each that fails.
constexpr int kHoldsOnAWholeLine = 8;
/// Figures that a reading repeats rightly so often prove that it is none by accident.
constexpr int kFewestHolds = 2;
/// Where so many sums fail, and more than one in five, the table is read wrongly.
constexpr int kFailsOfAMisread = 6;

bool IsNear(const SumOutcome& outcome, std::int64_t share) {
  return std::abs(outcome.difference()) < std::abs(outcome.total) / share;
}

/// Whether both fail by the same amount to different sides, and it is large enough to say so.
bool IsOpposite(const SumOutcome& a, const SumOutcome& b) {
  constexpr std::int64_t kLeast = 100;  // Smaller ones meet by accident.
  const bool both_fail = a.status == CheckStatus::kFails && b.status == CheckStatus::kFails;
  return both_fail && a.difference() == -b.difference() && std::abs(a.difference()) >= kLeast;
}

/// Whether a part is itself counted among the others: without it, or with half of all, it adds up.
bool CountsTwice(const TableView& view, const Sum& sum, const SumOutcome& outcome) {
  constexpr int kFewestFigures = 3;
  if (outcome.figures < kFewestFigures || outcome.total == 0) return false;
  if (outcome.parts == 2 * outcome.total) return true;
  return std::any_of(sum.parts.begin(), sum.parts.end(), [&](const Term& part) {
    const std::int64_t value = view.FigureAt(part.row, part.column).value;
    return value != 0 && part.sign * value == -outcome.difference();
  });
}

/// Whether a label of the row ends with a figure (利息收入 141): a short one that a text prints one
/// space behind it may be the row's first, and the others then stand a column away.
bool HasFigureInLabel(const TableView& view, int row) {
  for (int column = 0; column < view.column_count(); ++column) {
    const Cell* cell = view.CellAt(row, column);
    if (cell == nullptr || cell->type != CellType::kLabel || cell->row != row) continue;
    const std::string_view text = cell->text;
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos || space + 1 == text.size()) continue;
    const std::string_view last = text.substr(space + 1);
    if (last.find_first_not_of("0123456789.,") == std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void SumWeigher::Tally::Add(const SumOutcome& outcome) {
  if (outcome.is_evidence()) {
    ++evidence;
  } else if (outcome.status == CheckStatus::kHolds && outcome.figures > 0) {
    ++holds;
  }
  if (outcome.status != CheckStatus::kFails) return;
  ++fails;
  near += IsNear(outcome, kNearShare) ? 1 : 0;
  shorts += outcome.is_short() ? 1 : 0;
}

SumWeigher::SumWeigher(const TableView& view, const std::vector<ReadingSums>& readings)
    : view_(view), sums_(readings) {
  Tally all;
  by_line_.resize(readings.empty() ? 0 : readings.front().size());
  for (const ReadingSums& sums : readings) {
    outcomes_.emplace_back();
    by_reading_.emplace_back();
    for (std::size_t line = 0; line < sums.size(); ++line) {
      outcomes_.back().push_back(TrySum(view, sums[line]));
      const SumOutcome& outcome = outcomes_.back().back();
      by_reading_.back().Add(outcome);
      by_line_[line].Add(outcome);
      all.Add(outcome);
      if (!outcome.is_evidence()) continue;
      proven_.emplace(sums[line].total.row, sums[line].total.column);
      for (const Term& part : sums[line].parts) proven_.emplace(part.row, part.column);
    }
  }
  is_misread_ = all.fails >= kFailsOfAMisread && kHoldsToAFailure * all.fails > all.evidence;
}

SumKind SumWeigher::KindOf(std::size_t reading, std::size_t line) const {
  const SumOutcome& outcome = At(reading, line);
  if (outcome.status != CheckStatus::kFails) return SumKind::kParts;
  const Sum& sum = sums_[reading][line];
  const Tally& row = by_reading_[reading];
  const Tally& column = by_line_[line];
  const bool is_exchange = IsPairedInReading(reading, line);
  const bool is_paired = is_exchange || (row.fails == 1 && IsPairedOnLine(reading, line));
  const int others = row.fails - (is_exchange ? 2 : 1);
  SumKind kind = SumKind::kDoubtful;
  if (row.evidence > 0 && kHoldsToAFailure * others <= row.evidence) {
    kind = KindOfProven(sum, outcome, column, others == 0);
  } else if (row.evidence == 0 && others == 0 && row.holds < kFewestHolds) {
    kind = KindOfLone(sum, outcome, column);
  } else if (row.near < row.fails && row.evidence + row.holds < row.fails) {
    kind = SumKind::kUnlikely;
  }
  if (kind == SumKind::kUnlikely && is_paired) kind = SumKind::kDoubtful;
  // What has moved to a neighbour's place may be our reading.
  // So may figures of several columns that are all far off.
  const bool is_torn = row.fails - row.near > 1;
  const bool may_be_read_wrongly = is_misread_ || is_exchange || is_torn || HasDoubtfulCell(sum);
  return kind == SumKind::kParts && may_be_read_wrongly ? SumKind::kDoubtful : kind;
}

bool SumWeigher::IsPairedInReading(std::size_t reading, std::size_t line) const {
  const std::vector<SumOutcome>& outcomes = outcomes_[reading];
  return std::any_of(outcomes.begin(), outcomes.end(),
                     [&](const SumOutcome& other) { return IsOpposite(outcomes[line], other); });
}

bool SumWeigher::IsPairedOnLine(std::size_t reading, std::size_t line) const {
  return std::any_of(outcomes_.begin(), outcomes_.end(), [&](const auto& outcomes) {
    return IsOpposite(At(reading, line), outcomes[line]);
  });
}

/// The reading holds on other lines. Parts beyond the total cannot be parts that are not listed.
SumKind SumWeigher::KindOfProven(const Sum& sum, const SumOutcome& outcome, const Tally& line,
                                 bool fails_once) const {
  if (!outcome.is_short()) {
    return CountsTwice(view_, sum, outcome) ? SumKind::kDoubtful : SumKind::kParts;
  }
  constexpr int kSeveral = 3;
  const bool is_excerpt =
      line.shorts >= kSeveral && line.evidence < kHoldsOnAWholeLine * line.shorts;
  if (is_excerpt) return SumKind::kIncomplete;
  if (IsNear(outcome, kNearShare)) return SumKind::kParts;
  if (!fails_once) return SumKind::kIncomplete;
  const bool is_small = IsNear(outcome, kSmallShare);
  return is_small && IsProven(sum.total) ? SumKind::kParts : SumKind::kDoubtful;
}

bool SumWeigher::IsProven(const Term& term) const {
  return proven_.contains({term.row, term.column});
}

bool SumWeigher::HasDoubtfulCell(const Sum& sum) const {
  const auto is_doubtful = [this](const Term& term) {
    const Cell* cell = view_.CellAt(term.row, term.column);
    return (cell != nullptr && cell->is_doubtful) || HasFigureInLabel(view_, term.row);
  };
  return is_doubtful(sum.total) || std::any_of(sum.parts.begin(), sum.parts.end(), is_doubtful);
}

/// The reading was tried on one line only: what its neighbours on the line come to must carry it.
SumKind SumWeigher::KindOfLone(const Sum& sum, const SumOutcome& outcome, const Tally& line) const {
  const bool is_near = IsNear(outcome, kNearShare);
  const bool is_borne_out = line.evidence >= kHoldsOnAWholeLine * line.fails;
  if (CountsTwice(view_, sum, outcome)) return SumKind::kUnlikely;
  const bool is_far = 2 * std::abs(outcome.parts) < std::abs(outcome.total) ||
                      std::abs(outcome.parts) / 2 > std::abs(outcome.total);
  if (outcome.figures == 1 && is_far) return SumKind::kUnlikely;
  if (is_borne_out) {
    return is_near && outcome.figures > 1 ? SumKind::kParts : SumKind::kDoubtful;
  }
  const bool is_slip = LooksLikeSlip(view_, sum, outcome);
  const bool is_plain = !outcome.is_short() || is_slip;
  if (IsNear(outcome, kVeryNearShare) && is_plain) return SumKind::kParts;
  return is_near || is_slip || line.evidence >= line.fails ? SumKind::kDoubtful
                                                           : SumKind::kUnlikely;
}

}  // namespace mingxi
