// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/blame_report.h"

#include <algorithm>
#include <string>

#include "checks/place_name.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// Whether a neighbour of the cell prints the value that belongs here.
bool StandsAt(const TableView& view, int row, int column, const Decimal& value) {
  if (row < 0 || column < 0 || row >= view.row_count() || column >= view.column_count()) {
    return false;
  }
  const Cell* cell = view.CellAt(row, column);
  return cell != nullptr && cell->value && *cell->value == value;
}

/// What the slip looks like: a slip of a digit is a misread or a slip of the publisher's pen, a
/// figure moved by a row or a column our reading; anything else is the publisher's own. Digits come
/// first, for a total and its only part stand side by side and print the same.
Wording SlipWords(const Suspect& suspect, const CheckedCells& index) {
  if (suspect.misread != Misread::kNone) return Say(messages::kSlip, Describe(suspect.misread));
  const TableView& view = index.ViewOf(suspect.cell);
  const Cell& cell = index.CellOf(suspect.cell);
  const auto stands = [&](int row, int column) {
    return !suspect.repair.is_zero() && StandsAt(view, row, column, suspect.repair);
  };
  if (stands(cell.row - 1, cell.column) || stands(cell.row + 1, cell.column)) {
    return Say(messages::kRowAway);
  }
  if (stands(cell.row, cell.column - 1) || stands(cell.row, cell.column + 1)) {
    return Say(messages::kColumnAway);
  }
  return Say(messages::kPublishersSlip);
}

Wording NameOf(const Suspect& suspect, const CheckedCells& index) {
  const Cell& cell = index.CellOf(suspect.cell);
  const std::string place = PlaceName(index.ViewOf(suspect.cell), cell.row, cell.column);
  const Wording printed = Say(messages::kNothingPrinted);
  const std::string value = cell.value ? cell.value->ToString() : "";
  return Say(messages::kSuspect, place, cell.value ? Filling(value) : Filling(printed),
             suspect.repair.ToString(), SlipWords(suspect, index));
}

Wording SumsOf(const Blame& blame) {
  const bool is_tried = blame.kind == BlameKind::kFailures;
  return Say(is_tried ? messages::kFailedSums : messages::kUntriedSums, blame.checks.size());
}

Wording NamesOf(const std::vector<Suspect>& suspects, const CheckedCells& index) {
  Wording names;
  for (const Suspect& suspect : suspects) {
    const Wording name = NameOf(suspect, index);
    names = names.empty() ? name : Say(messages::kListed, names, name);
  }
  return names;
}

Wording WordsFor(const Blame& blame, const CheckedCells& index) {
  const Wording names = NamesOf(blame.suspects, index);
  const Wording sums = SumsOf(blame);
  if (blame.is_together) {
    const Wording words = Say(messages::kTogetherExplain, sums, names);
    if (blame.rivals.empty()) return words;
    return Say(messages::kAsLikely, words, NamesOf(blame.rivals, index));
  }
  const bool is_one = blame.suspects.size() == 1;
  return Say(is_one ? messages::kOneExplains : messages::kAnyExplains, sums, names);
}

Finding ToFinding(const Blame& blame, const CheckedCells& index) {
  Finding finding;
  finding.id = kBlameId;
  finding.severity = Severity::kNote;
  for (const Suspect& suspect : blame.suspects) {
    const Cell& cell = index.CellOf(suspect.cell);
    finding.cells.push_back(index.ViewOf(suspect.cell).Ref(cell.row, cell.column));
  }
  const Suspect& first = blame.suspects.front();
  const CellRef& ref = finding.cells.front();
  finding.location = {.page = PageOf(index.ViewOf(first.cell), ref.row, ref.column),
                      .table = ref.table,
                      .row = ref.row,
                      .column = ref.column};
  Tell(Say(messages::kSentence, WordsFor(blame, index)), finding);
  if (blame.suspects.size() == 1) finding.suggestion = first.repair.ToString();
  return finding;
}

}  // namespace

std::vector<Finding> BlameFindings(std::span<const Blame> blames, const CheckedCells& index) {
  std::vector<Finding> findings;
  for (const Blame& blame : blames) findings.push_back(ToFinding(blame, index));
  return findings;
}

}  // namespace mingxi
