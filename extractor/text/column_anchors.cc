// SPDX-License-Identifier: GPL-3.0-or-later

// This file's only entry is ColumnAnchors.

#include "extractor/text/column_anchors.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <utility>

#include "extractor/text/counting_line.h"

namespace mingxi {
namespace {

constexpr std::size_t kMostColumns = 64;
/// Lines whose words are tried, so many in all and for each number of words.
constexpr std::size_t kMostAnchors = 20;
constexpr std::size_t kMostAnchorsOfASize = 4;
/// Parts of a header that are tried, each without one more of its first lines.
constexpr std::size_t kMostHeaders = 3;

/// The texts of one line as columns: each word, or words with one space between them joined.
std::vector<ColumnTrack> LineAsColumns(const AlignedLine& line, bool is_joined) {
  std::vector<ColumnTrack> columns;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Word& word = line.words[i];
    const bool goes_on = i > 0 && is_joined && word.gap < kFragmentGap && !word.is_figure &&
                         !line.words[i - 1].is_figure;
    if (!goes_on) columns.push_back({double(word.begin), 0, 0, 1});
    columns.back().right = word.end;
    columns.back().middle = (columns.back().left + word.end) / 2;
  }
  return columns;
}

/// The names of single columns, as far as they stand on different lines: of names above each other
/// only the lowest.
std::vector<ColumnTrack> HeaderAsColumns(std::span<const AlignedLine> header) {
  std::vector<ColumnTrack> columns;
  for (std::size_t i = header.size(); i-- > 0;) {
    const std::vector<ColumnTrack> below = columns;
    for (const ColumnTrack& name : LineAsColumns(header[i], true)) {
      const bool is_above = std::any_of(below.begin(), below.end(), [&](const ColumnTrack& c) {
        return name.left < c.right && c.left < name.right;
      });
      if (!is_above) columns.push_back(name);
    }
  }
  std::sort(columns.begin(), columns.end(),
            [](const ColumnTrack& a, const ColumnTrack& b) { return a.left < b.left; });
  return columns;
}

/// The columns of a line that counts them, behind those that most other lines have before them;
/// empty when no line counts.
std::vector<ColumnTrack> CountedColumns(std::span<const AlignedLine> body) {
  for (const AlignedLine& line : body) {
    const std::size_t first = FirstCount(line);
    if (first == line.words.size()) continue;
    std::map<std::size_t, std::pair<std::size_t, std::vector<ColumnTrack>>> of_size;
    for (const AlignedLine& other : body) {
      auto columns = LineAsColumns(other, true);
      std::erase_if(columns,
                    [&](const ColumnTrack& c) { return c.right > line.words[first].begin; });
      auto& [count, example] = of_size[columns.size()];
      ++count;
      example = std::move(columns);
    }
    const auto most = std::max_element(
        of_size.begin(), of_size.end(),
        [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    std::vector<ColumnTrack> columns = most->second.second;
    const auto counted = LineAsColumns(line, true);
    columns.insert(columns.end(),
                   counted.end() - static_cast<std::ptrdiff_t>(line.words.size() - first),
                   counted.end());
    return columns;
  }
  return {};
}

}  // namespace

std::vector<std::vector<ColumnTrack>> ColumnAnchors(const std::vector<AlignedLine>& lines,
                                                    std::size_t header_lines) {
  // Lines of one number of words, each set of columns once.
  std::map<std::size_t, std::vector<std::vector<ColumnTrack>>, std::greater<>> of_size;
  for (const AlignedLine& line : lines) {
    for (const bool is_joined : {true, false}) {
      auto columns = LineAsColumns(line, is_joined);
      if (columns.size() < 2 || columns.size() > kMostColumns) continue;
      auto& known = of_size[columns.size()];
      if (known.empty() || known.back() != columns) known.push_back(std::move(columns));
    }
  }
  std::vector<std::vector<ColumnTrack>> chosen;
  auto counted = CountedColumns(std::span(lines).subspan(header_lines));
  if (counted.size() >= 2 && counted.size() <= kMostColumns) chosen.push_back(std::move(counted));
  // Without its first lines too: names over several columns may stand beside those below them.
  for (std::size_t first = 0; first < std::min(header_lines, kMostHeaders); ++first) {
    auto header = HeaderAsColumns(std::span(lines).first(header_lines).subspan(first));
    const bool is_new = chosen.empty() || chosen.back() != header;
    if (is_new && header.size() >= 2 && header.size() <= kMostColumns) chosen.push_back(header);
  }
  for (auto& [size, known] : of_size) {
    const std::size_t count = std::min(known.size(), kMostAnchorsOfASize);
    for (std::size_t i = 0; i < count && chosen.size() < kMostAnchors; ++i) {
      chosen.push_back(known[i * known.size() / count]);  // Spread over the page.
    }
  }
  return chosen;
}

}  // namespace mingxi
