// SPDX-License-Identifier: GPL-3.0-or-later

// The cheapest way to cut the words into as many runs as there are columns, found column by column.
// This file's only entry is NamesOfColumns.

#include "extractor/text/spaced_header.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "extractor/text/display_line.h"

namespace mingxi {
namespace {

// Costs are places by which the lines of a name differ in length; these are as bad as so many.

/// A year behind the beginning of a name.
constexpr double kYearInside = 20;
/// A name that says % over figures that do not, and the reverse.
constexpr double kPercentOverAmounts = 15;
constexpr double kNoPercent = 6;
/// % in front of the end of a name.
constexpr double kPercentInside = 10;
/// Two words of one line in one name.
constexpr double kOneLine = 12;
/// The same word twice in one name.
constexpr double kTwice = 8;
/// A year over a column of texts.
constexpr double kYearOverTexts = 10;
/// Lines differ by so little where digits stand among Chinese characters.
constexpr int kUneven = 1;
/// A last line longer than those before it, for each place.
constexpr double kLongLast = 1.5;
/// Words of a name more than one, by their square: names have about as many.
constexpr double kWords = 0.5;
/// A year alone.
constexpr double kYearAlone = 3;

struct HeaderWord {
  std::string_view text;
  std::size_t line = 0;
  int length = 0;  ///< Places.
  bool begins_with_year = false;
  bool has_percent = false;
};

int LengthOf(std::string_view text) {
  int length = 0;
  for (const DisplayChar& c : PlaceCharacters(text, {})) length += c.width;
  return length;
}

bool BeginsWithYear(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  if (text.size() <= kDigits || !(text.starts_with("19") || text.starts_with("20"))) return false;
  const bool are_digits = std::all_of(text.begin(), text.begin() + kDigits,
                                      [](char c) { return c >= '0' && c <= '9'; });
  return are_digits && text.substr(kDigits).find("年") <= 1;
}

std::vector<HeaderWord> WordsOf(std::span<const AlignedLine> lines) {
  std::vector<HeaderWord> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const Word& word : lines[i].words) {
      words.push_back({word.text, i, LengthOf(word.text), BeginsWithYear(word.text),
                       word.text.find('%') != std::string_view::npos ||
                           word.text.find("％") != std::string_view::npos});
    }
  }
  return words;
}

class HeaderCutter {
 public:
  HeaderCutter(const std::vector<HeaderWord>& words, const CountedColumns& columns)
      : words_(words), columns_(columns) {}

  /// For each column one past its last word.
  std::vector<std::size_t> Cut() const {
    const std::size_t n = words_.size();
    const std::size_t width = columns_.width();
    constexpr double kNone = std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> best(width + 1, std::vector<double>(n + 1, kNone));
    std::vector<std::vector<std::size_t>> from(width + 1, std::vector<std::size_t>(n + 1, 0));
    best[0][0] = 0;
    for (std::size_t c = 0; c < width; ++c) {
      for (std::size_t end = c + 1; end <= n; ++end) {
        for (std::size_t begin = c; begin < end; ++begin) {
          if (best[c][begin] == kNone) continue;
          const double cost = best[c][begin] + CostOf(begin, end, c);
          if (cost >= best[c + 1][end]) continue;
          best[c + 1][end] = cost;
          from[c + 1][end] = begin;
        }
      }
    }
    std::vector<std::size_t> ends(width);
    std::size_t end = n;
    for (std::size_t c = width; c-- > 0;) {
      ends[c] = end;
      end = from[c + 1][end];
    }
    return ends;
  }

 private:
  /// Words [begin, end) as the name of column `c`.
  double CostOf(std::size_t begin, std::size_t end, std::size_t c) const {
    const bool is_label = c < columns_.labels;
    const bool is_percent = !is_label && columns_.is_percent[c - columns_.labels];
    const auto more = static_cast<double>(end - begin - 1);
    double cost = kWords * more * more;
    if (more == 0 && words_[begin].text.ends_with("年")) cost += kYearAlone;
    bool has_percent = false;
    int longest = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const HeaderWord& word = words_[i];
      if (word.begins_with_year)
        cost += (i > begin ? kYearInside : 0) + (is_label ? kYearOverTexts : 0);
      if (word.has_percent) cost += i + 1 < end ? kPercentInside : 0;
      has_percent = has_percent || word.has_percent;
      if (i > begin && words_[i - 1].line == word.line) cost += kOneLine;
      for (std::size_t k = begin; k < i; ++k) cost += words_[k].text == word.text ? kTwice : 0;
      if (i + 1 < end) longest = std::max(longest, word.length);
    }
    if (has_percent && !is_percent) cost += kPercentOverAmounts;
    if (is_percent && !has_percent) cost += kNoPercent;
    for (std::size_t i = begin; i + 1 < end; ++i) {
      cost += std::max(0, longest - words_[i].length - kUneven);
    }
    if (more > 0) cost += kLongLast * std::max(0, words_[end - 1].length - longest - kUneven);
    return cost;
  }

  const std::vector<HeaderWord>& words_;
  const CountedColumns& columns_;
};

}  // namespace

std::vector<std::string> NamesOfColumns(std::span<const AlignedLine> lines,
                                        const CountedColumns& columns) {
  const std::vector<HeaderWord> words = WordsOf(lines);
  std::vector<std::string> names;
  if (columns.width() == 0 || words.size() < columns.width()) return names;
  std::size_t begin = 0;
  for (const std::size_t end : HeaderCutter(words, columns).Cut()) {
    std::string name;
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) name += words[i - 1].line == words[i].line ? " " : "\n";
      name += words[i].text;
    }
    names.push_back(std::move(name));
    begin = end;
  }
  return names;
}

}  // namespace mingxi
