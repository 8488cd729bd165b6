// SPDX-License-Identifier: GPL-3.0-or-later

// A figure is sure when it stands where its column's texts do, and the columns
// beside it, where they are blank on its line, have theirs elsewhere. This
// file's entries are ColumnDoubt and HeaderDoubt.

#include "extractor/text/column_doubt.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace mingxi {
namespace {

/// A text this far off its column, in places, is where its column's texts are.
constexpr double kSurePlaces = 2;
/// Another column is as good when the text is off it by less than so many
/// places more.
constexpr double kClearlyFarther = 3;
/// The most that a sure header costs: for each name and for the whole.
constexpr double kMostPerName = 3;
constexpr double kMostForHeader = 6;

double PlacesOff(const Word& first, const Word& last, const ColumnTrack& column) {
  const double middle = (first.begin + last.end) / 2.0;
  return std::min({std::abs(first.begin - column.left), std::abs(middle - column.middle),
                   std::abs(last.end - column.right)});
}

/// Whether a name of `column` alone stands above the words.
bool IsBelowName(std::span<const AlignedLine> lines, const ColumnFit& fit, std::size_t column,
                 const Word& first, const Word& last) {
  for (std::size_t h = 0; h < fit.header_lines && h < fit.header.lines.size(); ++h) {
    for (const HeaderName& name : fit.header.lines[h]) {
      if (name.first != column || name.last != column) continue;
      const auto& words = lines[h].words;
      if (words[name.first_word].begin < last.end && first.begin < words[name.last_word].end) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

std::string ColumnDoubt(std::span<const AlignedLine> lines, const ColumnFit& fit, std::size_t i,
                        std::size_t k) {
  const auto& pieces = fit.body[i];
  const ColumnPiece& piece = pieces[k];
  const auto& words = lines[fit.header_lines + i].words;
  const Word& first = words[piece.first];
  const Word& last = words[piece.last];
  if (!first.is_figure || piece.first != piece.last || fit.counts[i] > 0) return {};
  if (fit.is_doubtful) return "which columns are blank on this page is a guess";
  const std::size_t before = k == 0 ? 0 : pieces[k - 1].column + 1;
  const std::size_t after = k + 1 == pieces.size() ? fit.columns.size() : pieces[k + 1].column;
  const double off = PlacesOff(first, last, fit.columns[piece.column]);
  for (std::size_t c = before; c < after; ++c) {
    if (c == piece.column || c + 1 < piece.column || c > piece.column + 1) continue;
    const ColumnTrack& other = fit.columns[c];
    const bool is_alone = fit.columns[piece.column].support == 1 && other.support == 0;
    const bool is_between =
        off > kSurePlaces && PlacesOff(first, last, other) < off + kClearlyFarther;
    if ((is_alone || is_between) && !IsBelowName(lines, fit, piece.column, first, last)) {
      return "the text may belong to the blank column beside it";
    }
  }
  return {};
}

std::string HeaderDoubt(const ColumnFit& fit) {
  std::size_t names = 0;
  for (const auto& line : fit.header.lines) names += line.size();
  const double sure = kMostForHeader + kMostPerName * static_cast<double>(names);
  return fit.header.cost > sure ? "which columns the names stand over is a guess" : "";
}

}  // namespace mingxi
