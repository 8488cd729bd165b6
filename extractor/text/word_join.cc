// SPDX-License-Identifier: GPL-3.0-or-later

// This file's only entry is JoinCost.

#include "extractor/text/word_join.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace mingxi {
namespace {

/// Two words of one text with one space between them: Chinese text has few.
constexpr double kJoinTexts = 2;
/// The same in a header, where narrow columns leave one space between their names.
constexpr double kJoinNames = 20;
/// The same when one of them is a figure.
constexpr double kJoinFigureAndText = 8;
/// The same when that figure has a point or grouping: an amount is a text of its own.
constexpr double kJoinAmountAndText = 40;
/// Two figures are never one text.
constexpr double kJoinFigures = 40;
/// A gap of two or more inside a text, besides its own width.
constexpr double kJoinAcrossGap = 20;

/// Names that forms print with a space inside, which programs then pull apart: code of a subject,
/// expenditure handed up.
struct SpacedName {
  std::string_view left;
  std::string_view right;
};
constexpr auto kSpacedNames = std::to_array<SpacedName>({{"科目", "编码"}, {"上解上级", "支出"}});
constexpr int kWidestGapInName = 4;
constexpr double kJoinSpacedName = 1;

bool IsSpacedName(const Word& left, const Word& right) {
  return right.gap <= kWidestGapInName &&
         std::any_of(kSpacedNames.begin(), kSpacedNames.end(), [&](const SpacedName& name) {
           return left.text == name.left && right.text == name.right;
         });
}

bool IsAmount(const Word& word) {
  return word.is_figure && word.text.find_first_of(".,") != std::string_view::npos;
}

}  // namespace

double JoinCost(const Word& left, const Word& right, TextPart part) {
  if (left.is_figure && right.is_figure) return kJoinFigures;
  if (IsAmount(left) || IsAmount(right)) return kJoinAmountAndText;
  if (left.is_figure || right.is_figure) {
    return right.gap >= kFragmentGap ? kJoinFigures : kJoinFigureAndText;
  }
  if (part == TextPart::kHeader && IsSpacedName(left, right)) return kJoinSpacedName;
  if (right.gap >= kFragmentGap) return kJoinAcrossGap + right.gap;
  return part == TextPart::kHeader ? kJoinNames : kJoinTexts;
}

}  // namespace mingxi
