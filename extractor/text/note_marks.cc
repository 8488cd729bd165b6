// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: a text keeps columns at least two places apart, so what follows at one place belongs to
// what it follows, unless a column of figures has its place there.

#include "extractor/text/note_marks.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "model/characters.h"

namespace mingxi {
namespace {

constexpr std::size_t kMostDigits = 2;
/// A figure this near to where others of its column end or begin stands in that column.
constexpr int kSamePlace = 1;

bool IsDigits(const Word& word) {
  return word.is_figure && word.text.size() <= kMostDigits && word.text.front() != '0' &&
         std::all_of(word.text.begin(), word.text.end(), [](char c) { return IsDigit(c); });
}

bool IsNoteNumber(const Word& word) { return word.gap == 1 && IsDigits(word); }

/// Whether a figure is printed as amounts are, with a point or with grouping.
bool IsAmount(const Word& word) {
  return word.is_figure && word.text.find_first_of(".,") != std::string_view::npos;
}

/// Figures of a line but for what may be numbers of notes.
std::size_t CountFigures(const AlignedLine& line) {
  return static_cast<std::size_t>(
      std::count_if(line.words.begin(), line.words.end(),
                    [](const Word& word) { return word.is_figure && !IsNoteNumber(word); }));
}

/// Where the figures of a page's lines stand, but for those that may be numbers of notes.
class FigurePlaces {
 public:
  explicit FigurePlaces(const std::vector<AlignedLine>& lines) {
    for (const AlignedLine& line : lines) {
      full_ = std::max(full_, CountFigures(line));
      for (const Word& word : line.words) {
        const bool is_alone = line.words.size() == 1;
        if (!word.is_figure || IsNoteNumber(word) || (is_alone && IsDigits(word))) continue;
        Count(begins_, word.begin);
        Count(ends_, word.end);
      }
    }
  }

  /// Whether `word` of `line` may be a figure of its own: one is missing in the line, and others
  /// begin or end where it does.
  bool MayBeFigure(const Word& word, const AlignedLine& line) const {
    return CountFigures(line) < full_ && Has(word);
  }
  bool Has(const Word& word) const {
    for (int off = -kSamePlace; off <= kSamePlace; ++off) {
      if (At(begins_, word.begin + off) || At(ends_, word.end + off)) return true;
    }
    return false;
  }

 private:
  static void Count(std::vector<bool>& places, int place) {
    const auto at = static_cast<std::size_t>(std::max(place, 0));
    if (places.size() <= at) places.resize(at + 1);
    places[at] = true;
  }
  static bool At(const std::vector<bool>& places, int place) {
    return place >= 0 && static_cast<std::size_t>(place) < places.size() &&
           places[static_cast<std::size_t>(place)];
  }

  std::vector<bool> begins_;
  std::vector<bool> ends_;
  std::size_t full_ = 0;  ///< The most figures that a line has.
};

/// Puts together a line that was broken at the number of a note: it stands in the place of the next
/// figure, which went down to the next line with all behind it.
void JoinBrokenLines(std::vector<AlignedLine>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    std::vector<Word>& words = lines[i].words;
    std::vector<Word>& next = lines[i + 1].words;
    if (words.size() < 2 || next.empty() || !IsDigits(words.back())) continue;
    Word& before = words[words.size() - 2];
    const int off = next.front().begin - words.back().begin;
    const bool is_broken =
        IsAmount(before) && off >= -kSamePlace && off <= kSamePlace &&
        std::all_of(next.begin(), next.end(), [](const Word& word) { return word.is_figure; });
    if (!is_broken) continue;
    before.mark = words.back().text;
    words.pop_back();
    next.front().gap = next.front().begin - before.end;
    words.insert(words.end(), next.begin(), next.end());
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

/// The word of `line` that ends right before the number of a note above or below it; null for none.
Word* OwnerOf(const Word& number, AlignedLine& line) {
  // Wide characters of the line shift what stands behind them by so many places.
  constexpr int kFarthest = 4;
  for (Word& word : line.words) {
    const int off = number.begin - word.end;
    const bool may_have = !word.is_figure || IsAmount(word);
    if (may_have && word.mark.empty() && off >= 0 && off <= kFarthest) return &word;
  }
  return nullptr;
}

/// Takes lines that are nothing but the number of a note, drawn a little above or below its line:
/// it becomes the mark of the word that ends right before it in the line below or above.
void TakeLines(std::vector<AlignedLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<Word>& words = lines[i].words;
    if (words.size() != 1 || !IsDigits(words[0])) continue;
    Word* owner = i + 1 < lines.size() ? OwnerOf(words[0], lines[i + 1]) : nullptr;
    if (owner == nullptr && i > 0) owner = OwnerOf(words[0], lines[i - 1]);
    if (owner == nullptr) continue;
    owner->mark = words[0].text;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

void TakeFrom(const FigurePlaces& places, AlignedLine& line) {
  std::vector<Word>& words = line.words;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool is_last =
        i + 1 == words.size() || words[i + 1].gap >= kFragmentGap || IsAmount(words[i - 1]);
    Word& before = words[i - 1];
    if (!is_last || !IsNoteNumber(words[i]) || places.MayBeFigure(words[i], line)) continue;
    if (before.is_figure && !IsAmount(before)) continue;
    if (before.is_figure) {
      before.mark = words[i].text;
    } else {
      before.text = TextOf(words, i - 1, i);
    }
    if (i + 1 < words.size()) words[i + 1].gap += words[i].end - before.end;
    if (!before.is_figure) before.end = words[i].end;
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

}  // namespace

void TakeNoteMarks(std::vector<std::vector<AlignedLine>>& pages) {
  for (std::vector<AlignedLine>& lines : pages) {
    JoinBrokenLines(lines);
    TakeLines(lines);
    const FigurePlaces places(lines);
    for (AlignedLine& line : lines) TakeFrom(places, line);
  }
}

}  // namespace mingxi
