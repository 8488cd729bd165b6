// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rule_list.h"

#include <array>

#include "checks/rules/both_sides.h"
#include "checks/rules/printed_formulas.h"
#include "checks/rules/sum_columns.h"
#include "checks/rules/sum_rows.h"

namespace mingxi {

std::span<const Rule> AllRules() {
  static constexpr std::array kRules = {kSumRowsRule, kSumColumnsRule, kBothSidesRule,
                                        kPrintedFormulasRule};
  return kRules;
}

}  // namespace mingxi
