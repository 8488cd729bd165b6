// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What one printed line above a table says.

#include <optional>
#include <string>
#include <string_view>

namespace mingxi {

/// The parts of a line such as `471001平山县…  预算年度：2023  单位：万元`. Absent parts are empty.
struct CaptionLine {
  std::string text;       ///< The whole line, folded.
  std::string title;      ///< What is left when all other parts are taken: a title, if it is one.
  std::string unit;       ///< "万元" of 单位：万元 or 金额单位：万元.
  std::string publisher;  ///< Name behind 编制单位： / 部门： or behind a glued code.
  std::string publisher_code;    ///< "471001" of 471001平山县….
  std::optional<int> year;       ///< Of 预算年度：2023 or a 2023年度 that stands alone.
  std::string form_number;       ///< "公开01表", "表1-1" standing alone.
  bool is_continuation = false;  ///< 续表 or （续）.
  bool has_other = false;        ///< A label that is none of these (编制日期：…).

  /// Whether the line holds any caption part besides a possible title.
  bool HasParts() const {
    return !unit.empty() || !publisher.empty() || !publisher_code.empty() || year.has_value() ||
           !form_number.empty() || is_continuation || has_other;
  }

  bool operator==(const CaptionLine&) const = default;
};

/// Reads one line as printed. Never fails: a line of prose comes back with all of it in `title`.
CaptionLine ReadCaptionLine(std::string_view printed);

/// Whether `text` (folded) can stand above a table as its title: no sentence, no figure, no page
/// mark, not the end of a paragraph.
bool LooksLikeTitle(std::string_view text);

/// Whether `text` says of itself that it is a table's title: it ends in 表 (table) or in 表 with a
/// bracket or number behind it.
bool NamesATable(std::string_view text);

/// `title` without marks of continuation (续表, （续）, (续表1)) at either end.
std::string_view WithoutContinuation(std::string_view title);

}  // namespace mingxi
