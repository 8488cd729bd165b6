// SPDX-License-Identifier: GPL-3.0-or-later

// The coefficient of Dice over pairs of characters, begin and end of the text counted as
// characters, so that a single character has pairs too. Entries are Similarity and Overlap.

#include "diff/similarity.h"

#include <algorithm>
#include <cstddef>

#include "model/utf8.h"

namespace mingxi {
namespace {

std::vector<std::uint64_t> PairsOf(std::string_view text) {
  constexpr int kCodePointBits = 21;
  std::vector<std::uint64_t> pairs;
  std::uint64_t last = 0;
  while (!text.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(text);
    text.remove_prefix(decoded.length);
    if (decoded.code <= U' ' || decoded.code == U'\u3000' || decoded.code == U'\u00A0') continue;
    pairs.push_back(last << kCodePointBits | decoded.code);
    last = decoded.code;
  }
  if (last != 0) pairs.push_back(last << kCodePointBits);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

template <typename Number>
double Dice(const std::vector<Number>& a, const std::vector<Number>& b) {
  if (a.empty() && b.empty()) return 1;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++common;
    const bool steps_a = a[i] <= b[j];
    const bool steps_b = b[j] <= a[i];
    i += steps_a ? 1 : 0;
    j += steps_b ? 1 : 0;
  }
  return 2 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace

double Similarity(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  return Dice(PairsOf(a), PairsOf(b));
}

double Overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return Dice(a, b);
}

}  // namespace mingxi
