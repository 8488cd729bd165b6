// SPDX-License-Identifier: GPL-3.0-or-later

// Every rule in its order, an identity that two rules know counted once; then what all of them
// together say of each figure.

#include "checks/run_checks.h"

#include <algorithm>
#include <set>
#include <utility>

#include "checks/blame.h"
#include "checks/blame_report.h"
#include "checks/certainty.h"
#include "checks/place_name.h"
#include "checks/proof.h"
#include "checks/rule.h"
#include "checks/rule_list.h"
#include "checks/unproven_tables.h"
#include "messages/checks.h"
#include "model/coverage.h"

namespace mingxi {
namespace {

/// Which cells an identity speaks of, whatever side they stand on.
using IdentityKey = std::pair<CheckRelation, std::vector<CellRef>>;

IdentityKey KeyOf(const Check& check) {
  IdentityKey key{check.relation, check.left_cells};
  key.second.insert(key.second.end(), check.right_cells.begin(), check.right_cells.end());
  std::sort(key.second.begin(), key.second.end());
  return key;
}

std::vector<CellRef> CellsOf(const Check& check) {
  std::vector<CellRef> cells = check.left_cells;
  cells.insert(cells.end(), check.right_cells.begin(), check.right_cells.end());
  return cells;
}

class ResultCollector {
 public:
  /// Adds what is new: checks of identities that no earlier rule has tried, and findings of others
  /// than those.
  void Add(CheckResults results) {
    std::set<std::vector<CellRef>> dropped;
    std::set<IdentityKey> fresh;
    for (Check& check : results.checks) {
      IdentityKey key = KeyOf(check);
      if (IsRepeated(check, key)) {
        dropped.insert(CellsOf(check));
        continue;
      }
      fresh.insert(std::move(key));
      all_.checks.push_back(std::move(check));
    }
    for (Finding& finding : results.findings) {
      if (!dropped.contains(finding.cells)) all_.findings.push_back(std::move(finding));
    }
    seen_.merge(fresh);
  }

  CheckResults Take() && { return std::move(all_); }

 private:
  bool IsRepeated(const Check& check, const IdentityKey& key) const {
    return check.relation != CheckRelation::kOther && check.paragraphs.empty() &&
           seen_.contains(key);
  }

  CheckResults all_;
  std::set<IdentityKey> seen_;
};

/// A sum that is likely becomes certain where one figure, or two that have changed places, explains
/// it together with others: two sums do not fail by one amount by accident.
/// A figure that stands in a blank's place may have been read there.
void RaiseExplained(std::span<const Blame> blames, std::span<const Check> checks,
                    const CheckedCells& index, std::vector<Finding>& findings) {
  std::set<std::pair<std::string, std::vector<CellRef>>> explained;
  for (const Blame& blame : blames) {
    const bool is_one = blame.is_together || blame.suspects.size() == 1;
    const bool is_moved =
        std::any_of(blame.suspects.begin(), blame.suspects.end(),
                    [&](const Suspect& suspect) { return !index.CellOf(suspect.cell).value; });
    if (is_moved) continue;
    if (!is_one || blame.checks.size() < 2 || blame.kind != BlameKind::kFailures) continue;
    for (const std::size_t number : blame.checks) {
      const Check& check = checks[number];
      if (check.relation == CheckRelation::kSum && !check.is_discovered) {
        explained.emplace(check.id, CellsOf(check));
      }
    }
  }
  for (Finding& finding : findings) {
    if (finding.severity != Severity::kWarning) continue;
    if (explained.contains({finding.id, finding.cells})) finding.severity = Severity::kError;
  }
}

std::vector<FigureVerdict> JudgeFigures(const FigureProofs& proofs, std::span<const Blame> blames,
                                        const std::set<CellId>& unsettled,
                                        const CheckedCells& index) {
  std::set<CellId> suspects;
  for (const Blame& blame : blames) {
    for (const Suspect& suspect : blame.suspects) suspects.insert(suspect.cell);
  }
  std::vector<FigureVerdict> verdicts;
  for (std::size_t table = 0; table < index.views().size(); ++table) {
    const Table& printed = index.views()[table].table();
    verdicts.reserve(verdicts.size() + printed.cells.size());
    for (std::size_t cell = 0; cell < printed.cells.size(); ++cell) {
      if (!IsPrintedFigure(printed, printed.cells[cell])) continue;
      const CellId id{static_cast<int>(table), static_cast<int>(cell)};
      const FigureProofs::Entry& entry = proofs.Of(id);
      FigureStatus status = FigureStatus::kUnchecked;
      if (entry.is_tried) status = FigureStatus::kSingle;
      if (entry.proofs > 0) status = FigureStatus::kConfirmed;
      if (suspects.contains(id)) status = FigureStatus::kContradicted;
      if (unsettled.contains(id)) status = FigureStatus::kDoubtful;
      verdicts.push_back({table, cell, status, entry.proofs});
    }
  }
  return verdicts;
}

RepairedFigure ToRepairedFigure(const Repair& repair, std::span<const Check> checks,
                                const CheckedCells& index) {
  const TableView& view = index.ViewOf(repair.cell);
  const Cell& cell = index.CellOf(repair.cell);
  Finding note;
  note.id = "cell.repaired";
  note.location = {.page = PageOf(view, cell.row, cell.column),
                   .table = view.table().id,
                   .row = cell.row,
                   .column = cell.column};
  note.cells = {view.Ref(cell.row, cell.column)};
  Wording sums;
  for (const std::size_t number : repair.checks) {
    const Wording sum{checks[number].message, checks[number].message_zh};
    sums = sums.empty() ? sum : Say(messages::kListed, sums, sum);
  }
  Tell(Say(messages::kRepaired, PlaceName(view, cell.row, cell.column), std::string_view(cell.text),
           repair.text, sums),
       note);
  return {static_cast<std::size_t>(repair.cell.table), static_cast<std::size_t>(repair.cell.cell),
          repair.text, repair.value, std::move(note)};
}

}  // namespace

CheckResults RunChecks(const Document& document) {
  CheckedDocument checked{document, {}, {}};
  checked.views.reserve(document.tables.size());
  for (const Table& table : document.tables) {
    checked.views.emplace_back(table, document.source.hidden);
  }
  for (const TableView& view : checked.views) checked.sums.push_back(FindTableSums(view));
  ResultCollector collector;
  for (const Rule& rule : AllRules()) collector.Add(rule.run(checked));
  CheckResults all = std::move(collector).Take();
  const CheckedCells index(checked.views);
  const std::vector<Blame> blames = FindBlame(all.checks, index);
  RaiseExplained(blames, all.checks, index, all.findings);
  for (Finding& finding : BlameFindings(blames, index)) all.findings.push_back(std::move(finding));
  const std::set<CellId> unsettled = UnsettledFigures(all.checks, index);
  all.figures = JudgeFigures(CountProofs(all.checks, index), blames, unsettled, index);
  for (const Repair& repair : FindRepairs(all.checks, index, unsettled)) {
    all.repairs.push_back(ToRepairedFigure(repair, all.checks, index));
  }
  for (Finding& finding : UnprovenTables(checked, all.checks, all.figures)) {
    all.findings.push_back(std::move(finding));
  }
  return all;
}

}  // namespace mingxi
