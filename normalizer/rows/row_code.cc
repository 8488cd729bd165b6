// SPDX-License-Identifier: GPL-3.0-or-later

// Columns 类|款|项|目 (class, section, item, sub-item) make one code; so do cells of digits side by
// side that name no levels. Else the first cell that holds a code has it, alone or glued to its
// name.

#include "normalizer/rows/row_code.h"

#include <utility>

#include "model/characters.h"

namespace mingxi {
namespace {

/// A class (类) has three digits; shorter numbers are ordinals.
constexpr std::size_t kClassDigits = 3;
/// 款 and 项 have two each when they stand in columns of their own.
constexpr std::size_t kLevelDigits = 2;
/// The longest code: department codes have up to nine digits, local subjects eleven.
constexpr std::size_t kMostDigits = 12;

std::string_view LastHeader(const Column& column) {
  return column.path.empty() ? std::string_view() : column.path.back();
}

/// A spreadsheet makes 2 of 02.
std::string TwoDigits(std::string_view digits) {
  return (digits.size() < kLevelDigits ? "0" : "") + std::string(digits);
}

/// Cells of digits side by side: 206 | 04 | 99.
std::string JoinDigits(const std::vector<std::string_view>& texts) {
  std::string code;
  for (const std::string_view text : texts) {
    if (!IsDigits(text) || text.size() > kMostDigits) continue;
    if (code.empty()) {
      if (text.size() >= kClassDigits) code = text;
    } else if (text.size() <= kLevelDigits) {
      code += TwoDigits(text);
    }
  }
  return code;
}

}  // namespace

RowCodeReader::RowCodeReader(const std::vector<Column>& columns, const Strip& strip) {
  const auto header = [&](std::size_t label) {
    return LastHeader(columns[static_cast<std::size_t>(strip.labels[label])]);
  };
  for (std::size_t i = 0; i + 2 < strip.labels.size(); ++i) {
    if (header(i) != "类" || header(i + 1) != "款" || header(i + 2) != "项") continue;
    levels_begin_ = static_cast<int>(i);
    has_sub_items_ = i + 3 < strip.labels.size() && header(i + 3) == "目";
    return;
  }
}

RowCode RowCodeReader::Next(const std::vector<std::string_view>& texts) {
  if (levels_begin_ >= 0) {
    const auto at = static_cast<std::size_t>(levels_begin_);
    std::string code = levels_.Next(texts[at], texts[at + 1], texts[at + 2]);
    if (!code.empty()) item_ = code;
    if (has_sub_items_ && IsDigits(texts[at + 3]) && texts[at + 3].size() <= kLevelDigits) {
      return {item_ + TwoDigits(texts[at + 3])};
    }
    if (!code.empty()) return {std::move(code)};
  }
  RowCode code{JoinDigits(texts)};
  for (std::size_t i = 0; i < texts.size() && code.digits.empty(); ++i) {
    if (IsDigits(texts[i])) continue;
    PrintedCode read = ReadCode(texts[i]);
    code = {std::move(read.code), !read.name.empty()};
  }
  return code;
}

}  // namespace mingxi
