// SPDX-License-Identifier: GPL-3.0-or-later

// A date is a number whose format has date letters outside quotes, brackets and escapes. This
// file's entries are ReadFormatCodes and DateText.

#include "extractor/workbook/number_format.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <map>
#include <utility>

#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/xml_stream.h"

namespace mingxi {
namespace {

constexpr const char* kAccounting = "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ";
constexpr const char* kAccountingCents = "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"?\?_ ;_ @_ ";
constexpr const char* kAccountingMoney =
    "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ";
constexpr const char* kAccountingMoneyCents =
    "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"?\?_ ;_ @_ ";

/// Built-in formats by number (ECMA-376 18.8.30, with its Chinese ones).
const std::map<int, const char*>& BuiltInFormats() {
  static const std::map<int, const char*> kFormats = {{0, "General"},
                                                      {1, "0"},
                                                      {2, "0.00"},
                                                      {3, "#,##0"},
                                                      {4, "#,##0.00"},
                                                      {5, "\"¥\"#,##0;\"¥\"-#,##0"},
                                                      {6, "\"¥\"#,##0;[Red]\"¥\"-#,##0"},
                                                      {7, "\"¥\"#,##0.00;\"¥\"-#,##0.00"},
                                                      {8, "\"¥\"#,##0.00;[Red]\"¥\"-#,##0.00"},
                                                      {9, "0%"},
                                                      {10, "0.00%"},
                                                      {11, "0.00E+00"},
                                                      {12, "# ?/?"},
                                                      {13, "# ?\?/?\?"},
                                                      {14, "yyyy/m/d"},
                                                      {15, "d-mmm-yy"},
                                                      {16, "d-mmm"},
                                                      {17, "mmm-yy"},
                                                      {18, "h:mm AM/PM"},
                                                      {19, "h:mm:ss AM/PM"},
                                                      {20, "h:mm"},
                                                      {21, "h:mm:ss"},
                                                      {22, "yyyy/m/d h:mm"},
                                                      {27, "yyyy\"年\"m\"月\""},
                                                      {28, "m\"月\"d\"日\""},
                                                      {29, "m\"月\"d\"日\""},
                                                      {30, "m/d/yy"},
                                                      {31, "yyyy\"年\"m\"月\"d\"日\""},
                                                      {32, "h\"时\"mm\"分\""},
                                                      {33, "h\"时\"mm\"分\"ss\"秒\""},
                                                      {34, "AM/PMh\"时\"mm\"分\""},
                                                      {35, "AM/PMh\"时\"mm\"分\"ss\"秒\""},
                                                      {36, "yyyy\"年\"m\"月\""},
                                                      {37, "#,##0;-#,##0"},
                                                      {38, "#,##0;[Red]-#,##0"},
                                                      {39, "#,##0.00;-#,##0.00"},
                                                      {40, "#,##0.00;[Red]-#,##0.00"},
                                                      {41, kAccounting},
                                                      {42, kAccountingMoney},
                                                      {43, kAccountingCents},
                                                      {44, kAccountingMoneyCents},
                                                      {45, "mm:ss"},
                                                      {46, "[h]:mm:ss"},
                                                      {47, "mm:ss.0"},
                                                      {48, "##0.0E+0"},
                                                      {49, "@"},
                                                      {50, "yyyy\"年\"m\"月\""},
                                                      {51, "m\"月\"d\"日\""},
                                                      {52, "yyyy\"年\"m\"月\""},
                                                      {53, "m\"月\"d\"日\""},
                                                      {54, "m\"月\"d\"日\""},
                                                      {55, "AM/PMh\"时\"mm\"分\""},
                                                      {56, "AM/PMh\"时\"mm\"分\"ss\"秒\""},
                                                      {57, "yyyy\"年\"m\"月\""},
                                                      {58, "m\"月\"d\"日\""}};
  return kFormats;
}

int ParseInt(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool IsTrue(std::string_view value) { return value != "0" && value != "false"; }

/// Fonts and borders come before the cell formats that name them.
class StyleHandler : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "fonts" || name == "borders" || name == "cellXfs") {
      list_ = name;
    } else if (name == "numFmt") {
      codes_[ParseInt(attributes.Get("numFmtId"))] = attributes.Get("formatCode");
    } else if (list_ == "fonts") {
      StartInFonts(name, attributes);
    } else if (list_ == "borders") {
      StartInBorders(name, attributes);
    } else if (list_ == "cellXfs") {
      StartInFormats(name, attributes);
    }
  }
  void End(std::string_view name) override {
    if (name == list_) list_.clear();
  }
  void Text(std::string_view) override {}

  std::vector<CellFormat> Take() { return std::move(formats_); }

 private:
  void StartInFonts(std::string_view name, const XmlAttributes& attributes) {
    if (name == "font") is_bold_.push_back(false);
    if (name == "b" && !is_bold_.empty()) is_bold_.back() = IsTrue(attributes.Get("val"));
  }

  void StartInBorders(std::string_view name, const XmlAttributes& attributes) {
    if (name == "border") is_boxed_.push_back(false);
    const bool is_side =
        name == "left" || name == "right" || name == "top" || name == "start" || name == "end";
    const std::string_view style = attributes.Get("style");
    if (is_side && !style.empty() && style != "none" && !is_boxed_.empty()) is_boxed_.back() = true;
  }

  void StartInFormats(std::string_view name, const XmlAttributes& attributes) {
    if (name == "alignment" && !formats_.empty()) {
      formats_.back().indent = std::clamp(ParseInt(attributes.Get("indent")), 0, 100);
    }
    if (name != "xf") return;
    CellFormat& format = formats_.emplace_back();
    const int number = ParseInt(attributes.Get("numFmtId"));
    const auto own = codes_.find(number);
    format.code = own != codes_.end() ? own->second : std::string(BuiltInFormat(number));
    format.is_bold = At(is_bold_, attributes.Get("fontId"));
    format.is_boxed = At(is_boxed_, attributes.Get("borderId"));
  }

  static bool At(const std::vector<bool>& list, std::string_view number) {
    const auto at = static_cast<std::size_t>(std::max(0, ParseInt(number)));
    return !number.empty() && at < list.size() && list[at];
  }

  std::string list_;  ///< The list whose items are read now.
  std::map<int, std::string> codes_;
  std::vector<bool> is_bold_;   ///< Of each font.
  std::vector<bool> is_boxed_;  ///< Of each border.
  std::vector<CellFormat> formats_;
};

struct Shown {
  bool day = false;   ///< y, d, or m that is no minute.
  bool time = false;  ///< h or s.
};

/// What the first section of `code` shows.
Shown WhatIsShown(std::string_view code) {
  Shown shown;
  bool has_month_letter = false;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '"') {
      i = std::min(code.size() - 1, code.find('"', i + 1));
    } else if (c == '[') {
      i = std::min(code.size() - 1, code.find(']', i + 1));
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
      shown.day = true;
    } else if (c == 'h' || c == 'H' || c == 's' || c == 'S') {
      shown.time = true;
    } else if (c == 'm' || c == 'M') {
      has_month_letter = true;  // In AM/PM too, but never without an hour.
    }
  }
  shown.day = shown.day || (has_month_letter && !shown.time);
  return shown;
}

std::string Padded(int value, int digits) {
  char text[16];
  std::snprintf(text, sizeof text, "%0*d", digits, value);
  return text;
}

std::string DayText(std::int64_t days_since_1970) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days_since_1970}}};
  return Padded(static_cast<int>(day.year()), 4) + "-" +
         Padded(static_cast<int>(static_cast<unsigned>(day.month())), 2) + "-" +
         Padded(static_cast<int>(static_cast<unsigned>(day.day())), 2);
}

std::string TimeText(int second_of_day) {
  return Padded(second_of_day / 3600, 2) + ":" + Padded(second_of_day / 60 % 60, 2) + ":" +
         Padded(second_of_day % 60, 2);
}

/// Day 0 of each date system, in days since 1970-01-01.
constexpr std::int64_t kDayZero1900 = -25569;
constexpr std::int64_t kDayZero1904 = -24107;
/// Spreadsheets know no day after 9999-12-31.
constexpr double kLastDay = 2958465;
/// Day numbers up to this are one day off: 1900 is no leap year, but its 29 February counts.
constexpr std::int64_t kFalseLeapDay = 60;
constexpr int kSecondsADay = 86400;

}  // namespace

std::string_view BuiltInFormat(int number) {
  const auto found = BuiltInFormats().find(number);
  return found == BuiltInFormats().end() ? "General" : found->second;
}

Result<std::vector<CellFormat>> ReadCellFormats(ZipPackage& package, const std::string& part) {
  StyleHandler handler;
  const Status status = ParsePart(package, part, handler);
  if (!status.ok()) return status;
  return handler.Take();
}

std::string DateText(std::string_view number, std::string_view code, bool counts_from_1904) {
  const Shown shown = WhatIsShown(code);
  if (!shown.day && !shown.time) return {};
  double serial = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), serial);
  if (error != std::errc() || end != number.data() + number.size()) return {};
  if (!(serial >= 0 && serial <= kLastDay)) return {};
  auto day = static_cast<std::int64_t>(std::floor(serial));
  auto second = static_cast<int>(std::lround((serial - std::floor(serial)) * kSecondsADay));
  if (second == kSecondsADay) {
    ++day;
    second = 0;
  }
  if (!shown.day) return TimeText(second);
  if (!counts_from_1904 && day == kFalseLeapDay) return {};
  if (!counts_from_1904 && day < kFalseLeapDay) ++day;
  const std::string text = DayText(day + (counts_from_1904 ? kDayZero1904 : kDayZero1900));
  return shown.time ? text + "T" + TimeText(second) : text;
}

}  // namespace mingxi
