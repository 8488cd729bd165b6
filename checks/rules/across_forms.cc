// SPDX-License-Identifier: GPL-3.0-or-later

// One list of identities between rows and columns of standard forms, the same for budgets (B) and
// final accounts (J) but for the names of their columns; then the subjects that two forms list
// both.

#include "checks/rules/across_forms.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "checks/equal_report.h"
#include "checks/form_places.h"

namespace mingxi {
namespace {

using Kind = RowQuery::Kind;

/// A figure of a form: row and column; of the queries for the row the first that is found counts.
struct FormFigure {
  std::string_view form;
  std::vector<RowQuery> rows;
  ColumnQuery columns;
};

struct FormIdentity {
  FormFigure left;
  std::vector<FormFigure> right;
};

RowQuery Labelled(std::vector<std::string_view> texts) { return {Kind::kLabel, std::move(texts)}; }

const RowQuery kSum = {Kind::kTotalRow, {}};

/// The figures that must be equal.
std::vector<FormIdentity> Identities() {
  const std::vector<RowQuery> revenue = {Labelled({"收入总计", "总计"})};
  const std::vector<RowQuery> spending = {Labelled({"本年支出合计"}),
                                          Labelled({"支出总计", "总计"})};
  const std::vector<RowQuery> spending_this_year = {Labelled({"本年支出合计"})};
  const ColumnQuery total = {"expenditure.total", "expenditure.current-year.total",
                             "expenditure.budget"};
  const ColumnQuery basic = {"expenditure.basic.total", "expenditure.basic",
                             "expenditure.basic.budget", "expenditure.basic.final"};
  const ColumnQuery personnel = {"expenditure.basic.personnel.final", "expenditure.basic.final"};
  const ColumnQuery running = {"expenditure.basic.public.final", "expenditure.basic.final"};
  return {
      {{"B01", revenue, {"revenue.budget"}}, {{"B02", {kSum}, {"revenue.total"}}}},
      {{"B01", spending, {"expenditure.budget"}}, {{"B03", {kSum}, total}}},
      {{"B04", spending, {"expenditure.general-public-budget"}}, {{"B05", {kSum}, total}}},
      {{"B04", spending, {"expenditure.government-fund"}}, {{"B07", {kSum}, total}}},
      {{"B04", spending, {"expenditure.state-capital"}}, {{"B08", {kSum}, total}}},
      {{"B05", {kSum}, basic}, {{"B06", {kSum}, basic}}},
      {{"J01", {Labelled({"本年收入合计"})}, {"revenue.final"}},
       {{"J02", {kSum}, {"revenue.current-year.total", "revenue.total"}}}},
      {{"J01", spending_this_year, {"expenditure.final"}}, {{"J03", {kSum}, total}}},
      {{"J04", spending_this_year, {"expenditure.general-public-budget"}},
       {{"J05", {kSum}, total}}},
      {{"J05", {kSum}, basic},
       {{"J06", {Labelled({"人员经费合计"})}, personnel},
        {"J06", {Labelled({"公用经费合计"})}, running}}},
  };
}

/// Forms that list the same subjects: `left` by name or code against `right` by code.
struct FormPair {
  std::string_view left;
  std::string_view right;
  ColumnQuery left_columns;
  ColumnQuery right_columns;
};

/// Classes (类) that must be equal.
std::vector<FormPair> ClassPairs() {
  const ColumnQuery total = {"expenditure.total", "expenditure.current-year.total",
                             "expenditure.budget"};
  return {{"B01", "B03", {"expenditure.budget"}, total},
          {"B04", "B05", {"expenditure.general-public-budget"}, total},
          {"J01", "J03", {"expenditure.final"}, total},
          {"J04", "J05", {"expenditure.general-public-budget"}, total}};
}

/// Subjects of which the first form holds a part and the second the whole.
std::vector<FormPair> PartPairs() {
  std::vector<FormPair> pairs;
  for (const auto& [part, whole] : {std::pair("B05", "B03"), std::pair("J05", "J03")}) {
    pairs.push_back({part,
                     whole,
                     {"expenditure.total", "expenditure.current-year.total"},
                     {"expenditure.total", "expenditure.current-year.total"}});
    pairs.push_back({part, whole, {"expenditure.basic"}, {"expenditure.basic"}});
    pairs.push_back({part, whole, {"expenditure.project"}, {"expenditure.project"}});
  }
  return pairs;
}

class FormChecker {
 public:
  explicit FormChecker(const CheckedDocument& checked) : checked_(checked) {}

  CheckResults Check() && {
    for (const FormIdentity& identity : Identities()) CheckIdentity(identity);
    for (const FormPair& pair : ClassPairs()) CheckClasses(pair);
    for (const FormPair& pair : PartPairs()) CheckParts(pair);
    return std::move(results_);
  }

 private:
  /// A form that stands in the document twice is of two units or two funds: nothing can be said.
  bool IsSingle(std::string_view form) const { return TablesOfForm(checked_, form).size() == 1; }

  std::optional<FormPlace> Find(const FormFigure& figure) const {
    if (!IsSingle(figure.form)) return std::nullopt;
    for (const RowQuery& row : figure.rows) {
      const auto place = FindPlace(checked_, figure.form, row, figure.columns);
      if (place) return place;
    }
    return std::nullopt;
  }

  void CheckIdentity(const FormIdentity& identity) {
    const std::optional<FormPlace> left = Find(identity.left);
    if (!left) return;
    std::vector<FormPlace> right;
    for (const FormFigure& figure : identity.right) {
      const std::optional<FormPlace> place = Find(figure);
      if (!place) return;
      right.push_back(*place);
    }
    ReportEqualPlaces(kAcrossFormsRule, checked_, *left, right, results_);
  }

  /// The rows of a form that bear a code of `digits`, each code once.
  std::map<std::string, std::string> CodesOf(std::string_view form, std::size_t digits) const {
    std::map<std::string, std::string> names;
    const TableView& view = checked_.views[TablesOfForm(checked_, form).front()];
    for (const Panel& panel : view.table().panels) {
      for (const OutlineRow& row : panel.outline.rows) {
        if (digits == 0 ? !row.code.empty() : row.code.size() == digits) {
          names.emplace(row.code, row.label.text);
        }
      }
    }
    return names;
  }

  void CheckClasses(const FormPair& pair) {
    if (!IsSingle(pair.left) || !IsSingle(pair.right)) return;
    std::vector<std::pair<FormPlace, FormPlace>> blanks;
    const std::size_t checks_before = results_.checks.size();
    for (const auto& [code, name] : CodesOf(pair.right, 3)) {
      const RowQuery by_name{Kind::kName, {name}};
      const auto left = FindPlace(checked_, pair.left, by_name, pair.left_columns);
      const auto right = FindPlace(checked_, pair.right, {Kind::kCode, {code}}, pair.right_columns);
      if (!right) continue;
      if (left) ReportEqualPlaces(kAcrossFormsRule, checked_, *left, {*right}, results_);
      const auto blank = FindBlankPlace(checked_, pair.left, by_name, pair.left_columns);
      if (!left && blank && !IsZero(*right)) blanks.emplace_back(*blank, *right);
    }
    if (!Agrees(checks_before)) return;
    for (const auto& [left, right] : blanks) {
      ReportBlankPlace(kAcrossFormsRule, checked_, left, right, results_);
    }
  }

  bool IsZero(const FormPlace& place) const {
    const std::optional<Amount> amount = AmountAt(checked_, place);
    return !amount || amount->yuan.is_zero();
  }

  /// Whether two checks or more from number `first` on hold, and none fails: then a class that is
  /// left blank is missing.
  bool Agrees(std::size_t first) const {
    return results_.checks.size() >= first + 2 &&
           std::all_of(
               results_.checks.begin() + static_cast<std::ptrdiff_t>(first), results_.checks.end(),
               [](const mingxi::Check& check) { return check.status == CheckStatus::kHolds; });
  }

  void CheckParts(const FormPair& pair) {
    if (!IsSingle(pair.left) || !IsSingle(pair.right)) return;
    for (const auto& [code, name] : CodesOf(pair.left, 0)) {
      const RowQuery row{Kind::kCode, {code}};
      const auto part = FindPlace(checked_, pair.left, row, pair.left_columns);
      const auto whole = FindPlace(checked_, pair.right, row, pair.right_columns);
      if (part && whole) ReportPartOfPlace(kAcrossFormsRule, checked_, *part, *whole, results_);
    }
  }

  const CheckedDocument& checked_;
  CheckResults results_;
};

}  // namespace

CheckResults CheckAcrossForms(const CheckedDocument& checked) {
  return FormChecker(checked).Check();
}

}  // namespace mingxi
