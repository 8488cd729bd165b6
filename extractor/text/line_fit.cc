// SPDX-License-Identifier: GPL-3.0-or-later

// A text is cheap in a column when its left, middle or right stands where the column's usually
// does. The cheapest way for the first words is extended word by word. This file's only entry is
// FitLine.

#include "extractor/text/line_fit.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extractor/text/word_join.h"

namespace mingxi {
namespace {

/// A text this far off is as wrong as one can be: centred headers, long labels.
constexpr double kFarthest = 12;
/// A figure in a column of texts.
constexpr double kFigureAmongTexts = 8;
/// A text in a column of figures: totals are named in the column of codes.
constexpr double kTextAmongFigures = 2;
/// What each word of a line costs that has more words than columns can hold.
constexpr double kNoFit = 40;
/// A text in a column behind one that begins where the text ends or later, and the like.
constexpr double kBeyond = 6;
/// Words one space apart stand in neighbouring columns; for each column between them.
constexpr double kSkipInTightRun = 4;
/// A text in the first column whose first word alone fills that column, and which ends behind the
/// next one: a label and its long value.
constexpr double kSwallowedLabel = 16;
constexpr double kLabelOff = 1;
/// Words one space apart in neighbouring columns, in a line that leaves most columns blank.
constexpr double kSplitInSparseLine = 8;
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
      : words_(words), columns_(columns), width_(columns.size()) {
    std::size_t fragments = 0;
    for (const Word& word : words) fragments += word.gap >= kFragmentGap || &word == &words[0];
    is_sparse_ = fragments > 1 && fragments * 2 < width_;
  }

  /// REQUIRES: there are words and columns.
  LineFit Fit() {
    const std::size_t n = words_.size();
    best_.assign((n + 1) * width_, kNone);
    from_.assign((n + 1) * width_, {});
    before_.assign((n + 1) * width_, {});
    for (std::size_t i = 1; i <= n; ++i) {
      for (std::size_t j = i; j-- > 0 && i - j <= kMostJoined;) Extend(j, i);
      if (i < n) FindBefore(i);
    }
    std::size_t column = 0;
    for (std::size_t c = 1; c < width_; ++c) {
      if (best_[At(n, c)] < best_[At(n, column)]) column = c;
    }
    LineFit fit;
    fit.cost = best_[At(n, column)];
    if (fit.cost == kNone) {  // More words than columns can hold.
      return {{{0, n - 1, 0}}, kNoFit * static_cast<double>(n)};
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

  struct Before {
    double cost = kNone;
    std::size_t column = 0;  ///< Of the last piece.
  };

  std::size_t At(std::size_t words, std::size_t column) const { return words * width_ + column; }

  /// Words [j, i) as one piece in each column.
  void Extend(std::size_t j, std::size_t i) {
    double joined = 0;
    for (std::size_t k = j + 1; k < i; ++k)
      joined += JoinCost(words_[k - 1], words_[k], TextPart::kBody);
    const bool is_figure = i == j + 1 && words_[j].is_figure;
    for (std::size_t c = 0; c < width_; ++c) {
      const double here = joined + BeyondCost(j, i, c) +
                          Distance(words_[j].begin, words_[i - 1].end, columns_[c]) +
                          KindCost(is_figure, columns_[c]);
      if (j == 0) {
        Offer(At(i, c), here + SwallowedCost(i, c), {0, 0});
        continue;
      }
      const Before& before = before_[At(j, c)];
      if (before.cost < kNone) Offer(At(i, c), here + before.cost, {j, before.column});
    }
  }

  /// For each column the cheapest way to have put the first `j` words before it.
  void FindBefore(std::size_t j) {
    const bool is_tight = words_[j].gap < kFragmentGap;
    const double skip = is_tight ? kSkipInTightRun : 0;
    const bool are_texts = !words_[j].is_figure && !words_[j - 1].is_figure;
    const double split = is_tight && is_sparse_ && are_texts ? kSplitInSparseLine : 0;
    for (std::size_t c = 1; c < width_; ++c) {
      const Before& skipped = before_[At(j, c - 1)];
      const double next = best_[At(j, c - 1)] + split;
      before_[At(j, c)] = next < skipped.cost + skip ? Before{next, c - 1}
                                                     : Before{skipped.cost + skip, skipped.column};
    }
  }

  /// What it costs that a column stands wholly between words [j, i) and column `c`.
  double BeyondCost(std::size_t j, std::size_t i, std::size_t c) const {
    const bool is_after = c > 0 && words_[i - 1].end <= columns_[c - 1].left;
    const bool is_before = c + 1 < width_ && words_[j].begin >= columns_[c + 1].right;
    return is_after || is_before ? kBeyond : 0;
  }

  /// What it costs that the first `i` words are one text in column `c` though the first is a label.
  double SwallowedCost(std::size_t i, std::size_t c) const {
    if (i < 2 || c > 0 || width_ < 2) return 0;
    const bool is_label = std::abs(words_[0].begin - columns_[0].left) <= kLabelOff &&
                          std::abs(words_[0].end - columns_[0].right) <= kLabelOff;
    return is_label && words_[i - 1].end > columns_[1].right ? kSwallowedLabel : 0;
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
  bool is_sparse_ = false;  ///< Most columns are blank on the line.
  std::vector<double> best_;
  std::vector<Step> from_;
  std::vector<Before> before_;
};

}  // namespace

LineFit FitLine(const std::vector<Word>& words, const std::vector<ColumnTrack>& columns) {
  return words.empty() ? LineFit() : LineFitter(words, columns).Fit();
}

}  // namespace mingxi
