// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/forms/forms.h"

// First each table votes whether a department or a government prints it; the document's majority
// decides for tables that do not say. Then the title's words name the form, and where they do not,
// what the columns hold.

#include <cstddef>
#include <cstdlib>
#include <optional>

#include "model/characters.h"
#include "normalizer/forms/form_rules.h"
#include "normalizer/forms/header_words.h"
#include "normalizer/forms/standard_columns.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/regions.h"

namespace mingxi {
namespace {

constexpr double kByTitleAndColumns = 0.95;
constexpr double kByTitle = 0.9;
constexpr double kByColumns = 0.6;

/// What is asked of a table: its title and headers, folded for matching.
struct TableWords {
  std::string title;
  std::string headers;  ///< All names of all column paths, each before a line end.
  std::string labels;   ///< Cells of the first rows that are no figures.
};

TableWords WordsOf(const Table& table) {
  constexpr int kRowsLookedAt = 12;
  TableWords words;
  words.title = FoldForMatching(table.title);
  for (const Column& column : table.columns) {
    for (const std::string& name : column.path) words.headers += HeaderKey(name) + '\n';
  }
  for (const Cell& cell : table.cells) {
    const bool is_label = cell.row < kRowsLookedAt && cell.value == std::nullopt;
    if (is_label) words.labels += FoldForMatching(cell.text) + '\n';
  }
  return words;
}

/// A region's name at the front of the title, behind number and year, and no office of it.
bool NamesRegion(std::string_view title) {
  constexpr std::string_view kYear = "年";
  const std::size_t year = title.find(kYear);
  const std::size_t begin = year == std::string_view::npos ? 0 : year + kYear.size();
  for (const std::size_t from : {std::size_t{0}, begin}) {
    std::size_t at = from;
    while (at < title.size() && !IsHan(CharacterAt(title, at).code))
      at += CharacterAt(title, at).length;
    const RegionPrefix region = ReadRegionPrefix(title.substr(at));
    if (region.length == 0) continue;
    return !HoldsOneOf(title.substr(at + region.length),
                       "局|厅|委|办公室|中心|学校|医院|街道|部门");
  }
  return false;
}

/// Positive: a government's table; negative: a department's.
int ScopeVote(const TableWords& words) {
  int vote = 0;
  std::string title = words.title;
  constexpr std::string_view kPublicBodies = "行政事业单位";  // Those of a whole region.
  if (const std::size_t at = title.find(kPublicBodies); at != std::string::npos)
    title.erase(at, kPublicBodies.size());
  if (HoldsOneOf(title, "部门|单位|财政拨款|机关运行|财务收支")) vote -= 2;
  if (HoldsOneOf(words.headers,
                 "基本支出\n|人员经费\n|公用经费\n|财政拨款收入\n|事业收入\n|附属单位"))
    vote -= 2;
  if (HoldsOneOf(words.title,
                 "全省|全市|全县|全区|全州|全旗|省级|市级|县级|区级|州级|省本级|市本级|县本级|"
                 "区本级|草案|执行情况|转移支付|"
                 "平衡|地方政府|社会保险"))
    vote += 2;
  if (HoldsOneOf(words.headers, "执行数|完成数|上年决算数|市县|地区\n|县市区|全市\n|全省\n"))
    vote += 1;
  if (NamesRegion(words.title)) vote += 2;
  return vote;
}

int PriorOf(std::string_view kind) {
  if (kind == "unit-budget" || kind == "department-budget") return -2;
  return kind == "government-budget" || kind == "debt" ? 1 : 0;
}

/// Whether the columns are what a form with this name prints.
bool ColumnsSupport(std::string_view form, std::string_view headers) {
  if (form == "B01" || form == "J01")
    return HoldsOneOf(headers, "收入") && HoldsOneOf(headers, "支出");
  if (form == "B04" || form == "J04") return HoldsOneOf(headers, "政府性基金|支出用途");
  if (form == "B06" || form == "J06")
    return HoldsOneOf(headers, "人员经费|经济分类|公用经费|科目编码");
  if (form == "B09" || form == "J09" || form == "G10") return HoldsOneOf(headers, "因公出国|三公");
  if (form == "B11") return HoldsOneOf(headers, "采购");
  if (form == "B14") return HoldsOneOf(headers, "指标");
  if (form == "B15") return HoldsOneOf(headers, "单位名称");
  return HoldsOneOf(headers, "合计|预算数|决算数|金额|执行数|完成数|基本支出");
}

/// The form of a table whose title names none, by what only one form prints.
FormMatch FormByColumns(const TableWords& words, bool is_government) {
  const bool is_final = HoldsOneOf(words.headers, "决算数");
  if (HoldsOneOf(words.headers, "因公出国"))
    return {is_government ? "G10" : is_final ? "J09" : "B09", kByColumns};
  if (HoldsOneOf(words.headers, "采购物品名称|采购目录")) return {"B11", kByColumns};
  if (HoldsOneOf(words.labels, "一级指标") && HoldsOneOf(words.labels, "二级指标"))
    return {"B14", kByColumns};
  if (is_government) return {};
  const bool has_sides = HoldsOneOf(words.headers, "收入\n") && HoldsOneOf(words.headers, "支出\n");
  const bool has_funds =
      HoldsOneOf(words.headers, "政府性基金预算") && HoldsOneOf(words.headers, "国有资本经营预算");
  if (has_sides && has_funds) return {is_final ? "J04" : "B04", kByColumns};
  if (HoldsOneOf(words.headers, "一般公共预算基本支出") ||
      (HoldsOneOf(words.headers, "人员经费") && HoldsOneOf(words.headers, "公用经费") &&
       HoldsOneOf(words.headers, "经济分类"))) {
    return {is_final ? "J06" : "B06", kByColumns};
  }
  if (HoldsOneOf(words.headers, "一般公共预算支出\n")) return {"B05", kByColumns};
  if (HoldsOneOf(words.headers, "附属单位上缴收入")) return {is_final ? "J02" : "B02", kByColumns};
  if (HoldsOneOf(words.headers, "对附属单位补助")) return {is_final ? "J03" : "B03", kByColumns};
  return {};
}

FormMatch FindForm(const TableWords& words, bool is_government) {
  const FormScope scope = is_government ? FormScope::kGovernment : FormScope::kDepartment;
  for (const FormRule& rule : FormRules()) {
    if (rule.scope != FormScope::kAny && rule.scope != scope) continue;
    if (!Fits(rule, words.title)) continue;
    if (rule.form.empty()) return {};
    const bool is_supported = ColumnsSupport(rule.form, words.headers);
    return {std::string(rule.form), is_supported ? kByTitleAndColumns : kByTitle};
  }
  return FormByColumns(words, is_government);
}

/// The year that a title carries; 0 = none.
int YearOfTitle(std::string_view title) {
  constexpr std::size_t kDigits = 4;
  for (std::size_t at = 0; at + kDigits <= title.size(); ++at) {
    const std::string_view digits = title.substr(at, kDigits);
    if (!digits.starts_with("20") || !IsDigits(digits)) continue;
    if (title.substr(at + kDigits).starts_with("年")) return std::atoi(std::string(digits).c_str());
  }
  return 0;
}

std::vector<Table> WithMeanings(std::vector<Table> tables, const UserSynonyms& synonyms) {
  for (Table& table : tables) {
    for (Column& column : table.columns) {
      for (std::string& header : column.path) header = synonyms.MeaningOf(header);
    }
  }
  return tables;
}

/// `tables` with the headers of `printed`.
std::vector<Table> WithPaths(std::vector<Table> tables, const std::vector<Table>& printed) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (std::size_t k = 0; k < tables[i].columns.size(); ++k) {
      tables[i].columns[k].path = printed[i].columns[k].path;
    }
  }
  return tables;
}

}  // namespace

std::vector<FormMatch> FindForms(const std::vector<Table>& tables, std::string_view kind) {
  constexpr int kSureVote = 2;
  std::vector<TableWords> words;
  std::vector<int> votes;
  int majority = PriorOf(kind);
  for (const Table& table : tables) {
    words.push_back(WordsOf(table));
    votes.push_back(ScopeVote(words.back()));
    majority += votes.back() > 0 ? 1 : votes.back() < 0 ? -1 : 0;
  }
  std::vector<FormMatch> forms;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const bool is_sure = std::abs(votes[i]) >= kSureVote;
    forms.push_back(FindForm(words[i], is_sure ? votes[i] > 0 : majority > 0));
  }
  return forms;
}

std::vector<Table> WithForms(std::vector<Table> tables, std::string_view kind, int year,
                             const UserSynonyms& synonyms) {
  if (!synonyms.empty()) {
    std::vector<Table> read = WithMeanings(tables, synonyms);
    return WithPaths(WithForms(std::move(read), kind, year), tables);
  }
  const std::vector<FormMatch> forms = FindForms(tables, kind);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Table& table = tables[i];
    table.form = forms[i].form;
    const int own_year = YearOfTitle(FoldForMatching(table.title));
    ColumnContext context{table.form, FoldForMatching(table.title), std::nullopt};
    if (own_year > 0 || year > 0) context.year = own_year > 0 ? own_year : year;
    table.columns = WithStandards(std::move(table.columns), context);
  }
  return tables;
}

}  // namespace mingxi
