// SPDX-License-Identifier: GPL-3.0-or-later

// A wrong figure shows in its row and in its column: the crossing is the cell. Each failed check
// names, for each of its figures, the change that would mend it; changes that agree are one
// suspicion. What mends most and breaks least is taken, and the rest is looked at again; among
// equals everything else that is known of the figures decides.

#include "checks/blame.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <tuple>
#include <utility>

#include "checks/equation_list.h"
#include "checks/odd_figure.h"

namespace mingxi {
namespace {

/// More suspects than these are no help to anybody.
constexpr std::size_t kMostSuspects = 3;

/// A change of one figure and what it would do.
struct Suspicion {
  FigureChange change;
  int mended = 0;
  int broken = 0;

  int score() const { return mended - broken; }
};

/// Two neighbours that have changed places.
struct Exchange {
  std::array<FigureChange, 2> changes;
  int mended = 0;
};

class Blamer {
 public:
  Blamer(std::span<const Check> checks, const CheckedCells& index)
      : index_(index),
        looks_(index),
        equations_(checks, index),
        is_exact_(equations_.HoldsToTheLastDigit()) {
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      if (equations_[i].fails()) open_.insert(i);
    }
  }

  std::vector<Blame> Find() && {
    std::vector<Blame> blames;
    while (!open_.empty()) {
      const std::size_t before = open_.size();
      Blame blame = NextBlame();
      if (open_.size() == before) open_.erase(open_.begin());  // Each round explains or gives up.
      if (blame.checks.empty()) continue;
      const auto partner = std::find_if(blames.begin(), blames.end(), [&](const Blame& other) {
        return FindExchange(other, blame).has_value();
      });
      if (partner == blames.end()) {
        blames.push_back(std::move(blame));
      } else {
        *partner = Joined(*partner, blame);
      }
    }
    FindMoved(blames);
    for (Blame& blame : blames) SingleOut(blame);
    std::erase_if(blames, [](const Blame& blame) { return blame.suspects.empty(); });
    return blames;
  }

 private:
  bool IsFigure(CellId id) const { return index_.CellOf(id).value.has_value(); }

  /// How many open failures `changes` mend (and lost sums they find, `with_lost`), and how many
  /// checks that hold they break.
  std::pair<int, int> Weigh(std::span<const FigureChange> changes, bool with_lost = false) const {
    int mended = 0;
    int broken = 0;
    for (const std::size_t number : equations_.Touched(changes)) {
      const Equation& equation = equations_[number];
      const bool is_met = equation.IsMetAfter(changes);
      const bool counts = open_.contains(number) || (with_lost && equation.is_lost());
      if (counts && is_met) ++mended;
      if (!equation.fails() && !equation.is_lost() && !is_met) ++broken;
    }
    return {mended, broken};
  }

  /// Every change of a figure that would mend one of the open failures in `group`, best first.
  std::vector<Suspicion> Suspicions(const std::set<std::size_t>& group) const {
    std::set<std::pair<CellId, std::int64_t>> seen;
    std::vector<Suspicion> suspicions;
    for (const std::size_t number : group) {
      for (const FigureChange& change : equations_[number].Mends()) {
        if (!IsFigure(change.cell) || !seen.emplace(change.cell, change.change).second) continue;
        Suspicion suspicion{change};
        std::tie(suspicion.mended, suspicion.broken) = Weigh({&change, 1});
        suspicions.push_back(suspicion);
      }
    }
    std::stable_sort(suspicions.begin(), suspicions.end(),
                     [](const auto& a, const auto& b) { return a.score() > b.score(); });
    return suspicions;
  }

  /// The open failures that share figures with the first one, directly or through others.
  std::set<std::size_t> FirstGroup() const {
    std::set<std::size_t> group = {*open_.begin()};
    std::vector<std::size_t> todo = {*open_.begin()};
    while (!todo.empty()) {
      const std::size_t number = todo.back();
      todo.pop_back();
      for (const CellId cell : equations_[number].cells()) {
        for (const auto& [at, other] : equations_.At(cell)) {
          if (open_.contains(other) && group.insert(other).second) todo.push_back(other);
        }
      }
    }
    return group;
  }

  Suspect ToSuspect(const FigureChange& change) const {
    const Decimal printed = index_.CellOf(change.cell).value.value_or(Decimal());
    const std::int64_t now = EquationValue(index_.CellOf(change.cell));
    Decimal repair = Decimal::FromScaledInt(now + change.change, kEquationScale);
    int decimals = printed.scale();
    while (decimals < kEquationScale && repair.RoundedTo(decimals) != repair) ++decimals;
    repair = repair.RoundedTo(decimals);
    std::int64_t unit = 1;
    for (int i = decimals; i < kEquationScale; ++i) unit *= 10;
    return {change.cell, repair, FindMisread(now / unit, (now + change.change) / unit)};
  }

  /// Leaves the few that the evidence singles out, or none: a list of all the parts of a sum says
  /// no more than the sum. A digit that differs singles out nobody in a long list; other slips do.
  static void SingleOut(Blame& blame) {
    if (blame.suspects.size() <= kMostSuspects) return;
    std::erase_if(blame.suspects, [](const Suspect& suspect) {
      return suspect.misread == Misread::kNone || suspect.misread == Misread::kDigit;
    });
    if (blame.suspects.size() > kMostSuspects) blame.suspects.clear();
  }

  /// Removes what `changes` mend from the open failures and says so in a Blame.
  Blame Settle(std::span<const FigureChange> changes) {
    Blame blame;
    for (const std::size_t number : equations_.Touched(changes)) {
      if (!open_.contains(number) || !equations_[number].IsMetAfter(changes)) continue;
      blame.checks.push_back(equations_[number].check());
      open_.erase(number);
    }
    return blame;
  }

  /// What speaks for a change besides the failures it mends: sums that could not be tried and
  /// witnesses against what is printed, the last digits of the other sums, and that the figure
  /// looks odd.
  int EvidenceFor(const FigureChange& change, int oddness) const {
    constexpr int kPlainWeight = 2;
    int evidence = kPlainWeight * oddness;
    for (const std::size_t number : equations_.Touched({&change, 1})) {
      const Equation& equation = equations_[number];
      if (equation.is_lost()) {
        evidence += equation.IsMetAfter({&change, 1}) ? kPlainWeight : 0;
      } else if (is_exact_ && equation.is_sum() && !equation.is_witness() && !equation.fails()) {
        const bool is_exact = equation.OffAfter({&change, 1}) == 0;
        evidence += (is_exact ? 1 : 0) - (equation.is_rounded() ? 0 : 1);
      }
    }
    return evidence;
  }

  /// The suspects for whom most speaks.
  std::vector<Suspect> MostLikely(const std::vector<FigureChange>& changes) const {
    std::vector<Suspect> suspects;
    for (const FigureChange& change : changes) suspects.push_back(ToSuspect(change));
    if (suspects.size() < 2) return suspects;
    const std::vector<int> oddness = looks_.OddnessOf(suspects);
    std::vector<int> evidence;
    for (std::size_t i = 0; i < changes.size(); ++i) {
      evidence.push_back(EvidenceFor(changes[i], oddness[i]));
    }
    const int most = *std::max_element(evidence.begin(), evidence.end());
    std::vector<Suspect> likely;
    for (std::size_t i = 0; i < suspects.size(); ++i) {
      if (evidence[i] == most) likely.push_back(std::move(suspects[i]));
    }
    return likely;
  }

  /// The exchange of a figure with what stands at a place beside it; nullopt where nothing can
  /// stand there, or the same does.
  std::optional<Exchange> ExchangeWith(CellId id, int row, int column) const {
    const TableView& view = index_.ViewOf(id);
    if (row < 0 || column < 0 || row >= view.row_count() || column >= view.column_count()) {
      return std::nullopt;
    }
    if (!view.IsBody(row) || !view.IsSummable(column)) return std::nullopt;
    const CellId other = index_.Find(view.Ref(row, column));
    if (other.table < 0) return std::nullopt;
    const Cell& a = index_.CellOf(id);
    const Cell& b = index_.CellOf(other);
    const std::int64_t change = EquationValue(b) - EquationValue(a);
    const bool is_number = b.value || b.type == CellType::kBlank || b.type == CellType::kDash;
    if (!is_number || change == 0) return std::nullopt;
    return Exchange{{FigureChange{id, change}, FigureChange{other, -change}}};
  }

  /// Neighbours that have changed places, of which one stands in a failure of `group`: together
  /// they mend `fewest` checks or more, and nothing breaks. A blank may have got its neighbour's
  /// figure. All that mend most are given.
  std::vector<Exchange> FindExchanges(const std::set<std::size_t>& group, int fewest) const {
    constexpr std::array<std::pair<int, int>, 4> kBeside = {{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}};
    std::vector<Exchange> found;
    std::set<std::pair<CellId, CellId>> seen;
    int most = fewest;
    for (const std::size_t number : group) {
      for (const CellId id : equations_[number].cells()) {
        const Cell& cell = index_.CellOf(id);
        for (const auto& [down, right] : kBeside) {
          std::optional<Exchange> pair = ExchangeWith(id, cell.row + down, cell.column + right);
          if (!pair || !seen.insert(std::minmax(id, pair->changes[1].cell)).second) continue;
          const auto [mended, broken] = Weigh(pair->changes, true);
          // While failures are open, an exchange must mend one of them.
          const bool is_idle = !open_.empty() && Weigh(pair->changes).first == 0;
          if (broken != 0 || mended < most || is_idle) continue;
          if (mended > most) found.clear();
          most = mended;
          found.push_back(*pair);
        }
      }
    }
    return found;
  }

  /// Of two blames that share no sum, the suspects that have changed places.
  std::optional<std::pair<Suspect, Suspect>> FindExchange(const Blame& a, const Blame& b) const {
    if (a.is_together || b.is_together) return std::nullopt;
    for (const Suspect& left : a.suspects) {
      for (const Suspect& right : b.suspects) {
        if (left.cell.table != right.cell.table) continue;
        const Cell& here = index_.CellOf(left.cell);
        const Cell& there = index_.CellOf(right.cell);
        const int steps = std::abs(here.row - there.row) + std::abs(here.column - there.column);
        const bool is_exchanged = left.repair == there.value.value_or(Decimal()) &&
                                  right.repair == here.value.value_or(Decimal());
        if (steps == 1 && is_exchanged) return std::pair(left, right);
      }
    }
    return std::nullopt;
  }

  /// Both blames as one exchange. REQUIRES: FindExchange has found it.
  Blame Joined(Blame a, const Blame& b) const {
    const auto [left, right] = *FindExchange(a, b);
    a.suspects = {left, right};
    a.checks.insert(a.checks.end(), b.checks.begin(), b.checks.end());
    a.is_together = true;
    return a;
  }

  /// The first exchange is the explanation; others that explain as much are its rivals.
  Blame BlameExchange(const std::vector<Exchange>& exchanges) {
    Blame blame = Settle(exchanges.front().changes);
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
      std::vector<Suspect>& into = i == 0 ? blame.suspects : blame.rivals;
      for (const FigureChange& change : exchanges[i].changes) into.push_back(ToSuspect(change));
    }
    blame.is_together = true;
    return blame;
  }

  Blame NextBlame() {
    const std::set<std::size_t> group = FirstGroup();
    const std::vector<Suspicion> suspicions = Suspicions(group);
    const bool is_plain = !suspicions.empty() && suspicions.front().broken == 0 &&
                          group.size() > 1 &&
                          suspicions.front().mended == static_cast<int>(group.size());
    if (!is_plain) {
      const int least = suspicions.empty() ? 0 : suspicions.front().score();
      const std::vector<Exchange> exchanges = FindExchanges(group, std::max(least + 1, 2));
      if (!exchanges.empty()) return BlameExchange(exchanges);
    }
    return BlameBest(suspicions, group);
  }

  /// All suspicions as good as the first are named; the group is given up where none mends a thing.
  Blame BlameBest(const std::vector<Suspicion>& suspicions, const std::set<std::size_t>& group) {
    if (suspicions.empty() || suspicions.front().mended == 0) {
      for (const std::size_t number : group) open_.erase(number);
      return {};
    }
    const Suspicion& best = suspicions.front();
    std::vector<FigureChange> changes;
    for (const Suspicion& other : suspicions) {
      if (other.score() != best.score() || other.mended != best.mended) continue;
      const auto is_same = [&](const FigureChange& known) {
        return known.cell == other.change.cell;
      };
      if (std::none_of(changes.begin(), changes.end(), is_same)) changes.push_back(other.change);
    }
    std::vector<Suspect> suspects = MostLikely(changes);
    std::stable_partition(suspects.begin(), suspects.end(),
                          [](const Suspect& s) { return s.misread != Misread::kNone; });
    Blame blame = Settle({&best.change, 1});
    // What other sums prove is not at fault, unless it mends far more than it breaks.
    constexpr int kFarMore = 2;
    const bool is_proven = best.broken > 0 && best.score() < kFarMore;
    if (!is_proven) blame.suspects = std::move(suspects);
    return blame;
  }

  /// Whether the figure that one of the two cells lacks is so long that it stands beside its place
  /// by no accident: one sum that misses it says where it belongs.
  bool IsTelling(const Exchange& exchange) const {
    constexpr std::int64_t kFewestUnits = 1000;
    bool is_blank = false;
    bool is_long = false;
    for (const FigureChange& change : exchange.changes) {
      const std::optional<Decimal>& value = index_.CellOf(change.cell).value;
      is_blank |= !value;
      is_long |= value && std::abs(value->ToScaledInt(value->scale()).value_or(0)) >= kFewestUnits;
    }
    return is_blank && is_long;
  }

  /// Whether the exchange fills a blank of the equation; taking a figure out of it mends nothing.
  bool Fills(const Exchange& exchange, const Equation& lost) const {
    return std::any_of(exchange.changes.begin(), exchange.changes.end(), [&](const auto& change) {
      const std::vector<CellId>& cells = lost.cells();
      return !IsFigure(change.cell) &&
             std::find(cells.begin(), cells.end(), change.cell) != cells.end();
    });
  }

  /// The one exchange that finds what the equation lacks; nullopt where there are several or none.
  std::optional<Exchange> MoveThatFinds(std::size_t number) const {
    const Equation& lost = equations_[number];
    const bool may_lack_other = lost.cells().size() == 2 && !IsFigure(lost.cells().back());
    if (IsFigure(lost.cells().front()) && !may_lack_other) return std::nullopt;
    std::vector<Exchange> exchanges = FindExchanges({number}, 2);
    if (exchanges.empty()) {
      exchanges = FindExchanges({number}, 1);
      std::erase_if(exchanges, [&](const Exchange& exchange) {
        return !Fills(exchange, lost) || !IsTelling(exchange);
      });
    }
    return exchanges.size() == 1 ? std::optional(exchanges.front()) : std::nullopt;
  }

  /// Figures that stand beside their place, where their absence leaves sums that cannot be tried.
  void FindMoved(std::vector<Blame>& blames) {
    std::set<std::size_t> done;
    for (std::size_t i = 0; i < equations_.size(); ++i) {
      if (!equations_[i].is_lost() || equations_[i].is_witness() || done.contains(i)) continue;
      const std::optional<Exchange> exchange = MoveThatFinds(i);
      if (!exchange) continue;
      Blame blame = BlameExchange({*exchange});
      blame.kind = BlameKind::kUntried;
      for (const std::size_t number : equations_.Touched(exchange->changes)) {
        if (!equations_[number].is_lost()) continue;
        done.insert(number);
        blame.checks.push_back(equations_[number].check());
      }
      blames.push_back(std::move(blame));
    }
  }

  const CheckedCells& index_;
  FigureLooks looks_;
  EquationList equations_;
  bool is_exact_;               ///< Nearly all sums hold to the last digit.
  std::set<std::size_t> open_;  ///< Failed equations not explained yet.
};

}  // namespace

std::vector<Blame> FindBlame(std::span<const Check> checks, const CheckedCells& index) {
  const bool is_needed = std::any_of(checks.begin(), checks.end(), [](const Check& check) {
    return check.status == CheckStatus::kFails || check.status == CheckStatus::kNotCheckable;
  });
  if (!is_needed) return {};
  return Blamer(checks, index).Find();
}

}  // namespace mingxi
