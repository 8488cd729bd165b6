// SPDX-License-Identifier: GPL-3.0-or-later

// This file's entries are ColumnAnchors, HeaderAnchors and NamesAsColumns.

#include "extractor/text/column_anchors.h"

#include <algorithm>
#include <cmath>
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
/// Names stand off their figures by so many places at most; a figure farther off says nothing.
constexpr int kMostOffset = 6;
constexpr double kFarthestFigure = 4;
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

/// Names of columns moved to where the right ends of the figures below them stand best: names are
/// centred, figures are not.
void MoveOverFigures(std::span<const AlignedLine> body, std::vector<ColumnTrack>& names) {
  const auto off = [&](int offset) {
    double sum = 0;
    for (const AlignedLine& line : body) {
      for (const Word& word : line.words) {
        if (!word.is_figure) continue;
        double least = kFarthestFigure;
        for (const ColumnTrack& name : names) {
          least = std::min(least, std::abs(name.right + offset - word.end));
        }
        sum += least;
      }
    }
    return sum;
  };
  int best = 0;
  double least = off(0);
  for (int offset = -kMostOffset; offset <= kMostOffset; ++offset) {
    const double sum = off(offset);
    if (sum >= least) continue;
    least = sum;
    best = offset;
  }
  for (ColumnTrack& name : names) {
    name.left += best;
    name.middle += best;
    name.right += best;
  }
}

bool AreAbove(const ColumnTrack& a, const ColumnTrack& b) {
  return a.left < b.right && b.left < a.right;
}

}  // namespace

std::vector<ColumnTrack> NamesAsColumns(std::span<const AlignedLine> header, bool is_joined) {
  std::vector<ColumnTrack> columns;
  for (std::size_t i = header.size(); i-- > 0;) {
    const std::vector<ColumnTrack> below = columns;
    for (const ColumnTrack& name : LineAsColumns(header[i], is_joined)) {
      const bool is_above = std::any_of(below.begin(), below.end(),
                                        [&](const ColumnTrack& c) { return AreAbove(name, c); });
      if (!is_above) columns.push_back(name);
    }
  }
  std::sort(columns.begin(), columns.end(),
            [](const ColumnTrack& a, const ColumnTrack& b) { return a.left < b.left; });
  return columns;
}

std::vector<ColumnTrack> HeaderAnchors(const std::vector<AlignedLine>& lines,
                                       std::size_t header_lines, std::size_t width) {
  const std::span all(lines);
  for (const bool is_joined : {true, false}) {
    std::vector<ColumnTrack> names = NamesAsColumns(all.first(header_lines), is_joined);
    if (names.size() != width) continue;
    MoveOverFigures(all.subspan(header_lines), names);
    return names;
  }
  return {};
}

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
    auto header = NamesAsColumns(std::span(lines).first(header_lines).subspan(first), true);
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
