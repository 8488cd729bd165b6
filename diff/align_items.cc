// SPDX-License-Identifier: GPL-3.0-or-later

// Patience first: what is unique on both sides under a key is the same thing. Those of them that
// kept their order part both sequences into gaps; in each gap what is identical is matched as a
// common subsequence, then repeated keys, then what is alike by the best assignment. This file's
// entries are AlignItems and MarkMoved.

#include "diff/align_items.h"

#include <algorithm>
#include <tuple>

#include "diff/assignment.h"
#include "diff/order.h"

namespace mingxi {
namespace {

/// Things less alike than this are different ones, in one gap and anywhere.
constexpr double kAlike = 0.5;
constexpr double kAlikeElsewhere = 0.75;
/// The assignment takes cubic time: beyond, a sequence is aligned in its order.
constexpr std::size_t kMostAssigned = 150;
/// Steps of one alignment in order; of wider gaps only what lies near the diagonal is tried.
constexpr std::size_t kMostSteps = 1'000'000;
constexpr std::size_t kBand = 40;
/// So much the place counts where likeness is the same.
constexpr double kPlaceWeight = 1e-3;

struct Gap {
  std::vector<int> a;
  std::vector<int> b;
};

class Aligner {
 public:
  explicit Aligner(const Items& items)
      : items_(items),
        to_b_(items.a_count, -1),
        to_a_(items.b_count, -1),
        basis_(items.b_count, MatchBasis::kIdentical) {}

  std::vector<Match> Align() {
    // What is wholly the same comes first, repeated ones by their place between unique ones: a key
    // that only one side knows fully (an outline) must not tear them from it.
    MatchUnique(items_.keys.front());
    for (const Gap& gap : Gaps()) MatchIdentical(gap);
    for (std::size_t i = 1; i < items_.keys.size(); ++i) MatchUnique(items_.keys[i]);
    UndoWeak();
    for (const Gap& gap : Gaps()) MatchIdentical(gap);
    for (const ItemKeys& keys : items_.keys) MatchRepeated(keys);
    if (items_.matches_alike) {
      for (const Gap& gap : Gaps()) MatchAlike(gap, kAlike);
      MatchLeftOver();
    }
    std::vector<Match> matches;
    for (std::size_t b = 0; b < to_a_.size(); ++b) {
      if (to_a_[b] >= 0) matches.push_back({to_a_[b], static_cast<int>(b), basis_[b]});
    }
    MarkMoved(matches);
    return matches;
  }

 private:
  struct Keyed {
    ContentKey key;
    bool is_b;
    int item;
    auto operator<=>(const Keyed&) const = default;
  };

  bool IsFree(const Keyed& one) const {
    const auto at = static_cast<std::size_t>(one.item);
    return (one.is_b ? to_a_[at] : to_b_[at]) < 0;
  }

  void Pair(int a, int b, MatchBasis basis) {
    to_b_[static_cast<std::size_t>(a)] = b;
    to_a_[static_cast<std::size_t>(b)] = a;
    basis_[static_cast<std::size_t>(b)] = basis;
  }

  /// What is not matched yet, in groups of one key.
  template <typename Use>
  void ForEachGroup(const ItemKeys& keys, const Use& use) {
    std::vector<Keyed> all;
    for (const bool is_b : {false, true}) {
      const std::vector<ContentKey>& side = is_b ? keys.b : keys.a;
      for (std::size_t i = 0; i < side.size(); ++i) {
        const Keyed one{side[i], is_b, static_cast<int>(i)};
        if (side[i] != 0 && IsFree(one)) all.push_back(one);
      }
    }
    std::sort(all.begin(), all.end());
    for (std::size_t first = 0; first < all.size();) {
      Gap group;
      std::size_t at = first;
      for (; at < all.size() && all[at].key == all[first].key; ++at) {
        (all[at].is_b ? group.b : group.a).push_back(all[at].item);
      }
      if (!group.a.empty() && !group.b.empty()) use(group);
      first = at;
    }
  }

  void MatchUnique(const ItemKeys& keys) {
    ForEachGroup(keys, [&](const Gap& group) {
      if (group.a.size() != 1 || group.b.size() != 1) return;
      Pair(group.a.front(), group.b.front(), keys.basis);
      if (keys.is_weak) weak_.push_back(group.b.front());
    });
  }

  /// For each of B whether it is matched and kept its order.
  std::vector<bool> Anchors() const {
    std::vector<int> order;
    std::vector<std::size_t> places;
    for (std::size_t b = 0; b < to_a_.size(); ++b) {
      if (to_a_[b] < 0) continue;
      order.push_back(to_a_[b]);
      places.push_back(b);
    }
    const std::vector<bool> kept = InOrder(order);
    std::vector<bool> anchors(to_a_.size(), false);
    for (std::size_t i = 0; i < places.size(); ++i) anchors[places[i]] = kept[i];
    return anchors;
  }

  void UndoWeak() {
    if (weak_.empty()) return;
    const std::vector<bool> anchors = Anchors();
    for (const int b : weak_) {
      const int a = to_a_[static_cast<std::size_t>(b)];
      if (anchors[static_cast<std::size_t>(b)] || items_.similarity(a, b) >= kAlike) continue;
      to_a_[static_cast<std::size_t>(b)] = -1;
      to_b_[static_cast<std::size_t>(a)] = -1;
    }
  }

  /// What is free between two anchors, on both sides.
  std::vector<Gap> Gaps() const {
    const std::vector<bool> anchors = Anchors();
    std::vector<Gap> gaps;
    std::size_t from_a = 0;
    Gap gap;
    const auto close = [&](std::size_t until_a) {
      for (; from_a < until_a; ++from_a) {
        if (to_b_[from_a] < 0) gap.a.push_back(static_cast<int>(from_a));
      }
      if (!gap.a.empty() && !gap.b.empty()) gaps.push_back(gap);
      gap = {};
    };
    for (std::size_t b = 0; b < to_a_.size(); ++b) {
      if (to_a_[b] < 0) gap.b.push_back(static_cast<int>(b));
      if (anchors[b]) close(static_cast<std::size_t>(to_a_[b]));
    }
    close(to_b_.size());
    return gaps;
  }

  bool AreIdentical(int a, int b) const {
    const ItemKeys& keys = items_.keys.front();
    return keys.a[static_cast<std::size_t>(a)] == keys.b[static_cast<std::size_t>(b)];
  }

  /// Common begin and end, then the longest common subsequence of what lies between.
  void MatchIdentical(const Gap& gap) {
    std::vector<int> a = gap.a;
    std::vector<int> b = gap.b;
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && AreIdentical(a[head], b[head])) {
      Pair(a[head], b[head], MatchBasis::kIdentical);
      ++head;
    }
    a.erase(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(head));
    b.erase(b.begin(), b.begin() + static_cast<std::ptrdiff_t>(head));
    while (!a.empty() && !b.empty() && AreIdentical(a.back(), b.back())) {
      Pair(a.back(), b.back(), MatchBasis::kIdentical);
      a.pop_back();
      b.pop_back();
    }
    AlignInOrder(
        a, b, [this](int x, int y) { return AreIdentical(x, y) ? 1.0 : 0.0; },
        MatchBasis::kIdentical);
  }

  void MatchRepeated(const ItemKeys& keys) {
    ForEachGroup(keys, [&](const Gap& group) {
      const auto score = [&](int a, int b) { return 1 + items_.similarity(a, b); };
      if (std::max(group.a.size(), group.b.size()) <= kMostAssigned) {
        Assign(group, score, keys.basis);
        return;
      }
      for (std::size_t i = 0; i < std::min(group.a.size(), group.b.size()); ++i) {
        Pair(group.a[i], group.b[i], keys.basis);
      }
    });
  }

  void MatchAlike(const Gap& gap, double least) {
    const auto score = [&](int a, int b) {
      const double alike = items_.similarity(a, b);
      return alike >= least ? alike : 0;
    };
    if (std::max(gap.a.size(), gap.b.size()) <= kMostAssigned) {
      Assign(gap, score, MatchBasis::kContent);
    } else {
      AlignInOrder(gap.a, gap.b, score, MatchBasis::kContent);
    }
  }

  /// What is alike but stands elsewhere.
  void MatchLeftOver() {
    Gap rest;
    for (std::size_t a = 0; a < to_b_.size(); ++a) {
      if (to_b_[a] < 0) rest.a.push_back(static_cast<int>(a));
    }
    for (std::size_t b = 0; b < to_a_.size(); ++b) {
      if (to_a_[b] < 0) rest.b.push_back(static_cast<int>(b));
    }
    const bool is_small = std::max(rest.a.size(), rest.b.size()) <= kMostAssigned;
    if (is_small && !rest.a.empty() && !rest.b.empty()) MatchAlike(rest, kAlikeElsewhere);
  }

  /// How near two things of a gap stand, from 0 to 1.
  static double Nearness(std::size_t i, std::size_t j, const Gap& gap) {
    const double at_a = static_cast<double>(i) / static_cast<double>(gap.a.size());
    const double at_b = static_cast<double>(j) / static_cast<double>(gap.b.size());
    return 1 - std::abs(at_a - at_b);
  }

  template <typename Score>
  void Assign(const Gap& gap, const Score& score, MatchBasis basis) {
    Scores scores(gap.a.size(), gap.b.size());
    for (std::size_t i = 0; i < gap.a.size(); ++i) {
      for (std::size_t j = 0; j < gap.b.size(); ++j) {
        const double value = score(gap.a[i], gap.b[j]);
        scores.At(i, j) = value > 0 ? value + kPlaceWeight * Nearness(i, j, gap) : 0;
      }
    }
    const std::vector<int> chosen = BestAssignment(scores);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (chosen[i] >= 0) Pair(gap.a[i], gap.b[static_cast<std::size_t>(chosen[i])], basis);
    }
  }

  /// The best alignment that keeps the order, tried near the diagonal only where the gap is large.
  template <typename Score>
  void AlignInOrder(const std::vector<int>& a, const std::vector<int>& b, const Score& score,
                    MatchBasis basis) {
    if (a.empty() || b.empty()) return;
    const bool is_small = a.size() * b.size() <= kMostSteps;
    const std::size_t band = is_small ? b.size() : kBand + Difference(a.size(), b.size());
    if (a.size() * (2 * band + 1) > kMostSteps * kBand) return;  // Nothing in common to hold on to.
    const std::size_t width = 2 * band + 2;
    const auto from = [&](std::size_t i) {
      const std::size_t middle = i * b.size() / a.size();
      return middle > band ? middle - band : 0;
    };
    std::vector<float> best((a.size() + 1) * width, 0);
    std::vector<char> steps((a.size() + 1) * width, 0);
    const auto value = [&](std::size_t i, std::size_t j) -> float {
      const std::size_t first = from(i);
      return j < first || j - first >= width ? 0 : best[i * width + (j - first)];
    };
    for (std::size_t i = a.size(); i-- > 0;) {
      const std::size_t first = from(i);
      for (std::size_t j = std::min(b.size(), first + width - 1) + 1; j-- > first;) {
        if (j >= b.size() || j - first >= width) continue;
        const auto together = static_cast<float>(score(a[i], b[j]));
        const float paired = together > 0 ? together + value(i + 1, j + 1) : -1;
        const float skip_a = value(i + 1, j);
        const float skip_b = value(i, j + 1);
        const std::size_t at = i * width + (j - first);
        best[at] = std::max({paired, skip_a, skip_b});
        steps[at] = paired >= std::max(skip_a, skip_b) ? 1 : skip_a >= skip_b ? 2 : 3;
      }
    }
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
      const std::size_t first = from(i);
      if (j < first || j - first >= width) {
        j < first ? ++j : ++i;
        continue;
      }
      const char step = steps[i * width + (j - first)];
      if (step == 1) Pair(a[i], b[j], basis);
      i += step == 3 ? 0 : 1;
      j += step == 2 ? 0 : 1;
    }
  }

  static std::size_t Difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

  const Items& items_;
  std::vector<int> to_b_;
  std::vector<int> to_a_;
  std::vector<MatchBasis> basis_;
  std::vector<int> weak_;
};

}  // namespace

std::vector<Match> AlignItems(const Items& items) { return Aligner(items).Align(); }

void MarkMoved(std::vector<Match>& matches) {
  std::vector<int> order;
  for (const Match& match : matches) order.push_back(match.a);
  const std::vector<bool> kept = InOrder(order);
  for (std::size_t i = 0; i < matches.size(); ++i) matches[i].is_moved = !kept[i];
}

}  // namespace mingxi
