// SPDX-License-Identifier: GPL-3.0-or-later

// Each reading is a walk away from the total. A walk that takes a total jumps over what that total
// has gathered, or it would be counted twice.

#include "checks/total_groups.h"

#include <algorithm>

namespace mingxi {
namespace {

using Ranks = std::vector<TotalRank>;

bool IsTotal(const Ranks& ranks, int at) {
  return ranks[static_cast<std::size_t>(at)] != TotalRank::kNone;
}

/// Where the list before a total at `total` begins: behind the last total of its rank or above.
int ListBegin(const Ranks& ranks, int total) {
  const TotalRank rank = ranks[static_cast<std::size_t>(total)];
  int begin = total;
  while (begin > 0 && ranks[static_cast<std::size_t>(begin - 1)] < rank) --begin;
  return begin;
}

/// Items and lower totals from `begin` to the total; a lower total stands for its own list.
std::vector<int> Before(const Ranks& ranks, int begin, int total) {
  std::vector<int> parts;
  for (int at = total - 1; at >= begin;) {
    parts.push_back(at);
    at = IsTotal(ranks, at) ? std::min(ListBegin(ranks, at), at) - 1 : at - 1;
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

/// All before the total, the last total standing for everything before it.
std::vector<int> BeforeWithLastTotal(const Ranks& ranks, int total) {
  std::vector<int> parts;
  for (int at = total - 1; at >= 0; --at) {
    parts.push_back(at);
    if (IsTotal(ranks, at)) break;
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

/// Every item before (or behind) the total, totals passed over.
std::vector<int> Items(const Ranks& ranks, int begin, int end) {
  std::vector<int> parts;
  for (int at = begin; at < end; ++at) {
    if (!IsTotal(ranks, at)) parts.push_back(at);
  }
  return parts;
}

/// Where the list behind a total ends: at the next total of its rank or above.
int ListEnd(const Ranks& ranks, int total) {
  const TotalRank rank = ranks[static_cast<std::size_t>(total)];
  int end = total + 1;
  const int size = static_cast<int>(ranks.size());
  while (end < size && ranks[static_cast<std::size_t>(end)] < rank) ++end;
  return end;
}

/// Items and lower totals behind the total up to `end`; a lower total stands for what follows it.
std::vector<int> Behind(const Ranks& ranks, int total, int end) {
  std::vector<int> parts;
  bool is_gathered = false;
  for (int at = total + 1; at < end; ++at) {
    if (IsTotal(ranks, at)) is_gathered = true;
    if (IsTotal(ranks, at) || !is_gathered) parts.push_back(at);
  }
  return parts;
}

void AddReading(TotalGroup& group, std::vector<int> parts) {
  if (parts.empty()) return;
  if (std::find(group.readings.begin(), group.readings.end(), parts) != group.readings.end())
    return;
  group.readings.push_back(std::move(parts));
}

TotalGroup Gather(const Ranks& ranks, int total) {
  TotalGroup group{total, {}};
  const int begin = ListBegin(ranks, total);
  AddReading(group, Before(ranks, begin, total));
  AddReading(group, Items(ranks, begin, total));
  if (begin < total) AddReading(group, BeforeWithLastTotal(ranks, total));
  const int end = ListEnd(ranks, total);
  AddReading(group, Items(ranks, total + 1, end));
  AddReading(group, Behind(ranks, total, end));
  if (total > 0) AddReading(group, BeforeWithLastTotal(ranks, total));
  return group;
}

}  // namespace

std::vector<TotalGroup> GatherTotals(const std::vector<TotalRank>& ranks) {
  std::vector<TotalGroup> groups;
  for (int at = 0; at < static_cast<int>(ranks.size()); ++at) {
    if (!IsTotal(ranks, at)) continue;
    TotalGroup group = Gather(ranks, at);
    if (!group.readings.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace mingxi
