// SPDX-License-Identifier: GPL-3.0-or-later

// A text is cheap in a column when its left, middle or right stands where the column's usually
// does. The cheapest way for the first words is extended word by word. This file's only entry is
// FitLine.

#include "extractor/text/line_fit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mingxi {
namespace {

/// A text this far off is as wrong as one can be: centred headers, long labels.
constexpr double kFarthest = 12;
/// Two words of one text with one space between them: Chinese text has few.
constexpr double kJoinTexts = 2;
/// The same when one of them is a figure.
constexpr double kJoinFigureAndText = 8;
/// A figure in a column of texts.
constexpr double kFigureAmongTexts = 8;
/// A text in a column of figures: totals are named in the column of codes.
constexpr double kTextAmongFigures = 2;
/// Two figures are never one text.
constexpr double kJoinFigures = 40;
/// A gap of two or more inside a text, besides its own width.
constexpr double kJoinAcrossGap = 20;
/// Words one space apart stand in neighbouring columns; for each column between them.
constexpr double kSkipInTightRun = 4;
/// Words that one text is made of at most.
constexpr std::size_t kMostJoined = 8;

double Distance(double begin, double end, const ColumnTrack& column) {
  const double middle = (begin + end) / 2;
  return std::min({std::abs(begin - column.left), std::abs(middle - column.middle),
                   std::abs(end - column.right), kFarthest});
}

/// A column of both kinds costs nothing.
double KindCost(bool is_figure, const ColumnTrack& column) {
  const double share = is_figure ? 1 - column.figure_share : column.figure_share;
  const double excess = std::max(0.0, share - 0.5) * 2;
  return excess * (is_figure ? kFigureAmongTexts : kTextAmongFigures);
}

/// The cheapest way to put the words of one line into columns.
class LineFitter {
 public:
  LineFitter(const std::vector<Word>& words, const std::vector<ColumnTrack>& columns)
      : words_(words), columns_(columns), width_(columns.size()) {}

  /// REQUIRES: there are words and columns.
  LineFit Fit() {
    const std::size_t n = words_.size();
    best_.assign((n + 1) * width_, kNone);
    from_.assign((n + 1) * width_, {});
    for (std::size_t i = 1; i <= n; ++i) {
      for (std::size_t j = i; j-- > 0 && i - j <= kMostJoined;) Extend(j, i);
    }
    std::size_t column = 0;
    for (std::size_t c = 1; c < width_; ++c) {
      if (best_[At(n, c)] < best_[At(n, column)]) column = c;
    }
    LineFit fit;
    fit.cost = best_[At(n, column)];
    if (fit.cost == kNone) {  // More words than columns can hold.
      return {{{0, n - 1, 0}}, kJoinFigures * static_cast<double>(n)};
    }
    for (std::size_t i = n; i > 0;) {
      const Step& step = from_[At(i, column)];
      fit.pieces.push_back({step.first, i - 1, column});
      i = step.first;
      column = step.column;
    }
    std::reverse(fit.pieces.begin(), fit.pieces.end());
    return fit;
  }

 private:
  static constexpr double kNone = std::numeric_limits<double>::infinity();

  struct Step {
    std::size_t first = 0;   ///< First word of the piece.
    std::size_t column = 0;  ///< Column of the piece before it.
  };

  std::size_t At(std::size_t words, std::size_t column) const { return words * width_ + column; }

  /// Words [j, i) as one piece in each column.
  void Extend(std::size_t j, std::size_t i) {
    double joined = 0;
    for (std::size_t k = j + 1; k < i; ++k) joined += JoinCost(words_[k - 1], words_[k]);
    const double skip = j > 0 && words_[j].gap < kFragmentGap ? kSkipInTightRun : 0;
    const bool is_figure = i == j + 1 && words_[j].is_figure;
    for (std::size_t c = 0; c < width_; ++c) {
      const double here = joined + Distance(words_[j].begin, words_[i - 1].end, columns_[c]) +
                          KindCost(is_figure, columns_[c]);
      if (j == 0) {
        Offer(At(i, c), here, {0, 0});
        continue;
      }
      for (std::size_t before = 0; before < c; ++before) {
        const double skipped = skip * static_cast<double>(c - before - 1);
        Offer(At(i, c), here + skipped + best_[At(j, before)], {j, before});
      }
    }
  }

  void Offer(std::size_t at, double cost, const Step& step) {
    if (cost < best_[at]) {
      best_[at] = cost;
      from_[at] = step;
    }
  }

  const std::vector<Word>& words_;
  const std::vector<ColumnTrack>& columns_;
  std::size_t width_;
  std::vector<double> best_;
  std::vector<Step> from_;
};

}  // namespace

double JoinCost(const Word& left, const Word& right) {
  if (left.is_figure && right.is_figure) return kJoinFigures;
  if (left.is_figure || right.is_figure) {
    return right.gap >= kFragmentGap ? kJoinFigures : kJoinFigureAndText;
  }
  return right.gap >= kFragmentGap ? kJoinAcrossGap + right.gap : kJoinTexts;
}

LineFit FitLine(const std::vector<Word>& words, const std::vector<ColumnTrack>& columns) {
  return words.empty() ? LineFit() : LineFitter(words, columns).Fit();
}

}  // namespace mingxi
