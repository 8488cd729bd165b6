// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/equal_report.h"

#include "checks/place_name.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// The printed figure with its unit.
std::string Printed(const CheckedDocument& checked, const FormPlace& place) {
  const Cell& cell = *checked.views[place.table].CellAt(place.row, place.column);
  return cell.text + cell.unit;
}

/// The sum of the amounts at `places`; nullopt where one is none.
std::optional<Amount> SumAt(const CheckedDocument& checked, const std::vector<FormPlace>& places) {
  Amount sum;
  for (const FormPlace& place : places) {
    const std::optional<Amount> amount = AmountAt(checked, place);
    if (!amount) return std::nullopt;
    sum.yuan = sum.yuan + amount->yuan;
    sum.last_digit = sum.last_digit + amount->last_digit;
  }
  return sum;
}

std::string NamesOf(const CheckedDocument& checked, const std::vector<FormPlace>& places) {
  std::string names;
  for (const FormPlace& place : places) {
    names += (names.empty() ? "" : " + ") + NameOf(checked, place);
  }
  return names;
}

std::string PrintedSum(const CheckedDocument& checked, const std::vector<FormPlace>& places) {
  std::string text;
  for (const FormPlace& place : places) {
    text += (text.empty() ? "" : " + ") + Printed(checked, place);
  }
  return text;
}

Check ToCheck(const Rule& rule, const CheckedDocument& checked, const FormPlace& left,
              const std::vector<FormPlace>& right) {
  Check check;
  check.id = rule.id;
  check.left_cells = {RefOf(checked, left)};
  for (const FormPlace& place : right) check.right_cells.push_back(RefOf(checked, place));
  check.left = AmountAt(checked, left)->yuan;
  check.right = SumAt(checked, right)->yuan;
  check.difference = *check.left - *check.right;
  return check;
}

Finding ToFinding(const Check& check, const CheckedDocument& checked, const FormPlace& left,
                  Severity severity) {
  Finding finding;
  finding.id = check.id;
  finding.severity = severity;
  finding.location = {.page = PageOf(checked.views[left.table], left.row, left.column),
                      .table = check.left_cells.front().table,
                      .row = left.row,
                      .column = left.column};
  finding.cells = check.left_cells;
  finding.cells.insert(finding.cells.end(), check.right_cells.begin(), check.right_cells.end());
  return finding;
}

}  // namespace

void ReportEqualPlaces(const Rule& rule, const CheckedDocument& checked, const FormPlace& left,
                       const std::vector<FormPlace>& right, CheckResults& results, EqualKind kind) {
  const bool is_known = kind == EqualKind::kKnown;
  const std::optional<Amount> a = AmountAt(checked, left);
  const std::optional<Amount> b = SumAt(checked, right);
  if (!a || !b) return;
  Check check = ToCheck(rule, checked, left, right);
  check.is_discovered = !is_known;
  const bool holds = IsSame(*a, *b);
  check.status = holds ? CheckStatus::kHolds : CheckStatus::kFails;
  const std::string name = NameOf(checked, left);
  const std::string other = NamesOf(checked, right);
  Tell(Say(messages::kSame, name, other), check);
  if (!check.difference->is_zero() && (is_known || !holds)) {
    const Severity severity = holds      ? Severity::kNote
                              : is_known ? Severity::kError
                                         : Severity::kWarning;
    Finding finding = ToFinding(check, checked, left, severity);
    const auto& message = holds ? messages::kSameButRounding : messages::kNotSame;
    Tell(Say(message, name, Printed(checked, left), other, PrintedSum(checked, right)), finding);
    results.findings.push_back(std::move(finding));
  }
  results.checks.push_back(std::move(check));
}

void ReportBlankPlace(const Rule& rule, const CheckedDocument& checked, const FormPlace& blank,
                      const FormPlace& told, CheckResults& results) {
  Check check;
  check.id = rule.id;
  check.left_cells = {RefOf(checked, blank)};
  check.right_cells = {RefOf(checked, told)};
  const std::string name = NameOf(checked, blank);
  const std::string other = NameOf(checked, told);
  Tell(Say(messages::kSame, name, other), check);
  Finding finding = ToFinding(check, checked, blank, Severity::kWarning);
  Tell(Say(messages::kBlankButTold, name, other, Printed(checked, told)), finding);
  results.findings.push_back(std::move(finding));
  results.checks.push_back(std::move(check));
}

void ReportPartOfPlace(const Rule& rule, const CheckedDocument& checked, const FormPlace& part,
                       const FormPlace& whole, CheckResults& results) {
  const std::optional<Amount> a = AmountAt(checked, part);
  const std::optional<Amount> b = AmountAt(checked, whole);
  if (!a || !b || a->yuan.is_negative() || b->yuan.is_negative()) return;
  Check check = ToCheck(rule, checked, part, {whole});
  check.relation = CheckRelation::kAtMost;
  const bool holds = a->yuan <= b->yuan || IsSame(*a, *b);
  check.status = holds ? CheckStatus::kHolds : CheckStatus::kFails;
  const std::string part_name = NameOf(checked, part);
  const std::string whole_name = NameOf(checked, whole);
  Tell(Say(messages::kAtMost, part_name, whole_name), check);
  if (!holds) {
    Finding finding = ToFinding(check, checked, part, Severity::kWarning);
    Tell(Say(messages::kMoreThanWhole, part_name, Printed(checked, part), whole_name,
             Printed(checked, whole)),
         finding);
    results.findings.push_back(std::move(finding));
  }
  results.checks.push_back(std::move(check));
}

}  // namespace mingxi
