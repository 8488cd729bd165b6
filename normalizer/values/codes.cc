// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/codes.h"

// A cell is taken apart into groups of digits and the text beside them; the groups' lengths say
// whether they are one code (3, 2, 2 or 5, 2 or 7) or something else, a date or an amount.

#include <array>
#include <cstddef>
#include <cstdlib>
#include <vector>

#include "model/characters.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

constexpr std::string_view kOpenings[] = {"[", "【", "（", "(", "〔", "［"};
constexpr std::string_view kClosings[] = {"]", "】", "）", ")", "〕", "］"};
/// Between the groups of one code.
constexpr std::string_view kGroupSigns[] = {" ", "-", "－", "–", "—", ".", "/", "|", "_", "·"};
/// Between a code and its name.
constexpr std::string_view kNameSigns[] = {" ", "-",  "－", "–", "—", "_",
                                           ":", "：", "、", "|", ".", "/"};

/// Short codes carry no other letter than T: S204 and G318 are roads.
constexpr size_t kLeastDigitsBehindLetter = 5;

template <size_t kSize>
size_t LengthOfFirst(const std::string_view (&words)[kSize], std::string_view text) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

size_t CountDigits(std::string_view text) {
  size_t count = 0;
  while (count < text.size() && IsDigit(text[count])) ++count;
  return count;
}

bool HasLetterBefore(std::string_view text) {
  if (text.size() < 2 || !IsAsciiLetter(text[0])) return false;
  return CountDigits(text.substr(1)) >= (text[0] == 'T' ? 1 : kLeastDigitsBehindLetter);
}

/// Groups of digits at the front of a text with one kind of sign between them.
struct DigitGroups {
  std::vector<std::string_view> groups;
  std::string_view sign;
  size_t end = 0;
};

DigitGroups TakeGroups(std::string_view text) {
  DigitGroups found;
  size_t at = 0;
  while (true) {
    const size_t digits = CountDigits(text.substr(at));
    if (digits == 0) break;
    found.groups.push_back(text.substr(at, digits));
    found.end = at + digits;
    const size_t length = LengthOfFirst(kGroupSigns, text.substr(found.end));
    const std::string_view next = text.substr(found.end, length);
    if (length == 0 || (found.groups.size() > 1 && next != found.sign)) break;
    found.sign = next;
    at = found.end + length;
  }
  return found;
}

/// The first groups that make one code: 206 04 99, 20604 99, 2060499. Returns how many groups were
/// used.
size_t JoinGroups(const std::vector<std::string_view>& groups, std::string& code) {
  constexpr size_t kClassDigits = 3;
  code = groups[0];
  const bool begins_code = code.size() == kClassDigits || code.size() == kClassDigits + 2;
  size_t used = 1;
  while (begins_code && used < groups.size() && groups[used].size() == 2) code += groups[used++];
  return used;
}

bool IsUnitLength(size_t digits) {
  constexpr size_t kFewest = 3;
  constexpr size_t kMost = 15;  // 6 of the department, 3 a level below it.
  return digits >= kFewest && digits <= kMost;
}

PrintedCode Made(std::string code, CodeKind expected, std::string_view name) {
  PrintedCode made;
  made.name = name;
  made.kind = expected == CodeKind::kNone ? KindOfCode(code) : expected;
  if (made.kind == CodeKind::kUnit && !IsUnitLength(code.size())) return {};
  if (made.kind != CodeKind::kUnit) {
    made.level = LevelOfCode(code);
    if (made.level == 0 && expected != CodeKind::kNone) {
      return {.why_not =
                  "it has " + std::to_string(code.size()) + " digits where 3, 5 or 7 are usual"};
    }
    if (made.level == 0 || made.kind == CodeKind::kNone) return {};
  }
  made.code = std::move(code);
  return made;
}

/// 2.0604E+06: the digits behind the point are all that is left of the code.
PrintedCode ReadExponent(std::string_view text, CodeKind expected) {
  const size_t mark = text.find_first_of("eE");
  const std::string_view mantissa = text.substr(0, mark);
  std::string_view exponent = text.substr(mark + 1);
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  const bool is_exponent =
      !exponent.empty() && exponent.size() <= 2 && CountDigits(exponent) == exponent.size();
  std::string digits;
  for (const char c : mantissa) {
    if (IsDigit(c)) digits.push_back(c);
  }
  const bool is_mantissa = mantissa.size() == digits.size() + (digits.size() > 1 ? 1 : 0) &&
                           (digits.size() == 1 || mantissa[1] == '.');
  if (!is_exponent || !is_mantissa) return {};
  const auto wanted = static_cast<size_t>(std::atoi(std::string(exponent).c_str())) + 1;
  if (digits.size() == wanted) return Made(digits, expected, {});
  return {.why_not = "a spreadsheet has rounded this code; its last digits are lost"};
}

bool IsExponent(std::string_view text) {
  const size_t mark = text.find_first_of("eE");
  return mark != std::string_view::npos && mark > 0 && IsDigit(text[0]) &&
         text.find_first_not_of("0123456789.", 0) == mark;
}

/// 2060499.00 and 2,060,499, as spreadsheets print numbers. Empty = neither.
std::string ReadSpreadsheetNumber(std::string_view text) {
  const size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (point != std::string_view::npos &&
      text.find_first_not_of('0', point + 1) != std::string_view::npos) {
    return {};
  }
  std::string digits;
  bool has_comma = false;
  for (const char c : whole) {
    if (IsDigit(c)) {
      digits.push_back(c);
    } else if (c == ',') {
      has_comma = true;
    } else {
      return {};
    }
  }
  const bool is_altered = has_comma || point != std::string_view::npos;
  return is_altered && digits.size() >= 5 ? digits : std::string();
}

/// Whether the text behind a bare number may be the name of a code: not a unit, a date or a list.
bool MayBeName(std::string_view name) {
  constexpr std::string_view kNoNames[] = {"年", "月", "日", "万", "亿",  "千", "余",
                                           "多", "以", "至", "%",  "％",  "+",  "=",
                                           ",",  "，", "+",  "*",  "(含)"};
  if (name.empty()) return true;
  if (static_cast<unsigned char>(name.front()) < 0x80) return false;
  return LengthOfFirst(kNoNames, name) == 0 && FindUnitPrefix(name).length != name.size();
}

/// 卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）
PrintedCode ReadLevelledCode(std::string_view text, CodeKind expected) {
  constexpr std::string_view kLevels[] = {"类", "款", "项", "目"};
  std::string code;
  std::string_view name;
  size_t name_begin = 0;
  for (const std::string_view level : kLevels) {
    size_t at = text.find(level, name_begin);
    while (at != std::string_view::npos && (at == 0 || !IsDigit(text[at - 1])))
      at = text.find(level, at + 1);
    if (at == std::string_view::npos) break;
    size_t begin = at;
    while (begin > 0 && IsDigit(text[begin - 1])) --begin;
    const size_t opening = begin >= 3 && text.substr(begin - 3, 3) == "（" ? 3
                           : begin >= 1 && text[begin - 1] == '('          ? 1
                                                                           : 0;
    if (opening == 0) return {};
    code += text.substr(begin, at - begin);
    name = Trimmed(text.substr(name_begin, begin - opening - name_begin));
    name_begin = at + level.size();
    name_begin += LengthOfFirst(kClosings, text.substr(name_begin));
  }
  if (code.empty()) return {};
  return Made(std::move(code), expected, name);
}

/// The text behind the code without the signs that part them.
std::string_view NameBehind(std::string_view rest) {
  rest = Trimmed(rest);
  while (const size_t sign = LengthOfFirst(kNameSigns, rest)) rest = Trimmed(rest.substr(sign));
  return rest;
}

}  // namespace

std::string_view ToString(CodeKind kind) {
  switch (kind) {
    case CodeKind::kNone:
      return "";
    case CodeKind::kRevenue:
      return "revenue";
    case CodeKind::kFunction:
      return "function";
    case CodeKind::kDepartmentEconomic:
      return "department-economic";
    case CodeKind::kGovernmentEconomic:
      return "government-economic";
    case CodeKind::kUnit:
      return "unit";
  }
  return {};
}

int LevelOfCode(std::string_view code) {
  return code.size() >= 3 && code.size() <= 9 && code.size() % 2 == 1
             ? static_cast<int>(code.size() - 1) / 2
             : 0;
}

std::string_view ParentOfCode(std::string_view code) {
  return LevelOfCode(code) > 1 ? code.substr(0, code.size() - 2) : std::string_view();
}

CodeKind KindOfCode(std::string_view code) {
  // Classes in use and room for new ones: 101-110, 201-239 and 299, 301-319 and 399, 501-519 and
  // 599.
  if (code.size() == 6) return CodeKind::kUnit;
  if (LevelOfCode(code) == 0) return CodeKind::kNone;
  const int number = std::atoi(std::string(code.substr(0, 3)).c_str());
  if (number >= 101 && number <= 110) return CodeKind::kRevenue;
  if ((number >= 201 && number <= 239) || number == 299) return CodeKind::kFunction;
  if ((number >= 301 && number <= 319) || number == 399) return CodeKind::kDepartmentEconomic;
  if ((number >= 501 && number <= 519) || number == 599) return CodeKind::kGovernmentEconomic;
  return CodeKind::kNone;
}

PrintedCode ReadCode(std::string_view folded, CodeKind expected) {
  std::string_view text = Trimmed(folded);
  if (text.starts_with('\'')) text.remove_prefix(1);  // Typed so in spreadsheets to keep zeros.
  if (HasLetterBefore(text)) text.remove_prefix(1);
  if (IsExponent(text)) return ReadExponent(text, expected);
  if (std::string number = ReadSpreadsheetNumber(text); !number.empty())
    return Made(std::move(number), expected, {});

  const size_t opening = LengthOfFirst(kOpenings, text);
  const std::string_view inside = Trimmed(text.substr(opening));
  const DigitGroups found = TakeGroups(inside);
  if (found.groups.empty()) return opening == 0 ? ReadLevelledCode(text, expected) : PrintedCode();
  const bool may_be_amount =
      expected == CodeKind::kNone && found.groups.size() == 2 && found.sign == ".";
  if (may_be_amount) return {};  // 205.02
  std::string code;
  const size_t used = JoinGroups(found.groups, code);
  const std::string_view last = found.groups[used - 1];
  std::string_view rest =
      inside.substr(static_cast<size_t>(last.data() - inside.data()) + last.size());
  if (opening > 0) {
    rest = Trimmed(rest);
    const size_t closing = LengthOfFirst(kClosings, rest);
    if (closing == 0) return {};
    return Made(std::move(code), expected, NameBehind(rest.substr(closing)));
  }
  if (used < found.groups.size()) {  // 2023-12-31, 2031-39-99, 206 1234
    const bool looks_like_code = expected != CodeKind::kNone && found.end == inside.size();
    return looks_like_code ? PrintedCode{.why_not = "its groups of digits are not 3, 2 and 2 long"}
                           : PrintedCode();
  }
  if (!MayBeName(rest)) {
    const std::string_view name = NameBehind(rest);
    if (name.data() == rest.data() || name.empty() || !MayBeName(name)) return {};
  }
  return Made(std::move(code), expected, NameBehind(rest));
}

std::string CodeColumns::Next(std::string_view code_class, std::string_view section,
                              std::string_view item) {
  code_class = Trimmed(code_class);
  section = Trimmed(section);
  item = Trimmed(item);
  for (const std::string_view cell : {code_class, section, item}) {
    if (CountDigits(cell) != cell.size()) return {};
  }
  // Own digits behind those of the level above; a lost leading zero comes back.
  const auto join = [](const std::string& above, std::string_view cell) -> std::string {
    if (cell.size() == above.size() + 2 && cell.starts_with(above)) return std::string(cell);
    if (above.empty() || cell.size() > 2) return {};
    return above + (cell.size() == 1 ? "0" : "") + std::string(cell);
  };
  if (!code_class.empty()) {
    if (code_class != class_) section_.clear();
    class_ = code_class;
    if (section.empty() && item.empty()) section_.clear();
  }
  if (!section.empty()) section_ = join(class_, section);
  if (!item.empty()) return section_.empty() ? std::string() : join(section_, item);
  if (!section.empty()) return section_;
  return code_class.empty() ? std::string() : class_;
}

}  // namespace mingxi
