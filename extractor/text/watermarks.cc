// SPDX-License-Identifier: GPL-3.0-or-later

// First the word: letters that stand alone, line below line, on several pages the same. Then its
// letters on each page, those beside other text too. This file's only entry is FindWatermarks.

#include "extractor/text/watermarks.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "extractor/text/display_line.h"

namespace mingxi {
namespace {

constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kMostLetters = 8;
constexpr std::size_t kFewestPages = 2;
/// Letters of the word that a page may lack.
constexpr std::size_t kMostMissing = 1;
/// A page with more letters that end words is no printed page.
constexpr std::size_t kMostOfPage = 5000;
/// Blank places on both sides of a letter that stands alone.
constexpr std::size_t kAlone = 2;
/// Chinese characters.
constexpr char32_t kFirstHan = 0x4E00;
constexpr char32_t kLastHan = 0x9FFF;

struct Letter {
  std::string_view text;
  std::size_t line = 0;
  std::size_t place = 0;  ///< Characters before it.
  std::size_t offset = 0;
  bool is_alone = false;
};

using Letters = std::vector<Letter>;

bool IsBlankAt(const std::vector<DisplayChar>& characters, std::size_t i) {
  return i >= characters.size() || characters[i].code == U' ';
}

/// The Chinese characters of line `line` that are a word's last or stand alone.
void AddLetters(const SourceLine& source, std::size_t line, Letters& letters) {
  const std::vector<DisplayChar> characters = PlaceCharacters(source.text, {});
  std::size_t offset = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t code = characters[i].code;
    if (code >= kFirstHan && code <= kLastHan && IsBlankAt(characters, i + 1)) {
      bool is_alone = true;
      for (std::size_t k = 1; k <= kAlone; ++k) {
        is_alone =
            is_alone && IsBlankAt(characters, i + k) && (k > i || characters[i - k].code == U' ');
      }
      letters.push_back({characters[i].bytes, line, i, offset, is_alone});
    }
    offset += characters[i].bytes.size();
  }
}

using Page = Letters;  ///< From the top down.

std::vector<Page> PagesOf(const std::vector<SourceLine>& lines) {
  std::vector<Page> pages(1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].begins_page) pages.emplace_back();
    AddLetters(lines[i], i, pages.back());
  }
  return pages;
}

/// Whether `letters`, from the top down, run to one side, a letter a line.
bool IsDiagonal(std::span<const Letter> letters) {
  bool to_left = true;
  bool to_right = true;
  for (std::size_t i = 1; i < letters.size(); ++i) {
    if (letters[i].line == letters[i - 1].line) return false;
    if (letters[i].text == letters[i - 1].text) return false;
    to_left = to_left && letters[i].place < letters[i - 1].place;
    to_right = to_right && letters[i].place > letters[i - 1].place;
  }
  return to_left || to_right;
}

/// The longest word that stands alone, letter by letter, on several pages.
std::vector<std::string_view> FindWord(const std::vector<Page>& pages) {
  std::map<std::vector<std::string_view>, std::size_t> pages_of;
  for (const Page& page : pages) {
    Letters alone;
    std::copy_if(page.begin(), page.end(), std::back_inserter(alone),
                 [](const Letter& letter) { return letter.is_alone; });
    std::map<std::vector<std::string_view>, bool> words;
    for (std::size_t begin = 0; begin < alone.size(); ++begin) {
      for (std::size_t size = kFewestLetters; size <= kMostLetters && begin + size <= alone.size();
           ++size) {
        const std::span letters = std::span(alone).subspan(begin, size);
        if (!IsDiagonal(letters)) break;
        std::vector<std::string_view> word;
        for (const Letter& letter : letters) word.push_back(letter.text);
        words[word] = true;
      }
    }
    for (const auto& [word, is_there] : words) ++pages_of[word];
  }
  std::vector<std::string_view> best;
  for (const auto& [word, count] : pages_of) {
    if (count >= kFewestPages && word.size() > best.size()) best = word;
  }
  return best;
}

/// The letters of `word` on one page, from the top: those alone, and between them the nearest ones
/// that keep the direction; empty when too few are there.
Letters LettersOfWord(const Page& page, const std::vector<std::string_view>& word) {
  Letters best;
  if (page.size() > kMostOfPage) return best;
  for (std::size_t begin = 0; begin < page.size(); ++begin) {
    const std::string_view first = page[begin].text;
    if (first != word[0] && first != word[1]) continue;
    Letters found;
    std::size_t next = 0;
    std::size_t alone = 0;
    for (std::size_t i = begin; i < page.size() && next < word.size(); ++i) {
      const Letter& letter = page[i];
      const auto at =
          std::find(word.begin() + static_cast<std::ptrdiff_t>(next), word.end(), letter.text);
      const auto index = static_cast<std::size_t>(at - word.begin());
      if (index > next + kMostMissing || index >= word.size()) continue;
      found.push_back(letter);
      if (found.size() > 1 && !IsDiagonal(found)) {
        found.pop_back();
        continue;
      }
      next = index + 1;
      alone += letter.is_alone ? 1 : 0;
    }
    const bool is_word = found.size() + kMostMissing >= word.size() && alone + 1 >= found.size();
    if (is_word && found.size() > best.size()) best = std::move(found);
    if (best.size() == word.size()) break;
  }
  return best;
}

}  // namespace

std::vector<LetterMark> FindWatermarks(const std::vector<SourceLine>& lines) {
  std::vector<LetterMark> marks;
  const std::vector<Page> pages = PagesOf(lines);
  if (pages.size() < kFewestPages) return marks;
  const std::vector<std::string_view> word = FindWord(pages);
  if (word.empty()) return marks;
  for (const Page& page : pages) {
    for (const Letter& letter : LettersOfWord(page, word)) {
      marks.push_back({letter.line, letter.offset, letter.text.size()});
    }
  }
  return marks;
}

}  // namespace mingxi
