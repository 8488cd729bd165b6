// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The words that the one-line text forms of model/dump.h are made of.

#include <cstdint>
#include <string>
#include <string_view>

#include "model/geometry.h"

namespace mingxi::dump {

/// Points with at most two decimals: a hundredth of a point is finer than any printer.
std::string Points(double value);
std::string BoxText(const Box& box);
/// Lower case, the low `digits` digits.
std::string Hex(std::uint32_t value, int digits);
/// In quotes, with JSON's escapes.
std::string Quoted(std::string_view text);

/// Numbers with commas between them.
template <typename Numbers>
std::string Joined(const Numbers& numbers) {
  std::string out;
  for (const auto number : numbers) {
    if (!out.empty()) out += ',';
    out += std::to_string(number);
  }
  return out;
}

/// Words with blanks between them; empty words vanish.
class Line {
 public:
  explicit Line(std::string_view first) : text_(first) {}

  Line& Word(std::string_view word) {
    if (word.empty()) return *this;
    if (!text_.empty()) text_ += ' ';
    text_ += word;
    return *this;
  }
  /// `name value`, nothing when the value is empty.
  Line& Field(std::string_view name, std::string_view value) {
    return value.empty() ? *this : Word(name).Word(value);
  }
  Line& Number(std::string_view name, std::int64_t value) {
    return Field(name, std::to_string(value));
  }
  /// `word` when `is_so`.
  Line& Flag(bool is_so, std::string_view word) { return is_so ? Word(word) : *this; }
  Line& Span(int rows, int columns) {
    if (rows == 1 && columns == 1) return *this;
    return Word("span").Word(std::to_string(rows) + "x" + std::to_string(columns));
  }
  Line& Area(const Box& box) { return box == Box{} ? *this : Word(BoxText(box)); }
  Line& Color(std::uint32_t color) { return Word("#" + Hex(color, 6)); }

  std::string Text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace mingxi::dump
