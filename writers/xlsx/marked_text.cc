// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/marked_text.h"

#include <array>
#include <cstddef>

#include "model/characters.h"

namespace mingxi {
namespace {

Script ScriptOf(MarkKind kind) {
  switch (kind) {
    case MarkKind::kRaised:
      return Script::kRaised;
    case MarkKind::kLowered:
      return Script::kLowered;
    case MarkKind::kStruck:
      return Script::kStruck;
  }
  return Script::kNone;
}

/// Where the visible character number `count` of `text` begins, blanks before it passed over.
std::size_t PlaceOf(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = CharacterAt(text, at);
    if (!IsBlank(character.code) && count-- == 0) break;
    at += character.length;
  }
  return at;
}

}  // namespace

std::vector<MarkedPart> PartsOf(std::string_view text, const ShortList<TextMark>& marks) {
  std::vector<MarkedPart> parts;
  std::size_t begin = 0;
  for (const TextMark& mark : marks) {
    if (!mark.is_in_text || mark.text.empty()) continue;
    const std::size_t at = PlaceOf(text, static_cast<std::size_t>(mark.at));
    if (at < begin || text.substr(at, mark.text.size()) != mark.text) continue;
    if (at > begin) parts.push_back({std::string(text.substr(begin, at - begin)), Script::kNone});
    parts.push_back({mark.text, ScriptOf(mark.kind)});
    begin = at + mark.text.size();
  }
  if (begin < text.size()) parts.push_back({std::string(text.substr(begin)), Script::kNone});
  return parts;
}

std::string MarkSuffix(const ShortList<TextMark>& marks) {
  constexpr std::array<std::string_view, 10> kRaisedDigits = {"⁰", "¹", "²", "³", "⁴",
                                                              "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string suffix;
  for (const TextMark& mark : marks) {
    if (mark.is_in_text || mark.kind != MarkKind::kRaised) continue;
    for (const char byte : mark.text) {
      if (byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < ' ') return {};
      if (IsDigit(byte)) {
        suffix += kRaisedDigits[static_cast<std::size_t>(byte - '0')];
      } else {
        suffix += byte;
      }
    }
  }
  return suffix.empty() ? suffix : '"' + suffix + '"';
}

}  // namespace mingxi
