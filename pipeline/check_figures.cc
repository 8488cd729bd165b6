// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/check_figures.h"

#include <string>
#include <utility>

#include "normalizer/values/units.h"

namespace mingxi {
namespace {

void PutRight(RepairedFigure repair, Document& document) {
  Cell& cell = document.tables[repair.table].cells[repair.cell];
  cell.recognition->repaired_from = std::string(cell.text);
  cell.recognition->is_unsure = false;
  cell.recognition->readings.clear();
  cell.text = std::move(repair.text);
  cell.raw = ShortText();
  cell.value = repair.value;
  if (cell.value_yuan) cell.value_yuan = ToYuan(repair.value, cell.unit);
  document.findings.push_back(std::move(repair.finding));
}

}  // namespace

CheckResults CheckFigures(Document& document) {
  constexpr int kMostRounds = 8;
  CheckResults results = RunChecks(document);
  for (int round = 0; round < kMostRounds && !results.repairs.empty(); ++round) {
    for (RepairedFigure& repair : results.repairs) PutRight(std::move(repair), document);
    results = RunChecks(document);
  }
  return results;
}

}  // namespace mingxi
