// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A line of aligned text as words with their places.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

/// Characters without white space between them, with the places they take: [begin, end).
struct Word {
  std::string_view text;
  int begin = 0;
  int end = 0;
  int gap = 0;                 ///< Blank places before it; for the first word its indent.
  bool is_figure = false;      ///< See plain_figure.h.
  std::string_view mark = {};  ///< The number of a note behind it; empty = none.
};

struct AlignedLine {
  std::vector<Word> words;

  bool HasFigure() const;
};

/// Gaps of so many places or more part fragments; one blank place may be a word space.
inline constexpr int kFragmentGap = 2;

/// How the program that wrote the text counted places.
enum class Counting : std::uint8_t {
  kPlaces,      ///< A wide character takes two places of the line: editors, terminals.
  kCharacters,  ///< Each character takes one, though it is drawn as wide as ever: pdftotext.
};

/// The words of `text`. A year and 年 behind one space are one word, as programs put a space
/// between digits and Chinese characters; so are two single characters with nothing else near: 项
/// 目.
AlignedLine ReadAlignedLine(std::string_view text, Counting counting);

/// The fragments of a line: words parted by single spaces joined. Views of the line's text.
std::vector<std::string_view> FragmentsOf(const AlignedLine& line);

/// The text from word `first` to word `last` as it stands in the line.
std::string_view TextOf(const std::vector<Word>& words, std::size_t first, std::size_t last);

}  // namespace mingxi
