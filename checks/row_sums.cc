// SPDX-License-Identifier: GPL-3.0-or-later

// Labels and codes suggest sums; the figures decide which suggestion is the table's own. One wrong
// figure breaks few sums of a right reading, while a wrong reading breaks most of its sums.

#include "checks/row_sums.h"

#include <algorithm>
#include <array>
#include <optional>

#include "checks/row_forest.h"
#include "checks/sum_support.h"
#include "checks/total_readings.h"

namespace mingxi {
namespace {

/// What becomes of a suggested sum.
enum class Verdict { kPlain, kIncomplete, kUnclear };

/// Lists that leave parts out come in numbers: where fewer than one code in so many has parts that
/// fall short, and those by little, the list is whole, and a figure or a row is wrong.
constexpr std::size_t kParentsToAnExcerpt = 10;

void DenyLoneExcerpts(const std::vector<Suggestion>& suggestions, std::vector<Verdict>& verdicts) {
  const auto incomplete = std::count(verdicts.begin(), verdicts.end(), Verdict::kIncomplete);
  if (static_cast<std::size_t>(incomplete) * kParentsToAnExcerpt >= verdicts.size()) return;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const SumSupport& support = suggestions[i].support;
    const bool is_near = support.near == support.fails;
    if (verdicts[i] == Verdict::kIncomplete && is_near) verdicts[i] = Verdict::kPlain;
  }
}

class RowSumFinder {
 public:
  RowSumFinder(const TableView& view, const Panel& panel)
      : view_(view), panel_(panel), outline_(panel.outline) {}

  RowSums Find() && {
    ChooseForest();
    AddParents();
    AddTotals();
    return std::move(found_);
  }

 private:
  const OutlineRow& At(int index) const { return outline_.rows[static_cast<std::size_t>(index)]; }

  Suggestion Try(int total, const std::vector<int>& parts) const {
    return Suggest(view_, panel_, total, parts);
  }

  /// The outline's forest, or what the figures make of it where that explains the totals better.
  void ChooseForest() {
    const RowForest plain = OutlineToForest(view_, panel_);
    forest_ = plain;
    SumSupport best = SupportOfTotals();
    if (best.fails > 0) TryForest(DissolveUncertain(view_, panel_, plain), best);
    for (const int least_parts : {2, 1}) {
      if (best.fails == 0) return;
      TryForest(NestByFigures(view_, panel_, plain, least_parts), best);
    }
  }

  /// Takes `forest` when it explains the totals better than the one taken so far.
  void TryForest(RowForest forest, SumSupport& best) {
    std::swap(forest_, forest);
    const SumSupport support = SupportOfTotals();
    if (support.Weight() > best.Weight() && support.fails < best.fails) {
      best = support;
    } else {
      std::swap(forest_, forest);
    }
  }

  void Add(Suggestion suggestion, Verdict verdict) {
    if (verdict == Verdict::kUnclear) {
      found_.unclear.push_back(suggestion.sum.total);
      return;
    }
    suggestion.sum.is_incomplete = verdict == Verdict::kIncomplete;
    found_.sums.push_back(std::move(suggestion.sum));
  }

  /// Rows with parts below them, judged by what put the parts there.
  void AddParents() {
    std::array<std::vector<Suggestion>, kOutlineBases> suggestions;
    std::array<SumSupport, kOutlineBases> support;
    for (std::size_t i = 0; i < forest_.children.size(); ++i) {
      const std::vector<int>& children = forest_.children[i];
      if (children.empty()) continue;
      const auto basis = static_cast<std::size_t>(At(children.front()).basis);
      suggestions[basis].push_back(Try(static_cast<int>(i), children));
      support[basis].Add(suggestions[basis].back().support);
    }
    for (std::size_t basis = 0; basis < kOutlineBases; ++basis) {
      const bool is_by_code = basis == static_cast<std::size_t>(OutlineBasis::kCode);
      std::vector<Verdict> verdicts;
      for (const Suggestion& suggestion : suggestions[basis]) {
        verdicts.push_back(JudgeParent(suggestion, support[basis].IsBorneOut(), is_by_code));
      }
      if (is_by_code) DenyLoneExcerpts(suggestions[basis], verdicts);
      for (std::size_t i = 0; i < verdicts.size(); ++i) {
        Add(std::move(suggestions[basis][i]), verdicts[i]);
      }
    }
  }

  /// `is_borne_out`: most rows that were placed for the same reason add up.
  static Verdict JudgeParent(const Suggestion& suggestion, bool is_borne_out, bool is_by_code) {
    const SumSupport& support = suggestion.support;
    if (support.IsCertain()) return Verdict::kPlain;
    if (is_by_code && support.misreads > 0) return Verdict::kPlain;
    if (!is_borne_out) return Verdict::kUnclear;
    const bool is_single = suggestion.sum.parts.size() == 1;
    if (support.misreads > 0 && !is_single) return Verdict::kPlain;
    if (is_single && !is_by_code) return Verdict::kUnclear;
    if (support.shorts == support.fails && support.holds == 0) return Verdict::kIncomplete;
    return is_by_code ? Verdict::kPlain : Verdict::kUnclear;
  }

  /// How well the totals are explained, those with parts hung below them included.
  SumSupport SupportOfTotals() const {
    SumSupport support;
    for (const TotalReading& total : ReadTotals(view_, panel_, forest_)) {
      support.Add(total.best.support);
    }
    for (std::size_t i = 0; i < forest_.children.size(); ++i) {
      const int row = static_cast<int>(i);
      if (!At(row).is_total() || forest_.children[i].empty()) continue;
      support.Add(Try(row, forest_.children[i]).support);
    }
    return support;
  }

  void AddTotals() {
    const std::vector<TotalReading> totals = ReadTotals(view_, panel_, forest_);
    for (std::size_t i = 0; i < totals.size(); ++i) {
      const bool is_free = !IsGatheredWithParts(totals, i);
      Add(totals[i].best, JudgeTotal(totals[i].best.support, totals[i].readings, is_free));
    }
  }

  /// Whether another total certainly gathers number `index` and one of its parts too: then these
  /// are no parts of it.
  static bool IsGatheredWithParts(const std::vector<TotalReading>& totals, std::size_t index) {
    const RowSum& sum = totals[index].best.sum;
    return std::any_of(totals.begin(), totals.end(), [&](const TotalReading& reading) {
      const Suggestion& other = reading.best;
      const auto gathers = [&other](const PanelRow& row) {
        const std::vector<PanelRow>& parts = other.sum.parts;
        return std::find(parts.begin(), parts.end(), row) != parts.end();
      };
      return other.support.evidence > 0 && other.support.fails == 0 && gathers(sum.total) &&
             std::any_of(sum.parts.begin(), sum.parts.end(), gathers);
    });
  }

  /// `is_free`: no other total explains it.
  Verdict JudgeTotal(const SumSupport& support, std::size_t readings, bool is_free) const {
    if (support.IsCertain()) return Verdict::kPlain;
    // More than two failures are no slip: the total gathers something else. A total that some
    // columns do not print is none.
    const int fails = support.fails - support.unsplit;
    if (is_free && support.misreads > 0 && fails <= 2) return Verdict::kPlain;
    const bool is_plain = readings == 1 && support.fails == 1 && IsCounted();
    return is_plain ? Verdict::kPlain : Verdict::kUnclear;
  }

  /// Whether codes or ordinals say what the items of the top level are.
  bool IsCounted() const {
    return std::all_of(forest_.top.begin(), forest_.top.end(), [this](int index) {
      const OutlineRow& row = At(index);
      return row.is_total() || !row.code.empty() || row.label.style != OrdinalStyle::kNone;
    });
  }

  const TableView& view_;
  const Panel& panel_;
  const RowOutline& outline_;
  RowForest forest_;
  RowSums found_;
};

/// The column of the figure that belongs to a position: the position's own, or the one behind the
/// label that is merged over it and over all of its strip. None where the label leaves it out.
std::optional<int> FigureColumn(const TableView& view, const Strip& strip, int row, int column) {
  const Cell* cell = view.CellAt(row, column);
  if (cell == nullptr || cell->column == column) return column;
  const int behind = cell->column + cell->column_span;
  if (behind >= view.column_count() || !view.IsSummable(behind)) return std::nullopt;
  return behind > strip.figures.back() ? std::optional(behind) : std::nullopt;
}

}  // namespace

Sum InFigureColumn(const TableView& view, const Panel& panel, const RowSum& sum, int figure) {
  const auto column_of = [&](const PanelRow& row) {
    const Strip& strip = panel.strips[static_cast<std::size_t>(row.strip)];
    return strip.figures[static_cast<std::size_t>(figure)];
  };
  const Strip& strip = panel.strips[static_cast<std::size_t>(sum.total.strip)];
  const std::optional<int> total = FigureColumn(view, strip, sum.total.row, column_of(sum.total));
  if (!total) return {};
  Sum terms{{sum.total.row, *total}, {}};
  for (const PanelRow& part : sum.parts) terms.parts.push_back({part.row, column_of(part)});
  return terms;
}

std::vector<Sum> InFigureColumns(const TableView& view, const Panel& panel, const RowSum& sum) {
  std::vector<Sum> sums;
  for (int figure = 0; figure < panel.figure_count(); ++figure) {
    sums.push_back(InFigureColumn(view, panel, sum, figure));
  }
  return sums;
}

RowSums FindRowSums(const TableView& view, const Panel& panel) {
  return RowSumFinder(view, panel).Find();
}

}  // namespace mingxi
