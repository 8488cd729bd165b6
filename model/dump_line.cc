// SPDX-License-Identifier: GPL-3.0-or-later

#include <charconv>
#include <cmath>

#include "model/dump_line_internal.h"

namespace mingxi::dump {

std::string Points(double value) {
  char buffer[64];
  const double rounded = std::round(value * 100) / 100;
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, rounded == 0 ? 0.0 : rounded,
                                 std::chars_format::fixed, 2);
  std::string text(buffer, end.ptr);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string BoxText(const Box& box) {
  return Points(box.x0) + "," + Points(box.y0) + "," + Points(box.x1) + "," + Points(box.y1);
}

std::string Hex(std::uint32_t value, int digits) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(static_cast<std::size_t>(digits), '0');
  for (std::size_t i = text.size(); i-- > 0; value >>= 4) text[i] = kDigits[value & 15];
  return text;
}

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      out += "\\u" + Hex(static_cast<unsigned char>(c), 4);
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace mingxi::dump
