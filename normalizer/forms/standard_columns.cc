// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/forms/standard_columns.h"

// Each name on a column's path is looked up, whole or without what it is put together from (fund in
// front, measure behind); then side, component and measure are written in this order. A side that
// is not printed comes from the item column to the left, then from the title.

#include <cstddef>
#include <string_view>

#include "model/characters.h"
#include "normalizer/forms/header_words.h"

namespace mingxi {
namespace {

struct Words {
  std::string_view printed;
  std::string_view name;
};

// Longer ones before those that they contain.
constexpr Words kFundsInFront[] = {
    {"一般公共预算财政拨款", "general-public-budget"},
    {"一般公共预算拨款", "general-public-budget"},
    {"一般公共预算", "general-public-budget"},
    {"政府性基金预算财政拨款", "government-fund"},
    {"政府性基金预算拨款", "government-fund"},
    {"政府性基金预算", "government-fund"},
    {"政府性基金", "government-fund"},
    {"国有资本经营预算财政拨款", "state-capital"},
    {"国有资本经营预算拨款", "state-capital"},
    {"国有资本经营预算", "state-capital"},
};
constexpr Words kMeasuresBehind[] = {
    {"调整预算数", "adjusted-budget"},
    {"预算数", "budget"},
    {"决算数", "final"},
    {"执行数", "executed"},
    {"完成数", "executed"},
    {"预算", "budget"},
};
constexpr std::string_view kLastYearMeasure = "last-year.";

/// What a column's path says so far.
struct Meaning {
  std::string side;
  std::string component;
  std::string measure;
  std::string identity;
  std::string fund;
  bool has_own_side = false;  ///< Its own header prints the side.
  bool is_known = true;
};

void AddComponent(std::string_view name, Meaning& meaning) {
  // three-public above three-public.abroad says it once.
  if (name.starts_with(meaning.component + '.')) meaning.component.clear();
  if (name == meaning.component) return;
  if (!meaning.component.empty()) meaning.component += '.';
  meaning.component += name;
}

void Add(const HeaderMeaning& found, Meaning& meaning) {
  switch (found.part) {
    case HeaderPart::kSide:
      meaning.side = found.name;
      break;
    case HeaderPart::kComponent:
      AddComponent(found.name, meaning);
      break;
    case HeaderPart::kMeasure:
      meaning.measure = found.name;
      break;
    case HeaderPart::kIdentity:
      meaning.identity = found.name;
      break;
    case HeaderPart::kFund:
      meaning.fund = found.name;
      break;
    case HeaderPart::kGrouping:
      break;
  }
}

/// 本年收入, 财政拨款收入 and 收入预算 above other headers open a side; at the bottom they are a
/// component.
bool OpensSide(std::string_view key, Meaning& meaning) {
  if (key == "本年收入" || key == "财政拨款收入") meaning.side = "revenue";
  if (key == "本年支出" || key == "财政拨款支出") meaning.side = "expenditure";
  return key == "本年收入" || key == "财政拨款收入" || key == "本年支出" || key == "财政拨款支出";
}

/// Reads a header put together from known ones: 一般公共预算 + 基本支出, 三公经费 + 预算数. Returns
/// false when a part is unknown.
bool AddParts(std::string_view key, Meaning& meaning) {
  if (const std::optional<HeaderMeaning> whole = FindHeaderMeaning(key)) {
    Add(*whole, meaning);
    return true;
  }
  for (const Words& fund : kFundsInFront) {
    if (!key.starts_with(fund.printed)) continue;
    meaning.fund = fund.name;
    return AddParts(key.substr(fund.printed.size()), meaning);
  }
  for (const Words& measure : kMeasuresBehind) {
    if (!key.ends_with(measure.printed) || key.size() == measure.printed.size()) continue;
    meaning.measure = measure.name;
    return AddParts(key.substr(0, key.size() - measure.printed.size()), meaning);
  }
  return false;
}

Meaning Read(std::span<const std::string> path) {
  Meaning meaning;
  bool opens_current_year = false;
  for (std::size_t i = 0; i < path.size() && meaning.is_known; ++i) {
    const bool is_leaf = i + 1 == path.size();
    const std::string key = HeaderKey(path[i]);
    if (!is_leaf && OpensSide(key, meaning)) {
      opens_current_year = key.starts_with("本年");
      continue;
    }
    Meaning with = meaning;
    if (!is_leaf) with.identity.clear();
    meaning.is_known = AddParts(key, with);
    if (key.starts_with("本年收入")) with.side = "revenue";
    if (key.starts_with("本年支出")) with.side = "expenditure";
    if (meaning.is_known) meaning = with;
    if (!is_leaf) meaning.identity.clear();  // 项目 above 科目编码 groups only.
  }
  meaning.has_own_side = !meaning.side.empty();
  // 本年收入 above sources of money parts them from 上年结转; above 项目 it is the side alone.
  if (opens_current_year && !meaning.component.empty())
    meaning.component = "current-year." + meaning.component;
  return meaning;
}

/// The side that a title gives to all columns: 收入 or 支出, not both.
std::string SideOfTitle(std::string_view title) {
  const bool has_both = title.find("收支") != std::string_view::npos;
  const bool has_revenue = title.find("收入") != std::string_view::npos;
  const bool has_expenditure = title.find("支出") != std::string_view::npos;
  if (has_both || has_revenue == has_expenditure) return {};
  return has_revenue ? "revenue" : "expenditure";
}

bool IsItem(const Meaning& meaning) {
  return meaning.identity == "item" || meaning.identity == "subject-name" ||
         meaning.identity == "project-name";
}

/// Gives sides to statements that print none: two item columns side by side are revenue and
/// expenditure.
void SpreadSides(std::vector<Meaning>& meanings, const ColumnContext& context) {
  std::size_t items = 0;
  for (const Meaning& meaning : meanings) items += IsItem(meaning) ? 1 : 0;
  const std::string of_title = SideOfTitle(context.title);
  const bool has_halves = items == 2 && of_title.empty() &&
                          (context.title.find("收支") != std::string::npos ||
                           context.title.find("收入支出") != std::string::npos ||
                           context.title.find("平衡") != std::string::npos);
  std::string side = of_title;
  std::size_t seen = 0;
  for (Meaning& meaning : meanings) {
    if (IsItem(meaning)) {
      ++seen;
      if (has_halves && meaning.side.empty()) side = seen == 1 ? "revenue" : "expenditure";
      if (!meaning.side.empty()) side = meaning.side;
    }
    const bool takes_side = meaning.side.empty() && !meaning.component.starts_with("three-public");
    if (takes_side) meaning.side = side;
  }
}

std::string Joined(std::initializer_list<std::string_view> parts) {
  std::string joined;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!joined.empty()) joined += '.';
    joined += part;
  }
  return joined;
}

/// 金额 (amount) is the budgeted or the final figure, as the title or the form says.
std::string MeasureOf(const Meaning& meaning, const ColumnContext& context) {
  if (meaning.measure != "amount") return meaning.measure;
  const bool is_final =
      context.title.find("决算") != std::string::npos || context.form.starts_with('J');
  const bool is_budget =
      context.title.find("预算") != std::string::npos || context.form.starts_with('B');
  return is_final ? "final" : is_budget ? "budget" : "amount";
}

/// The one fund that the title names; empty for none or several.
std::string_view FundOfTitle(std::string_view title) {
  const bool is_general = title.find("一般公共预算") != std::string_view::npos;
  const bool is_fund = title.find("基金") != std::string_view::npos &&
                       title.find("保险基金") == std::string_view::npos;
  const bool is_capital = title.find("国有资本经营") != std::string_view::npos;
  if (is_general + is_fund + is_capital != 1) return {};
  return is_general ? "general-public-budget" : is_fund ? "government-fund" : "state-capital";
}

/// What the form says of all its columns: a table of basic expenditure need not say so in each
/// header.
std::string ComponentOf(const Meaning& meaning, const ColumnContext& context) {
  const std::string& own = meaning.component;
  const bool is_basic_form = context.form == "B06" || context.form == "J06";
  if (!is_basic_form || own.starts_with("basic") || !meaning.fund.empty()) return own;
  return own.empty() ? "basic" : "basic." + own;
}

bool IsFigureOfYear(std::string_view measure) {
  return measure == "budget" || measure == "adjusted-budget" || measure == "final" ||
         measure == "executed";
}

/// 项目名称 names an item of a statement or, in a list, a project.
bool NamesItem(const Meaning& meaning, std::string_view form) {
  const bool is_statement = form == "B01" || form == "B02" || form == "B04";
  return meaning.identity == "item" ||
         (meaning.identity == "project-name" && (meaning.has_own_side || is_statement));
}

Column NamedFigure(Column column, const Meaning& meaning, const ColumnContext& context) {
  column.fund = meaning.fund.empty() ? FundOfTitle(context.title) : meaning.fund;
  std::string measure = MeasureOf(meaning, context);
  const bool is_last_year = measure.starts_with(kLastYearMeasure);
  if (is_last_year) measure.erase(0, kLastYearMeasure.size());
  if (!column.year && context.year && IsFigureOfYear(measure)) {
    column.year = *context.year - (is_last_year ? 1 : 0);
  }
  std::string component = ComponentOf(meaning, context);
  if (component.empty()) component = meaning.fund;
  column.standard = Joined({meaning.side, component, measure});
  return column;
}

Column Named(Column column, const Meaning& meaning, const ColumnContext& context) {
  if (!meaning.is_known) return column;
  if (!meaning.identity.empty()) {
    column.standard =
        NamesItem(meaning, context.form) ? Joined({meaning.side, "item"}) : meaning.identity;
    return column;
  }
  if (!meaning.component.empty() || !meaning.measure.empty() || !meaning.fund.empty()) {
    return NamedFigure(std::move(column), meaning, context);
  }
  // A column headed 收入 alone lists the items of revenue.
  const bool is_list = column.role != ColumnRole::kAmount && !meaning.side.empty();
  if (is_list) column.standard = Joined({meaning.side, "item"});
  return column;
}

/// 合计 of a table that has nothing but 三公 is the total of 三公.
void NameThreePublicTotals(std::vector<Meaning>& meanings, std::string_view form) {
  if (form != "B09" && form != "J09" && form != "G10") return;
  bool has_three_public = false;
  for (const Meaning& meaning : meanings) {
    const std::string& component = meaning.component;
    const bool is_own = component.starts_with("three-public");
    has_three_public = has_three_public || is_own;
    if (!is_own && !component.empty() && component != "total") return;
  }
  if (!has_three_public) return;
  for (Meaning& meaning : meanings) {
    if (meaning.component == "total") meaning.component = "three-public.total";
  }
}

}  // namespace

std::vector<Column> WithStandards(std::vector<Column> columns, const ColumnContext& context) {
  std::vector<Meaning> meanings;
  meanings.reserve(columns.size());
  for (const Column& column : columns) {
    meanings.push_back(Read(NamingPath(column.path)));
    if (column.path.empty()) meanings.back().is_known = false;
  }
  NameThreePublicTotals(meanings, context.form);
  SpreadSides(meanings, context);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    columns[i] = Named(std::move(columns[i]), meanings[i], context);
  }
  return columns;
}

}  // namespace mingxi
