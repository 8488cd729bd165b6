// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Rule: one question to a finished Document. One file a rule under checks/rules/; a new one needs
// its file, its line in rule_list.cc and its test.

#include <string_view>
#include <vector>

#include "checks/run_checks.h"
#include "checks/table_sums.h"
#include "checks/table_view.h"
#include "model/document.h"

namespace mingxi {

/// A Document with views of its tables, in their order, and the sums that their labels tell.
struct CheckedDocument {
  const Document& document;
  std::vector<TableView> views;
  std::vector<TableSums> sums;  ///< By view.
};

struct Rule {
  std::string_view id;  ///< Stable between versions: "sum.rows".
  std::string_view title;
  std::string_view title_zh;
  std::string_view explanation;  ///< What it compares, when it does not apply, what it allows.
  std::string_view explanation_zh;
  CheckResults (*run)(const CheckedDocument& checked) = nullptr;
  std::string_view proves =
      {};  ///< What it takes that a figure is confirmed by it; empty = no rule.
  std::string_view proves_zh = {};
  std::string_view precision = {};  ///< How many of its findings were right, and on what.
  std::string_view precision_zh = {};
};

}  // namespace mingxi
