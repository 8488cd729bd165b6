// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Subject codes as they are printed: 2060499, 206 04 99, [2060499]名称, 206科学技术支出, 205-02-01,
// T2060499, three columns 类|款|项 (class, section, item).

#include <cstdint>
#include <string>
#include <string_view>

namespace mingxi {

enum class CodeKind : std::uint8_t {
  kNone,
  kRevenue,             ///< 收入分类: 1xx
  kFunction,            ///< 支出功能分类: 2xx
  kDepartmentEconomic,  ///< 部门预算支出经济分类: 3xx
  kGovernmentEconomic,  ///< 政府预算支出经济分类: 5xx
  kUnit,                ///< Codes of departments and units: 471001. No list of ours has them.
};

/// "revenue", "function", "department-economic", "government-economic", "unit"; empty for kNone.
std::string_view ToString(CodeKind kind);

/// What a text says as a code.
struct PrintedCode {
  std::string code;  ///< Digits only, "2060499"; empty = the text holds no code.
  CodeKind kind = CodeKind::kNone;
  int level = 0;        ///< 1 类 class, 2 款 section, 3 项 item, 4 目 sub-item; 0 for units.
  std::string name;     ///< The text beside the code, without the signs that part them.
  std::string why_not;  ///< Why something that looks like a code is none.

  bool operator==(const PrintedCode&) const = default;
};

/// Reads a folded cell that may hold a code, alone or with a name. `expected` is what the column's
/// header says; kNone = unknown: then the first digits decide, and a number that only happens to
/// begin a word (100万元以上设备) is no code. A code that a spreadsheet rounded (2.0604E+06) is
/// refused: its end is lost.
PrintedCode ReadCode(std::string_view folded, CodeKind expected = CodeKind::kNone);

/// The kind that a code of 3, 5, 7 or 9 digits is by its first digits; kNone when it is none of
/// ours.
CodeKind KindOfCode(std::string_view code);

/// 1 to 4; 0 for other lengths.
int LevelOfCode(std::string_view code);

/// "20604" for "2060499"; empty for a class.
std::string_view ParentOfCode(std::string_view code);

/// Puts codes together that are printed in three columns 类|款|项, row by row from the top.
class CodeColumns {
 public:
  /// The code of the next row. A blank cell carries on from the rows above when a cell right of it
  /// is filled. Each cell may hold its own digits (206|04|99) or all so far (206|20604|2060499).
  /// Empty when the row holds no code.
  std::string Next(std::string_view code_class, std::string_view section, std::string_view item);

 private:
  std::string class_;
  std::string section_;
};

}  // namespace mingxi
