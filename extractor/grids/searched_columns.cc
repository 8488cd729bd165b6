// SPDX-License-Identifier: GPL-3.0-or-later

// A page is read as a text of fixed pitch: a place is half of the usual font size wide, as in texts
// a wide character takes two places. This file's only entry is SearchRowColumns.

#include "extractor/grids/searched_columns.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <string>

#include "extractor/text/column_search.h"
#include "extractor/text/plain_figure.h"
#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

constexpr double kPlacesPerEm = 2;
/// Rows and words of a row up to which columns are searched: what is longer is prose or a list.
constexpr std::size_t kMostRows = 400;
constexpr std::size_t kMostWords = 32;
/// As of texts: costs above this many places a word, and these for any table, are no columns.
constexpr double kMostCostPerWord = 6;
constexpr double kFreeCost = 20;

double UsualSize(const std::vector<TextRow>& rows) {
  std::vector<double> sizes;
  for (const TextRow& row : rows) sizes.push_back(row.size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

/// Rows as lines of words, with the places of the words in points.
class WordLines {
 public:
  WordLines(const Page& page, const std::vector<TextRow>& rows)
      : place_pt_(UsualSize(rows) / kPlacesPerEm) {
    for (const TextRow& row : rows) {
      AlignedLine& line = lines_.emplace_back();
      spans_.emplace_back();
      for (const Run& run : row.runs) Add(page, run, line);
      words_ += line.words.size();
      most_words_ = std::max(most_words_, line.words.size());
    }
  }

  const std::vector<AlignedLine>& lines() const { return lines_; }
  const Span& SpanOf(std::size_t line, std::size_t word) const { return spans_[line][word]; }
  std::size_t words() const { return words_; }
  std::size_t most_words() const { return most_words_; }
  double place_pt() const { return place_pt_; }

 private:
  void Add(const Page& page, const Run& run, AlignedLine& line) {
    std::string text;
    for (const std::uint32_t i : run.glyphs) {
      if (!IsBlank(page.glyphs[i].code)) AppendUtf8(page.glyphs[i].code, text);
    }
    if (text.empty()) return;
    texts_.push_back(std::move(text));
    Word word;
    word.text = texts_.back();
    const int after = line.words.empty() ? 0 : line.words.back().end + 1;
    word.begin = std::max(after, static_cast<int>(std::lround(run.box.x0 / place_pt_)));
    word.end = std::max(word.begin + 1, static_cast<int>(std::lround(run.box.x1 / place_pt_)));
    word.gap = line.words.empty() ? word.begin : word.begin - line.words.back().end;
    word.is_figure = IsPlainFigure(word.text);
    line.words.push_back(word);
    spans_.back().push_back(run.box.horizontal());
  }

  double place_pt_;
  std::deque<std::string> texts_;  ///< Stay where they are: words are views of them.
  std::vector<AlignedLine> lines_;
  std::vector<std::vector<Span>> spans_;
  std::size_t words_ = 0;
  std::size_t most_words_ = 0;
};

/// The extents of the columns in points: of the body's texts, and of the names where a column has
/// no others.
std::vector<AlignedColumn> ToColumns(const WordLines& words, const ColumnFit& fit) {
  std::vector<AlignedColumn> columns(fit.columns.size());
  const auto add = [&columns](std::size_t column, const Span& span) {
    AlignedColumn& to = columns[column];
    to.extent = to.filled == 0
                    ? span
                    : Span{std::min(to.extent.low, span.low), std::max(to.extent.high, span.high)};
    ++to.filled;
  };
  for (std::size_t i = 0; i < fit.body.size(); ++i) {
    const std::size_t line = fit.header_lines + i;
    for (std::size_t k = 0; k < fit.body[i].size(); ++k) {
      const ColumnPiece& piece = fit.body[i][k];
      Span span{words.SpanOf(line, piece.first).low, words.SpanOf(line, piece.last).high};
      // A text that runs on over blank columns says nothing of its own column's width.
      const bool is_last = k + 1 == fit.body[i].size();
      const std::size_t next = is_last ? columns.size() : fit.body[i][k + 1].column;
      if (next > piece.column + 1) {
        const double right = fit.columns[piece.column].right * words.place_pt();
        span.high = std::min(span.high, std::max(right, span.low + words.place_pt()));
      }
      add(piece.column, span);
    }
  }
  for (std::size_t c = 0; c < columns.size() && c < fit.header.columns.size(); ++c) {
    const ColumnExtent& named = fit.header.columns[c];
    if (columns[c].filled > 0) continue;
    add(c, {named.left * words.place_pt(), named.right * words.place_pt()});
  }
  return columns;
}

bool AreInOrder(const std::vector<AlignedColumn>& columns) {
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].filled == 0) return false;
    if (c > 0 && columns[c].extent.middle() <= columns[c - 1].extent.middle()) return false;
  }
  return true;
}

}  // namespace

std::vector<AlignedColumn> SearchRowColumns(const Page& page, const std::vector<TextRow>& rows) {
  if (rows.size() < 2 || rows.size() > kMostRows) return {};
  const WordLines words(page, rows);
  if (words.most_words() < 2 || words.most_words() > kMostWords) return {};
  const ColumnSearch found = SearchColumns({words.lines()});
  if (found.pages.empty()) return {};
  if (found.cost > kFreeCost + kMostCostPerWord * static_cast<double>(words.words())) return {};
  std::vector<AlignedColumn> columns = ToColumns(words, found.pages.front());
  return AreInOrder(columns) ? columns : std::vector<AlignedColumn>();
}

}  // namespace mingxi
