// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a label from its front (ordinal, 其中) and its end (合计). Works on UTF-8 by whole
// characters.

#include "checks/label.h"

#include <array>
#include <optional>
#include <vector>

namespace mingxi {
namespace {

/// `text` as its characters.
std::vector<std::string_view> Characters(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    characters.push_back(text.substr(at, end - at));
    at = end;
  }
  return characters;
}

std::string WithoutSpace(std::string_view text) {
  std::string out;
  for (const std::string_view c : Characters(text)) {
    const bool is_space = c == " " || c == "\t" || c == "\n" || c == "\u3000" || c == "\u00a0";
    if (!is_space) out += c;
  }
  return out;
}

template <std::size_t kSize>
bool IsOneOf(std::string_view c, const std::array<std::string_view, kSize>& all) {
  for (const std::string_view one : all) {
    if (c == one) return true;
  }
  return false;
}

constexpr std::array<std::string_view, 9> kChineseDigits = {"一", "二", "三", "四", "五",
                                                            "六", "七", "八", "九"};
constexpr std::array<std::string_view, 4> kOrdinalMarks = {"、", ".", "．", "､"};
constexpr std::array<std::string_view, 2> kOpening = {"（", "("};
constexpr std::array<std::string_view, 2> kClosing = {"）", ")"};

/// 1-9; 0 for any other character.
int ChineseDigit(std::string_view c) {
  for (std::size_t i = 0; i < kChineseDigits.size(); ++i) {
    if (c == kChineseDigits[i]) return static_cast<int>(i) + 1;
  }
  return 0;
}

/// A number at the front of some characters and how many of them it takes.
struct FrontNumber {
  int number = 0;
  std::size_t length = 0;
};

/// 一 .. 九十九, as ordinals are written.
FrontNumber ReadChineseNumber(const std::vector<std::string_view>& text, std::size_t at) {
  const std::size_t begin = at;
  int number = 0;
  int digit = 0;
  for (; at < text.size(); ++at) {
    if (const int next = ChineseDigit(text[at]); next > 0) {
      digit = next;
    } else if (text[at] == "十" && number == 0) {
      number = digit == 0 ? 10 : digit * 10;
      digit = 0;
    } else {
      break;
    }
  }
  return {number + digit, at - begin};
}

FrontNumber ReadArabicNumber(const std::vector<std::string_view>& text, std::size_t at) {
  constexpr std::size_t kMostDigits = 3;  // No list has a thousand items with printed ordinals.
  FrontNumber read;
  for (; at < text.size() && read.length < kMostDigits; ++at, ++read.length) {
    if (text[at].size() != 1 || text[at][0] < '0' || text[at][0] > '9') break;
    read.number = read.number * 10 + (text[at][0] - '0');
  }
  return read;
}

/// An ordinal at the front and how many characters it takes, its marks included.
struct FrontOrdinal {
  OrdinalStyle style = OrdinalStyle::kNone;
  int number = 0;
  std::size_t length = 0;
};

FrontOrdinal ReadBracketed(const std::vector<std::string_view>& text) {
  FrontOrdinal none;
  FrontNumber read = ReadChineseNumber(text, 1);
  const bool is_chinese = read.length > 0;
  if (!is_chinese) read = ReadArabicNumber(text, 1);
  const std::size_t close = 1 + read.length;
  if (read.length == 0 || close >= text.size() || !IsOneOf(text[close], kClosing)) return none;
  return {is_chinese ? OrdinalStyle::kChineseBracketed : OrdinalStyle::kArabicBracketed,
          read.number, close + 1};
}

FrontOrdinal ReadOrdinal(const std::vector<std::string_view>& text) {
  FrontOrdinal none;
  if (text.empty()) return none;
  if (IsOneOf(text[0], kOpening)) return ReadBracketed(text);
  // ① is E2 91 A0, ⑳ is E2 91 B3.
  if (text[0].size() == 3 && text[0] >= "①" && text[0] <= "⑳") {
    return {OrdinalStyle::kCircled, static_cast<unsigned char>(text[0][2]) - 0xA0 + 1, 1};
  }
  FrontNumber read = ReadChineseNumber(text, 0);
  const bool is_chinese = read.length > 0;
  if (!is_chinese) read = ReadArabicNumber(text, 0);
  const std::size_t mark = read.length;
  if (read.length == 0 || mark >= text.size() || !IsOneOf(text[mark], kOrdinalMarks)) return none;
  // 3.5 is a number, no third item.
  const bool is_decimal = !is_chinese && mark + 1 < text.size() && text[mark] == "." &&
                          text[mark + 1].size() == 1 && text[mark + 1][0] >= '0' &&
                          text[mark + 1][0] <= '9';
  if (is_decimal) return none;
  return {is_chinese ? OrdinalStyle::kChinese : OrdinalStyle::kArabic, read.number, mark + 1};
}

std::string Joined(const std::vector<std::string_view>& characters, std::size_t from) {
  std::string out;
  for (std::size_t i = from; i < characters.size(); ++i) out += characters[i];
  return out;
}

/// Removes 其中 and the colon behind it; false where there is none.
bool DropPartWord(std::string& text) {
  constexpr std::string_view kPart = "其中";
  if (!text.starts_with(kPart)) return false;
  text.erase(0, kPart.size());
  for (const std::string_view mark : {"：", ":", "、", "，", ","}) {
    if (text.starts_with(mark)) {
      text.erase(0, mark.size());
      break;
    }
  }
  return true;
}

/// `text` without a bracket at its end: 合计（万元）.
std::string_view WithoutEndBracket(std::string_view text) {
  for (const std::string_view close : kClosing) {
    if (!text.ends_with(close)) continue;
    for (const std::string_view open : kOpening) {
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
  std::string_view text = WithoutEndBracket(label.text);
  for (const std::string_view mark : {"：", ":"}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  if (IsOneOf(text, kTotalLabels)) label.rank = TotalRank::kGrandTotal;
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
  label.text = WithoutSpace(printed);
  label.is_part = DropPartWord(label.text);
  const std::vector<std::string_view> characters = Characters(label.text);
  if (const FrontOrdinal ordinal = ReadOrdinal(characters); ordinal.length > 0) {
    label.style = ordinal.style;
    label.number = ordinal.number;
    label.text = Joined(characters, ordinal.length);
    label.is_part |= DropPartWord(label.text);
  }
  ReadTotal(label);
  return label;
}

}  // namespace mingxi
