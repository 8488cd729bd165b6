// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/cell_text.h"

#include <algorithm>

#include "model/utf8.h"

namespace mingxi {
namespace {

std::size_t UnitsOf(char32_t code) { return code > 0xFFFF ? 2 : 1; }

bool IsHexDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// `_xHHHH_` with any case of digits.
bool BeginsWithEscape(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, IsHexDigit);
}

}  // namespace

std::string StorableText(std::string_view text) {
  std::string storable;
  storable.reserve(text.size());
  while (!text.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(text);
    const bool is_storable =
        decoded.is_valid && decoded.code != 0xFFFE && decoded.code != 0xFFFF && decoded.code != 0;
    if (is_storable) {
      storable.append(text.substr(0, decoded.length));
    } else {
      AppendUtf8(0xFFFD, storable);
    }
    text.remove_prefix(decoded.length);
  }
  return storable;
}

std::string PlainStorableText(std::string_view text) {
  std::string plain;
  for (const char c : StorableText(text)) {
    const bool is_control =
        static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (is_control) {
      AppendUtf8(0xFFFD, plain);
    } else {
      plain += c;
    }
  }
  return plain;
}

std::string EscapedForSheet(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (BeginsWithEscape(text.substr(i))) escaped += "_x005F";
    escaped.push_back(text[i]);
  }
  return escaped;
}

std::size_t Utf16Length(std::string_view text) {
  std::size_t units = 0;
  while (!text.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(text);
    units += UnitsOf(decoded.code);
    text.remove_prefix(decoded.length);
  }
  return units;
}

std::string_view PrefixOfUnits(std::string_view text, std::size_t max_units) {
  std::size_t units = 0;
  std::size_t bytes = 0;
  while (bytes < text.size()) {
    const DecodedCodePoint decoded = DecodeUtf8(text.substr(bytes));
    units += UnitsOf(decoded.code);
    if (units > max_units) break;
    bytes += decoded.length;
  }
  return text.substr(0, bytes);
}

std::vector<std::string> SplitByUnits(std::string_view text, std::size_t max_units) {
  std::vector<std::string> pieces;
  do {
    const std::string_view piece = PrefixOfUnits(text, max_units);
    pieces.emplace_back(piece);
    text.remove_prefix(piece.size());
  } while (!text.empty());
  return pieces;
}

}  // namespace mingxi
