// SPDX-License-Identifier: GPL-3.0-or-later

// What both texts begin and end with is cut off; the rest is the longest common subsequence of
// characters. This file's only entry is TextPieces.

#include "diff/text_pieces.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "model/utf8.h"

namespace mingxi {
namespace {

using Fate = TextPiece::Fate;

/// Steps of the table below: a paragraph of 2,000 characters against another one.
constexpr std::size_t kMaxSteps = 4'000'000;

std::vector<std::string_view> CharactersOf(std::string_view text) {
  std::vector<std::string_view> characters;
  while (!text.empty()) {
    const std::size_t length = DecodeUtf8(text).length;
    characters.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return characters;
}

void Add(Fate fate, std::string_view text, std::vector<TextPiece>& pieces) {
  if (text.empty()) return;
  if (pieces.empty() || pieces.back().fate != fate) pieces.push_back({fate, ""});
  pieces.back().text += text;
}

using Characters = std::vector<std::string_view>;

/// Lengths of the longest common subsequences of all ends of both texts.
std::vector<std::uint16_t> CommonLengths(const Characters& a, const Characters& b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::uint16_t> lengths((a.size() + 1) * width, 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      lengths[i * width + j] =
          a[i] == b[j] ? static_cast<std::uint16_t>(lengths[(i + 1) * width + j + 1] + 1)
                       : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  return lengths;
}

void AddMiddle(const Characters& a, const Characters& b, std::vector<TextPiece>& pieces) {
  std::size_t i = 0;
  std::size_t j = 0;
  if ((a.size() + 1) * (b.size() + 1) <= kMaxSteps) {
    const std::vector<std::uint16_t> lengths = CommonLengths(a, b);
    const std::size_t width = b.size() + 1;
    while (i < a.size() && j < b.size()) {
      if (a[i] == b[j]) {
        Add(Fate::kKept, a[i], pieces);
        ++i;
        ++j;
      } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
        Add(Fate::kRemoved, a[i++], pieces);
      } else {
        Add(Fate::kAdded, b[j++], pieces);
      }
    }
  }
  for (; i < a.size(); ++i) Add(Fate::kRemoved, a[i], pieces);
  for (; j < b.size(); ++j) Add(Fate::kAdded, b[j], pieces);
}

}  // namespace

std::vector<TextPiece> TextPieces(std::string_view from, std::string_view to) {
  Characters a = CharactersOf(from);
  Characters b = CharactersOf(to);
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && tail < b.size() - head &&
         a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
    ++tail;
  }
  std::vector<TextPiece> pieces;
  for (std::size_t i = 0; i < head; ++i) Add(Fate::kKept, a[i], pieces);
  const auto middle = [&](const Characters& text) {
    return Characters(text.begin() + static_cast<std::ptrdiff_t>(head),
                      text.end() - static_cast<std::ptrdiff_t>(tail));
  };
  AddMiddle(middle(a), middle(b), pieces);
  for (std::size_t i = a.size() - tail; i < a.size(); ++i) Add(Fate::kKept, a[i], pieces);
  return pieces;
}

}  // namespace mingxi
