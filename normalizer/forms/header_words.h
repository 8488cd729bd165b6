// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One meaning, many printed headers: what the words of a column's header stand for.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

/// What part of a standard name a header word gives.
enum class HeaderPart : std::uint8_t {
  kSide,       ///< revenue, expenditure
  kComponent,  ///< basic, project, carry-in: which money
  kMeasure,    ///< budget, final, change-percent: which figure of it
  kIdentity,   ///< row-number, subject-code, item: no figure but what names the row
  kFund,       ///< general-public-budget, government-fund, state-capital: whose money
  kGrouping,  ///< Says nothing of its own: 项目 (item) or 资金性质 (kind of money) above other
              ///< headers.
};

struct HeaderMeaning {
  HeaderPart part = HeaderPart::kGrouping;
  std::string_view name;  ///< The standard word; empty for kGrouping.

  bool operator==(const HeaderMeaning&) const = default;
};

/// What is looked up of a printed header: folded for matching, without years, brackets and what
/// they hold, list numbers, punctuation and a leading 其中 (of which).
/// "2024年“三公”经费预算数（万元）" -> "三公经费预算数".
std::string HeaderKey(std::string_view printed);

/// The headers of a column that say what it is: all of them, but for a 合计 (total) that stands
/// below 科目编码 or 科目名称 (code, name), which is the empty table's own total row.
std::span<const std::string> NamingPath(const std::vector<std::string>& path);

/// The meaning of a whole key; nullopt when it is not a known header.
std::optional<HeaderMeaning> FindHeaderMeaning(std::string_view key);

}  // namespace mingxi
