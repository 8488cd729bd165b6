// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/sheet_findings.h"

#include <map>
#include <tuple>

#include "messages/findings.h"

namespace mingxi {
namespace {

using SheetPlace = std::tuple<std::string, int, int>;

SheetPlace PlaceOf(const FormulaDoubt& doubt) {
  return {doubt.sheet, doubt.cell.row, doubt.cell.column};
}

void SayWhat(const FormulaDoubt& doubt, Finding& finding) {
  constexpr std::size_t kLongest = 80;
  const bool is_long = doubt.formula.size() > kLongest;
  const std::string formula = is_long ? doubt.formula.substr(0, kLongest) + "..." : doubt.formula;
  if (doubt.given.empty()) {
    finding.id = "cell.formula-without-result";
    Tell(Say(messages::kFormulaWithoutResult, formula), finding);
    return;
  }
  finding.id = "cell.formula";
  Tell(Say(messages::kFormulaDiffers, doubt.shown, formula, doubt.given), finding);
}

}  // namespace

std::vector<Finding> FormulaFindings(const std::vector<FormulaDoubt>& doubts,
                                     const Document& document) {
  std::vector<Finding> findings;
  if (doubts.empty()) return findings;
  std::map<SheetPlace, CellRef> cells;
  for (const FormulaDoubt& doubt : doubts) cells.emplace(PlaceOf(doubt), CellRef{});
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) {
      const auto found = cells.find({table.part, cell.source.row, cell.source.column});
      if (found != cells.end()) found->second = {table.id, cell.row, cell.column};
    }
  }
  for (const FormulaDoubt& doubt : doubts) {
    Finding& finding = findings.emplace_back();
    finding.severity = Severity::kWarning;
    finding.location.label = doubt.sheet + "!" + CellName(doubt.cell);
    SayWhat(doubt, finding);
    const CellRef& cell = cells.at(PlaceOf(doubt));
    if (cell.table.empty()) continue;
    finding.location.table = cell.table;
    finding.location.row = cell.row;
    finding.location.column = cell.column;
    finding.cells = {cell};
  }
  return findings;
}

}  // namespace mingxi
