// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/fact_changes.h"

#include <string>

namespace mingxi {
namespace {

void Add(const char* what, const std::string& from, const std::string& to,
         std::vector<Change>& changes) {
  if (from == to) return;
  Change& change = changes.emplace_back();
  change.kind = ChangeKind::kFact;
  change.column = what;
  change.from_text = from;
  change.to_text = to;
}

std::string YearOf(const Document& document) {
  return document.fiscal_year ? std::to_string(*document.fiscal_year) : "";
}

}  // namespace

std::vector<Change> FactChanges(const Document& a, const Document& b) {
  std::vector<Change> changes;
  Add("publisher", a.publisher.name, b.publisher.name, changes);
  Add("publisher code", a.publisher.code, b.publisher.code, changes);
  Add("fiscal year", YearOf(a), YearOf(b), changes);
  Add("kind", a.kind, b.kind, changes);
  return changes;
}

}  // namespace mingxi
