// SPDX-License-Identifier: GPL-3.0-or-later

// A table is a run of rows. A single text may stand between two rows when it fits below one text of
// the row before: a section, a broken label. Wider ones are titles or prose. This file's only entry
// is FindAlignedTable.

#include "extractor/text/aligned_segments.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractor/text/aligned_line.h"
#include "extractor/text/line_kind.h"

namespace mingxi {
namespace {

/// Blank lines inside a table at most: pdftotext leaves up to five where rows are high.
constexpr std::size_t kMostBlankLines = 5;
/// Single texts between two rows at most.
constexpr std::size_t kMostSinglesInside = 3;
/// Names of rows without figures between two rows at most.
constexpr std::size_t kMostNames = 14;
constexpr int kNoFigure = 1'000'000;
/// Rows at the top of a form that show how its labels stand.
constexpr std::size_t kFirstRows = 6;

bool EndsSentence(std::string_view text) {
  text = Trimmed(text);
  return text.ends_with("。") || text.ends_with("；") || text.ends_with("：");
}

/// Whether line `i`, a single text, is a sentence at the left of the row before it, not a part of
/// one of its later cells.
bool EndsProse(const std::vector<SourceLine>& lines, std::size_t row, std::size_t i) {
  if (!EndsSentence(lines[i].text)) return false;
  const AlignedLine above = ReadAlignedLine(lines[row].text, Counting::kPlaces);
  const AlignedLine line = ReadAlignedLine(lines[i].text, Counting::kPlaces);
  return above.words.size() < 2 || line.words.front().begin < above.words[1].begin;
}

/// Whether the single text of line `i` stands below two or more texts of line `row`, so that it is
/// no part of one column.
bool IsAcross(const std::vector<SourceLine>& lines, std::size_t row, std::size_t i) {
  const AlignedLine above = ReadAlignedLine(lines[row].text, Counting::kCharacters);
  const AlignedLine line = ReadAlignedLine(lines[i].text, Counting::kCharacters);
  std::size_t texts = 0;
  bool is_in_text = false;
  for (const Word& word : above.words) {
    const bool is_below = line.words.front().begin < word.end && word.begin < line.words.back().end;
    texts += is_below && (!is_in_text || word.gap >= kFragmentGap) ? 1 : 0;
    is_in_text = is_below;
  }
  return texts > 1;
}

/// Whether the next row behind line `i` has no figure: a table's header.
bool IsBeforeNames(const std::vector<SourceLine>& lines, std::size_t i) {
  for (++i; i < lines.size() && !lines[i].begins_page; ++i) {
    const LineKind kind = KindOf(lines[i].text);
    if (kind == LineKind::kRow) {
      return !ReadAlignedLine(lines[i].text, Counting::kPlaces).HasFigure();
    }
    if (kind != LineKind::kBlank && kind != LineKind::kSingle) return true;
  }
  return true;
}

/// Whether line `i`, a single text, is the title of a table like the one that begins at `at`: the
/// row behind it begins with the same name.
bool IsTitleOfNext(const std::vector<SourceLine>& lines, std::size_t at, std::size_t i) {
  const Word first = ReadAlignedLine(lines[at].text, Counting::kPlaces).words.front();
  for (++i; i < lines.size() && !lines[i].begins_page; ++i) {
    const LineKind kind = KindOf(lines[i].text);
    if (kind == LineKind::kBlank) continue;
    const Word next = ReadAlignedLine(lines[i].text, Counting::kPlaces).words.front();
    return kind == LineKind::kRow && !first.is_figure && first.text == next.text;
  }
  return false;
}

/// Whether line `i`, whose texts have no gap, is a row of a form: a label that stands as those of
/// the two rows before it do, and its value.
bool IsLabelAndValue(const std::vector<SourceLine>& lines, const std::vector<std::size_t>& rows,
                     std::size_t i) {
  const AlignedLine line = ReadAlignedLine(lines[i].text, Counting::kCharacters);
  if (rows.size() < 2 || line.words.size() < 2) return false;
  const Word& label = line.words.front();
  std::size_t like = 0;
  for (const std::size_t row : rows) {
    const Word other = ReadAlignedLine(lines[row].text, Counting::kCharacters).words.front();
    like += other.begin == label.begin && other.end == label.end && !other.is_figure ? 1 : 0;
  }
  return like >= 2;
}

/// Where the first figure of line `i` begins; a large number where it has none.
int FirstFigure(const std::vector<SourceLine>& lines, std::size_t i) {
  for (const Word& word : ReadAlignedLine(lines[i].text, Counting::kPlaces).words) {
    if (word.is_figure && word.begin > 0) return word.begin;
  }
  return kNoFigure;
}

/// Whether line `i`, a single text, is the name of a row without figures: it ends before the
/// figures of the row above it, and of the next row that has some.
bool IsNameOfRow(const std::vector<SourceLine>& lines, std::size_t last_row, std::size_t i) {
  const int end = ReadAlignedLine(lines[i].text, Counting::kPlaces).words.back().end;
  if (end >= FirstFigure(lines, last_row)) return false;
  std::size_t names = 0;
  for (++i; i < lines.size() && !lines[i].begins_page && names <= kMostNames; ++i) {
    const LineKind kind = KindOf(lines[i].text);
    if (kind == LineKind::kSingle) ++names;
    if (kind == LineKind::kCaption || kind == LineKind::kOther) return false;
    if (kind != LineKind::kRow) continue;
    const int figure = FirstFigure(lines, i);
    return figure != kNoFigure && end < figure;
  }
  return false;
}

/// Whether line `i`, the name of a row without figures, ends as names over others do and is no
/// sentence before another table: `农林水支出：`, with the next row right below it.
bool IsHeadOfRows(const std::vector<SourceLine>& lines, std::size_t i) {
  return Trimmed(lines[i].text).ends_with("：") && i + 1 < lines.size() &&
         !lines[i + 1].begins_page && !IsBlank(lines[i + 1].text);
}

/// One past the last row of what may be a table that begins at `at`.
std::size_t FindEnd(const std::vector<SourceLine>& lines, std::size_t at) {
  std::size_t end = at;
  std::size_t last_row = at;
  std::size_t singles = 0;
  std::size_t blanks = 0;
  std::vector<std::size_t> first_rows;
  for (std::size_t i = at; i < lines.size() && (i == at || !lines[i].begins_page); ++i) {
    LineKind kind = KindOf(lines[i].text);
    if (kind == LineKind::kSingle && IsLabelAndValue(lines, first_rows, i)) kind = LineKind::kRow;
    if (kind == LineKind::kRow && first_rows.size() < kFirstRows) first_rows.push_back(i);
    switch (kind) {
      case LineKind::kBlank:
        if (++blanks > kMostBlankLines) return end;
        break;
      case LineKind::kRow:
        last_row = i;
        end = i + 1;
        singles = blanks = 0;
        break;
      case LineKind::kSingle: {
        if (i == at) break;  // The top of a header.
        const bool is_name = IsNameOfRow(lines, last_row, i);
        singles += is_name ? 0 : 1;
        if (singles > kMostSinglesInside) return end;
        if (EndsProse(lines, last_row, i) && !(is_name && IsHeadOfRows(lines, i))) return end;
        if (IsTitleOfNext(lines, at, i)) return end;
        if (IsAcross(lines, last_row, i) && IsBeforeNames(lines, i)) return end;
        blanks = 0;
        break;
      }
      case LineKind::kCaption:
      case LineKind::kOther:
        return end;
    }
  }
  return end;
}

bool IsHeaderLine(std::string_view text) {
  return KindOf(text) == LineKind::kRow && !ReadAlignedLine(text, Counting::kPlaces).HasFigure();
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

/// Whether the line above line `at` is a caption, blank ones aside.
bool IsBelowCaption(const std::vector<SourceLine>& lines, std::size_t at) {
  while (at > 0 && !lines[at].begins_page && IsBlank(lines[at - 1].text)) --at;
  return at > 0 && !lines[at].begins_page && KindOf(lines[at - 1].text) == LineKind::kCaption;
}

/// Whether line `at`, a single text, is the top of a header and no title: it stands below a
/// caption, or beside the names of the next line, which in turn stand beside those of the line
/// after it: names centred beside two lines of others.
bool IsFirstOfHeader(const std::vector<SourceLine>& lines, std::size_t at) {
  if (KindOf(lines[at].text) != LineKind::kSingle || at + 2 >= lines.size()) return false;
  if (lines[at + 1].begins_page || !IsHeaderLine(lines[at + 1].text)) return false;
  if (IsBelowCaption(lines, at)) return true;
  return IsHeaderLine(lines[at + 2].text) && AreDisjoint(lines[at].text, lines[at + 1].text) &&
         AreDisjoint(lines[at + 1].text, lines[at + 2].text);
}

bool CanBegin(const std::vector<SourceLine>& lines, std::size_t at) {
  return KindOf(lines[at].text) == LineKind::kRow || IsFirstOfHeader(lines, at);
}

std::string WithoutBlanks(std::string_view text) {
  std::string shown;
  for (const Word& word : ReadAlignedLine(text, Counting::kPlaces).words) {
    for (const std::string_view part : {word.text}) shown += part;
  }
  std::erase_if(shown, [](char c) { return c == ' '; });
  return shown;
}

/// Whether line `i` is printed as the first line of the table again.
bool IsRepeated(const std::vector<SourceLine>& lines, const LineRange& first, std::size_t i) {
  return WithoutBlanks(lines[i].text) == WithoutBlanks(lines[first.begin].text);
}

/// The first line of the next page when the table goes on there; lines.size() when it does not.
std::size_t NextPage(const std::vector<SourceLine>& lines, const LineRange& first,
                     std::size_t end) {
  bool begins_page = false;
  std::size_t i = end;
  for (; i < lines.size(); ++i) {
    begins_page = begins_page || lines[i].begins_page;
    if (!IsBlank(lines[i].text)) break;
  }
  if (i == lines.size() || !begins_page) return lines.size();
  const bool is_row = KindOf(lines[i].text) == LineKind::kRow &&
                      ReadAlignedLine(lines[i].text, Counting::kPlaces).HasFigure();
  return is_row || IsRepeated(lines, first, i) ? i : lines.size();
}

/// One past the last line of the page on which line `end` - 1 stands, when all lines from `end` on
/// may be parts of labels that were broken in the last row; else `end`.
std::size_t EndWithBrokenLabels(const std::vector<SourceLine>& lines, std::size_t end) {
  std::size_t singles = 0;
  std::size_t last = end;
  for (std::size_t i = end; i < lines.size() && !lines[i].begins_page; ++i) {
    const LineKind kind = KindOf(lines[i].text);
    if (kind == LineKind::kBlank) continue;
    if (kind != LineKind::kSingle || ++singles > kMostSinglesInside) return end;
    if (EndsProse(lines, end - 1, i) || IsAcross(lines, end - 1, i)) return end;
    last = i + 1;
  }
  return last;
}

/// Whether the single texts of lines [begin, end) are names of rows without figures, between the
/// row above them and line `next`.
bool AreNames(const std::vector<SourceLine>& lines, std::size_t begin, std::size_t end,
              std::size_t next) {
  const int figure = std::min(FirstFigure(lines, begin - 1), FirstFigure(lines, next));
  if (begin == end || figure == kNoFigure) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (IsBlank(lines[i].text)) continue;
    const AlignedLine line = ReadAlignedLine(lines[i].text, Counting::kPlaces);
    if (line.words.back().end >= figure) return false;
  }
  return true;
}

}  // namespace

std::vector<LineRange> FindAlignedTable(const std::vector<SourceLine>& lines, std::size_t at) {
  std::vector<LineRange> pages;
  if (!CanBegin(lines, at)) return pages;
  for (std::size_t begin = at; begin < lines.size();) {
    pages.push_back({begin, FindEnd(lines, begin)});
    if (pages.back().end == begin) {
      pages.pop_back();
      break;
    }
    begin = NextPage(lines, pages.front(), pages.back().end);
    if (begin < lines.size()) continue;
    // A row may be broken off by the page's end.
    const std::size_t end = EndWithBrokenLabels(lines, pages.back().end);
    const std::size_t next = NextPage(lines, pages.front(), end);
    if (next == lines.size()) continue;
    const bool goes_on =
        IsRepeated(lines, pages.front(), next) || AreNames(lines, pages.back().end, end, next);
    if (!goes_on) continue;
    pages.back().end = end;
    begin = next;
  }
  return pages;
}

}  // namespace mingxi
