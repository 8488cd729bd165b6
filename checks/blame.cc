// SPDX-License-Identifier: GPL-3.0-or-later

// A wrong figure shows in its row and in its column: the crossing is the cell. Each failed sum
// names, for each of its figures, the change that would mend it; changes that agree are one
// suspicion. What mends most and breaks least is taken, and the rest is looked at again.

#include "checks/blame.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace mingxi {
namespace {

/// All values are brought to this scale; larger than any printed in public accounts.
constexpr int kScale = 6;
/// Suspicions that are looked at in pairs; in a document with more failures than that, an exchange
/// of two figures explains nothing.
constexpr std::size_t kMostPaired = 600;

using Change = std::int64_t;

/// A figure in a sum.
struct Part {
  CellId cell;
  int sign = 1;  ///< Of the left side minus the right side.
};

/// A sum that was tried, as numbers.
struct Equation {
  std::size_t check = 0;
  std::vector<Part> parts;
  Change off = 0;        ///< Left minus right.
  Change tolerance = 0;  ///< What rounding allows `off` to be.
  /// Not checkable, for one side prints nothing: its figure may stand in a neighbour's place.
  bool is_lost = false;

  bool IsMet(Change off_now) const { return off_now <= tolerance && off_now >= -tolerance; }
  bool fails() const { return !IsMet(off); }
};

/// A figure and what it would have to change by.
struct Suspicion {
  CellId cell;
  Change change = 0;
  int mended = 0;
  int broken = 0;
};

std::optional<Change> ToScale(const std::optional<Decimal>& value) {
  return value ? value->ToScaledInt(kScale) : std::nullopt;
}

Change LastDigit(int decimals) {
  Change unit = 1;
  for (int i = decimals; i < kScale; ++i) unit *= 10;
  return unit;
}

class Blamer {
 public:
  Blamer(std::span<const Check> checks, const CheckedCells& index) : index_(index) {
    for (std::size_t i = 0; i < checks.size(); ++i) AddEquation(i, checks[i]);
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      for (const Part& part : equations_[i].parts) at_[part.cell].push_back(i);
      if (equations_[i].is_lost) {
        lost_.insert(i);
      } else if (equations_[i].fails()) {
        open_.insert(i);
      }
    }
  }

  std::vector<Blame> Find() && {
    std::vector<Blame> blames;
    while (!open_.empty()) {
      Blame blame = NextBlame();
      if (!blame.suspects.empty()) blames.push_back(std::move(blame));
    }
    return blames;
  }

 private:
  void AddEquation(std::size_t number, const Check& check) {
    if (check.relation != CheckRelation::kSum || check.left_cells.empty()) return;
    if (check.status == CheckStatus::kNotApplicable) return;
    Equation equation{number, {}, 0, 0};
    equation.is_lost = check.status == CheckStatus::kNotCheckable;
    int figures = 0;
    const auto add = [&](const CellRef& ref, int sign) {
      const CellId id = index_.Find(ref);
      if (id.table < 0) return;
      equation.parts.push_back({id, sign});
      figures += sign < 0 && IsNonZero(id) ? 1 : 0;
      if (equation.is_lost) equation.off += sign * ToScale(index_.CellOf(id).value).value_or(0);
    };
    for (const CellRef& ref : check.left_cells) add(ref, 1);
    for (std::size_t i = 0; i < check.right_cells.size(); ++i) {
      add(check.right_cells[i], check.right_signs.empty() ? -1 : -check.right_signs[i]);
    }
    if (equation.is_lost) {
      if (equation.fails()) equations_.push_back(std::move(equation));
      return;
    }
    const std::optional<Change> off = ToScale(check.difference);
    if (!off) return;
    equation.off = *off;
    equation.tolerance = figures * LastDigit(check.difference->scale()) / 2;
    // The rule has judged already, by the decimals of each column.
    const bool holds = check.status == CheckStatus::kHolds;
    if (holds) equation.tolerance = std::max(equation.tolerance, *off < 0 ? -*off : *off);
    if (!holds && !equation.fails()) equation.tolerance = 0;
    equations_.push_back(std::move(equation));
  }

  bool IsFigure(CellId id) const { return index_.CellOf(id).value.has_value(); }
  bool IsNonZero(CellId id) const {
    const std::optional<Decimal>& value = index_.CellOf(id).value;
    return value && !value->is_zero();
  }

  /// What `changes` make of an equation's difference.
  static Change OffAfter(const Equation& equation, std::span<const Suspicion> changes) {
    Change off = equation.off;
    for (const Part& part : equation.parts) {
      for (const Suspicion& change : changes) {
        if (change.cell == part.cell) off += part.sign * change.change;
      }
    }
    return off;
  }

  /// The equations that `changes` touch, each once.
  std::set<std::size_t> Touched(std::span<const Suspicion> changes) const {
    std::set<std::size_t> touched;
    for (const Suspicion& change : changes) {
      const std::vector<std::size_t>& more = at_.at(change.cell);
      touched.insert(more.begin(), more.end());
    }
    return touched;
  }

  /// How many open failures `changes` mend (and lost sums they find, `with_lost`), and how many
  /// sums that hold they break.
  std::pair<int, int> Weigh(std::span<const Suspicion> changes, bool with_lost = false) const {
    int mended = 0;
    int broken = 0;
    for (const std::size_t number : Touched(changes)) {
      const Equation& equation = equations_[number];
      const bool is_met = equation.IsMet(OffAfter(equation, changes));
      const bool counts = open_.contains(number) || (with_lost && equation.is_lost);
      if (counts && is_met) ++mended;
      if (!equation.fails() && !is_met) ++broken;
    }
    return {mended, broken};
  }

  /// Every change of a figure that would mend one of the open failures in `group`.
  std::vector<Suspicion> Suspicions(const std::set<std::size_t>& group) const {
    std::set<std::pair<CellId, Change>> seen;
    std::vector<Suspicion> suspicions;
    for (const std::size_t number : group) {
      const Equation& equation = equations_[number];
      for (const Part& part : equation.parts) {
        Suspicion suspicion{part.cell, -part.sign * equation.off, 0, 0};
        if (!seen.emplace(suspicion.cell, suspicion.change).second) continue;
        std::tie(suspicion.mended, suspicion.broken) = Weigh({&suspicion, 1});
        suspicions.push_back(suspicion);
      }
    }
    return suspicions;
  }

  /// The open failures that share figures with the first one, directly or through others.
  std::set<std::size_t> FirstGroup() const {
    std::set<std::size_t> group = {*open_.begin()};
    std::vector<std::size_t> todo = {*open_.begin()};
    while (!todo.empty()) {
      const std::size_t number = todo.back();
      todo.pop_back();
      for (const Part& part : equations_[number].parts) {
        for (const std::size_t other : at_.at(part.cell)) {
          if (open_.contains(other) && group.insert(other).second) todo.push_back(other);
        }
      }
    }
    return group;
  }

  Suspect ToSuspect(const Suspicion& suspicion) const {
    const Decimal printed = index_.CellOf(suspicion.cell).value.value_or(Decimal());
    const Change now = printed.ToScaledInt(kScale).value_or(0);
    Decimal repair = Decimal::FromScaledInt(now + suspicion.change, kScale);
    int decimals = printed.scale();
    while (decimals < kScale && repair.RoundedTo(decimals) != repair) ++decimals;
    repair = repair.RoundedTo(decimals);
    const Change unit = LastDigit(decimals);
    return {suspicion.cell, repair, FindMisread(now / unit, (now + suspicion.change) / unit)};
  }

  /// Removes what `changes` mend from the open failures and says so in a Blame.
  Blame Settle(std::span<const Suspicion> changes) {
    Blame blame;
    for (const std::size_t number : Touched(changes)) {
      const Equation& equation = equations_[number];
      if (!open_.contains(number) || !equation.IsMet(OffAfter(equation, changes))) continue;
      blame.checks.push_back(equation.check);
      open_.erase(number);
    }
    return blame;
  }

  using Exchange = std::array<Suspicion, 2>;

  /// Pairs of figures that have changed places, of whichever open failures: together they mend what
  /// neither does alone, and nothing breaks. A blank may have got its neighbour's figure. All that
  /// mend most are given.
  std::vector<Exchange> FindExchanges(const std::vector<Suspicion>& suspicions) const {
    std::vector<Exchange> found;
    std::set<std::size_t> odd = open_;
    odd.insert(lost_.begin(), lost_.end());
    if (odd.size() < 2) return found;
    const std::vector<Suspicion> all = Suspicions(odd);
    if (all.size() > kMostPaired) return found;
    int most = 0;
    for (const Suspicion& a : suspicions) {
      for (const Suspicion& b : all) {
        if (a.cell == b.cell || a.change != -b.change || !IsExchange(a, b)) continue;
        const Exchange pair = {a, b};
        const auto [mended, broken] = Weigh(pair, true);
        if (broken != 0 || mended < 2 || mended <= a.mended - a.broken || mended < most) continue;
        const bool is_known = std::any_of(found.begin(), found.end(), [&](const Exchange& other) {
          return other[0].cell == b.cell && other[1].cell == a.cell;
        });
        if (mended > most) found.clear();
        most = mended;
        if (!is_known || found.empty()) found.push_back(pair);
      }
    }
    return found;
  }

  /// Whether each figure would become what the other one is.
  bool IsExchange(const Suspicion& a, const Suspicion& b) const {
    const auto value = [this](CellId id) {
      return index_.CellOf(id).value.value_or(Decimal()).ToScaledInt(kScale).value_or(0);
    };
    return value(a.cell) + a.change == value(b.cell);
  }

  /// One exchange is the explanation; of several that explain as much, any may be.
  Blame BlameExchange(const std::vector<Exchange>& exchanges) {
    Blame blame = Settle(exchanges.front());
    for (const Exchange& exchange : exchanges) {
      for (const Suspicion& suspicion : exchange) blame.suspects.push_back(ToSuspect(suspicion));
    }
    blame.is_together = exchanges.size() == 1;
    return blame;
  }

  Blame NextBlame() {
    const std::set<std::size_t> group = FirstGroup();
    std::vector<Suspicion> suspicions = Suspicions(group);
    const auto is_better = [](const Suspicion& a, const Suspicion& b) {
      return a.mended - a.broken > b.mended - b.broken;
    };
    std::stable_sort(suspicions.begin(), suspicions.end(), is_better);
    std::vector<Suspicion> figures;
    for (const Suspicion& suspicion : suspicions) {
      if (IsFigure(suspicion.cell)) figures.push_back(suspicion);
    }
    const bool is_plain = !figures.empty() && figures.front().broken == 0 && group.size() > 1 &&
                          figures.front().mended == static_cast<int>(group.size());
    if (!is_plain) {
      const std::vector<Exchange> exchanges = FindExchanges(suspicions);
      if (!exchanges.empty()) return BlameExchange(exchanges);
    }
    return BlameBest(figures, group);
  }

  /// All suspicions as good as the first are named; the group is given up where none mends a thing.
  Blame BlameBest(const std::vector<Suspicion>& suspicions, const std::set<std::size_t>& group) {
    if (suspicions.empty() || suspicions.front().mended == 0) {
      for (const std::size_t number : group) open_.erase(number);
      return {};
    }
    const Suspicion& best = suspicions.front();
    const int score = best.mended - best.broken;
    std::vector<Suspect> suspects;
    for (const Suspicion& other : suspicions) {
      if (other.mended - other.broken == score && other.mended == best.mended) {
        suspects.push_back(ToSuspect(other));
      }
    }
    std::stable_partition(suspects.begin(), suspects.end(),
                          [](const Suspect& s) { return s.misread != Misread::kNone; });
    Blame blame = Settle({&best, 1});
    blame.suspects = std::move(suspects);
    return blame;
  }

  const CheckedCells& index_;
  std::vector<Equation> equations_;
  std::map<CellId, std::vector<std::size_t>> at_;  ///< Equations by the figures in them.
  std::set<std::size_t> open_;                     ///< Failed equations not explained yet.
  std::set<std::size_t> lost_;                     ///< Equations of which one side is blank.
};

}  // namespace

std::vector<Blame> FindBlame(std::span<const Check> checks, const CheckedCells& index) {
  const bool is_needed = std::any_of(checks.begin(), checks.end(), [](const Check& check) {
    return check.status == CheckStatus::kFails;
  });
  return is_needed ? Blamer(checks, index).Find() : std::vector<Blame>();
}

}  // namespace mingxi
