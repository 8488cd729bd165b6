// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a label from its front (list number, 其中) and its end (合计).

#include "normalizer/rows/label.h"

#include <algorithm>
#include <array>
#include <optional>

#include "model/characters.h"
#include "normalizer/values/ordinals.h"

namespace mingxi {
namespace {

template <std::size_t kSize>
bool IsOneOf(std::string_view text, const std::array<std::string_view, kSize>& all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

/// Removes 其中 or 包括 with the sign behind it; false where there is none. 包括 needs its colon:
/// without, it begins a sentence.
bool DropPartWord(std::string& text) {
  constexpr std::array<std::string_view, 2> kColons = {"：", ":"};
  constexpr std::array<std::string_view, 3> kOtherMarks = {"、", "，", ","};
  for (const std::string_view word : {"其中", "包括"}) {
    if (!text.starts_with(word)) continue;
    const std::string_view rest = std::string_view(text).substr(word.size());
    for (const std::string_view mark : kColons) {
      if (!rest.starts_with(mark)) continue;
      text.erase(0, word.size() + mark.size());
      return true;
    }
    if (word == "包括") return false;
    std::size_t length = word.size();
    for (const std::string_view mark : kOtherMarks) {
      if (rest.starts_with(mark)) length += mark.size();
    }
    text.erase(0, length);
    return true;
  }
  return false;
}

/// `text` without a bracket at its end: 合计（万元）.
std::string_view WithoutEndBracket(std::string_view text) {
  for (const std::string_view close : {"）", ")"}) {
    if (!text.ends_with(close)) continue;
    for (const std::string_view open : {"（", "("}) {
      const std::size_t at = text.rfind(open);
      if (at != std::string_view::npos && at > 0) return text.substr(0, at);
    }
  }
  return text;
}

struct TotalWord {
  std::string_view word;
  TotalRank rank;
};

constexpr std::array<TotalWord, 6> kTotalWords = {{
    {"总合计", TotalRank::kGrandTotal},
    {"总计", TotalRank::kGrandTotal},
    {"合计", TotalRank::kTotal},
    {"共计", TotalRank::kTotal},
    {"小计", TotalRank::kSubtotal},
    {"合计数", TotalRank::kTotal},
}};

/// Whole labels that are totals without one of those words.
constexpr std::array<std::string_view, 6> kTotalLabels = {"总收入",   "总支出",   "收入总额",
                                                          "支出总额", "收入总数", "支出总数"};

void ReadTotal(Label& label) {
  constexpr std::size_t kLongestLabel = 30;  // Longer texts that end in 合计 are descriptions.
  if (CharacterCount(label.text) > kLongestLabel) return;
  std::string_view text = WithoutEndBracket(label.text);
  for (const std::string_view mark : {"：", ":"}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  if (IsOneOf(text, kTotalLabels)) label.rank = TotalRank::kGrandTotal;
  if (text == "计") label.rank = TotalRank::kTotal;
  for (const TotalWord& total : kTotalWords) {
    if (!text.ends_with(total.word)) continue;
    label.rank = total.rank;
    label.is_plain_total = text == total.word;
    return;
  }
}

}  // namespace

Label ReadLabel(std::string_view printed) {
  Label label;
  label.text = WithoutSpaces(printed);
  label.is_part = DropPartWord(label.text);
  if (const std::optional<Ordinal> ordinal = ReadOrdinal(label.text)) {
    label.style = ordinal->style;
    label.number = ordinal->number;
    label.text.erase(0, ordinal->length);
    label.is_part |= DropPartWord(label.text);
  }
  ReadTotal(label);
  return label;
}

}  // namespace mingxi
