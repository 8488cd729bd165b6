// SPDX-License-Identifier: GPL-3.0-or-later

// Candidates that share a glyph, directly or through others, are a group. In a group all sets
// without a shared glyph are tried, the worthiest candidates first, leaving out what cannot get
// better than the best set so far.

#include "extractor/grids/choice/choose.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace mingxi {
namespace {

/// Sets that are tried in one group; what was best until then is taken.
constexpr int kMostSets = 20'000;
/// Members of a group that are tried in all sets; of more the worthiest are taken one by one.
constexpr std::size_t kMostMembers = 40;
/// Members up to which the margin of each is told: all 2^12 sets are fewer than kMostSets.
constexpr std::size_t kMostMargins = 12;

/// Candidates that overlap, the worthiest first, and which of them share a glyph.
struct Group {
  std::vector<std::size_t> members;
  std::vector<std::vector<bool>> overlaps;
};

class Chooser {
 public:
  Chooser(const std::vector<Candidate>& candidates, const Group& group)
      : candidates_(candidates), group_(group), is_blocked_(group.members.size()) {
    hope_.assign(group.members.size() + 1, 0);
    for (std::size_t i = group.members.size(); i-- > 0;) {
      hope_[i] = hope_[i + 1] + std::max(0.0, Worth(i));
    }
  }

  /// The members of the best set; `fixed` (if any) is in it or, where `is_in` is false, not in it.
  std::vector<std::size_t> Best(std::size_t fixed = SIZE_MAX, bool is_in = true) {
    fixed_ = fixed;
    is_in_ = is_in;
    best_worth_ = -1e9;
    sets_ = 0;
    set_.clear();
    std::fill(is_blocked_.begin(), is_blocked_.end(), 0);
    Try(0, 0);
    return best_;
  }

  double best_worth() const { return best_worth_; }
  bool is_exact() const { return sets_ < kMostSets; }

 private:
  double Worth(std::size_t i) const { return candidates_[group_.members[i]].costs.worth(); }

  void Try(std::size_t i, double worth) {
    if (++sets_ >= kMostSets && best_worth_ > -1e9) return;
    if (i == group_.members.size()) {
      if (worth > best_worth_) {
        best_worth_ = worth;
        best_ = set_;
      }
      return;
    }
    if (worth + hope_[i] <= best_worth_ && fixed_ == SIZE_MAX) return;
    const bool may_take = is_blocked_[i] == 0 && (i != fixed_ || is_in_);
    if (may_take && (Worth(i) > 0 || i == fixed_)) {
      set_.push_back(i);
      Block(i, 1);
      Try(i + 1, worth + Worth(i));
      Block(i, -1);
      set_.pop_back();
    }
    if (i != fixed_ || !is_in_) Try(i + 1, worth);
  }

  void Block(std::size_t i, int by) {
    for (std::size_t k = 0; k < group_.members.size(); ++k) {
      if (group_.overlaps[i][k]) is_blocked_[k] += by;
    }
  }

  const std::vector<Candidate>& candidates_;
  const Group& group_;
  std::vector<double> hope_;  ///< Most that members from each on can add.
  std::vector<int> is_blocked_;
  std::vector<std::size_t> set_;
  std::vector<std::size_t> best_;
  double best_worth_ = 0;
  std::size_t fixed_ = SIZE_MAX;
  bool is_in_ = true;
  int sets_ = 0;
};

std::vector<Group> GroupOverlapping(const std::vector<Candidate>& candidates,
                                    std::size_t glyph_count) {
  std::vector<std::size_t> parent(candidates.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto find = [&parent](std::size_t x) {
    while (parent[x] != x) x = parent[x] = parent[parent[x]];
    return x;
  };
  std::vector<std::vector<std::size_t>> claims(glyph_count);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    std::vector<bool> is_met(i);
    for (const std::uint32_t glyph : candidates[i].glyphs) {
      for (const std::size_t other : claims[glyph]) {
        if (is_met[other]) continue;
        is_met[other] = true;
        pairs.emplace_back(other, i);
        parent[find(other)] = find(i);
      }
      claims[glyph].push_back(i);
    }
  }
  std::vector<Group> groups;
  std::vector<std::size_t> place(candidates.size(), SIZE_MAX);
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return candidates[a].costs.worth() > candidates[b].costs.worth();
  });
  std::vector<std::size_t> index(candidates.size());
  for (const std::size_t i : order) {
    std::size_t& group = place[find(i)];
    if (group == SIZE_MAX) {
      group = groups.size();
      groups.emplace_back();
    }
    index[i] = groups[group].members.size();
    groups[group].members.push_back(i);
  }
  for (Group& group : groups) {
    if (group.members.size() > kMostMembers) continue;
    group.overlaps.assign(group.members.size(), std::vector<bool>(group.members.size()));
  }
  for (const auto& [a, b] : pairs) {
    Group& group = groups[place[find(a)]];
    if (group.overlaps.empty()) continue;
    group.overlaps[index[a]][index[b]] = group.overlaps[index[b]][index[a]] = true;
  }
  return groups;
}

/// The members of a group that is too large to try, the worthiest first.
void TakeWorthiest(const std::vector<Candidate>& candidates, const Group& group,
                   std::vector<bool>& is_taken, Choice& choice) {
  for (const std::size_t i : group.members) {
    if (candidates[i].costs.worth() <= 0) break;
    const std::vector<std::uint32_t>& glyphs = candidates[i].glyphs;
    const auto taken = [&is_taken](std::uint32_t glyph) { return is_taken[glyph]; };
    if (std::any_of(glyphs.begin(), glyphs.end(), taken)) continue;
    for (const std::uint32_t glyph : glyphs) is_taken[glyph] = true;
    choice.chosen.push_back(i);
  }
  choice.is_exact = false;
}

}  // namespace

Choice Choose(const std::vector<Candidate>& candidates, std::size_t glyph_count) {
  Choice choice;
  choice.margin.resize(candidates.size());
  std::vector<bool> is_taken(glyph_count);
  for (const Group& group : GroupOverlapping(candidates, glyph_count)) {
    if (group.members.size() > kMostMembers) {
      TakeWorthiest(candidates, group, is_taken, choice);
      continue;
    }
    Chooser chooser(candidates, group);
    const std::vector<std::size_t> best = chooser.Best();
    const double worth = chooser.best_worth();
    choice.is_exact &= chooser.is_exact();
    std::vector<bool> is_chosen(group.members.size());
    for (const std::size_t i : best) {
      is_chosen[i] = true;
      choice.chosen.push_back(group.members[i]);
    }
    if (group.members.size() > kMostMargins) continue;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
      chooser.Best(i, !is_chosen[i]);
      choice.margin[group.members[i]] = worth - chooser.best_worth();
    }
  }
  std::sort(choice.chosen.begin(), choice.chosen.end());
  return choice;
}

}  // namespace mingxi
