// SPDX-License-Identifier: GPL-3.0-or-later

// First the lines that may be one table: those with a gap of two places or more, and the single
// texts between them. Then their columns, under the width model that aligns them best. This file's
// only entry is ReadAlignedTable.

#include "extractor/text/aligned_table.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/text/aligned_line.h"
#include "extractor/text/aligned_rows.h"
#include "extractor/text/caption_row.h"
#include "extractor/text/column_fit.h"
#include "extractor/text/plain_figure.h"

namespace mingxi {
namespace {

/// Blank lines inside a table at most: pdftotext leaves up to five where rows are high.
constexpr std::size_t kMostBlankLines = 5;
/// Single texts between two rows at most: sections, broken labels.
constexpr std::size_t kMostSinglesInside = 3;
/// A label and value with more bytes than this is a text, no caption.
constexpr std::size_t kLongestCaption = 120;
/// Costs above this many places a word are no columns.
constexpr double kMostCostPerWord = 4;

/// A counting that saves fewer places than this is not clearly better.
constexpr double kClearlyBetter = 6;
/// Two texts without a figure that take more places than this are prose.
constexpr int kWidestRowOfTwo = 160;

constexpr std::string_view kLeaders[] = {"....", "……", "···", "‥‥"};

bool HasLeader(std::string_view line) {
  return std::any_of(std::begin(kLeaders), std::end(kLeaders), [&](std::string_view leader) {
    return line.find(leader) != std::string_view::npos;
  });
}

/// The lines' kinds, as far as one line shows them.
enum class Kind { kBlank, kSingle, kRow, kCaption, kOther };

bool IsCaption(const std::vector<std::string_view>& fragments) {
  std::size_t named = 0;
  for (const std::string_view fragment : fragments) {
    if (fragment.size() > kLongestCaption || IsPlainFigure(fragment)) return false;
    named += IsLabelValue(fragment) ? 1 : 0;
  }
  return named * 2 >= fragments.size() && named > 0;
}

bool EndsSentence(std::string_view text) {
  text = Trimmed(text);
  return text.ends_with("。") || text.ends_with("；") || text.ends_with("：");
}

/// `第一条  …` and its like: a number, a gap and sentences.
bool IsNumberedProse(const AlignedLine& line, const std::vector<std::string_view>& fragments) {
  return fragments.size() == 2 && !line.HasFigure() &&
         (fragments[1].find("。") != std::string_view::npos ||
          line.words.back().end - line.words.front().begin > kWidestRowOfTwo);
}

Kind KindOf(std::string_view text) {
  if (IsBlank(text)) return Kind::kBlank;
  if (text.find('\t') != std::string_view::npos || HasLeader(text)) return Kind::kOther;
  const AlignedLine line = ReadAlignedLine(text, Counting::kPlaces);
  const auto fragments = FragmentsOf(line);
  if (IsCaption(fragments)) return Kind::kCaption;
  const auto figures = std::count_if(line.words.begin(), line.words.end(),
                                     [](const Word& word) { return word.is_figure; });
  if (IsNumberedProse(line, fragments)) return Kind::kOther;
  const bool is_row = fragments.size() > 1 || figures > 1;
  return is_row ? Kind::kRow : Kind::kSingle;
}

/// Whether line `i`, a single text, is a sentence at the left of the row before it, not a part of
/// one of its later cells.
bool EndsProse(const std::vector<SourceLine>& lines, std::size_t row, std::size_t i) {
  if (!EndsSentence(lines[i].text)) return false;
  const AlignedLine above = ReadAlignedLine(lines[row].text, Counting::kPlaces);
  const AlignedLine line = ReadAlignedLine(lines[i].text, Counting::kPlaces);
  return above.words.size() < 2 || line.words.front().begin < above.words[1].begin;
}

/// One past the last line of what may be a table that begins at `at`.
std::size_t FindEnd(const std::vector<SourceLine>& lines, std::size_t at) {
  std::size_t end = at;
  std::size_t last_row = at;
  std::size_t singles = 0;
  std::size_t blanks = 0;
  for (std::size_t i = at; i < lines.size() && (i == at || !lines[i].begins_page); ++i) {
    switch (KindOf(lines[i].text)) {
      case Kind::kBlank:
        if (++blanks > kMostBlankLines) return end;
        break;
      case Kind::kRow:
        last_row = i;
        end = i + 1;
        singles = blanks = 0;
        break;
      case Kind::kSingle:
        if (++singles > kMostSinglesInside || EndsProse(lines, last_row, i)) return end;
        blanks = 0;
        break;
      case Kind::kCaption:
      case Kind::kOther:
        return end;
    }
  }
  return end;
}

bool IsHeaderLine(std::string_view text) {
  return KindOf(text) == Kind::kRow && !ReadAlignedLine(text, Counting::kPlaces).HasFigure();
}

/// Whether two lines have no texts above each other.
bool AreDisjoint(std::string_view first, std::string_view second) {
  const AlignedLine a = ReadAlignedLine(first, Counting::kCharacters);
  const AlignedLine b = ReadAlignedLine(second, Counting::kCharacters);
  for (const Word& x : a.words) {
    for (const Word& y : b.words) {
      if (x.begin < y.end && y.begin < x.end) return false;
    }
  }
  return true;
}

/// Whether line `at`, a single text, is the top of a header and no title: it stands right below a
/// caption, or beside the names of the next line, which in turn stand beside those of the line
/// after it: names centred beside two lines of others.
bool IsFirstOfHeader(const std::vector<SourceLine>& lines, std::size_t at) {
  if (KindOf(lines[at].text) != Kind::kSingle || at + 2 >= lines.size()) return false;
  if (lines[at + 1].begins_page || !IsHeaderLine(lines[at + 1].text)) return false;
  if (at > 0 && !lines[at].begins_page && KindOf(lines[at - 1].text) == Kind::kCaption) return true;
  return IsHeaderLine(lines[at + 2].text) && AreDisjoint(lines[at].text, lines[at + 1].text) &&
         AreDisjoint(lines[at + 1].text, lines[at + 2].text);
}

struct Candidate {
  std::vector<AlignedLine> lines;
  ColumnFit fit;
  std::size_t words = 0;
};

Candidate Fit(const std::vector<SourceLine>& lines, std::size_t at, std::size_t end,
              Counting counting) {
  Candidate candidate;
  for (std::size_t i = at; i < end; ++i) {
    if (IsBlank(lines[i].text)) continue;
    AlignedLine line = ReadAlignedLine(lines[i].text, counting);
    line.source = i;
    candidate.words += line.words.size();
    candidate.lines.push_back(std::move(line));
  }
  candidate.fit = FitColumns(candidate.lines);
  return candidate;
}

/// The fit under the counting that puts the body's texts below each other. Where both do, a text
/// with form feeds was written by pdftotext, others by people.
std::optional<Candidate> FitBest(const std::vector<SourceLine>& lines, std::size_t at,
                                 std::size_t end) {
  const bool has_pages = std::any_of(lines.begin(), lines.end(),
                                     [](const SourceLine& line) { return line.begins_page; });
  Candidate likely = Fit(lines, at, end, has_pages ? Counting::kCharacters : Counting::kPlaces);
  Candidate other = Fit(lines, at, end, has_pages ? Counting::kPlaces : Counting::kCharacters);
  if (likely.lines.size() < 2 || likely.fit.columns.size() < 2) return std::nullopt;
  if (other.fit.columns.size() < 2) return likely;
  const auto body_cost = [](const ColumnFit& fit) { return fit.cost - fit.header.cost; };
  const bool is_other = body_cost(other.fit) + kClearlyBetter < body_cost(likely.fit);
  return is_other ? other : likely;
}

}  // namespace

TextRegion ReadAlignedTable(const std::vector<SourceLine>& lines, std::size_t at) {
  TextRegion region;
  const bool can_begin = KindOf(lines[at].text) == Kind::kRow || IsFirstOfHeader(lines, at);
  if (!can_begin) return region;
  const std::size_t end = FindEnd(lines, at);
  const std::optional<Candidate> best = FitBest(lines, at, end);
  if (!best || best->fit.cost > kMostCostPerWord * static_cast<double>(best->words)) return region;
  region.line_count = end - at;
  region.items.push_back(FittedLinesToGrid(best->lines, best->fit));
  return region;
}

}  // namespace mingxi
