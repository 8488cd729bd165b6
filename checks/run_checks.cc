// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/run_checks.h"

#include <iterator>

#include "checks/rule.h"
#include "checks/rule_list.h"

namespace mingxi {
namespace {

template <typename Value>
void Append(std::vector<Value>& all, std::vector<Value> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

CheckResults RunChecks(const Document& document) {
  CheckedDocument checked{document, {}};
  checked.views.reserve(document.tables.size());
  for (const Table& table : document.tables) checked.views.emplace_back(table);
  CheckResults all;
  for (const Rule& rule : AllRules()) {
    CheckResults results = rule.run(checked);
    Append(all.checks, std::move(results.checks));
    Append(all.findings, std::move(results.findings));
  }
  return all;
}

}  // namespace mingxi
