// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rule_list.h"

#include <array>

#include "checks/rules/across_forms.h"
#include "checks/rules/both_sides.h"
#include "checks/rules/carry_over.h"
#include "checks/rules/discovered_columns.h"
#include "checks/rules/discovered_rows.h"
#include "checks/rules/empty_tables.h"
#include "checks/rules/names.h"
#include "checks/rules/negative_figures.h"
#include "checks/rules/ordinals.h"
#include "checks/rules/part_of_whole.h"
#include "checks/rules/printed_formulas.h"
#include "checks/rules/ratio_columns.h"
#include "checks/rules/repeated_lists.h"
#include "checks/rules/sections.h"
#include "checks/rules/shifted_figures.h"
#include "checks/rules/sum_columns.h"
#include "checks/rules/sum_rows.h"
#include "checks/rules/targets.h"
#include "checks/rules/text_against_tables.h"
#include "checks/rules/text_arithmetic.h"
#include "checks/rules/three_public.h"
#include "checks/rules/totals_elsewhere.h"
#include "checks/rules/years.h"

namespace mingxi {

std::span<const Rule> AllRules() {
  static constexpr std::array kRules = {kSumRowsRule,
                                        kSumColumnsRule,
                                        kBothSidesRule,
                                        kCarryOverRule,
                                        kPrintedFormulasRule,
                                        kPartOfWholeRule,
                                        kDiscoveredColumnsRule,
                                        kDiscoveredRowsRule,
                                        kRatioColumnsRule,
                                        kAcrossFormsRule,
                                        kRepeatedListsRule,
                                        kTotalsElsewhereRule,
                                        kThreePublicRule,
                                        kTargetsRule,
                                        kTextAgainstTablesRule,
                                        kTextArithmeticRule,
                                        kEmptyTablesRule,
                                        kYearsRule,
                                        kSectionsRule,
                                        kOrdinalsRule,
                                        kNegativeFiguresRule,
                                        kShiftedFiguresRule,
                                        kNamesRule};
  return kRules;
}

}  // namespace mingxi
