// SPDX-License-Identifier: GPL-3.0-or-later

// The right half is known by its rows: as many as on the left, with the same labels under the same
// title, or each at the same height of its page. The heights alone are the same for forms printed
// one after the other as well, so the right half must also be no table by itself: it has no labels,
// or those of the left half once more beside other columns.

#include "normalizer/stitching/facing_pages.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/headers/header_shape.h"
#include "normalizer/stitching/column_match.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// Fewer rows at the same heights prove nothing.
constexpr int kFewestRows = 4;
/// Rows of both halves stand at the same height within this part of a row.
constexpr double kHeightDrift = 0.35;
/// A half holds figures in at least this part of its rows.
constexpr double kFewestFigures = 0.3;

/// Where a row stands: the how-manieth page of its piece, and its height there.
struct RowPlace {
  std::size_t page = 0;
  Span height;
};

/// The places of all rows, by the lowest cell that begins in each; empty when one is not known.
std::vector<RowPlace> PlacesOfRows(const Piece& piece) {
  std::vector<RowPlace> places(static_cast<std::size_t>(piece.row_count));
  for (const Cell& cell : piece.cells) {
    if (cell.row_span > 1 || cell.places.empty()) continue;
    const PlacedBox& place = cell.places.front();
    const auto page = std::find(piece.pages.begin(), piece.pages.end(), place.page);
    if (place.page == 0 || page == piece.pages.end()) return {};
    places[static_cast<std::size_t>(cell.row)] = {
        static_cast<std::size_t>(page - piece.pages.begin()), place.box.vertical()};
  }
  const bool is_whole = std::all_of(places.begin(), places.end(), [](const RowPlace& place) {
    return place.height.length() > 0;
  });
  return is_whole ? places : std::vector<RowPlace>();
}

/// The rows of both stand at the same heights; a page may be shifted as a whole.
bool HaveSameRows(const Piece& left, const Piece& right) {
  if (left.row_count != right.row_count || left.row_count < kFewestRows) return false;
  if (left.pages.size() != right.pages.size()) return false;
  const std::vector<RowPlace> a = PlacesOfRows(left);
  const std::vector<RowPlace> b = PlacesOfRows(right);
  if (a.empty() || b.empty()) return false;
  double shift_pt = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].page != b[i].page) return false;
    if (i == 0 || a[i].page != a[i - 1].page) shift_pt = b[i].height.high - a[i].height.high;
    const double drift_pt = std::abs(b[i].height.high - a[i].height.high - shift_pt);
    const double row_pt = std::min(a[i].height.length(), b[i].height.length());
    if (drift_pt > row_pt * kHeightDrift) return false;
  }
  return true;
}

/// The texts of a column, one a row: blank where no cell begins.
std::vector<std::string> TextsOfColumn(const Piece& piece, int column) {
  std::vector<std::string> texts(static_cast<std::size_t>(piece.row_count));
  for (const Cell& cell : piece.cells) {
    if (cell.column == column)
      texts[static_cast<std::size_t>(cell.row)] = FoldForMatching(cell.text);
  }
  return texts;
}

/// Columns at the left of `right` that print the labels of `left` again.
int CountRepeatedColumns(const Piece& left, const Piece& right) {
  const int most = std::min(left.column_count, right.column_count) - 1;
  int columns = 0;
  while (columns < most && TextsOfColumn(left, columns) == TextsOfColumn(right, columns)) ++columns;
  return columns;
}

/// Rows from `body_begin` on that hold a label (Chinese letters), and those that hold a figure, in
/// columns from `first_column` on.
struct RowsWith {
  int labels = 0;
  int figures = 0;
};

RowsWith CountRows(const Piece& piece, int body_begin, int first_column) {
  std::vector<bool> labels(static_cast<std::size_t>(piece.row_count));
  std::vector<bool> figures(labels.size());
  for (const Cell& cell : piece.cells) {
    if (cell.row < body_begin || cell.column < first_column) continue;
    const auto row = static_cast<std::size_t>(cell.row);
    if (HasHan(cell.text)) labels[row] = true;
    if (IsBodyFigure(cell.text)) figures[row] = true;
  }
  return {static_cast<int>(std::count(labels.begin(), labels.end(), true)),
          static_cast<int>(std::count(figures.begin(), figures.end(), true))};
}

/// `title` without the mark that tells the halves apart: （一）, (2), 之二.
std::string WithoutPartMark(std::string_view title) {
  static const RE2 mark(
      "\\s*(?:[（(]\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[上下左右]|续)\\s*[)）]|"
      "之[一二三四五六七八九十])$");
  std::string base(WithoutContinuation(title));
  RE2::Replace(&base, mark, "");
  return FoldForMatching(base);
}

bool CaptionsAllowHalves(const CaptionedPiece& left, const CaptionedPiece& right) {
  const auto differs = [](const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
  };
  const Captions& a = left.captions;
  const Captions& b = right.captions;
  if (right.follows_prose) return false;
  if (differs(a.unit, b.unit) || differs(a.publisher, b.publisher)) return false;
  if (differs(a.form_number, b.form_number) && b.title.empty()) return false;
  if (b.title.empty()) return a.notes.empty();  // Notes end a table; a title printed again goes on.
  return WithoutPartMark(a.title) == WithoutPartMark(b.title);
}

/// The header rows of `right` from column `first` on name other columns than those of `left`.
bool HaveOtherNames(const Piece& left, const Piece& right, int body_begin, int first) {
  const auto names = [body_begin](const Piece& piece, int from) {
    std::vector<std::string> found;
    for (const Cell& cell : piece.cells) {
      if (cell.row >= body_begin || cell.column < from || cell.text.empty()) continue;
      found.push_back(FoldForMatching(cell.text));
    }
    return found;
  };
  const std::vector<std::string> right_names = names(right, first);
  return !right_names.empty() && right_names != names(left, first);
}

void MoveCells(Piece& left, Piece& right, int dropped) {
  for (Cell& cell : right.cells) {
    if (cell.column < dropped) continue;
    cell.column += left.column_count - dropped;
    left.cells.push_back(std::move(cell));
  }
  SortByAnchor(left.cells);
  for (GridDoubt& doubt : right.doubts) {
    if (doubt.column >= 0 && doubt.column < dropped) continue;
    if (doubt.column >= 0) doubt.column += left.column_count - dropped;
    left.doubts.push_back(std::move(doubt));
  }
}

std::string PageNames(const std::vector<int>& pages) {
  std::string names = pages.size() > 1 ? "pages " : "page ";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    names += (i > 0 ? ", " : "") + std::to_string(pages[i]);
  }
  return names;
}

/// How many pieces from `at` on are parts of one column of pages: each goes on below the one before
/// as far as columns and captions tell.
std::size_t CountDown(const std::vector<CaptionedPiece>& pieces, std::size_t at) {
  std::size_t count = 1;
  while (at + count < pieces.size()) {
    const CaptionedPiece& upper = pieces[at + count - 1];
    const CaptionedPiece& lower = pieces[at + count];
    if (lower.follows_prose || lower.piece.pages.front() != upper.piece.pages.back() + 1) break;
    if (!MatchColumns(FrameOf(upper.piece), FrameOf(lower.piece)).has_value()) break;
    if (IsRightHalf(upper, lower)) break;
    ++count;
  }
  return count;
}

}  // namespace

bool IsRightHalf(const CaptionedPiece& left, const CaptionedPiece& right) {
  const Piece& a = left.piece;
  const Piece& b = right.piece;
  if (a.pages.front() == 0 || b.pages.front() != a.pages.back() + 1) return false;
  if (!CaptionsAllowHalves(left, right) || a.row_count != b.row_count) return false;
  const int body_begin = FindHeader(a, left.captions.title).body_begin();
  const int body_rows = a.row_count - body_begin;
  if (body_begin == 0 || body_rows < kFewestRows - 1) return false;
  const int repeated = CountRepeatedColumns(a, b);
  // Pages are fitted to their contents; under one title the same labels are enough.
  const bool are_told = repeated > 0 && !right.captions.title.empty();
  if (!are_told && !HaveSameRows(a, b)) return false;
  const RowsWith on_left = CountRows(a, body_begin, 0);
  const RowsWith on_right = CountRows(b, body_begin, repeated);
  if (2 * on_left.labels < body_rows || on_right.labels > 0) return false;
  if (on_right.figures < body_rows * kFewestFigures) return false;
  return HaveOtherNames(a, b, body_begin, repeated);
}

CaptionedPiece PutBeside(CaptionedPiece left, CaptionedPiece right) {
  Piece& a = left.piece;
  Piece& b = right.piece;
  const int dropped = CountRepeatedColumns(a, b);
  left.joins.push_back("columns of " + PageNames(b.pages) + " put beside those of " +
                       PageNames(a.pages) + ": " +
                       (dropped > 0 ? "they repeat its labels under other names"
                                    : "their rows stand at the same heights and have no labels"));
  for (const std::string& line : right.captions.lines) {
    left.joins.push_back("caption of " + PageNames(b.pages) + " left out: " + line);
  }
  left.joins.insert(left.joins.end(), std::make_move_iterator(right.joins.begin()),
                    std::make_move_iterator(right.joins.end()));
  MoveCells(a, b, dropped);
  const double shift_pt = a.column_edges.back() - b.column_edges[static_cast<std::size_t>(dropped)];
  for (std::size_t i = static_cast<std::size_t>(dropped) + 1; i < b.column_edges.size(); ++i) {
    a.column_edges.push_back(b.column_edges[i] + shift_pt);
  }
  a.column_texts.clear();
  a.row_widths.clear();
  a.column_count += b.column_count - dropped;
  a.pages.insert(a.pages.end(), b.pages.begin(), b.pages.end());
  a.spans_are_known = a.spans_are_known && b.spans_are_known;
  Captions& captions = left.captions;
  if (captions.unit.empty()) captions.unit = std::move(right.captions.unit);
  if (captions.publisher.empty()) captions.publisher = std::move(right.captions.publisher);
  if (captions.form_number.empty()) captions.form_number = std::move(right.captions.form_number);
  if (!captions.year.has_value()) captions.year = right.captions.year;
  captions.notes.insert(captions.notes.end(), right.captions.notes.begin(),
                        right.captions.notes.end());
  return left;
}

std::vector<CaptionedPiece> JoinFacingPages(std::vector<CaptionedPiece> pieces) {
  std::vector<CaptionedPiece> joined;
  for (std::size_t i = 0; i < pieces.size();) {
    const std::size_t down = CountDown(pieces, i);
    for (std::size_t k = 1; k < down; ++k) joined.push_back(std::move(pieces[i++]));
    CaptionedPiece left = std::move(pieces[i++]);
    while (down == 1 && i < pieces.size() && IsRightHalf(left, pieces[i])) {
      left = PutBeside(std::move(left), std::move(pieces[i++]));
    }
    joined.push_back(std::move(left));
  }
  return joined;
}

}  // namespace mingxi
