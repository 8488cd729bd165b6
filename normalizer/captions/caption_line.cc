// SPDX-License-Identifier: GPL-3.0-or-later

// A caption line is a row of labels, each ended by a colon: 编制单位：X (made by), 预算年度：2023
// (budget year), 单位：万元 (unit). The colons are found first, then the longest known label before
// each; a value runs to the next label. What stands before the first label is looked at last: a
// form number, a year, a code with a name, or a title.

#include "normalizer/captions/caption_line.h"

#include <re2/re2.h>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/characters.h"
#include "normalizer/captions/printed_unit.h"
#include "normalizer/captions/public_body.h"
#include "normalizer/captions/standing_parts.h"
#include "normalizer/values/codes.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

enum class LabelKind : std::uint8_t { kUnit, kYear, kPublisher, kCode, kFormNumber, kOther };

struct Label {
  std::string_view word;
  LabelKind kind;
};

/// Longer words before those they end in.
constexpr std::array kLabels = std::to_array<Label>({
    {"金额单位", LabelKind::kUnit},               // unit of amounts
    {"货币单位", LabelKind::kUnit},               // unit of currency
    {"计量单位", LabelKind::kUnit},               // unit of measure
    {"数量单位", LabelKind::kUnit},               //
    {"预算年度", LabelKind::kYear},               // budget year
    {"决算年度", LabelKind::kYear},               // year of the final accounts
    {"会计年度", LabelKind::kYear},               //
    {"公开年度", LabelKind::kYear},               //
    {"编制年度", LabelKind::kYear},               //
    {"填报年度", LabelKind::kYear},               //
    {"年度", LabelKind::kYear},                   // year
    {"年份", LabelKind::kYear},                   //
    {"部门编码", LabelKind::kCode},               // code of the department
    {"部门代码", LabelKind::kCode},               //
    {"单位编码", LabelKind::kCode},               // code of the unit
    {"单位代码", LabelKind::kCode},               //
    {"编制单位", LabelKind::kPublisher},          // made by
    {"编制部门", LabelKind::kPublisher},          //
    {"编报单位", LabelKind::kPublisher},          //
    {"填报单位", LabelKind::kPublisher},          // filled in by
    {"填报部门", LabelKind::kPublisher},          //
    {"填制单位", LabelKind::kPublisher},          //
    {"公开单位", LabelKind::kPublisher},          // disclosed by
    {"公开部门", LabelKind::kPublisher},          //
    {"预算单位", LabelKind::kPublisher},          // budget unit
    {"预算部门", LabelKind::kPublisher},          //
    {"主管部门", LabelKind::kPublisher},          // superior department
    {"单位（部门）名称", LabelKind::kPublisher},  //
    {"部门（单位）名称", LabelKind::kPublisher},  //
    {"单位（部门）", LabelKind::kPublisher},      //
    {"部门（单位）", LabelKind::kPublisher},      //
    {"部门(单位)", LabelKind::kPublisher},        //
    {"部门/单位", LabelKind::kPublisher},         //
    {"单位名称", LabelKind::kPublisher},          // name of the unit
    {"部门名称", LabelKind::kPublisher},          //
    {"部门", LabelKind::kPublisher},              // department
    {"编制日期", LabelKind::kOther},              // made on
    {"填报日期", LabelKind::kOther},              //
    {"报送日期", LabelKind::kOther},              //
    {"截止时间", LabelKind::kOther},              // as of
    {"截止日期", LabelKind::kOther},              //
    {"截至日期", LabelKind::kOther},              //
    {"表号", LabelKind::kFormNumber},             // form number
    {"单位", LabelKind::kUnit},                   // unit; or, before a name, the publisher
});

struct LabelAt {
  LabelKind kind = LabelKind::kOther;
  std::size_t begin = 0;  ///< Byte where the label begins.
  std::size_t value = 0;  ///< Byte behind the colon.
};

/// Nothing but marks: a full stop left over in a cell, a row of dots.
bool IsOnlyMarks(std::string_view text) {
  static const RE2 word("[0-9A-Za-z〇㐀-龥]");
  return !RE2::PartialMatch(text, word);
}

/// What stands behind 单位： and is neither a known unit nor a name, but short: 座, 万户.
bool IsUnknownUnit(std::string_view value) {
  constexpr std::size_t kLongestUnknown = 3;
  return HasHan(value) && CharacterCount(value) <= kLongestUnknown && !EndsLikePublicBody(value) &&
         !IsRegionName(value);
}

/// The unit of a line that is nothing but a unit: （万元） or 万元. Units of other things than
/// money need the brackets, because 支 or 个 alone is a word of something else.
std::string ReadBareUnitLine(std::string_view text) {
  const std::string_view inside = WithoutBrackets(text);
  const std::optional<Unit> unit = FindUnit(inside);
  if (!unit.has_value()) return {};
  const bool is_sure = unit->kind == UnitKind::kMoney || inside.size() != text.size();
  return is_sure ? std::string(inside) : std::string();
}

/// The value of 预算年度：, where a bare 2023 is enough.
const RE2& YearValuePattern() {
  static const RE2 pattern("(20[0-9]{2})\\s*年?\\s*度?");
  return pattern;
}

const RE2& CodeAndNamePattern() {
  static const RE2 pattern("[\\[【(（]?([0-9]{3,12})[\\]】)）]?\\s*[-—]?\\s*([〇㐀-龥].*)");
  return pattern;
}

/// The longest label that ends at `end`, not reaching before `from`.
bool FindLabel(std::string_view text, std::size_t from, std::size_t end, LabelAt& found) {
  const std::string_view before = WithoutOuterSpaces(text.substr(from, end - from));
  for (const Label& label : kLabels) {
    if (!before.ends_with(label.word)) continue;
    found.kind = label.kind;
    found.begin =
        static_cast<std::size_t>(before.data() + before.size() - text.data()) - label.word.size();
    return true;
  }
  return false;
}

std::vector<LabelAt> FindLabels(std::string_view text) {
  constexpr std::string_view kWideColon = "：";
  std::vector<LabelAt> labels;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_wide = text.substr(at).starts_with(kWideColon);
    const std::size_t length = is_wide ? kWideColon.size() : 1;
    if (is_wide || text[at] == ':') {
      LabelAt label;
      if (FindLabel(text, from, at, label)) {
        label.value = at + length;
        labels.push_back(label);
        from = label.value;
      }
    }
    at += length;
  }
  return labels;
}

/// Takes a form number, a year or a mark of continuation off `text` if it stands there alone.
bool TakeWhole(std::string_view text, CaptionLine& line) {
  if (IsContinuationMark(text)) {
    line.is_continuation = true;
  } else if (std::string number = ReadFormNumber(text); !number.empty()) {
    line.form_number = std::move(number);
  } else if (const std::optional<int> year = ReadYearAlone(text); year.has_value()) {
    line.year = year;
  } else if (const std::string unit = ReadBareUnitLine(text); !unit.empty()) {
    line.unit = unit;
  } else if (IsDate(text)) {
    line.has_other = true;
  } else {
    return false;
  }
  return true;
}

void TakePublisher(std::string_view value, CaptionLine& line) {
  std::string code;
  std::string name;
  if (RE2::FullMatch(value, CodeAndNamePattern(), &code, &name)) {
    line.publisher_code = code;
    line.publisher = name;
  } else {
    line.publisher = std::string(value);
  }
}

void TakeLabelled(LabelKind kind, std::string_view value, CaptionLine& line) {
  int year = 0;
  switch (kind) {
    case LabelKind::kUnit:
      if (std::string unit = ReadUnits(value); !unit.empty()) {
        line.unit = std::move(unit);
      } else if (IsUnknownUnit(value)) {
        line.unit = std::string(value);
      } else if (!value.empty()) {
        TakePublisher(value, line);
      } else {
        line.has_other = true;
      }
      return;
    case LabelKind::kYear:
      if (RE2::FullMatch(value, YearValuePattern(), &year)) line.year = year;
      break;
    case LabelKind::kPublisher:
      if (!value.empty()) TakePublisher(value, line);
      break;
    case LabelKind::kCode:
      if (IsDigits(value)) line.publisher_code = std::string(value);
      break;
    case LabelKind::kFormNumber:
      line.form_number = std::string(value);
      break;
    case LabelKind::kOther:
      break;
  }
  line.has_other = true;
}

/// Words of the printed line that are a part by themselves (公开01表, 2023年度, 续表), except in
/// front of a title, where 表1 is the title's own number. The other words come back as one text.
std::string TakeWords(std::string_view printed, CaptionLine& line) {
  std::string rest;
  bool is_first = true;
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t begin = printed.find_first_not_of(" \t", at);
    if (begin == std::string_view::npos) break;
    std::size_t end = printed.find_first_of(" \t", begin);
    if (end == std::string_view::npos) end = printed.size();
    const std::string_view word = printed.substr(begin, end - begin);
    const bool is_link = word.find("返回目录") != std::string_view::npos;  // Back to the contents.
    line.has_other = line.has_other || is_link;
    if (is_link) {
      is_first = true;
      at = end;
      continue;
    }
    // A year inside a title is a part of it: 安泉县 2023年 收支总表.
    const bool is_last = printed.find_first_not_of(" \t", end) == std::string_view::npos;
    const bool can_be_part = !is_first && (is_last || !ReadYearAlone(FoldText(word)).has_value());
    if (!can_be_part || !TakeWhole(FoldText(word), line)) {
      rest.append(printed.substr(at, end - at));
    }
    is_first = false;
    at = end;
  }
  return rest;
}

/// `text` without marks at its end, left over between a title and a unit.
std::string_view WithoutLoneMarks(std::string_view text) {
  static const RE2 marks("^(.*[^ ·•.、,，|_\\x{FFFD}])[ ·•.、,，|_\\x{FFFD}]+$");
  re2::StringPiece kept;
  const re2::StringPiece all(text.data(), text.size());
  return RE2::FullMatch(all, marks, &kept) ? std::string_view(kept.data(), kept.size()) : text;
}

/// 471001 or 471001003, but no subject: 208 and 2080451 stand above tables, too, where a page ends.
bool MayBeUnitCode(const std::string& code) {
  constexpr std::size_t kFewestDigits = 6;
  const CodeKind kind = KindOfCode(code);
  return code.size() >= kFewestDigits && (kind == CodeKind::kUnit || kind == CodeKind::kNone);
}

void TakeRest(std::string_view rest, CaptionLine& line) {
  if (IsOnlyMarks(rest) || TakeWhole(rest, line)) return;
  std::string code;
  std::string name;
  if (!NamesATable(rest) && RE2::FullMatch(rest, CodeAndNamePattern(), &code, &name) &&
      !name.starts_with("年") && !name.starts_with("月") && !name.starts_with("号") &&
      (MayBeUnitCode(code) || EndsLikePublicBody(name))) {
    line.publisher_code = code;
    line.publisher = name;
    return;
  }
  const bool is_name = !line.unit.empty() && line.publisher.empty() && !NamesATable(rest) &&
                       (EndsLikePublicBody(rest) || IsRegionName(rest));
  (is_name ? line.publisher : line.title) = std::string(rest);
}

/// Takes a form number with blanks inside that stands behind the name of a table: …表  公开 03 表.
/// What is left comes back.
std::string_view TakeFormNumberBehind(std::string_view printed, CaptionLine& line) {
  static const RE2 behind("^(.*?表[)）]?)\\s+(\\S.*?)\\s*$");
  re2::StringPiece title;
  re2::StringPiece number;
  const re2::StringPiece all(printed.data(), printed.size());
  if (!RE2::FullMatch(all, behind, &title, &number)) return printed;
  line.form_number = ReadFormNumber(FoldText({number.data(), number.size()}));
  if (line.form_number.empty()) return printed;
  return {title.data(), title.size()};
}

/// Takes what stands on the line behind its unit: 单位：万元 第1页, 单位：万元 表3.
void TakeBehindUnit(std::string_view behind, CaptionLine& line) {
  if (IsOnlyMarks(behind) || TakeWhole(behind, line)) return;
  if (line.title.empty() && NamesATable(behind)) {
    line.title = std::string(behind);
  } else {
    line.has_other = true;
  }
}

}  // namespace

CaptionLine ReadCaptionLine(std::string_view printed) {
  CaptionLine line;
  line.text = FoldText(printed);
  const std::optional<UnitLine> unit = ReadUnitLine(line.text);
  if (unit.has_value() && unit->begin == 0 && unit->end == line.text.size()) {
    line.unit = unit->unit;  // Also 单位（万元）.
    return line;
  }
  UnitBracket bracket = CutUnitBracket(printed);
  const std::string text = bracket.unit.empty() ? line.text : FoldText(bracket.rest);
  line.unit = std::move(bracket.unit);
  const std::vector<LabelAt> labels = FindLabels(text);
  if (labels.empty()) {
    if (TakeWhole(text, line)) return line;
    TakeRest(FoldText(TakeWords(TakeFormNumberBehind(bracket.rest, line), line)), line);
    return line;
  }
  std::string behind;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t end = i + 1 < labels.size() ? labels[i + 1].begin : text.size();
    std::string_view value =
        WithoutOuterSpaces(std::string_view(text).substr(labels[i].value, end - labels[i].value));
    if (labels[i].kind == LabelKind::kUnit) {
      const std::size_t length = LengthOfLeadingUnits(value);
      if (length > 0 && behind.empty()) behind = WithoutOuterSpaces(value.substr(length));
      if (length > 0) value = value.substr(0, length);
    }
    TakeLabelled(labels[i].kind, value, line);
  }
  TakeRest(WithoutLoneMarks(std::string_view(text).substr(0, labels.front().begin)), line);
  TakeBehindUnit(behind, line);
  return line;
}

bool LooksLikeTitle(std::string_view text) {
  constexpr std::size_t kLongestTitle =
      100;  // 绩效目标表 (performance targets) carry a whole notice's name.
  constexpr std::size_t kLongestUnnamed = 40;  // Longer without 表 at the end it is prose.
  static const RE2 sentence("[。；;！？]|[：:，,、]$");
  static const RE2 page_mark(
      "[-—–\\s]*(?:第?\\s*[0-9]+\\s*页?[,，/\\s]*(?:共\\s*[0-9]+\\s*页)?)[-—–\\s]*");
  static const RE2 note("^(?:附?注|备注|说明)\\s*(?:[0-9：:]|$)");
  if (!HasHan(text) || RE2::PartialMatch(text, sentence)) return false;
  if (RE2::FullMatch(text, page_mark) || RE2::PartialMatch(text, note)) return false;
  const std::size_t length = CharacterCount(text);
  if (NamesATable(text)) return length <= kLongestTitle;
  return length <= kLongestUnnamed && text.find("，") == std::string_view::npos;
}

bool NamesATable(std::string_view text) {
  static const RE2 named(
      "表(?:\\s*[（(][^（()）]*[)）]|[0-9]{1,2}|[一二三四五六七八九十]{1,2}|\\s)*$");
  return RE2::PartialMatch(text, named) && ReadFormNumber(text).empty() &&
         !IsContinuationMark(text);
}

std::string_view WithoutContinuation(std::string_view title) {
  static const RE2 behind(
      "(.*?)\\s*(?:[（(]接?上?续表?\\s*[0-9一二三四五六七八九十]*[)）]|续表?[0-9]*)");
  static const RE2 before("[（(]?(?:续表|续上表|接上表)\\s*[0-9]*[)）]?\\s*[:：]?\\s*(.+)");
  re2::StringPiece kept;
  const re2::StringPiece all(title.data(), title.size());
  if (RE2::FullMatch(all, behind, &kept) && !kept.empty()) title = {kept.data(), kept.size()};
  const re2::StringPiece rest(title.data(), title.size());
  if (RE2::FullMatch(rest, before, &kept)) title = {kept.data(), kept.size()};
  return title;
}

}  // namespace mingxi
