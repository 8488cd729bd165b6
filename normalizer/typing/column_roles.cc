// SPDX-License-Identifier: GPL-3.0-or-later

// A header name proposes a role, the cells below confirm it or not: 金额 over words is no column of
// amounts, and 项目 over figures no column of labels.

#include "normalizer/typing/column_roles.h"

#include <re2/re2.h>

#include <span>
#include <string>

#include "normalizer/characters.h"
#include "normalizer/forms/header_words.h"
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

/// The role that a column's own name proposes.
ColumnRole RoleOfName(const std::string& name) {
  static const RE2 ordinal("序号|行次|栏次|行号|编号|序列|序");
  static const RE2 code(".*(?:编码|代码)|类|款|项|目录序号|.*目录编号");
  static const RE2 named(".*名称|科目|地区|单位|部门|功能分类科目|经济分类科目");
  static const RE2 label("项目.*|内容|指标|.*指标|.*事项");
  static const RE2 percent(
      ".*[%％].*|.*(?:比例|比重|利率|税率|费率|比率|增长率|增减率|占比|完成率)(?:[（(].*)?");
  static const RE2 count(
      "数量.*|.*期限(?:[（(].*)?|年限(?:[（(].*)?|.*(?:人数|辆数|台数|个数|批次|人次|面积|编制数)(?"
      ":[（(].*)?");
  static const RE2 text(
      "备注|说明|.*依据|.*原因|.*来源|.*性质|.*规格|.*形式|.*类别|.*类型|计量单位");
  static const RE2 amount(
      ".*(?:数|额|金|款|合计|小计|总计|支出|收入|经费|预算|决算|结转|结余|拨款|补助|费|单价|价值|"
      "债务|债券|执行|"
      "完成).*");
  if (RE2::FullMatch(name, ordinal)) return ColumnRole::kOrdinal;
  if (RE2::FullMatch(name, code)) return ColumnRole::kCode;
  if (RE2::FullMatch(name, named)) return ColumnRole::kName;
  if (RE2::FullMatch(name, text)) return ColumnRole::kText;
  if (RE2::FullMatch(name, percent)) return ColumnRole::kPercent;
  if (RE2::FullMatch(name, count)) return ColumnRole::kCount;
  if (name.starts_with("项目支出") || name.starts_with("项目经费")) return ColumnRole::kAmount;
  if (RE2::FullMatch(name, label)) return ColumnRole::kLabel;
  if (RE2::FullMatch(name, amount)) return ColumnRole::kAmount;
  return ColumnRole::kNone;
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

ColumnRole Decide(ColumnRole named, const Contents& contents, bool is_first) {
  const ColumnRole shown = RoleOfContents(contents, is_first);
  if (named == ColumnRole::kNone || shown == ColumnRole::kNone) {
    return named == ColumnRole::kNone ? shown : named;
  }
  const bool holds_words = contents.words > contents.figures + contents.percents;
  switch (named) {
    case ColumnRole::kOrdinal:
    case ColumnRole::kCode:
      return holds_words || contents.figures > contents.wholes ? shown : named;
    case ColumnRole::kAmount:
    case ColumnRole::kCount:
    case ColumnRole::kPercent:
      return holds_words ? ColumnRole::kText : named;
    default:
      if (IsOfWords(named) && holds_words) return named;
      return contents.codes == contents.wholes && contents.wholes > 0 &&
                     contents.figures == contents.wholes && contents.percents == 0 && is_first
                 ? ColumnRole::kCode
                 : shown;
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
    ColumnRole named = ColumnRole::kNone;
    const std::span<const std::string> path = NamingPath(columns[i].path);
    for (auto name = path.rbegin(); name != path.rend() && named == ColumnRole::kNone; ++name) {
      named = RoleOfName(*name);
    }
    columns[i].role = Decide(named, contents[i], i == 0);
  }
  return columns;
}

}  // namespace mingxi
