// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/characters_internal.h"

// Ranges are asked in the order of how often they occur; the tables behind them are generated and
// indexed directly, so that no call searches.

#include <cstddef>
#include <iterator>

namespace mingxi::internal {
namespace {

#include "normalizer/values/fold_tables.inc"

template <size_t kSize>
bool Covers(const char32_t (&)[kSize], char32_t first, char32_t code) {
  return code >= first && code < first + kSize;
}

template <size_t kSize>
char32_t Mapped(const char32_t (&table)[kSize], char32_t first, char32_t code) {
  const char32_t target = table[code - first];
  return target == 0 ? code : target;
}

CharKind KindOfAscii(char32_t code) {
  if (code == ' ' || (code >= 0x09 && code <= 0x0D)) return CharKind::kSpace;
  if (code < 0x20 || code == 0x7F) return CharKind::kNothing;
  switch (code) {
    case '(':
    case ')':
    case '[':
    case ']':
    case ':':
    case ';':
    case ',':
    case '"':
    case '\'':
    case '/':
    case '<':
    case '>':
    case '*':
      return CharKind::kFollowsText;
    default:
      return CharKind::kOther;
  }
}

/// U+2000..U+206F.
CharKind KindOfGeneralPunctuation(char32_t code) {
  if (code <= 0x200A || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F) {
    return CharKind::kSpace;
  }
  if (code <= 0x200F || (code >= 0x202A && code <= 0x202E) || code >= 0x2060) {
    return CharKind::kNothing;
  }
  return CharKind::kFollowsText;
}

/// U+3000..U+303F.
CharKind KindOfCjkSymbol(char32_t code) {
  if (code == 0x3000) return CharKind::kSpace;
  const bool is_character = code >= 0x3004 && code <= 0x3007;  // 〄 々 〆 〇
  const bool is_numeral = code >= 0x3021 && code <= 0x302F;
  return is_character || is_numeral || code >= 0x3031 ? CharKind::kWide : CharKind::kWidePunct;
}

/// U+FF00..U+FFEF.
CharKind KindOfFullWidth(char32_t code) {
  switch (code) {
    case 0xFF05:  // ％
    case 0xFF0B:  // ＋
    case 0xFF0D:  // －
    case 0xFF0A:  // ＊
    case 0xFFE5:  // ￥
      return CharKind::kFollowsText;
    default:
      return code <= 0xFF65 ? CharKind::kWidePunct : CharKind::kWide;
  }
}

/// One comma, bracket, quote, dash for all of their kind; `code` itself where there is none.
char32_t OnePunctuation(char32_t code) {
  switch (code) {
    case U'〔':
    case U'【':
    case U'〖':
    case U'[':
    case U'{':
    case U'［':
    case U'｛':
      return U'(';
    case U'〕':
    case U'】':
    case U'〗':
    case U']':
    case U'}':
    case U'］':
    case U'｝':
      return U')';
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
    case U'「':
    case U'」':
    case U'『':
    case U'』':
    case U'〝':
    case U'〞':
    case U'〟':
    case U'＂':
    case U'｢':
    case U'｣':
      return U'"';
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'＇':
    case U'`':
    case U'´':
    case U'｀':
      return U'\'';
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'−':
    case U'－':
    case U'─':
    case U'━':
      return U'-';
    case U'､':
    case U'﹑':
      return U'、';
    case U'｡':
      return U'。';
    case U'〜':
    case U'～':
    case U'∼':
      return U'~';
    case U'○':
    case U'◯':  // Circles typed for 〇 (zero); the empty-circle bullet is not told apart.
      return U'〇';
    case U'･':
    case U'•':
    case U'‧':
    case U'∙':
    case U'・':
      return U'·';
    default:
      return code;
  }
}

}  // namespace

CharKind KindOf(char32_t code) {
  if (code < 0x80) return KindOfAscii(code);
  if (code >= 0x3400 && code <= 0x9FFF) return CharKind::kWide;
  if (code >= 0x3000 && code <= 0x303F) return KindOfCjkSymbol(code);
  if (code >= 0xFF00 && code <= 0xFFEF) return KindOfFullWidth(code);
  if (code >= 0x2000 && code <= 0x206F) return KindOfGeneralPunctuation(code);
  if (code == 0x85 || code == 0xA0 || code == 0x1680) return CharKind::kSpace;
  if (code < 0xA0 || code == 0xAD || code == 0x180E || code == 0xFEFF) return CharKind::kNothing;
  if (code == 0xB7 || code == 0xD7) return CharKind::kFollowsText;      // · ×
  if (code >= 0x2190 && code <= 0x245F) return CharKind::kFollowsText;  // arrows, ≥, −
  if (code >= 0x2460 && code <= 0x24FF) return CharKind::kFollowsText;  // ① ⑴
  if (code >= 0x2500 && code <= 0x27BF) return CharKind::kFollowsText;  // ─ △ ☑
  if (code >= 0x2E80 && code <= 0x33FF) return CharKind::kWide;         // radicals, ㈠ ㎡
  if (code >= 0xF900 && code <= 0xFAFF) return CharKind::kWide;
  if (code >= 0xFE10 && code <= 0xFE6B) return CharKind::kWidePunct;
  if (code >= 0xFFF9 && code <= 0xFFFB) return CharKind::kNothing;
  if (code >= 0x20000 && code <= 0x3FFFF) return CharKind::kWide;
  return CharKind::kOther;
}

char32_t FoldedForText(char32_t code) {
  if (code >= 0xFF10 && code <= 0xFF5A) {
    const char32_t ascii = code - 0xFEE0;
    const bool is_digit = ascii <= '9';
    const bool is_letter = (ascii >= 'A' && ascii <= 'Z') || ascii >= 'a';
    return is_digit || is_letter ? ascii : code;
  }
  return Covers(kRadicals, kRadicalsFirst, code) ? Mapped(kRadicals, kRadicalsFirst, code) : code;
}

char32_t FoldedForMatching(char32_t code) {
  if (code >= 0x3400 && code <= 0x9FFF) return code;
  const CharKind kind = KindOf(code);
  if (kind == CharKind::kSpace || kind == CharKind::kNothing) return 0;
  if (code >= 0xFE00 && code <= 0xFE0F) return 0;    // variation selectors
  if (code >= 0xE0100 && code <= 0xE01EF) return 0;  // and their supplement
  if (Covers(kRadicals, kRadicalsFirst, code)) return Mapped(kRadicals, kRadicalsFirst, code);
  if (Covers(kStrokes, kStrokesFirst, code)) return Mapped(kStrokes, kStrokesFirst, code);
  if (Covers(kCompatibilityIdeographs, kCompatibilityIdeographsFirst, code)) {
    return Mapped(kCompatibilityIdeographs, kCompatibilityIdeographsFirst, code);
  }
  if (Covers(kCompatibilitySupplement, kCompatibilitySupplementFirst, code)) {
    return Mapped(kCompatibilitySupplement, kCompatibilitySupplementFirst, code);
  }
  if (Covers(kForms, kFormsFirst, code)) code = Mapped(kForms, kFormsFirst, code);
  if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;  // ！..～ are ASCII, wide
  if (code == 0xFFE5) return 0xA5;                       // ￥ -> ¥
  return OnePunctuation(code);
}

}  // namespace mingxi::internal
