// SPDX-License-Identifier: GPL-3.0-or-later

// Two headers with the same names have the same letters, also where one page's finder saw a wrapped
// name as two rows, or merged cells as single ones.

#include "normalizer/headers/header_letters.h"

#include <algorithm>

#include "model/characters.h"
#include "normalizer/headers/header_shape.h"
#include "normalizer/values/fold.h"

namespace mingxi {

std::u32string LettersOf(std::span<const std::string_view> texts) {
  std::u32string letters;
  for (const std::string_view text : texts) {
    if (text.empty()) continue;
    const std::string folded = FoldForMatching(text);
    for (std::size_t at = 0; at < folded.size();) {
      const Character character = CharacterAt(folded, at);
      letters.push_back(character.code);
      at += character.length;
    }
  }
  std::sort(letters.begin(), letters.end());
  return letters;
}

std::u32string LettersOfRows(const Piece& piece, int first, int end) {
  std::vector<std::string_view> texts;
  for (int row = first; row < end; ++row) {
    const std::vector<std::string_view> row_texts = RowTexts(piece, row);
    texts.insert(texts.end(), row_texts.begin(), row_texts.end());
  }
  return LettersOf(texts);
}

}  // namespace mingxi
