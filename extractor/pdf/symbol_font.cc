// SPDX-License-Identifier: GPL-3.0-or-later

// Word processors write a ticked box as the letter þ in Wingdings. Only signs that stand in forms
// and lists are listed: boxes, ticks, bullets, arrows, numbers in circles; the rest of these fonts
// is ornament.

#include "extractor/pdf/symbol_font.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace mingxi {
namespace {

struct Symbol {
  unsigned char code;
  char32_t character;
};

/// Sorted by code.
constexpr Symbol kWingdingsSigns[] = {
    {0x6C, U'●'}, {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'}, {0x72, U'❒'},
    {0x74, U'⧫'}, {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'⬥'}, {0x81, U'①'}, {0x82, U'②'},
    {0x83, U'③'}, {0x84, U'④'}, {0x85, U'⑤'}, {0x86, U'⑥'}, {0x87, U'⑦'}, {0x88, U'⑧'},
    {0x89, U'⑨'}, {0x8A, U'⑩'}, {0x8C, U'❶'}, {0x8D, U'❷'}, {0x8E, U'❸'}, {0x8F, U'❹'},
    {0x90, U'❺'}, {0x91, U'❻'}, {0x92, U'❼'}, {0x93, U'❽'}, {0x94, U'❾'}, {0x95, U'❿'},
    {0x9E, U'·'}, {0x9F, U'•'}, {0xA1, U'○'}, {0xA7, U'▪'}, {0xA8, U'□'}, {0xAB, U'★'},
    {0xD8, U'➢'}, {0xDF, U'←'}, {0xE0, U'→'}, {0xE1, U'↑'}, {0xE2, U'↓'}, {0xFB, U'✗'},
    {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}};

constexpr Symbol kWingdings2Signs[] = {{0x4F, U'✗'}, {0x50, U'✓'}, {0x51, U'☒'}, {0x52, U'☑'},
                                       {0x53, U'☒'}, {0x54, U'☒'}, {0x97, U'●'}, {0xA2, U'■'},
                                       {0xA3, U'□'}, {0xAE, U'◆'}};

constexpr Symbol kWebdingsSigns[] = {
    {0x61, U'✓'}, {0x63, U'□'}, {0x67, U'■'}, {0x6E, U'●'}, {0x72, U'✗'}};

enum class Typeface { kNone, kWingdings, kWingdings2, kWebdings };

Typeface TypefaceOf(std::string_view name) {
  if (name.starts_with("Wingdings2") || name.starts_with("Wingdings 2") ||
      name.starts_with("Wingdings-2")) {
    return Typeface::kWingdings2;
  }
  if (name.starts_with("Wingdings3") || name.starts_with("Wingdings 3") ||
      name.starts_with("Wingdings-3")) {
    return Typeface::kNone;  // Arrows only.
  }
  if (name.starts_with("Wingdings")) return Typeface::kWingdings;
  if (name.starts_with("Webdings")) return Typeface::kWebdings;
  return Typeface::kNone;
}

template <std::size_t N>
char32_t Find(const Symbol (&symbols)[N], char32_t code) {
  const char32_t low = code >= 0xF000 ? code - 0xF000 : code;
  const auto* found =
      std::lower_bound(std::begin(symbols), std::end(symbols), low,
                       [](const Symbol& symbol, char32_t wanted) { return symbol.code < wanted; });
  return found != std::end(symbols) && found->code == low ? found->character : code;
}

}  // namespace

bool IsSymbolFont(std::string_view name) { return TypefaceOf(name) != Typeface::kNone; }

char32_t SymbolOf(std::string_view name, char32_t code) {
  const bool is_letter = code >= 0x21 && code <= 0xFF;
  const bool is_private = code >= 0xF021 && code <= 0xF0FF;
  if (!is_letter && !is_private) return code;
  switch (TypefaceOf(name)) {
    case Typeface::kWingdings:
      return Find(kWingdingsSigns, code);
    case Typeface::kWingdings2:
      return Find(kWingdings2Signs, code);
    case Typeface::kWebdings:
      return Find(kWebdingsSigns, code);
    case Typeface::kNone:
      break;
  }
  return code;
}

}  // namespace mingxi
