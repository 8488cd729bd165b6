// SPDX-License-Identifier: GPL-3.0-or-later

// From the lowest line up, each line's words are put over columns at the least cost, word by word
// from the left; all offsets of the header are tried, and one stretch of it. This file's entries
// are FitHeader and FitHeaderWithSigns.

#include "extractor/text/header_fit.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "extractor/text/header_stretch.h"
#include "extractor/text/word_join.h"

namespace mingxi {
namespace {

// Costs are places that a name stands off the middle of its columns, as in line_fit.h.

/// A name this far off is as wrong as one can be.
constexpr double kFarthest = 24;
/// A name that begins where the first of those below it does is hardly so far off: programs that
/// put characters into places move what is in the middle of a wide cell to the left.
constexpr double kBeginsAlike = 2;
constexpr double kBeginsAlikeShare = 0.25;
/// A name of the lines below that nobody stands over: names of one column are often printed beside
/// those of two.
constexpr double kOrphan = 1;
/// The same above the header's first line, for each line that the name stands off the header's
/// middle: names of one column are centred beside two lines of others.
constexpr double kOffMiddle = 3;
/// A name over several columns beside a name of the same line as those that nobody stands over: the
/// names of one line usually have the same rows above them.
constexpr double kCut = 5;
/// Names under one name that stand so many lines apart: cells of the same rows begin, end or are
/// centred on the same line.
constexpr double kUneven = 10;
/// Lines apart above which more makes no difference.
constexpr double kMostUnevenLines = 2;
/// A column without a name.
constexpr double kNameless = 6;
/// A column without a name of its own under a name of several, but not the first of them, where the
/// total of the others stands.
constexpr double kNamelessInside = 6;
/// A name below a name of the same columns: a broken name, or one in the wrong column, the more so
/// the farther its left and its middle are from those of the other part; for each place.
constexpr double kBroken = 8;
constexpr double kBrokenOff = 3;
/// The same where the upper part is at least as long as the lower one, to so many places, and
/// fills that share of the room between the columns beside it: a name that was broken where its
/// cell ended.
constexpr double kWrapped = 0;
constexpr double kShorterBy = 1;
constexpr double kFilledShare = 0.35;
/// Headers off their columns by up to so many places, tried in steps; each place costs a little.
constexpr int kMostOffset = 16;
constexpr int kOffsetStep = 2;
constexpr double kOffset = 0.1;
/// What a line costs that has more words than columns can hold.
constexpr double kNoFit = 200;
/// Words that one name is made of at most.
constexpr std::size_t kMostJoined = 6;

/// The highest name so far in a column.
struct NameBelow {
  static constexpr std::size_t kNoLine = static_cast<std::size_t>(-1);

  std::size_t line = kNoLine;
  std::size_t bottom = 0;  ///< Last line of it, or of what is below it.
  std::size_t first = 0;   ///< Its columns.
  std::size_t last = 0;
  bool is_lowest = true;  ///< No name is below it.
  double left = 0;        ///< Of its text.
  double middle = 0;

  bool is_there() const { return line != kNoLine; }
};

struct LineNames {
  std::vector<HeaderName> names;
  double cost = 0;
};

/// How many digits wide `text` is drawn: a Chinese character takes two, and three bytes.
double WidthOf(std::string_view text) {
  const auto characters = std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  const auto more = static_cast<std::ptrdiff_t>(text.size()) - characters;
  return static_cast<double>(characters) + static_cast<double>(more) / 2;
}

/// The cheapest names of one line.
class NameFitter {
 public:
  /// The names of line `line` of `lines`. `has_signs`: below all names stand signs, one a column.
  NameFitter(std::span<const AlignedLine> lines, std::size_t line,
             const std::vector<ColumnExtent>& columns, const std::vector<NameBelow>& below,
             bool has_signs)
      : words_(lines[line].words),
        line_(line),
        middle_line_(static_cast<double>(lines.size() - 1) / 2),
        columns_(columns),
        below_(below),
        width_(columns.size()),
        has_signs_(has_signs) {}

  LineNames Fit(const Stretch& stretch) {
    const std::size_t n = words_.size();
    FindSpans();
    steps_.assign((n + 1) * (width_ + 1), Step());
    steps_[0].cost = 0;
    for (std::size_t j = 0; j < n; ++j) {
      const std::vector<Step> before = BestBefore(j);
      double joined = 0;
      double width = 0;
      for (std::size_t i = j + 1; i <= n && i - j <= kMostJoined; ++i) {
        if (i > j + 1) {
          joined += JoinCost(words_[i - 2], words_[i - 1], TextPart::kHeader);
        }
        width += WidthOf(words_[i - 1].text);
        const double left = stretch.Apply(words_[j].begin);
        const double middle = (left + stretch.Apply(words_[i - 1].end)) / 2;
        Extend(j, i, before, joined, {left, middle, std::max(width, 2 * (middle - left))});
      }
    }
    return Collect();
  }

 private:
  struct Step {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t first_word = 0;  ///< Of the last name.
    std::size_t first = 0;       ///< Its first column.
    std::size_t before = 0;      ///< Where the name before it ends.
    bool is_wide = false;        ///< It stands over several columns.
  };

  struct Place {
    double left = 0;
    double middle = 0;
    double width = 0;  ///< Of the text as drawn: Chinese characters may count as one place.
  };

  /// The first `words` words lie within the columns before `end`, the last name ends there.
  Step& At(std::size_t words, std::size_t end) { return steps_[words * (width_ + 1) + end]; }

  /// For each column the cheapest way to have put `words` words before it; `before` says where that
  /// ends.
  std::vector<Step> BestBefore(std::size_t words) {
    std::vector<Step> best(width_ + 1);
    for (std::size_t e = 0; e <= width_; ++e) {
      if (e > 0) {
        best[e] = best[e - 1];
        const bool is_cut = best[e].is_wide && best[e].before == e - 1 && IsOneLine(e - 2, e - 1);
        best[e].cost += OrphanCost(e - 1) + (is_cut ? kCut : 0);
      }
      const Step& here = At(words, e);
      if (here.cost < best[e].cost) best[e] = {here.cost, 0, 0, e, here.is_wide};
    }
    return best;
  }

  double OrphanCost(std::size_t column) const {
    const NameBelow& below = below_[column];
    if (!below.is_there()) return 0;
    const double middle = static_cast<double>(below.line + below.bottom) / 2;
    return kOrphan + (line_ == 0 ? kOffMiddle * std::abs(middle - middle_line_) : 0);
  }

  void Extend(std::size_t j, std::size_t i, const std::vector<Step>& before, double joined,
              Place place) {
    for (std::size_t first = 0; first < width_; ++first) {
      if (before[first].cost == std::numeric_limits<double>::infinity()) continue;
      const bool may_cut = first > 0 && before[first].before < first && IsOneLine(first - 1, first);
      for (std::size_t last = first; last < width_ && IsAllowed(first, last); ++last) {
        const bool is_cut = first < last && may_cut;
        const double total =
            before[first].cost + joined + CostOf(first, last, place) + (is_cut ? kCut : 0);
        Step& step = At(i, last + 1);
        if (total < step.cost) step = {total, j, first, before[first].before, first < last};
      }
    }
  }

  LineNames Collect() {
    const std::size_t n = words_.size();
    const Step end = BestBefore(n)[width_];
    LineNames fit;
    fit.cost = end.cost;
    if (fit.cost == std::numeric_limits<double>::infinity()) {
      return {{{0, n - 1, 0, width_ - 1}}, kNoFit};
    }
    std::size_t last = end.before;
    for (std::size_t i = n; i > 0;) {
      const Step& step = At(i, last);
      fit.names.push_back({step.first_word, i - 1, step.first, last - 1});
      i = step.first_word;
      last = step.before;
    }
    std::reverse(fit.names.begin(), fit.names.end());
    return fit;
  }

  /// Whether two columns have names of one line, without names below.
  bool IsOneLine(std::size_t a, std::size_t b) const {
    return below_[a].is_there() && below_[a].is_lowest && below_[b].is_lowest &&
           below_[a].line == below_[b].line;
  }

  bool IsAllowed(std::size_t first, std::size_t last) const {
    return first == last || has_signs_ || (below_[first].is_there() && below_[last].is_there());
  }

  /// The least and the greatest of some lines.
  struct LineRange {
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();

    void Add(double line) {
      least = std::min(least, line);
      greatest = std::max(greatest, line);
    }
    double apart() const { return greatest - least; }
  };

  /// For all columns [first, last] that a name may stand over what it costs that the names below it
  /// have neither their first lines, nor their middles, nor their last ones beside each other.
  void FindSpans() {
    uneven_.assign(width_ * width_, 0);
    for (std::size_t first = 0; first < width_; ++first) {
      LineRange tops;
      LineRange middles;
      LineRange bottoms;
      for (std::size_t last = first; last < width_ && IsAllowed(first, last); ++last) {
        const NameBelow& below = below_[last];
        if (!below.is_there()) continue;
        const auto top = static_cast<double>(below.line);
        const auto bottom = static_cast<double>(below.bottom);
        tops.Add(top);
        middles.Add((top + bottom) / 2);
        bottoms.Add(bottom);
        const double apart =
            std::min({tops.apart(), middles.apart(), bottoms.apart(), kMostUnevenLines});
        uneven_[first * width_ + last] = kUneven * apart;
      }
    }
  }

  /// Whether a name at `place` may be the upper part of the one below it.
  bool IsWrapped(std::size_t column, const Place& place) const {
    const NameBelow& below = below_[column];
    const double length = 2 * (place.middle - place.left);
    if (length + kShorterBy < 2 * (below.middle - below.left)) return false;
    const double left = column > 0 ? columns_[column - 1].right : columns_[column].left;
    const double right = column + 1 < width_ ? columns_[column + 1].left : columns_[column].right;
    return place.width >= kFilledShare * (right - left);
  }

  double CostOf(std::size_t first, std::size_t last, Place place) const {
    double off = std::abs((columns_[first].left + columns_[last].right) / 2 - place.middle);
    const NameBelow& below = below_[first];
    const bool begins_alike = below.is_there() && std::abs(below.left - place.left) <= 1;
    if (first < last && begins_alike) off = std::min(off, kBeginsAlike + off * kBeginsAlikeShare);
    const bool is_broken = below.is_there() && below.first == first && below.last == last;
    const double uneven = uneven_[first * width_ + last];
    const double apart =
        std::min(std::abs(below.left - place.left), std::abs(below.middle - place.middle));
    const double broken = first == last && IsWrapped(first, place) ? kWrapped : kBroken;
    for (std::size_t c = first + 1; c <= last && has_signs_; ++c) {
      off += below_[c].is_there() ? 0 : kNamelessInside;
    }
    return std::min(off, kFarthest) + uneven + (is_broken ? broken + kBrokenOff * apart : 0);
  }

  const std::vector<Word>& words_;
  std::size_t line_ = 0;
  double middle_line_ = 0;  ///< Of all lines.
  const std::vector<ColumnExtent>& columns_;
  const std::vector<NameBelow>& below_;
  std::size_t width_;
  bool has_signs_ = false;
  std::vector<Step> steps_;
  std::vector<double> uneven_;  ///< See FindSpans; by first and last column.
};

/// A name makes its column as wide as itself, for the names above it.
void Widen(double left, double right, ColumnExtent& column) {
  column.left = std::min(column.left, left);
  column.right = std::max(column.right, right);
}

/// The fit at `stretch`, which costs `cost`; without lines when it costs `most` or more.
HeaderFit FitAt(std::span<const AlignedLine> lines, std::vector<ColumnExtent> columns,
                bool has_signs, const Stretch& stretch, double cost, double most) {
  HeaderFit fit;
  fit.lines.resize(lines.size());
  fit.cost = cost;
  std::vector<NameBelow> below(columns.size());
  for (std::size_t i = lines.size(); i-- > 0;) {
    LineNames line = NameFitter(lines, i, columns, below, has_signs).Fit(stretch);
    fit.cost += line.cost;
    if (fit.cost >= most) return {};
    for (const HeaderName& name : line.names) {
      fit.lowest_names += below[name.first].is_there() ? 0 : 1;
      const double left = stretch.Apply(lines[i].words[name.first_word].begin);
      const double right = stretch.Apply(lines[i].words[name.last_word].end);
      std::size_t bottom = i;
      for (std::size_t c = name.first; c <= name.last; ++c) {
        if (below[c].is_there()) bottom = std::max(bottom, below[c].bottom);
      }
      for (std::size_t c = name.first; c <= name.last; ++c) {
        const bool is_lowest = !below[c].is_there();
        below[c] = {i, bottom, name.first, name.last, is_lowest, left, (left + right) / 2};
      }
    }
    for (const HeaderName& name : line.names) {
      const auto& words = lines[i].words;
      if (name.first != name.last) continue;
      Widen(stretch.Apply(words[name.first_word].begin), stretch.Apply(words[name.last_word].end),
            columns[name.first]);
    }
    fit.lines[i] = std::move(line.names);
  }
  for (const NameBelow& name : below) fit.cost += name.is_there() ? 0 : kNameless;
  return fit;
}

/// `stretch`: of the whole header, with its signs.
HeaderFit FitBest(std::span<const AlignedLine> lines, const std::vector<ColumnExtent>& columns,
                  bool has_signs, const std::optional<NamedStretch>& stretch, double most) {
  HeaderFit best;
  if (lines.empty()) return best;
  double least = most;
  const auto offer = [&](const Stretch& tried, double cost) {
    HeaderFit fit = FitAt(lines, columns, has_signs, tried, cost, least);
    if (fit.lines.empty() || fit.cost >= least) return;
    least = fit.cost;
    best = std::move(fit);
  };
  // From the middle, where the header mostly stands: others then cost more before they are done.
  for (int step = 0; step <= kMostOffset; step += kOffsetStep) {
    offer({double(step), {}, {}}, kOffset * step);
    if (step > 0) offer({double(-step), {}, {}}, kOffset * step);
  }
  // Signs stand where their columns do.
  if (stretch) offer(stretch->stretch, has_signs ? 0 : stretch->cost);
  best.cost = least;
  best.columns = columns;
  return best;
}

}  // namespace

HeaderFit FitHeader(std::span<const AlignedLine> lines, const std::vector<ColumnExtent>& columns,
                    double most) {
  return FitBest(lines, columns, false, FindStretch(lines, columns), most);
}

HeaderFit FitHeaderWithSigns(std::span<const AlignedLine> lines,
                             const std::vector<ColumnExtent>& columns, double most) {
  HeaderFit fit =
      FitBest(lines.first(lines.size() - 1), columns, true, FindStretch(lines, columns), most);
  if (fit.lines.empty() && lines.size() > 1) return fit;  // Of no use.
  std::vector<HeaderName>& signs = fit.lines.emplace_back();
  for (std::size_t c = 0; c < columns.size(); ++c) signs.push_back({c, c, c, c});
  fit.lowest_names = columns.size();
  fit.columns = columns;
  fit.ends_with_signs = true;
  return fit;
}

}  // namespace mingxi
