// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/sum_support.h"

#include <cstdlib>

namespace mingxi {

namespace {

/// Whether both are off by the same amount to different sides, and it is large enough to say so.
bool IsOpposite(const SumOutcome& a, const SumOutcome& b) {
  constexpr std::int64_t kLeast = 100;  // Smaller ones meet by accident.
  const std::int64_t off = a.difference();
  return a.figures >= 2 && b.figures >= 2 && off == -b.difference() &&
         (off >= kLeast || off <= -kLeast);
}

/// A whole part is seldom so little of the total.
bool IsNear(const SumOutcome& outcome) {
  constexpr std::int64_t kLeastShare = 100;
  const std::int64_t off = outcome.difference();
  return std::abs(off) < std::abs(outcome.total) / kLeastShare;
}

}  // namespace

void SumSupport::Add(const SumSupport& other) {
  evidence += other.evidence;
  strong += other.strong;
  holds += other.holds;
  fails += other.fails;
  shorts += other.shorts;
  near += other.near;
  close += other.close;
  misreads += other.misreads;
  unsplit += other.unsplit;
}

int SumSupport::Weight() const {
  constexpr int kEvidenceWeight = 4;
  constexpr int kFailWeight = 2;
  return kEvidenceWeight * evidence + holds - kFailWeight * fails;
}

bool SumSupport::IsCertain() const { return fails == 0 || strong > 0 || 2 * evidence >= fails; }

bool SumSupport::IsBorneOut() const {
  return evidence > 0 ? evidence + holds > fails : holds > 2 * fails;
}

SumSupport TrySums(const TableView& view, const std::vector<Sum>& sums) {
  SumSupport support;
  std::vector<SumOutcome> failed;
  for (const Sum& sum : sums) {
    const SumOutcome outcome = TrySum(view, sum);
    if (outcome.is_evidence()) {
      ++support.evidence;
      support.strong += outcome.is_strong_evidence() ? 1 : 0;
    } else if (outcome.status == CheckStatus::kHolds) {
      ++support.holds;
    } else if (outcome.status == CheckStatus::kFails) {
      ++support.fails;
      failed.push_back(outcome);
      support.shorts += outcome.is_short() ? 1 : 0;
      support.near += outcome.is_short() && IsNear(outcome) ? 1 : 0;
      support.close += IsNear(outcome) ? 1 : 0;
      support.misreads += LooksLikeSlip(view, sum, outcome) ? 1 : 0;
    } else if (outcome.is_total_missing) {
      ++support.fails;  // No parent leaves its line blank while its parts are printed.
      ++support.unsplit;
      support.misreads += IsTotalBeside(view, sum, outcome) ? 1 : 0;
    }
  }
  // Two that fail are no accident where one has what the other lacks: a figure stands in the wrong
  // one.
  if (failed.size() == 2 && IsOpposite(failed[0], failed[1])) ++support.evidence;
  return support;
}

}  // namespace mingxi
