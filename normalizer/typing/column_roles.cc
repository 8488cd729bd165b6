// SPDX-License-Identifier: GPL-3.0-or-later

// A header name proposes a role, the cells below confirm it or not: 金额 over words is no column of
// amounts, 项目 over figures no column of labels, and what prints % is a rate, whatever its name.

#include "normalizer/typing/column_roles.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "model/characters.h"
#include "normalizer/forms/header_words.h"
#include "normalizer/typing/rate_words.h"
#include "normalizer/values/figure.h"

namespace mingxi {
namespace {

/// What stands below a column's header.
struct Contents {
  int figures = 0;  ///< Amounts: with decimals or grouping, or whole numbers.
  int percents = 0;
  int wholes = 0;   ///< Of the figures: digits only.
  int counted = 0;  ///< Of these: one more than the one above.
  int codes = 0;    ///< Of these: three or more digits, or a leading zero.
  int words = 0;
  long last_whole = 0;
};

void Count(std::string_view text, Contents& contents) {
  if (text.empty()) return;
  if (IsDigits(text)) {
    ++contents.wholes;
    ++contents.figures;
    constexpr std::size_t kMostDigits = 18;
    const long whole = text.size() <= kMostDigits ? std::stol(std::string(text)) : 0;
    contents.counted += whole == contents.last_whole + 1 ? 1 : 0;
    contents.last_whole = whole;
    constexpr std::size_t kFewestCodeDigits = 3;
    contents.codes += text.size() >= kFewestCodeDigits || text.front() == '0' ? 1 : 0;
    return;
  }
  const Figure figure = ReadFigure(text);
  if (figure.type == CellType::kAmount) ++contents.figures;
  if (figure.type == CellType::kPercent) ++contents.percents;
  if (figure.type == CellType::kNone) ++contents.words;
}

using Words = std::span<const std::string_view>;

// Names of columns by what they are, end with, begin with or hold. Looked for plainly: a document
// has some hundred columns, and compiling patterns for them took longer than all their names.
constexpr std::string_view kOrdinals[] = {"序号", "行次", "栏次", "行号", "编号", "序列", "序"};
constexpr std::string_view kCodes[] = {"类", "款", "项", "目录序号"};
constexpr std::string_view kCodeEnds[] = {"编码", "代码", "目录编号"};
constexpr std::string_view kNames[] = {"科目", "地区",         "单位",
                                       "部门", "功能分类科目", "经济分类科目"};
constexpr std::string_view kNameEnds[] = {"名称"};
constexpr std::string_view kLabels[] = {"内容"};
constexpr std::string_view kLabelEnds[] = {"指标", "事项"};
constexpr std::string_view kPercentSigns[] = {"%", "％"};
constexpr std::string_view kPercentEnds[] = {"比例",   "比重",   "利率", "税率",   "费率", "比率",
                                             "增长率", "增减率", "占比", "完成率", "增速", "增幅"};
constexpr std::string_view kCountEnds[] = {"期限", "人数", "辆数", "台数",  "个数",
                                           "批次", "人次", "面积", "编制数"};
constexpr std::string_view kTexts[] = {"备注", "说明", "计量单位"};
constexpr std::string_view kTextEnds[] = {"依据", "原因", "来源", "性质",
                                          "规格", "形式", "类别", "类型"};
constexpr std::string_view kAmountWords[] = {
    "数",   "额",   "金",   "款",   "合计", "小计", "总计", "支出", "收入", "经费", "预算", "决算",
    "结转", "结余", "拨款", "补助", "费",   "单价", "价值", "债务", "债券", "执行", "完成"};

bool IsOneOf(std::string_view name, Words words) {
  return std::find(words.begin(), words.end(), name) != words.end();
}

bool EndsWithOneOf(std::string_view name, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [name](std::string_view word) { return name.ends_with(word); });
}

bool HoldsOneOf(std::string_view name, Words words) {
  return std::any_of(words.begin(), words.end(), [name](std::string_view word) {
    return name.find(word) != std::string_view::npos;
  });
}

/// Whether `name` ends with one of `words`, or one stands before a bracket: 面积（平方米）.
bool EndsOrIsExplained(std::string_view name, Words words) {
  return std::any_of(words.begin(), words.end(), [name](std::string_view word) {
    for (std::size_t at = name.find(word); at != std::string_view::npos;
         at = name.find(word, at + 1)) {
      const std::string_view rest = name.substr(at + word.size());
      if (rest.empty() || rest.starts_with("（") || rest.starts_with("(")) return true;
    }
    return false;
  });
}

bool NamesCount(std::string_view name) {
  constexpr std::string_view kYears = "年限";  // Not behind other words: 使用年限 may be a text.
  const bool is_years = name == kYears || name.starts_with("年限（") || name.starts_with("年限(");
  return name.starts_with("数量") || is_years || EndsOrIsExplained(name, kCountEnds);
}

/// 执行数为预算数的 (the execution is, of the budget, ...): the percentage behind is not printed.
bool IsShareOfAnother(std::string_view name) {
  constexpr std::string_view kIs = "为";
  return name.ends_with("的") && name.find(kIs) != std::string_view::npos;
}

/// The role that a column's own name proposes.
ColumnRole RoleOfName(std::string_view name) {
  if (IsOneOf(name, kOrdinals)) return ColumnRole::kOrdinal;
  if (IsOneOf(name, kCodes) || EndsWithOneOf(name, kCodeEnds)) return ColumnRole::kCode;
  if (IsOneOf(name, kNames) || EndsWithOneOf(name, kNameEnds)) return ColumnRole::kName;
  if (IsOneOf(name, kTexts) || EndsWithOneOf(name, kTextEnds)) return ColumnRole::kText;
  const bool is_percent = HoldsOneOf(name, kPercentSigns) ||
                          EndsOrIsExplained(name, kPercentEnds) || IsShareOfAnother(name);
  if (is_percent) return ColumnRole::kPercent;
  if (NamesCount(name)) return ColumnRole::kCount;
  if (name.starts_with("项目支出") || name.starts_with("项目经费")) return ColumnRole::kAmount;
  const bool is_label =
      name.starts_with("项目") || IsOneOf(name, kLabels) || EndsWithOneOf(name, kLabelEnds);
  if (is_label) return ColumnRole::kLabel;
  return HoldsOneOf(name, kAmountWords) ? ColumnRole::kAmount : ColumnRole::kNone;
}

bool IsOfWords(ColumnRole role) {
  return role == ColumnRole::kName || role == ColumnRole::kLabel || role == ColumnRole::kText;
}

/// The role that the contents alone show.
ColumnRole RoleOfContents(const Contents& contents, bool is_first) {
  const int figures = contents.figures + contents.percents;
  if (contents.words > figures) return is_first ? ColumnRole::kLabel : ColumnRole::kText;
  if (figures == 0) return ColumnRole::kNone;
  if (contents.percents * 2 > figures) return ColumnRole::kPercent;
  if (is_first && contents.wholes == figures) {
    return contents.counted * 2 > figures ? ColumnRole::kOrdinal : ColumnRole::kCode;
  }
  return ColumnRole::kAmount;
}

/// A role, and what decided it: a header, or the cells.
struct Decision {
  ColumnRole role = ColumnRole::kNone;
  std::string by;
};

/// What a header proposes; `by` names it.
Decision Propose(std::span<const std::string> path) {
  if (const std::optional<RateWord> rate = FindRateInGroup(path)) {
    const ColumnRole role = RoleOfName(rate->header);
    if (role == ColumnRole::kPercent || role == ColumnRole::kCount) return {role, rate->header};
  }
  for (auto name = path.rbegin(); name != path.rend(); ++name) {
    const ColumnRole role = RoleOfName(*name);
    if (role != ColumnRole::kNone) return {role, *name};
  }
  return {};
}

Decision Decide(const Decision& named, const Contents& contents, bool is_first) {
  const ColumnRole shown = RoleOfContents(contents, is_first);
  const Decision by_cells{shown, "cells"};
  if (named.role == ColumnRole::kNone || shown == ColumnRole::kNone) {
    return named.role == ColumnRole::kNone && shown != ColumnRole::kNone ? by_cells : named;
  }
  const bool holds_words = contents.words > contents.figures + contents.percents;
  switch (named.role) {
    case ColumnRole::kOrdinal:
    case ColumnRole::kCode:
      return holds_words || contents.figures > contents.wholes ? by_cells : named;
    case ColumnRole::kAmount:
    case ColumnRole::kCount:
      if (contents.percents > contents.figures && !holds_words) return {ColumnRole::kPercent, "%"};
      return holds_words ? Decision{ColumnRole::kText, "cells"} : named;
    case ColumnRole::kPercent:
      return holds_words ? Decision{ColumnRole::kText, "cells"} : named;
    default:
      if (IsOfWords(named.role) && holds_words) return named;
      return contents.codes == contents.wholes && contents.wholes > 0 &&
                     contents.figures == contents.wholes && contents.percents == 0 && is_first
                 ? Decision{ColumnRole::kCode, "cells"}
                 : by_cells;
  }
}

}  // namespace

std::vector<Column> WithRoles(std::vector<Column> columns, const Piece& piece,
                              const HeaderShape& shape) {
  if (shape.is_form) return columns;
  std::vector<Contents> contents(columns.size());
  for (const Cell& cell : piece.cells) {
    if (cell.row < shape.body_begin() || cell.column_span > 1) continue;
    Count(cell.text, contents[static_cast<std::size_t>(cell.column)]);
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Decision decision = Decide(Propose(NamingPath(columns[i].path)), contents[i], i == 0);
    columns[i].role = decision.role;
    columns[i].evidence = std::move(decision.by);
  }
  return columns;
}

}  // namespace mingxi
