// SPDX-License-Identifier: GPL-3.0-or-later

// A serial number is days since 1899-12-30 and a part of a day. This file's only entry is
// ShownDate.

#include "extractor/workbook/shown_date.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace mingxi {
namespace {

/// Spreadsheets know no day after 9999-12-31.
constexpr double kLastDay = 2958466;
constexpr std::int64_t kDayZero1900 = -25569;
constexpr std::int64_t kDayZero1904 = -24107;
/// 1900 is no leap year, but in spreadsheets its 29 February counts.
constexpr std::int64_t kFalseLeapDay = 60;
constexpr int kSecondsADay = 86400;

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
/// The days of a week, Sunday first.
constexpr std::array<std::string_view, 7> kChineseDays = {"日", "一", "二", "三", "四", "五", "六"};

std::string Padded(std::int64_t value, std::size_t digits) {
  std::string text = std::to_string(value);
  while (text.size() < digits) text.insert(0, "0");
  return text;
}

struct Moment {
  int year = 0;
  int month = 1;
  int day = 1;
  int weekday = 0;           ///< 0 = Sunday
  std::int64_t seconds = 0;  ///< Since day 0.
  double fraction = 0;       ///< Of the second.

  int hour() const { return static_cast<int>(seconds % kSecondsADay / 3600); }
  int minute() const { return static_cast<int>(seconds / 60 % 60); }
  int second() const { return static_cast<int>(seconds % 60); }
};

/// `decimals` of the seconds are shown: the time is rounded to them.
Moment MomentOf(double serial, int decimals, bool counts_from_1904) {
  Moment moment;
  const double step = std::pow(10.0, decimals);
  const auto ticks = static_cast<std::int64_t>(std::llround(serial * kSecondsADay * step));
  const auto whole = static_cast<std::int64_t>(step);
  moment.seconds = ticks / whole;
  moment.fraction = static_cast<double>(ticks % whole) / step;
  std::int64_t day = moment.seconds / kSecondsADay;
  if (!counts_from_1904 && day < kFalseLeapDay) ++day;
  const std::chrono::sys_days date{
      std::chrono::days{day + (counts_from_1904 ? kDayZero1904 : kDayZero1900)}};
  const std::chrono::year_month_day parts{date};
  moment.year = static_cast<int>(parts.year());
  moment.month = static_cast<int>(static_cast<unsigned>(parts.month()));
  moment.day = static_cast<int>(static_cast<unsigned>(parts.day()));
  moment.weekday = static_cast<int>(std::chrono::weekday{date}.c_encoding());
  return moment;
}

class DateWriter {
 public:
  explicit DateWriter(const FormatSection& section) : tokens_(section.tokens) {
    for (const FormatToken& token : tokens_) {
      const bool is_half = token.kind == FormatTokenKind::kDate &&
                           (token.text.starts_with("am") || token.text.starts_with("a/p") ||
                            token.text.starts_with("上"));
      has_halves_ = has_halves_ || is_half;
    }
  }

  /// Digits behind the point of the seconds: `ss.00`.
  int SecondDecimals() const {
    int decimals = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!IsFractionAt(i)) continue;
      for (std::size_t k = i + 1; k < tokens_.size() && IsZero(k); ++k) ++decimals;
      break;
    }
    return std::min(decimals, 3);
  }

  std::string Write(const Moment& moment) const {
    std::string text;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == FormatTokenKind::kDate) {
        text += Part(i, moment);
      } else if (IsFractionAt(i)) {
        char digits[16];
        std::snprintf(digits, sizeof digits, "%.*f", SecondDecimals(), moment.fraction);
        text += digits + 1;  // Without its zero.
        while (i + 1 < tokens_.size() && IsZero(i + 1)) ++i;
      } else {
        text += tokens_[i].text;
      }
    }
    return text;
  }

 private:
  bool IsZero(std::size_t at) const { return tokens_[at].text == "0"; }

  bool IsFractionAt(std::size_t at) const {
    return tokens_[at].kind == FormatTokenKind::kPoint && at > 0 && at + 1 < tokens_.size() &&
           IsZero(at + 1) && tokens_[at - 1].kind == FormatTokenKind::kDate &&
           tokens_[at - 1].text.find('s') != std::string::npos;
  }

  /// The next date letter before or behind `at`; '\0' = none.
  char LetterBeside(std::size_t at, int step) const {
    for (auto i = static_cast<std::ptrdiff_t>(at) + step;
         i >= 0 && i < static_cast<std::ptrdiff_t>(tokens_.size()); i += step) {
      const FormatToken& token = tokens_[static_cast<std::size_t>(i)];
      if (token.kind == FormatTokenKind::kDate && !token.text.starts_with("a")) {
        return token.text.front() == '[' ? token.text[1] : token.text.front();
      }
    }
    return '\0';
  }

  bool IsMinute(std::size_t at) const {
    return tokens_[at].text.size() <= 2 &&
           (LetterBeside(at, -1) == 'h' || LetterBeside(at, +1) == 's');
  }

  std::string Part(std::size_t at, const Moment& moment) const {
    const std::string& letters = tokens_[at].text;
    const std::size_t count = letters.size();
    switch (letters.front()) {
      case '[':
        return Elapsed(letters, moment);
      case 'y':
      case 'e':
        return letters.front() == 'y' && count <= 2 ? Padded(moment.year % 100, 2)
                                                    : Padded(moment.year, 4);
      case 'm':
        return IsMinute(at) ? Padded(moment.minute(), count) : Month(moment.month, count);
      case 'd':
        return Day(moment, count);
      case 'h': {
        const int hour = has_halves_ ? (moment.hour() + 11) % 12 + 1 : moment.hour();
        return Padded(hour, std::min<std::size_t>(count, 2));
      }
      case 's':
        return Padded(moment.second(), std::min<std::size_t>(count, 2));
      case 'a':
        return HalfOrWeekday(letters, moment);
      default:
        break;
    }
    if (letters.starts_with("上")) return moment.hour() < 12 ? "上午" : "下午";  // AM, PM
    return {};                                                                   // Eras.
  }

  static std::string Elapsed(const std::string& letters, const Moment& moment) {
    const std::size_t digits = letters.size() - 1;
    switch (letters[1]) {
      case 'h':
        return Padded(moment.seconds / 3600, digits);
      case 'm':
        return Padded(moment.seconds / 60, digits);
      default:
        return Padded(moment.seconds, digits);
    }
  }

  static std::string Month(int month, std::size_t count) {
    const std::string_view name = kMonths[static_cast<std::size_t>(month - 1)];
    if (count == 3) return std::string(name.substr(0, 3));
    if (count == 5) return std::string(name.substr(0, 1));
    return count > 3 ? std::string(name) : Padded(month, count);
  }

  static std::string Day(const Moment& moment, std::size_t count) {
    const std::string_view name = kDays[static_cast<std::size_t>(moment.weekday)];
    if (count == 3) return std::string(name.substr(0, 3));
    return count > 3 ? std::string(name) : Padded(moment.day, count);
  }

  static std::string HalfOrWeekday(const std::string& letters, const Moment& moment) {
    if (letters == "am/pm") return moment.hour() < 12 ? "AM" : "PM";
    if (letters == "a/p") return moment.hour() < 12 ? "A" : "P";
    const std::string day(kChineseDays[static_cast<std::size_t>(moment.weekday)]);
    return letters.size() > 3 ? "星期" + day : day;  // weekday
  }

  const std::vector<FormatToken>& tokens_;
  bool has_halves_ = false;
};

}  // namespace

std::optional<std::string> ShownDate(double serial, const FormatSection& section,
                                     bool counts_from_1904) {
  if (!(serial >= 0 && serial < kLastDay)) return std::nullopt;
  const DateWriter writer(section);
  return writer.Write(MomentOf(serial, writer.SecondDecimals(), counts_from_1904));
}

}  // namespace mingxi
