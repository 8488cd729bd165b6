// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/fold.h"

// Most strings of a document need no change: one look over the bytes finds that out. The others are
// decoded once; then each piece of white space is judged by the characters on its two sides, or,
// between the characters of a number, by the whole number (number_gaps_internal.h).

#include <cstddef>
#include <memory_resource>
#include <span>
#include <vector>

#include "normalizer/values/characters_internal.h"
#include "normalizer/values/code_points_internal.h"
#include "normalizer/values/number_gaps_internal.h"

namespace mingxi {
namespace {

using internal::CharKind;

bool IsContinuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

/// True for the three bytes of a character that no folding changes: most of Chinese text.
bool IsPlainTriple(unsigned char a, unsigned char b, unsigned char c) {
  if (!IsContinuation(b) || !IsContinuation(c)) return false;
  if (a >= 0xE4 && a <= 0xE9) return true;       // U+4000..U+9FFF
  if (a == 0xE3) return b != 0x80 || c != 0x80;  // all but U+3000
  if (a == 0xE2) return b >= 0x82 && b < 0xBA;   // signs; not spaces, not radicals
  if (a == 0xEF) return b == 0xBC && (c < 0x90 || (c > 0x99 && c < 0xA1) || c > 0xBA);
  return false;
}

/// True when FoldText certainly returns its input.
bool IsPlain(std::string_view raw) {
  for (size_t i = 0; i < raw.size();) {
    const auto lead = static_cast<unsigned char>(raw[i]);
    if (lead > 0x20 && lead < 0x7F) {
      ++i;
    } else if (lead >= 0xE2 && i + 2 < raw.size() &&
               IsPlainTriple(lead, static_cast<unsigned char>(raw[i + 1]),
                             static_cast<unsigned char>(raw[i + 2]))) {
      i += 3;
    } else {
      return false;
    }
  }
  return true;
}

bool IsOpening(char32_t code) { return code == '(' || code == '['; }

/// Whether the soft hyphen before raw[at] is the minus of a figure. Nobody parts words in front of
/// a digit: it was copied from a font that names its hyphen so. `last` is the character before it.
bool IsSoftMinus(char32_t code, char32_t last, std::string_view raw, size_t at) {
  const bool is_before_digit = at < raw.size() && raw[at] >= '0' && raw[at] <= '9';
  if (code != 0xAD || !is_before_digit) return false;
  const CharKind kind = internal::KindOf(last);
  return last == 0 || IsOpening(last) || kind == CharKind::kSpace || kind == CharKind::kWide ||
         kind == CharKind::kWidePunct;
}

/// The folded characters of `raw`: what shows nothing is gone, every run of white space is one
/// U+0020, none at the ends.
std::pmr::vector<char32_t> FoldCharacters(std::string_view raw, std::pmr::memory_resource* memory) {
  std::pmr::vector<char32_t> folded(memory);
  folded.reserve(raw.size());
  bool has_space_before = false;
  for (size_t at = 0; at < raw.size();) {
    char32_t code = internal::NextCodePoint(raw, at);
    const char32_t last = has_space_before ? U' ' : folded.empty() ? U'\0' : folded.back();
    if (IsSoftMinus(code, last, raw, at)) code = U'-';
    if (code >= 0x4000 && code <= 0x9FFF && !has_space_before) {  // Most of Chinese text.
      folded.push_back(code);
      continue;
    }
    const CharKind kind = internal::KindOf(code);
    if (kind == CharKind::kNothing) continue;
    if (kind == CharKind::kSpace) {
      has_space_before = !folded.empty();
      continue;
    }
    if (has_space_before) folded.push_back(U' ');
    has_space_before = false;
    folded.push_back(internal::FoldedForText(code));
  }
  return folded;
}

bool IsClosing(char32_t code) { return code == ')' || code == ']'; }
bool IsPercentSign(char32_t code) { return code == '%' || code == U'％' || code == U'‰'; }

/// Whether white space between these two characters says nothing.
bool IsSpaceIdle(char32_t left, char32_t right) {
  if (IsOpening(left) || IsClosing(right)) return true;
  if (IsPercentSign(right)) return left >= '0' && left <= '9';
  const CharKind a = internal::KindOf(left);
  const CharKind b = internal::KindOf(right);
  if (a == CharKind::kWidePunct || b == CharKind::kWidePunct) return true;
  if (a == CharKind::kWide) return b == CharKind::kWide || b == CharKind::kFollowsText;
  return a == CharKind::kFollowsText && b == CharKind::kWide;
}

/// The characters as text, without white space that says nothing and gaps that are closed.
std::string WithoutIdleSpaces(std::span<char32_t> folded) {
  size_t kept = 0;
  size_t bytes = 0;
  for (size_t i = 0; i < folded.size(); ++i) {
    const char32_t code = folded[i] == internal::kNumberGap ? U' ' : folded[i];
    if (folded[i] == U' ' && IsSpaceIdle(folded[i - 1], folded[i + 1])) continue;
    if (code == internal::kClosedGap) continue;
    folded[kept++] = code;
    bytes += internal::LengthInUtf8(code);
  }
  std::string out(bytes, '\0');
  char* end = out.data();
  for (const char32_t code : folded.first(kept)) end = internal::WriteCodePoint(code, end);
  return out;
}

}  // namespace

std::string FoldText(std::string_view raw) {
  if (IsPlain(raw)) return std::string(raw);
  constexpr size_t kUsualCharacters = 128;  // Longer texts take memory from the heap.
  alignas(char32_t) std::byte room[kUsualCharacters * sizeof(char32_t)];
  std::pmr::monotonic_buffer_resource memory(room, sizeof(room));
  std::pmr::vector<char32_t> folded = FoldCharacters(raw, &memory);
  internal::CloseNumberGaps(folded);
  return WithoutIdleSpaces(folded);
}

std::string FoldForMatching(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  char32_t last = 0;
  char32_t last_printed = 0;
  for (size_t at = 0; at < raw.size();) {
    const char32_t printed = internal::NextCodePoint(raw, at);
    const bool is_minus = IsSoftMinus(printed, last_printed, raw, at);
    if (internal::KindOf(printed) != CharKind::kNothing) last_printed = printed;
    const char32_t code = is_minus ? U'-' : internal::FoldedForMatching(printed);
    if (code == 0 || (code == U'-' && last == U'-')) continue;  // —— is one dash
    internal::AppendCodePoint(code, out);
    last = code;
  }
  return out;
}

}  // namespace mingxi
