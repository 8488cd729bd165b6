// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the words in front of a figure say: what it is, of which year, and whether it compares.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

/// The reading of the words between one figure and the next.
struct FigureLead {
  std::string label;  ///< Without year, publisher and verbs; empty = that of the figure before.
  std::string comparison;  ///< As TextFigure::comparison.
  std::string against;     ///< What is compared with, "2022年预算"; empty = not said here.
  std::optional<int> year;

  bool operator==(const FigureLead&) const = default;
};

/// Reads `lead`, the folded words in front of a figure up to the sign before them. `publisher` may
/// stand in front of a label (empty = unknown).
FigureLead ReadFigureLead(std::string_view lead, std::string_view publisher);

/// The different years that `text` (folded) names, 2023年 or 2023年度, in their order.
std::vector<int> YearsIn(std::string_view text);

/// Whether a label only says which figure it is (年初预算, 支出决算), not of what.
bool IsGenericLabel(std::string_view label);

/// A generic label with the subject of another one: 支出决算 after 某经费年初预算 is
/// 某经费支出决算.
std::string WithSubjectOf(std::string_view subject, std::string_view label);

/// Whether `text` holds any of the words for no change: 持平, 一致, 无变化 ...
bool SaysFlat(std::string_view text);

/// Reads words that say that nothing changed: 与上年持平; nullopt when `words` do not.
std::optional<FigureLead> ReadFlat(std::string_view words, std::string_view publisher);

}  // namespace mingxi
