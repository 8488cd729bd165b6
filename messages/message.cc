// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/message.h"

namespace mingxi {
namespace {

/// `1 table`, `2 tables` of the words `table|tables`.
std::string Counted(std::string_view number, std::string_view words) {
  const std::size_t bar = words.find('|');
  const std::string_view word = number == "1" ? words.substr(0, bar) : words.substr(bar + 1);
  return std::string(number) + " " + std::string(word);
}

}  // namespace

std::string FillPattern(std::string_view pattern, Language language, const Filling* fillings) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = pattern.find('{', at);
    text += pattern.substr(at, open - at);
    if (open == std::string_view::npos) break;
    const std::size_t close = pattern.find('}', open);
    const std::string_view filling = fillings[pattern[open + 1] - '0'].in(language);
    const std::string_view blank = pattern.substr(open + 1, close - open - 1);
    if (blank.size() > 2) {
      text += Counted(filling, blank.substr(2));
    } else {
      text += filling;
    }
    at = close + 1;
  }
  return text;
}

}  // namespace mingxi
