// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/text/terminal_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "model/utf8.h"
#include "writers/text/printed_width.h"

namespace mingxi {

std::string InColor(const std::string& text, Ink ink) {
  if (ink == Ink::kNone || text.empty()) return text;
  static constexpr std::string_view kCodes[] = {"",         "\033[32m", "\033[31m",
                                                "\033[33m", "\033[2m",  "\033[1m"};
  return std::string(kCodes[static_cast<std::size_t>(ink)]) + text + "\033[0m";
}

int TerminalWidth(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(text);
    const std::string_view character = text.substr(0, decoded.length);
    text.remove_prefix(decoded.length);
    const auto point = static_cast<UChar32>(decoded.code);
    const int kind = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    width += std::min(PrintedWidth(character), kind == U_EA_AMBIGUOUS ? 1 : 2);
  }
  return width;
}

std::string OneLine(std::string_view text, int width) {
  std::string line;
  int used = 0;
  while (!text.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(text);
    std::string character(text.substr(0, decoded.length));
    text.remove_prefix(decoded.length);
    const bool is_control = decoded.code < 0x20 || (decoded.code >= 0x7F && decoded.code < 0xA0);
    if (is_control || !decoded.is_valid) character = " ";
    const int wide = TerminalWidth(character);
    if (used + wide > (text.empty() ? width : width - 2)) return line + "…";
    line += character;
    used += wide;
  }
  return line;
}

std::string PaddedTo(const std::string& text, int width, bool is_right) {
  const auto missing = static_cast<std::size_t>(std::max(0, width - TerminalWidth(text)));
  const std::string space(missing, ' ');
  return is_right ? space + text : text + space;
}

std::string Shortened(const std::string& text, bool is_first, bool is_last, int width) {
  if (TerminalWidth(text) <= 2 * width) return text;
  std::vector<std::string_view> characters;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t length = DecodeUtf8(rest).length;
    characters.push_back(rest.substr(0, length));
    rest.remove_prefix(length);
  }
  const auto near = std::min(characters.size(), static_cast<std::size_t>(width / 2));
  std::string shortened;
  if (!is_first) {
    for (std::size_t i = 0; i < near; ++i) shortened += characters[i];
  }
  shortened += "…";
  if (!is_last) {
    for (std::size_t i = characters.size() - near; i < characters.size(); ++i) {
      shortened += characters[i];
    }
  }
  return shortened;
}

}  // namespace mingxi
