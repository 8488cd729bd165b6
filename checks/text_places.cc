// SPDX-License-Identifier: GPL-3.0-or-later

// Labels are compared without the words that only say that they are final figures. A figure named
// 基本支出 (basic spending) or 其他收入 (other revenue) means that of the figure it is a part of.

#include "checks/text_places.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace mingxi {
namespace {

using Kind = RowQuery::Kind;
using Texts = std::vector<std::string_view>;

/// Spends these endings: 支出决算 of a subject is its figure in a table of final accounts.
std::string PlainName(std::string_view label) {
  for (const std::string_view ending : {"支出决算数", "决算数", "支出决算", "决算"}) {
    if (label.size() > ending.size() && label.ends_with(ending)) {
      label.remove_suffix(ending.size());
      if (ending.starts_with("支出") && !label.ends_with("）")) return std::string(label) + "支出";
      break;
    }
  }
  return std::string(label);
}

/// Where a label's figure stands: the same label in a budget and in final accounts.
struct Concept {
  Texts labels;
  Texts parents;  ///< Labels that the parent must have; empty = any or none.
  std::string_view form;
  RowQuery row;
  ColumnQuery columns;
};

std::vector<Concept> MakeConcepts() {
  const Texts revenue = {"收入支出总计", "收支总计", "预算收入",   "收入预算",
                         "收入总计",     "预算收支", "收入总预算", "收支总预算"};
  const Texts spending = {"支出预算", "预算支出", "支出总计", "支出总预算"};
  const Texts final_revenue = {"本年收入合计"};
  const Texts final_spending = {"本年支出合计"};
  const Texts general = {"一般公共预算财政拨款支出", "一般公共预算支出"};
  const Texts general_basic = {"一般公共预算财政拨款基本支出", "一般公共预算基本支出"};
  const RowQuery sum = {Kind::kTotalRow, {}};
  const RowQuery revenue_total = {Kind::kLabel, {"收入总计", "总计"}};
  const RowQuery spending_total = {Kind::kLabel, {"支出总计", "总计"}};
  const ColumnQuery total = {"expenditure.total", "expenditure.current-year.total"};
  const ColumnQuery basic = {"expenditure.basic.total", "expenditure.basic"};
  return {
      {revenue, {}, "B01", revenue_total, {"revenue.budget"}},
      {revenue, {}, "J01", revenue_total, {"revenue.final"}},
      {spending, {}, "B01", spending_total, {"expenditure.budget"}},
      {{"一般公共预算收入", "一般公共预算拨款收入", "一般公共预算财政拨款收入"},
       revenue,
       "B01",
       {Kind::kLabel, {"一般公共预算拨款收入", "一般公共预算财政拨款收入", "一般公共预算拨款"}},
       {"revenue.budget"}},
      {{"基本支出"}, spending, "B03", sum, basic},
      {{"项目支出"}, spending, "B03", sum, {"expenditure.project"}},
      {{"人员经费"}, {"基本支出"}, "B06", sum, {"expenditure.basic.personnel"}},
      {{"日常公用经费", "公用经费"}, {"基本支出"}, "B06", sum, {"expenditure.basic.public"}},
      {final_revenue, {}, "J01", {Kind::kLabel, {"本年收入合计"}}, {"revenue.final"}},
      {{"财政拨款收入"}, final_revenue, "J02", sum, {"revenue.fiscal-appropriation"}},
      {{"其他收入"}, final_revenue, "J02", sum, {"revenue.other"}},
      {final_spending, {}, "J01", {Kind::kLabel, {"本年支出合计"}}, {"expenditure.final"}},
      {{"基本支出"}, final_spending, "J03", sum, basic},
      {{"项目支出"}, final_spending, "J03", sum, {"expenditure.project"}},
      {{"财政拨款收入支出总计", "财政拨款收支总计"},
       {},
       "J04",
       {Kind::kLabel, {"总计", "收入总计"}},
       {"revenue.final"}},
      {{"财政拨款收支总预算", "财政拨款收支总计"},
       {},
       "B04",
       {Kind::kLabel, {"总计", "收入总计"}},
       {"revenue.budget"}},
      {general, {}, "J05", sum, total},
      {general_basic, {}, "J05", sum, basic},
      {general_basic, {}, "B05", sum, basic},
      {{"人员经费"},
       general_basic,
       "J06",
       {Kind::kLabel, {"人员经费合计"}},
       {"expenditure.basic.personnel.final", "expenditure.basic.final"}},
      {{"公用经费"},
       general_basic,
       "J06",
       {Kind::kLabel, {"公用经费合计"}},
       {"expenditure.basic.public.final", "expenditure.basic.final"}},
  };
}

bool Contains(const Texts& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

const TextFigure* ParentOf(const Document& document, const TextFigure& figure) {
  const auto at = static_cast<std::size_t>(figure.parent);
  const bool has_one = figure.parent >= 0 && at < document.figures_in_text.size();
  return has_one ? &document.figures_in_text[at] : nullptr;
}

/// The last subject of 一般公共服务支出（类）财政事务（款）行政运行（项); empty where the label
/// names none.
std::string_view LastSubject(std::string_view label) {
  for (const std::string_view level : {"（项）", "（款）", "（类）"}) {
    if (!label.ends_with(level)) continue;
    label.remove_suffix(level.size());
    const std::size_t close = label.rfind("）");
    if (close != std::string_view::npos) label.remove_prefix(close + std::string_view("）").size());
    return label;
  }
  return {};
}

/// A subject of the spending tables by its name, where exactly one row bears it.
std::optional<FormPlace> PlaceOfSubject(const CheckedDocument& checked, std::string_view name) {
  for (const std::string_view form : {"J05", "B05"}) {
    const std::vector<std::size_t> tables = TablesOfForm(checked, form);
    if (tables.size() != 1) continue;
    int rows = 0;
    for (const Panel& panel : checked.views[tables.front()].table().panels) {
      for (const OutlineRow& row : panel.outline.rows) rows += row.label.text == name ? 1 : 0;
    }
    if (rows != 1) continue;
    return FindPlace(checked, form, {Kind::kName, {name}},
                     {"expenditure.total", "expenditure.current-year.total"});
  }
  return std::nullopt;
}

}  // namespace

bool ToldYears::IsWrong(int paragraph) const {
  return std::find(wrong.begin(), wrong.end(), paragraph) != wrong.end();
}

std::optional<FormPlace> PlaceOf(const CheckedDocument& checked, const TextFigure& figure) {
  static const std::vector<Concept> kConcepts = MakeConcepts();
  const std::string name = PlainName(figure.label);
  const std::string_view subject = LastSubject(name);
  if (!subject.empty()) return PlaceOfSubject(checked, subject);
  const TextFigure* parent = ParentOf(checked.document, figure);
  const std::string parent_name = parent == nullptr ? "" : PlainName(parent->label);
  for (const Concept& known : kConcepts) {
    if (!Contains(known.labels, name)) continue;
    if (!known.parents.empty() && !Contains(known.parents, parent_name)) continue;
    if (TablesOfForm(checked, known.form).size() != 1) continue;
    const auto place = FindPlace(checked, known.form, known.row, known.columns);
    if (place) return place;
  }
  return std::nullopt;
}

ToldYears FindToldYears(const CheckedDocument& checked) {
  /// Fewer digits agree by accident.
  const Decimal least(100);
  ToldYears years;
  const std::optional<int> year = checked.document.fiscal_year;
  if (!year) return years;
  for (const TextFigure& figure : checked.document.figures_in_text) {
    const bool is_other_year = figure.year && *figure.year != *year;
    if (!is_other_year || !figure.comparison.empty() || years.IsWrong(figure.paragraph)) continue;
    const auto place = PlaceOf(checked, figure);
    const auto told = AmountOf(figure);
    if (!place || !told || told->yuan < least) continue;
    const auto printed = AmountAt(checked, *place);
    if (printed && IsSame(*told, *printed)) years.wrong.push_back(figure.paragraph);
  }
  return years;
}

bool IsOfTheYear(const CheckedDocument& checked, const TextFigure& figure, const ToldYears& years) {
  if (!figure.comparison.empty()) return false;
  const std::optional<int> year = checked.document.fiscal_year;
  return !figure.year || !year || *figure.year == *year || years.IsWrong(figure.paragraph);
}

}  // namespace mingxi
