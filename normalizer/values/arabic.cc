// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/characters.h"
#include "normalizer/values/arabic_internal.h"

// One pass takes all digits and separators that hang together; the shape decides afterwards, so
// that 1.095.64 is refused as a whole and never read as 1.095.

namespace mingxi::internal {
namespace {

constexpr size_t kGroup = 3;  ///< Digits between two separators.

/// A separator at `at`: its kind (',', '\'' or '.') and its length in bytes; kind 0 = none.
struct Separator {
  char kind = 0;
  size_t length = 0;
};

Separator SeparatorAt(std::string_view text, size_t at) {
  if (at >= text.size()) return {};
  const char c = text[at];
  if (c == ',' || c == '.' || c == '\'') return {c, 1};
  if (c != '\xEF' && c != '\xE2') return {};
  const std::string_view wide = text.substr(at, 3);
  if (wide == "，") return {',', 3};
  if (wide == "．") return {'.', 3};
  if (wide == "’") return {'\'', 3};
  return {};
}

/// Takes in digits and says what is wrong with their order.
class Shape {
 public:
  void AddDigit(char digit, std::string& plain) {
    plain.push_back(digit);
    ++digits_;
  }

  void AddSeparator(char kind, std::string& plain) {
    if (kind == '.') {
      if (has_point_) why_not_ = "it has two decimal points";
      CloseGroup();
      has_point_ = true;
      if (plain.empty()) plain.push_back('0');
      plain.push_back('.');
    } else {
      if (has_point_) why_not_ = "a grouping sign stands behind the decimal point";
      if (grouping_ != 0 && grouping_ != kind) why_not_ = "it mixes grouping signs";
      if (grouping_ == 0 ? digits_ == 0 || digits_ > kGroup : digits_ != kGroup) WrongGroup();
      grouping_ = kind;
    }
    digits_ = 0;
  }

  const char* Finish() {
    if (!has_point_) CloseGroup();
    return why_not_;
  }

 private:
  void CloseGroup() {
    if (grouping_ != 0 && digits_ != kGroup) WrongGroup();
  }
  void WrongGroup() {
    if (*why_not_ == 0) why_not_ = "its digits are not grouped in threes";
  }

  size_t digits_ = 0;  ///< Since the last separator.
  char grouping_ = 0;
  bool has_point_ = false;
  const char* why_not_ = "";
};

}  // namespace

ArabicDigits ReadArabicDigits(std::string_view text, size_t begin) {
  ArabicDigits read;
  Shape shape;
  size_t at = begin;
  while (at < text.size()) {
    if (IsDigit(text[at])) {
      shape.AddDigit(text[at++], read.plain);
      continue;
    }
    const Separator separator = SeparatorAt(text, at);
    const size_t next = at + separator.length;
    if (separator.kind == 0 || next >= text.size() || !IsDigit(text[next])) break;
    if (read.plain.empty() && separator.kind != '.') break;
    shape.AddSeparator(separator.kind, read.plain);
    at = next;
  }
  read.end = at;
  if (read.plain.empty()) return read;
  read.why_not = shape.Finish();
  if (*read.why_not != 0) read.plain.clear();
  return read;
}

}  // namespace mingxi::internal
