// SPDX-License-Identifier: GPL-3.0-or-later

// Between two tables stand, from above: notes of the first, prose, the caption of the second. So
// the lines of each gap are read from both ends, and what is left is prose.

#include "normalizer/captions/captions.h"

#include <re2/re2.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/captions_above.h"
#include "normalizer/captions/frame_captions.h"
#include "normalizer/captions/hanging_lines.h"
#include "normalizer/captions/line_parts.h"
#include "normalizer/captions/notes.h"
#include "normalizer/captions/running_heads.h"
#include "normalizer/captions/side_by_side.h"
#include "normalizer/captions/tables_apart.h"
#include "normalizer/headers/header_letters.h"
#include "normalizer/headers/names_down.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// The lines of one layout that are no artifacts, in the gaps between its grids: grids + 1 gaps.
std::vector<std::vector<TextLine>> SplitIntoGaps(const Layout& layout,
                                                 const std::vector<bool>& is_artifact,
                                                 std::vector<LooseLine>& artifacts) {
  std::vector<std::vector<TextLine>> gaps(layout.grids.size() + 1);
  std::size_t gap = 0;
  for (std::size_t i = 0; i < layout.lines.size(); ++i) {
    const TextLine& line = layout.lines[i];
    while (gap < layout.grids.size() && layout.grids[gap].order < line.order) ++gap;
    if (is_artifact[i]) {
      artifacts.push_back({layout.page, line, false});
    } else {
      gaps[gap].push_back(line);
    }
  }
  gaps = ShareLinesOfNeighbours(std::move(gaps), layout.grids);
  for (std::vector<TextLine>& lines : gaps) lines = JoinCaptionParts(std::move(lines));
  return gaps;
}

/// Whether a page with nothing but `lines` is blank: it has none, or one that says so.
bool SaysBlank(std::span<const TextLine> lines) {
  static const RE2 blank("空白|留空|空页|无正文|无内容|没有内容|(?i)blank");
  constexpr std::size_t kLongest = 50;  // This page intentionally left blank.
  if (lines.empty()) return true;
  return lines.size() == 1 && CharacterCount(lines.front().text) <= kLongest &&
         RE2::PartialMatch(FoldText(lines.front().text), blank);
}

/// Walks the gaps of all pages in order and keeps what is known between them.
class CaptionFinder {
 public:
  void AddLayout(Layout layout, const std::vector<bool>& is_artifact) {
    if (layout.sheet > 0) BeginSheet();
    const auto gaps = SplitIntoGaps(layout, is_artifact, found_.artifacts);
    if (layout.grids.empty() && SaysBlank(gaps.front())) return AddBlankPage(layout.page, gaps[0]);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
      const bool ends_page = i > 0 && i == layout.grids.size();
      if (ends_page && TakeHangingLines(gaps[i])) continue;
      const std::span<const TextLine> rest = TakeNotes(gaps[i]);
      if (i < layout.grids.size()) {
        AddGrid(std::move(layout.grids[i]), rest);
      } else {
        AddTail(layout.page, rest);
      }
    }
  }

  CaptionedLayouts Finish() && {
    AddLoose(tail_page_, tail_);
    return std::move(found_);
  }

 private:
  /// A page between two parts of a table that is empty, or says so, is no prose.
  void AddBlankPage(int page, std::span<const TextLine> lines) {
    for (const TextLine& line : lines) found_.loose.push_back({page, line, follows_table_});
    if (page > 0) ++blank_pages_;
  }

  /// Puts the lines below the last table of a page into its last row where all of them hang there.
  bool TakeHangingLines(std::span<const TextLine> lines) {
    CaptionedPiece& last = found_.pieces.back();
    std::optional<Piece> hung = WithHangingLines(last.piece, lines);
    if (!hung.has_value()) return false;
    last.piece = *std::move(hung);
    for (const TextLine& line : lines) {
      last.joins.push_back("text that hangs below the last row of page " +
                           std::to_string(last.piece.pages.back()) +
                           " put to the label above it: " + FoldText(line.text));
    }
    return true;
  }

  /// Nothing goes on from the sheet before.
  void BeginSheet() {
    AddLoose(tail_page_, tail_);
    tail_.clear();
    has_prose_ = true;
  }

  std::span<const TextLine> TakeNotes(std::span<const TextLine> lines) {
    if (found_.pieces.empty() || has_prose_ || !tail_.empty()) return lines;
    NotesBelow below = ReadNotesBelow(lines, found_.pieces.back().piece.box.x1);
    auto& notes = found_.pieces.back().captions.notes;
    notes.insert(notes.end(), std::make_move_iterator(below.notes.begin()),
                 std::make_move_iterator(below.notes.end()));
    return lines.subspan(below.lines_taken);
  }

  void AddGrid(Grid grid, std::span<const TextLine> lines) {
    const int page = grid.page;
    CaptionedPiece captioned = TakeFrameCaptions(GridToPiece(std::move(grid)));
    captioned.piece = SpanNamesDown(std::move(captioned.piece));
    CaptionsAbove above = RepeatsHeader(lines)
                              ? TakeHeaderLines(lines)
                              : ReadCaptionsAbove(lines, captioned.piece, captioned.captions);
    const bool is_all_taken = above.lines_taken == lines.size();
    if (is_all_taken && above.captions.title.empty() && !tail_.empty()) {
      TakeTail(captioned.piece, above.captions);
    } else {
      AddLoose(tail_page_, tail_);
    }
    tail_.clear();
    AddLoose(page, lines.first(lines.size() - above.lines_taken));
    captioned.captions = std::move(above.captions);
    captioned.follows_prose = has_prose_;
    captioned.blank_pages_before = std::exchange(blank_pages_, 0);
    if (found_.pieces.empty() || !captioned.captions.title.empty()) head_ = found_.pieces.size();
    found_.pieces.push_back(std::move(captioned));
    has_prose_ = false;
    follows_table_ = true;
  }

  /// Whether `lines` are the header of the table on the pages before, printed again but left out of
  /// the grid: the finder could not see that it belongs to it.
  bool RepeatsHeader(std::span<const TextLine> lines) const {
    constexpr std::size_t kMostLines = 8;
    constexpr int kMostRows = 7;
    if (lines.empty() || lines.size() > kMostLines || lines.front().size <= 0) return false;
    if (found_.pieces.empty() || has_prose_ || !tail_.empty()) return false;
    std::vector<std::string_view> texts;
    for (const TextLine& line : lines) texts.push_back(line.text);
    const std::u32string letters = LettersOf(texts);
    const Piece& head = found_.pieces[head_].piece;
    for (int rows = 1; rows <= std::min(kMostRows, head.row_count); ++rows) {
      if (LettersOfRows(head, 0, rows) == letters) return true;
    }
    return false;
  }

  static CaptionsAbove TakeHeaderLines(std::span<const TextLine> lines) {
    CaptionsAbove taken;
    for (const TextLine& line : lines) taken.captions.lines.push_back(FoldText(line.text));
    taken.lines_taken = lines.size();
    return taken;
  }

  /// A page that begins with a table: its caption may be the last words of the page before.
  void TakeTail(const Piece& piece, Captions& captions) {
    CaptionsAbove above = ReadCaptionsAbove(tail_, piece, captions);
    if (!NamesATable(above.captions.title)) above = {captions, 0};
    AddLoose(tail_page_, std::span(tail_).first(tail_.size() - above.lines_taken));
    captions = std::move(above.captions);
  }

  void AddTail(int page, std::span<const TextLine> lines) {
    if (lines.empty()) return;
    AddLoose(tail_page_, tail_);
    tail_.assign(lines.begin(), lines.end());
    tail_page_ = page;
  }

  void AddLoose(int page, std::span<const TextLine> lines) {
    for (const TextLine& line : lines) {
      found_.loose.push_back({page, line, follows_table_});
      follows_table_ = false;
      has_prose_ = true;
    }
  }

  CaptionedLayouts found_;
  std::size_t head_ = 0;        ///< The last piece with a title: where the table began.
  std::vector<TextLine> tail_;  ///< Lines at the end of a page, behind its last grid.
  int tail_page_ = 0;
  int blank_pages_ = 0;         ///< Behind the last piece.
  bool has_prose_ = false;      ///< Prose stands behind the last piece.
  bool follows_table_ = false;  ///< No loose line yet behind the last piece.
};

}  // namespace

CaptionedLayouts FindCaptions(std::vector<Layout> layouts) {
  const std::vector<std::vector<bool>> artifacts = FindArtifacts(layouts);
  CaptionFinder finder;
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    finder.AddLayout(WithTablesApart(std::exchange(layouts[i], {})), artifacts[i]);
  }
  return std::move(finder).Finish();
}

}  // namespace mingxi
