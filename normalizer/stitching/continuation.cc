// SPDX-License-Identifier: GPL-3.0-or-later

// A table goes on unless something says that a new one begins. What says so, strongest first:
// prose, a caption that differs, columns that differ, a header that differs, numbers that start
// again.

#include "normalizer/stitching/continuation.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/headers/header_letters.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// Two grids of one page are one table only when they touch: the finder saw a double line.
constexpr double kTouchingPt = 3.0;

std::string JoinedTexts(const Piece& piece, int row) {
  std::string joined;
  for (const std::string_view text : RowTexts(piece, row)) {
    if (text.empty()) continue;
    joined += FoldForMatching(text);
    joined += '\n';
  }
  return joined;
}

bool ComesNext(const Piece& last, const CaptionedPiece& captioned) {
  const Piece& next = captioned.piece;
  const int last_page = last.pages.back();
  const int next_page = next.pages.front();
  if (last_page == 0 && next_page == 0) return true;  // Text sources have no pages.
  if (next_page == last_page + 1 + captioned.blank_pages_before) return true;
  return next_page == last_page && next.box.y0 >= last.box.y1 - kTouchingPt &&
         next.box.y0 <= last.box.y1 + kTouchingPt;
}

/// The captions of `next` allow it to be a part of the table with the captions `head`.
bool CaptionsAgree(const Captions& head, const Captions& next) {
  const auto differs = [](const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
  };
  if (differs(head.unit, next.unit) || differs(head.form_number, next.form_number) ||
      differs(head.publisher, next.publisher)) {
    return false;
  }
  if (next.title.empty()) {
    return next.is_continuation || next.form_number.empty() || !head.form_number.empty();
  }
  return FoldForMatching(WithoutContinuation(next.title)) ==
         FoldForMatching(WithoutContinuation(head.title));
}

/// Rows at the top of both that are the same and not blank. A browser repeats what its author
/// called the header of a form, values included.
int CountEqualRows(const Piece& head, const Piece& next) {
  int rows = 0;
  while (rows < head.row_count && rows < next.row_count) {
    const std::string printed = JoinedTexts(next, rows);
    if (printed.empty() || printed != JoinedTexts(head, rows)) break;
    ++rows;
  }
  return rows;
}

/// The whole header of `head`, cell by cell, stands at the top of `next`, and it is no header of
/// few columns, 项目 | 金额, as any table has.
bool RepeatsHeaderCells(const Piece& head, const HeaderShape& header, const Piece& next) {
  constexpr int kFewestColumns = 3;
  const int rows = header.header_rows;
  if (rows == 0 || head.column_count < kFewestColumns) return false;
  if (head.column_count != next.column_count || rows >= next.row_count) return false;
  auto cell = next.cells.begin();
  for (const Cell& name : head.cells) {
    if (name.row >= rows) break;
    if (cell == next.cells.end() || cell->row != name.row || cell->column != name.column ||
        cell->row_span != name.row_span || cell->column_span != name.column_span ||
        FoldForMatching(cell->text) != FoldForMatching(name.text)) {
      return false;
    }
    ++cell;
  }
  return true;
}

/// Column by column, wherever they stand: the header names them.
std::optional<ColumnMatch> MatchByHeader(const RunSoFar& run, const Piece& next) {
  const bool is_same = run.columns.column_count == run.head.piece.column_count &&
                       RepeatsHeaderCells(run.head.piece, run.header, next);
  return is_same ? std::optional<ColumnMatch>(MatchOneToOne(run.columns)) : std::nullopt;
}

/// Rows at the top of `next` with the letters of the header of `head`, although cut into other
/// cells: a page may show a wrapped name as two rows.
int CountRowsOfSameLetters(const Piece& head, const HeaderShape& header, const Piece& next) {
  constexpr int kMostRowsMore = 3;
  const std::u32string wanted = LettersOfRows(head, 0, header.body_begin());
  const std::u32string without_index = LettersOfRows(head, 0, header.header_rows);
  const int most = std::min(header.body_begin() + kMostRowsMore, next.row_count);
  for (int rows = 1; rows <= most; ++rows) {
    const std::u32string letters = LettersOfRows(next, 0, rows);
    if (letters.size() > wanted.size()) break;
    const bool is_same = letters == wanted || letters == without_index;
    const bool goes_on =
        rows < next.row_count && rows < most && LettersOfRows(next, 0, rows + 1) == wanted;
    if (!letters.empty() && is_same && !goes_on) return rows;
  }
  return 0;
}

/// Rows at the top of `next` that repeat the header of `head`: all of it, or its last rows.
int CountRepeatedRows(const Piece& head, const HeaderShape& header, const Piece& next) {
  const int header_end = header.body_begin();
  for (int skipped = 0; skipped < header_end; ++skipped) {
    const int rows = header_end - skipped;
    if (rows > next.row_count) continue;
    bool is_same = true;
    for (int row = 0; row < rows && is_same; ++row) {
      const std::string printed = JoinedTexts(next, row);
      is_same = !printed.empty() && printed == JoinedTexts(head, skipped + row);
    }
    if (is_same) return rows;
  }
  if (header_end == 0) return CountEqualRows(head, next);
  const int rows = header.header_rows;  // Without its index row.
  if (rows > 0 && rows <= next.row_count && CountEqualRows(head, next) == rows) return rows;
  return CountRowsOfSameLetters(head, header, next);
}

/// A first row that names columns in the words that headers use.
bool HasHeaderWords(const Piece& piece) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"序号", "项目", "科目编码", "科目名称", "科目",         "编码",     "名称",
       "合计", "小计", "预算数",   "决算数",   "金额",         "备注",     "收入",
       "支出", "类",   "款",       "项",       "单位名称",     "项目名称", "数量",
       "栏次", "行次", "执行数",   "本年预算", "功能分类科目", "单位编码", "地区"});
  int words = 0;
  int printed = 0;
  for (const std::string_view text : RowTexts(piece, 0)) {
    if (text.empty()) continue;
    ++printed;
    words += std::find(kWords.begin(), kWords.end(), text) != kWords.end() ? 1 : 0;
  }
  constexpr int kFewestWords = 2;
  return words >= kFewestWords && 2 * words >= printed;
}

/// The whole number that begins a row, the row's ordinal; -1 when there is none.
long OrdinalOf(const Piece& piece, int row) {
  const std::vector<std::string_view> texts = RowTexts(piece, row);
  constexpr std::size_t kMostDigits = 5;
  if (texts.empty() || !IsDigits(texts.front()) || texts.front().size() > kMostDigits) return -1;
  if (texts.front().size() > 1 && texts.front().front() == '0') return -1;
  return std::stol(std::string(texts.front()));
}

std::string_view FirstText(const Piece& piece) {
  const std::vector<std::string_view> texts = RowTexts(piece, 0);
  return texts.empty() ? std::string_view() : texts.front();
}

/// `repeated` with the rows behind the repeated header that are printed on both pages too and hold
/// no figure: the end of a header whose lines a text does not tell from rows.
int WithRowsOfNames(const RunSoFar& run, const Piece& next, int repeated) {
  if (!next.is_open_above || repeated != run.header.body_begin()) return repeated;
  int rows = repeated;
  while (rows < run.head.piece.row_count && rows < next.row_count) {
    const std::vector<std::string_view> texts = RowTexts(next, rows);
    const std::string printed = JoinedTexts(next, rows);
    const bool has_figure = std::any_of(texts.begin(), texts.end(), IsBodyFigure);
    if (has_figure || printed.empty() || printed != JoinedTexts(run.head.piece, rows)) break;
    ++rows;
  }
  return rows;
}

/// The body of `next` starts counting again, or with the same first row as the table itself.
bool StartsAnew(const RunSoFar& run, const Piece& next, int body_begin) {
  if (body_begin >= next.row_count) return false;
  if (run.header.is_form) return body_begin == 0 && FirstText(run.head.piece) == FirstText(next);
  const long last = OrdinalOf(run.last.piece, run.last.piece.row_count - 1);
  const long first = OrdinalOf(next, body_begin);
  if (last >= 1 && first == 1) return true;
  const int head_begin = run.header.body_begin();
  if (body_begin == 0 || head_begin >= run.head.piece.row_count) return false;
  const std::string first_row = JoinedTexts(next, body_begin);
  return !first_row.empty() && first_row == JoinedTexts(run.head.piece, head_begin);
}

std::string Reason(const Captions& captions, int repeated_rows) {
  if (captions.is_continuation) return "it says that it is continued";
  if (repeated_rows > 0) return "it repeats the header";
  if (!captions.title.empty()) return "it repeats the title";
  return "its columns stand where those before do, below no caption and header of its own";
}

}  // namespace

std::optional<Continuation> FindContinuation(const RunSoFar& run, const CaptionedPiece& next) {
  const Captions& captions = next.captions;
  if (!ComesNext(run.last.piece, next)) return std::nullopt;
  if (next.follows_prose && !captions.is_continuation) return std::nullopt;
  if (!CaptionsAgree(run.head.captions, captions)) return std::nullopt;
  const bool is_told =
      captions.is_continuation || (!captions.title.empty() && !run.head.captions.title.empty());
  if (!run.last.captions.notes.empty() && !is_told) return std::nullopt;
  std::optional<ColumnMatch> columns = MatchColumns(run.columns, FrameOf(next.piece));
  if (!columns.has_value()) columns = MatchByHeader(run, next.piece);
  if (!columns.has_value()) return std::nullopt;

  int repeated = CountRepeatedRows(run.head.piece, run.header, next.piece);
  if (repeated == 0 && run.header.body_begin() > 0 && HasHeaderWords(next.piece)) {
    return std::nullopt;
  }
  const bool is_text = next.piece.pages.front() == 0;
  if (is_text && repeated > 0) repeated = WithRowsOfNames(run, next.piece, repeated);
  if (is_text && repeated == 0 && FindHeader(next.piece, {}).body_begin() > 0) return std::nullopt;
  // The next form of its kind: the same title and first label, but other values.
  const bool is_next_form = repeated == 0 && !captions.title.empty() && !captions.is_continuation &&
                            !FirstText(next.piece).empty() &&
                            FirstText(next.piece) == FirstText(run.head.piece);
  if (is_next_form) return std::nullopt;
  const bool must_count_on = !is_told || (run.header.is_form && !captions.is_continuation);
  if (must_count_on && StartsAnew(run, next.piece, repeated)) return std::nullopt;
  return Continuation{*std::move(columns), repeated, Reason(captions, repeated)};
}

}  // namespace mingxi
