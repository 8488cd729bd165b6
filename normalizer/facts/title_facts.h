// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a title says of the whole document: whose, of which year, of which kind.

#include <optional>
#include <string>
#include <string_view>

namespace mingxi {

struct TitleFacts {
  std::string publisher;  ///< Empty = none named.
  std::optional<int> year;
  std::string kind;  ///< As Document::kind; empty = none named.

  bool operator==(const TitleFacts&) const = default;
};

/// Reads titles such as 2023年云岭县水利局部门预算, 安泉县2024年政府预算,
/// 北京市2021年地方政府债务余额情况表 (folded; a number in front is skipped).
TitleFacts ReadTitleFacts(std::string_view title);

}  // namespace mingxi
