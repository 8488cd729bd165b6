// SPDX-License-Identifier: GPL-3.0-or-later

// Rows and columns differ only in the names of their fields: Axis has those of one direction, so
// that joining and splitting are written once.

#include "normalizer/corrections/boundaries.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include "model/characters.h"

namespace mingxi {
namespace {

/// One direction of a table: along it lines (rows or columns) are counted.
struct Axis {
  int Cell::*line;
  int Cell::*span;
  int Cell::*across;       ///< Place in the other direction.
  int Cell::*across_span;  ///< Span in the other direction.
  int Piece::*count;
  std::vector<double> Piece::*edges;
};

constexpr Axis kRows{&Cell::row,         &Cell::row_span,   &Cell::column,
                     &Cell::column_span, &Piece::row_count, &Piece::row_edges};
constexpr Axis kColumns{&Cell::column,   &Cell::column_span,   &Cell::row,
                        &Cell::row_span, &Piece::column_count, &Piece::column_edges};

bool IsOfRows(CorrectionKind kind) {
  return kind == CorrectionKind::kJoinRow || kind == CorrectionKind::kSplitRow;
}

std::string_view PrintedText(const Cell& cell) {
  return cell.printed ? std::string_view(*cell.printed) : cell.text.view();
}

std::vector<std::string_view> Parts(std::string_view text) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t bar = text.find('|');
    parts.push_back(text.substr(0, bar));
    if (bar == std::string_view::npos) return parts;
    text.remove_prefix(bar + 1);
  }
}

/// Rows and columns of a block of cells.
struct BlockSize {
  int rows = 0;
  int columns = 0;
};

/// "2x3"; nullopt for anything else, and for less than two cells.
std::optional<BlockSize> ReadSize(std::string_view text) {
  constexpr int kMostLines = 10'000;  // Of any table that a person corrects.
  BlockSize size;
  const char* end = text.data() + text.size();
  const auto rows = std::from_chars(text.data(), end, size.rows);
  if (rows.ec != std::errc() || rows.ptr == end || *rows.ptr != 'x') return std::nullopt;
  const auto columns = std::from_chars(rows.ptr + 1, end, size.columns);
  const bool is_whole = columns.ec == std::errc() && columns.ptr == end;
  const bool is_sane = size.rows > 0 && size.columns > 0 && size.rows < kMostLines &&
                       size.columns < kMostLines && size.rows * size.columns > 1;
  return is_whole && is_sane ? std::optional(size) : std::nullopt;
}

Cell* AnchorAt(Piece& piece, int row, int column) {
  const auto found = std::find_if(piece.cells.begin(), piece.cells.end(), [&](const Cell& cell) {
    return cell.row == row && cell.column == column;
  });
  return found == piece.cells.end() ? nullptr : &*found;
}

/// The printed form of `cell` with `lower` behind it.
void Append(const Cell& lower, Cell& upper) {
  const auto printed = [](const Cell& cell) { return cell.raw.empty() ? cell.text : cell.raw; };
  const std::string raw = printed(upper) + printed(lower);
  if (upper.printed || lower.printed) {
    upper.printed = std::string(PrintedText(upper)).append(PrintedText(lower));
  }
  upper.text = upper.text + lower.text;
  upper.raw = upper.text == raw ? std::string() : raw;
  upper.places.Append(lower.places.begin(), lower.places.end());
  upper.is_doubtful = upper.is_doubtful || lower.is_doubtful;
}

/// `cell` with `text`, a part of its own; what a person corrected stays beside each part.
Cell PartOf(const Cell& cell, std::string_view text) {
  Cell part = cell;
  part.row_span = part.column_span = 1;
  part.text = text;
  part.raw.clear();
  part.is_doubtful = false;
  return part;
}

void MoveDoubts(Piece& piece, int GridDoubt::*line, int from, int by) {
  for (GridDoubt& doubt : piece.doubts) {
    if (doubt.*line >= from) doubt.*line += by;
  }
}

/// What is known of single lines, without the one at `line`.
void DropLine(Piece& piece, const Axis& axis, int line) {
  std::vector<double>& edges = piece.*axis.edges;
  if (line < static_cast<int>(edges.size())) edges.erase(edges.begin() + line);
  --(piece.*axis.count);
  piece.row_edges_by.clear();
  const bool is_row = axis.count == kRows.count;
  MoveDoubts(piece, is_row ? &GridDoubt::row : &GridDoubt::column, line, -1);
  auto& widths = piece.row_widths;
  if (is_row && line < static_cast<int>(widths.size())) widths.erase(widths.begin() + line);
  if (is_row) return;
  for (int& width : widths) width -= width > line ? 1 : 0;
  auto& texts = piece.column_texts;
  if (line < static_cast<int>(texts.size())) texts.erase(texts.begin() + line);
}

/// What is known of single lines, with another one behind `line`.
void AddLine(Piece& piece, const Axis& axis, int line) {
  std::vector<double>& edges = piece.*axis.edges;
  const auto at = static_cast<std::size_t>(line);
  if (at + 1 < edges.size()) {
    edges.insert(edges.begin() + line + 1, (edges[at] + edges[at + 1]) / 2);
  }
  ++(piece.*axis.count);
  piece.row_edges_by.clear();
  const bool is_row = axis.count == kRows.count;
  MoveDoubts(piece, is_row ? &GridDoubt::row : &GridDoubt::column, line + 1, 1);
  auto& widths = piece.row_widths;
  if (is_row && at < widths.size()) widths.insert(widths.begin() + line, widths[at]);
  if (is_row) return;
  for (int& width : widths) width += width > line ? 1 : 0;
  auto& texts = piece.column_texts;
  if (at < texts.size()) texts.insert(texts.begin() + line, texts[at]);
}

/// The line becomes a part of the one before it. Cells that span both span one line fewer; each
/// other one of the line goes behind the cell before it.
std::optional<Piece> JoinLine(Piece piece, const Axis& axis, int line) {
  if (line <= 0 || line >= piece.*axis.count) return std::nullopt;
  std::vector<Cell> joined;
  std::vector<Cell> kept;
  for (Cell& cell : piece.cells) {
    const bool is_there = cell.*axis.line == line;
    if (is_there && cell.*axis.span > 1) return std::nullopt;
    (is_there ? joined : kept).push_back(std::move(cell));
  }
  for (const Cell& cell : joined) {
    const auto neighbour = std::find_if(kept.begin(), kept.end(), [&](const Cell& before) {
      return before.*axis.line + before.*axis.span == line &&
             before.*axis.across <= cell.*axis.across &&
             before.*axis.across + before.*axis.across_span >=
                 cell.*axis.across + cell.*axis.across_span;
    });
    if (neighbour == kept.end()) return std::nullopt;
    Append(cell, *neighbour);
  }
  for (Cell& cell : kept) {
    const bool spans_both = cell.*axis.line < line && cell.*axis.line + cell.*axis.span > line;
    if (spans_both) --(cell.*axis.span);
    if (cell.*axis.line > line) --(cell.*axis.line);
  }
  piece.cells = std::move(kept);
  DropLine(piece, axis, line);
  return piece;
}

/// The line becomes two: of each cell that stands in it alone `firsts` says what stays in the first
/// of them. Cells that span other lines, too, span both.
std::optional<Piece> SplitLine(Piece piece, const Axis& axis, int line, std::string_view firsts) {
  if (line < 0 || line >= piece.*axis.count) return std::nullopt;
  const std::vector<std::string_view> parts = Parts(firsts);
  std::size_t next = 0;
  std::vector<Cell> cells;
  for (Cell& cell : piece.cells) {
    const int begin = cell.*axis.line;
    if (begin == line && next == parts.size()) return std::nullopt;
    const std::string_view first = begin == line ? parts[next++] : std::string_view();
    if (begin == line && cell.*axis.span == 1) {
      if (!cell.text.starts_with(first)) return std::nullopt;
      const std::string_view rest = WithoutOuterSpaces(cell.text.substr(first.size()));
      Cell second = PartOf(cell, rest);
      second.*axis.across_span = cell.*axis.across_span;
      ++(second.*axis.line);
      if (!rest.empty()) {
        Cell upper = PartOf(cell, WithoutOuterSpaces(first));
        upper.*axis.across_span = cell.*axis.across_span;
        cell = std::move(upper);
      }
      cells.push_back(std::move(second));
    } else if (begin == line && first != cell.text) {
      return std::nullopt;
    } else if (begin > line) {
      ++(cell.*axis.line);
    } else if (begin + cell.*axis.span > line) {
      ++(cell.*axis.span);
    }
    cells.push_back(std::move(cell));
  }
  if (next != parts.size()) return std::nullopt;
  SortByAnchor(cells);
  piece.cells = std::move(cells);
  AddLine(piece, axis, line);
  return piece;
}

/// Whether `cell` begins in the block, and whether it reaches out of it.
bool BeginsIn(const Cell& cell, const Correction& corner, BlockSize size) {
  return cell.row >= corner.row && cell.row < corner.row + size.rows &&
         cell.column >= corner.column && cell.column < corner.column + size.columns;
}

std::optional<Piece> MergeCells(Piece piece, const Correction& correction) {
  const std::optional<BlockSize> size = ReadSize(correction.text);
  if (!size) return std::nullopt;
  int covered = 0;
  std::vector<Cell> kept;
  std::optional<Cell> merged;
  for (Cell& cell : piece.cells) {
    if (!BeginsIn(cell, correction, *size)) {
      kept.push_back(std::move(cell));
      continue;
    }
    const bool reaches_out = cell.row + cell.row_span > correction.row + size->rows ||
                             cell.column + cell.column_span > correction.column + size->columns;
    if (reaches_out) return std::nullopt;
    covered += cell.row_span * cell.column_span;
    if (merged) {
      Append(cell, *merged);
    } else {
      merged = std::move(cell);
    }
  }
  if (!merged || covered != size->rows * size->columns) return std::nullopt;
  merged->row = correction.row;
  merged->column = correction.column;
  merged->row_span = size->rows;
  merged->column_span = size->columns;
  kept.push_back(*std::move(merged));
  SortByAnchor(kept);
  piece.cells = std::move(kept);
  return piece;
}

std::optional<Piece> SplitCell(Piece piece, const Correction& correction) {
  Cell* anchor = AnchorAt(piece, correction.row, correction.column);
  if (anchor == nullptr) return std::nullopt;
  const Cell whole = *anchor;
  const std::vector<std::string_view> parts = Parts(correction.text);
  const auto count =
      static_cast<std::size_t>(whole.row_span) * static_cast<std::size_t>(whole.column_span);
  if (count < 2 || parts.size() != count) return std::nullopt;
  std::string all;
  for (const std::string_view part : parts) all += part;
  if (WithoutSpaces(all) != WithoutSpaces(whole.text)) return std::nullopt;
  piece.cells.erase(piece.cells.begin() + (anchor - piece.cells.data()));
  for (std::size_t i = 0; i < count; ++i) {
    Cell part = PartOf(whole, parts[i]);
    part.row += static_cast<int>(i) / whole.column_span;
    part.column += static_cast<int>(i) % whole.column_span;
    piece.cells.push_back(std::move(part));
  }
  SortByAnchor(piece.cells);
  return piece;
}

/// The header after the row at `row` was joined to the one above (`by` -1) or split (`by` 1).
HeaderShape MovedHeader(HeaderShape header, int row, int by) {
  if (row < header.header_rows) header.header_rows += by;
  if (by < 0 && header.index_row == row) header.index_row = -1;
  if (header.index_row > row) header.index_row += by;
  return header;
}

}  // namespace

bool IsOfBoundaries(CorrectionKind kind) {
  switch (kind) {
    case CorrectionKind::kJoinRow:
    case CorrectionKind::kJoinColumn:
    case CorrectionKind::kSplitRow:
    case CorrectionKind::kSplitColumn:
    case CorrectionKind::kMergeCells:
    case CorrectionKind::kSplitCell:
      return true;
    default:
      return false;
  }
}

std::string PrintedAt(const Piece& piece, const Correction& correction) {
  const BlockSize block = ReadSize(correction.text).value_or(BlockSize{1, 1});
  const auto is_meant = [&](const Cell& cell) {
    switch (correction.kind) {
      case CorrectionKind::kMergeCells:
        return BeginsIn(cell, correction, block);
      case CorrectionKind::kSplitCell:
      case CorrectionKind::kCell:
        return cell.row == correction.row && cell.column == correction.column;
      default:
        return IsOfRows(correction.kind) ? cell.row == correction.row
                                         : cell.column == correction.column;
    }
  };
  std::string text;
  bool is_first = true;
  for (const Cell& cell : piece.cells) {
    if (!is_meant(cell)) continue;
    if (!std::exchange(is_first, false)) text += '|';
    text += PrintedText(cell);
  }
  return text;
}

std::optional<ShapedPiece> WithBoundary(ShapedPiece shaped, const Correction& correction) {
  const Axis& axis = IsOfRows(correction.kind) ? kRows : kColumns;
  const int line = IsOfRows(correction.kind) ? correction.row : correction.column;
  std::optional<Piece> piece;
  int by = 0;  // Rows more.
  switch (correction.kind) {
    case CorrectionKind::kJoinRow:
    case CorrectionKind::kJoinColumn:
      piece = JoinLine(std::move(shaped.piece), axis, line);
      by = -1;
      break;
    case CorrectionKind::kSplitRow:
    case CorrectionKind::kSplitColumn:
      piece = SplitLine(std::move(shaped.piece), axis, line, correction.text);
      by = 1;
      break;
    case CorrectionKind::kMergeCells:
      piece = MergeCells(std::move(shaped.piece), correction);
      break;
    case CorrectionKind::kSplitCell:
      piece = SplitCell(std::move(shaped.piece), correction);
      break;
    default:
      break;
  }
  if (!piece) return std::nullopt;
  if (IsOfRows(correction.kind)) shaped.header = MovedHeader(shaped.header, line, by);
  return ShapedPiece{*std::move(piece), shaped.header};
}

}  // namespace mingxi
