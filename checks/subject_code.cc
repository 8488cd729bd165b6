// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/subject_code.h"

#include <algorithm>
#include <string_view>

namespace mingxi {
namespace {

/// A class (类) has three digits; shorter numbers are ordinals.
constexpr std::size_t kClassDigits = 3;
/// 款 and 项 have two each when they stand in columns of their own.
constexpr std::size_t kLevelDigits = 2;
/// The longest code: department codes have up to nine digits, local subjects eleven.
constexpr std::size_t kMostDigits = 12;

std::size_t LeadingDigits(std::string_view text) {
  const auto end =
      std::find_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; });
  return static_cast<std::size_t>(end - text.begin());
}

bool IsAllDigits(std::string_view text) {
  return !text.empty() && LeadingDigits(text) == text.size();
}

/// A code in front of a name: 2060499其他…, [2060499]其他…; not a year (2023年), not a figure.
std::string_view GluedCode(std::string_view text) {
  for (const std::string_view open : {"[", "【", "(", "（"}) {
    if (text.starts_with(open)) text.remove_prefix(open.size());
  }
  const std::size_t digits = LeadingDigits(text);
  const std::string_view rest = text.substr(digits);
  const bool is_odd = digits % 2 == 1;  // 3, 5, 7 digits; years and days have even numbers of them.
  if (digits < kClassDigits || digits > kMostDigits || !is_odd || rest.empty()) return {};
  const bool is_number = rest.starts_with('.') || rest.starts_with(',') || rest.starts_with('%');
  return is_number || rest.starts_with("年") ? std::string_view() : text.substr(0, digits);
}

/// A row has one code in the model; it is that of the strip on the left.
bool IsFirstStrip(const TableView& view, const Strip& strip) {
  for (int column = 0; column < strip.figures.front(); ++column) {
    if (view.IsSummable(column)) return false;
  }
  return true;
}

}  // namespace

std::string ReadSubjectCode(const TableView& view, const Strip& strip, int row) {
  const auto at = static_cast<std::size_t>(row);
  if (IsFirstStrip(view, strip) && at < view.table().rows.size() &&
      !view.table().rows[at].code.empty()) {
    return view.table().rows[at].code;
  }
  std::string code;
  for (const int column : strip.labels) {
    const std::string& text = view.TextAt(row, column);
    if (IsAllDigits(text) && text.size() <= kMostDigits) {
      if (code.empty() && text.size() >= kClassDigits) {
        code = text;
      } else if (!code.empty() && text.size() <= kLevelDigits) {
        // A spreadsheet makes 2 of 02.
        code += text.size() < kLevelDigits ? "0" + text : text;
      }
    } else if (code.empty() && !text.empty()) {
      return std::string(GluedCode(text));
    }
  }
  return code;
}

}  // namespace mingxi
