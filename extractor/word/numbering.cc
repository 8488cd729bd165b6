// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/word/numbering.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/xml_stream.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

int ParseInt(std::string_view text, int otherwise) {
  int value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? value : otherwise;
}

class NumberingHandler : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "abstractNum") {
      list_ = &abstracts_[ParseInt(attributes.GetQualified("abstractNumId"), -1)];
    } else if (name == "num") {
      list_ = nullptr;
      number_ = ParseInt(attributes.GetQualified("numId"), -1);
    } else if (name == "abstractNumId") {
      abstract_of_[number_] = ParseInt(attributes.GetQualified("val"), -1);
    } else if (name == "lvl" || name == "lvlOverride") {
      level_ = std::clamp(ParseInt(attributes.GetQualified("ilvl"), 0), 0, kNumberingLevels - 1);
    } else if (list_ != nullptr) {
      NumberingLevel& level = (*list_)[static_cast<std::size_t>(level_)];
      if (name == "numFmt") level.format = attributes.GetQualified("val");
      if (name == "lvlText") level.text = attributes.GetQualified("val");
      if (name == "start") level.start = ParseInt(attributes.GetQualified("val"), 1);
    } else if (name == "startOverride") {
      starts_.push_back({number_, {level_, ParseInt(attributes.GetQualified("val"), 1)}});
    }
  }
  void End(std::string_view) override {}
  void Text(std::string_view) override {}

  Numbering Take() {
    std::map<int, NumberedList> lists;
    std::map<int, int> counted_as = abstract_of_;
    for (const auto& [number, abstract] : abstract_of_) lists[number] = abstracts_[abstract];
    for (const auto& [number, start] : starts_) {
      lists[number][static_cast<std::size_t>(start.first)].start = start.second;
      counted_as[number] = -2 - number;  // It counts for itself.
    }
    return {std::move(lists), std::move(counted_as)};
  }

 private:
  std::map<int, NumberedList> abstracts_;
  std::map<int, int> abstract_of_;
  std::vector<std::pair<int, std::pair<int, int>>> starts_;
  NumberedList* list_ = nullptr;
  int number_ = -1;
  int level_ = 0;
};

/// 1 to 99: 十二, 二十.
std::string ChineseCounting(int number) {
  static const char* const kDigits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (number < 1 || number > 99) return std::to_string(number);
  std::string text;
  if (number >= 20) text += kDigits[number / 10];
  if (number >= 10) text += "十";
  if (number % 10 != 0) text += kDigits[number % 10];
  return text;
}

std::string Roman(int number) {
  static const std::pair<int, const char*> kSigns[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  if (number < 1 || number > 3999) return std::to_string(number);
  std::string text;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) text += sign;
  }
  return text;
}

std::string Letters(int number, char first) {
  if (number < 1) return std::to_string(number);
  constexpr int kMostRepeats = 20;
  const int repeats = std::min((number - 1) / 26 + 1, kMostRepeats);
  return std::string(static_cast<std::size_t>(repeats),
                     static_cast<char>(first + (number - 1) % 26));
}

}  // namespace

std::string NumberText(int number, std::string_view format) {
  if (format == "none" || format == "bullet") return {};
  if (format.starts_with("chinese") || format.starts_with("japaneseCounting") ||
      format == "ideographDigital" || format == "taiwaneseCountingThousand") {
    return ChineseCounting(number);
  }
  if (format == "upperRoman") return Roman(number);
  if (format == "lowerRoman") {
    std::string text = Roman(number);
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
  }
  if (format == "upperLetter") return Letters(number, 'A');
  if (format == "lowerLetter") return Letters(number, 'a');
  if (format.starts_with("decimalEnclosedCircle") && number >= 1 && number <= 20) {
    std::string text;
    AppendUtf8(U'①' + static_cast<char32_t>(number - 1), text);
    return text;
  }
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

std::string Numbering::Next(int list, int level) {
  const auto found = lists_.find(list);
  if (found == lists_.end() || level < 0 || level >= kNumberingLevels) return {};
  const NumberedList& levels = found->second;
  const auto key = counted_as_.find(list);
  const auto [counter, is_new] = counts_.try_emplace(key == counted_as_.end() ? list : key->second);
  std::array<int, kNumberingLevels>& counts = counter->second;
  const auto at = static_cast<std::size_t>(level);
  // 0 = not counted yet; kept one too high, so that lists may start at 0.
  counts[at] = counts[at] == 0 ? levels[at].start + 1 : counts[at] + 1;
  for (std::size_t below = at + 1; below < counts.size(); ++below) counts[below] = 0;
  if (levels[at].format == "bullet") return {};
  std::string text;
  const std::string& pattern = levels[at].text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_number = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' &&
                           pattern[i + 1] <= '9';
    if (!is_number) {
      text += pattern[i];
      continue;
    }
    const auto one = static_cast<std::size_t>(pattern[++i] - '1');
    text += NumberText(counts[one] == 0 ? levels[one].start : counts[one] - 1, levels[one].format);
  }
  return text;
}

Result<Numbering> ReadNumbering(ZipPackage& package, const std::string& part) {
  if (!package.Contains(part)) return Numbering();
  NumberingHandler handler;
  const Status status = ParsePart(package, part, handler);
  if (!status.ok()) return status;
  return handler.Take();
}

}  // namespace mingxi
