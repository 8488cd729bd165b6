// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where figures stand in a sentence.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/decimal.h"

namespace mingxi {

/// A number with its unit.
struct ScannedFigure {
  std::size_t begin = 0;  ///< Bytes: the number's sign or first digit.
  std::size_t end = 0;    ///< Behind the unit.
  Decimal value;
  std::string
      unit;  ///< As printed; percent signs as "%"; 万 and 亿 that lost their 元 get it back.
  std::string
      noun;  ///< What is counted, where it stands behind: 20项重点项目; empty = it stands before.

  bool operator==(const ScannedFigure&) const = default;
};

/// The figures of `sentence` (folded) from the left: numbers with a unit of money, a ratio or a
/// count. Dates, numbers of documents (〔2018〕75号), list numbers, parts of names
/// (15分钟社区生活圈, 十四五) and thresholds that belong to a name (100万元以上设备) are none.
std::vector<ScannedFigure> ScanFigures(std::string_view sentence);

}  // namespace mingxi
