// SPDX-License-Identifier: GPL-3.0-or-later

// This file's only entry is ColumnAnchors.

#include "extractor/text/column_anchors.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace mingxi {
namespace {

constexpr std::size_t kMostColumns = 64;
/// Lines whose words are tried, so many in all and for each number of words.
constexpr std::size_t kMostAnchors = 16;
constexpr std::size_t kMostAnchorsOfASize = 3;

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

}  // namespace

std::vector<std::vector<ColumnTrack>> ColumnAnchors(const std::vector<AlignedLine>& lines,
                                                    std::size_t header_lines) {
  std::vector<std::vector<ColumnTrack>> all;
  for (const AlignedLine& line : lines) {
    for (const bool is_joined : {true, false}) {
      auto columns = LineAsColumns(line, is_joined);
      if (columns.size() >= 2 && columns.size() <= kMostColumns) all.push_back(std::move(columns));
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  auto header = HeaderAsColumns(std::span(lines).first(header_lines));
  if (header.size() >= 2 && header.size() <= kMostColumns) all.insert(all.begin(), header);
  std::map<std::size_t, std::size_t> of_size;
  std::vector<std::vector<ColumnTrack>> chosen;
  for (auto& columns : all) {
    if (chosen.size() < kMostAnchors && of_size[columns.size()]++ < kMostAnchorsOfASize) {
      chosen.push_back(std::move(columns));
    }
  }
  return chosen;
}

}  // namespace mingxi
