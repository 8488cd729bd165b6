// SPDX-License-Identifier: GPL-3.0-or-later

// Rows are appended part by part. Where two parts meet, a page end may have cut a merged cell or a
// row in two: those are made one again, with a place on either page.

#include "normalizer/stitching/join_pieces.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "model/characters.h"
#include "normalizer/stitching/cut_row.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

std::string PageName(const Piece& piece) {
  return piece.pages.front() > 0 ? "page " + std::to_string(piece.pages.front()) : "a later part";
}

/// `lower` printed text put behind `upper` as one cell.
void Append(Cell& upper, const Cell& lower) {
  const auto shown = static_cast<int>(CharacterCount(WithoutSpaces(upper.text)));
  for (TextMark mark : lower.marks) {
    mark.at += shown;
    upper.marks.push_back(std::move(mark));
  }
  if (!lower.text.empty()) {
    const std::string printed =
        (upper.raw.empty() ? upper.text : upper.raw) + (lower.raw.empty() ? lower.text : lower.raw);
    upper.text = FoldText(printed);
    upper.raw = upper.text == printed ? std::string() : printed;
  }
  upper.places.Append(lower.places.begin(), lower.places.end());
  upper.is_doubtful = upper.is_doubtful || lower.is_doubtful;
  if (upper.recognition && lower.recognition) {
    upper.recognition->characters.insert(upper.recognition->characters.end(),
                                         lower.recognition->characters.begin(),
                                         lower.recognition->characters.end());
  } else if (lower.recognition) {
    upper.recognition = lower.recognition;
  }
}

/// The cells of `part` below its repeated header, in the table's columns, from row `row` on.
std::vector<Cell> TakeBodyCells(const TablePart& part, int row) {
  Piece& piece = part.piece->piece;
  std::vector<Cell> cells = std::move(piece.cells);
  std::erase_if(cells,
                [&](const Cell& cell) { return cell.row + cell.row_span <= part.repeated_rows; });
  for (Cell& cell : cells) {
    const int hidden = std::max(part.repeated_rows - cell.row, 0);
    cell.row_span -= hidden;
    cell.row += hidden + row - part.repeated_rows;
    const auto begin = static_cast<std::size_t>(cell.column);
    const auto end = begin + static_cast<std::size_t>(cell.column_span);
    cell.column = part.columns[begin];
    cell.column_span = part.columns[end] - part.columns[begin];
  }
  SortByAnchor(cells);
  return cells;
}

/// Builds the table row by row.
class Joiner {
 public:
  Joiner(const HeaderShape& header, const std::vector<double>& column_edges) {
    table_.header = header;
    table_.piece.column_edges = column_edges;
  }

  void Add(const TablePart& part) {
    const Piece& piece = part.piece->piece;
    if (table_.piece.row_count == 0) {
      Begin(part);
    } else {
      NoteLeftOut(part);
      for (const int page : piece.pages) {
        if (table_.piece.pages.back() != page) table_.piece.pages.push_back(page);
      }
      table_.piece.spans_are_known = table_.piece.spans_are_known && piece.spans_are_known;
    }
    const int first_row = table_.piece.row_count;
    std::vector<Cell> cells = TakeBodyCells(part, first_row);
    const int rows_lost = first_row > 0 && !cells.empty() ? JoinAtPageEnd(piece, cells) : 0;
    const int rows_left_out = part.repeated_rows + rows_lost;
    TakeDoubts(piece, first_row - rows_left_out, part.repeated_rows);
    if (table_.piece.cells.empty())
      table_.piece.cells = std::move(cells);  // Most tables have one part; spares a second copy.
    else
      std::move(cells.begin(), cells.end(), std::back_inserter(table_.piece.cells));
    table_.piece.row_count += piece.row_count - rows_left_out;
    AddRowWidths(part, rows_left_out);
    FindLastRow();
  }

  JoinedTable Finish() && {
    SortByAnchor(table_.piece.cells);
    if (table_.piece.spans_are_known) table_.piece.row_widths.clear();
    return std::move(table_);
  }

 private:
  void Begin(const TablePart& part) {
    const Piece& piece = part.piece->piece;
    table_.captions = part.piece->captions;
    table_.changes = part.piece->joins;
    table_.piece.pages = piece.pages;
    table_.piece.part = piece.part;
    table_.piece.box = piece.box;
    table_.piece.column_count = part.columns.back();
    table_.piece.columns_by = piece.columns_by;
    table_.piece.rows_by = piece.rows_by;
    table_.piece.spans_are_known = piece.spans_are_known;
  }

  /// The doubts of a part, moved down by `shift` rows; those about a repeated header go with it.
  void TakeDoubts(const Piece& piece, int shift, int repeated_rows) {
    for (GridDoubt doubt : piece.doubts) {
      if (doubt.row >= 0 && doubt.row < repeated_rows) continue;
      if (doubt.row >= 0) doubt.row += shift;
      table_.piece.doubts.push_back(std::move(doubt));
    }
  }

  /// How far each row goes in the table's columns; the rows of a part whose spans are known go all
  /// the way.
  void AddRowWidths(const TablePart& part, int rows_left_out) {
    const Piece& piece = part.piece->piece;
    for (int row = rows_left_out; row < piece.row_count; ++row) {
      const int width = piece.row_widths.empty() ? piece.column_count
                                                 : piece.row_widths[static_cast<std::size_t>(row)];
      table_.piece.row_widths.push_back(part.columns[static_cast<std::size_t>(width)]);
    }
  }

  void NoteLeftOut(const TablePart& part) {
    const Captions& captions = part.piece->captions;
    table_.changes.push_back(PageName(part.piece->piece) + " goes on with the table: " + part.why);
    table_.changes.insert(table_.changes.end(), part.piece->joins.begin(), part.piece->joins.end());
    if (part.repeated_rows > 0) {
      table_.changes.push_back("repeated header of " + PageName(part.piece->piece) +
                               " left out (rows: " + std::to_string(part.repeated_rows) + ")");
    }
    for (const std::string& line : captions.lines) {
      table_.changes.push_back("repeated caption of " + PageName(part.piece->piece) +
                               " left out: " + line);
    }
    auto& notes = table_.captions.notes;
    notes.insert(notes.end(), captions.notes.begin(), captions.notes.end());
    if (table_.captions.unit.empty()) table_.captions.unit = captions.unit;
  }

  /// For each column the cell that ends the table so far there.
  void FindLastRow() {
    last_.assign(static_cast<std::size_t>(table_.piece.column_count), -1);
    const auto& cells = table_.piece.cells;
    for (std::size_t i = cells.size(); i-- > 0;) {
      const Cell& cell = cells[i];
      if (cell.row + cell.row_span == table_.piece.row_count) {
        last_[static_cast<std::size_t>(cell.column)] = static_cast<int>(i);
      }
      if (cell.row < first_row_of_last_part_) break;
    }
    first_row_of_last_part_ = table_.piece.row_count;
  }

  /// Puts together what the page end cut; `cells` loses what went into cells above. Returns the
  /// number of rows that are no rows any more.
  int JoinAtPageEnd(const Piece& piece, std::vector<Cell>& cells) {
    const int row = table_.piece.row_count;
    const auto end = std::find_if(cells.begin(), cells.end(),
                                  [row](const Cell& cell) { return cell.row > row; });
    const std::span<const Cell> first(cells.data(), static_cast<std::size_t>(end - cells.begin()));
    const RowCut cut = FindRowCut(table_.piece, table_.header.body_begin(), first);
    if (cut == RowCut::kDoubtful) {
      table_.piece.doubts.push_back({"this row could be the rest of the row above", row, 0});
    }
    if (cut != RowCut::kCut) {
      JoinCutCells(cells);
      return 0;
    }
    for (const Cell& rest : first) {
      Append(table_.piece.cells[static_cast<std::size_t>(LastAt(rest.column))], rest);
    }
    cells.erase(cells.begin(), end);
    for (Cell& cell : cells) --cell.row;
    table_.changes.push_back("row " + std::to_string(row - 1) +
                             " put together over the end of the page before " + PageName(piece));
    return 1;
  }

  int LastAt(int column) const { return last_[static_cast<std::size_t>(column)]; }

  /// Whether the column has blank cells above the one at `at`: then blank is a value there, and no
  /// sign of a cut.
  bool HasBlanksAbove(int at) const {
    constexpr int kCellsLookedAt = 400;  // Some dozen rows; the cost must not grow with the table.
    const Cell& last = table_.piece.cells[static_cast<std::size_t>(at)];
    for (int i = at - 1; i >= 0 && at - i <= kCellsLookedAt; --i) {
      const Cell& cell = table_.piece.cells[static_cast<std::size_t>(i)];
      if (cell.row < table_.header.body_begin()) break;
      if (cell.column == last.column && cell.text.empty()) return true;
    }
    return false;
  }

  /// A merged cell that the page end cut: its second half is blank, or its first.
  void JoinCutCells(std::vector<Cell>& cells) {
    const int row = table_.piece.row_count;
    std::erase_if(cells, [&](const Cell& cell) {
      if (cell.row != row) return false;
      const int at = last_[static_cast<std::size_t>(cell.column)];
      if (at < 0) return false;
      Cell& above = table_.piece.cells[static_cast<std::size_t>(at)];
      if (above.column_span != cell.column_span || above.row < table_.header.body_begin()) {
        return false;
      }
      const bool is_merged = above.row_span > 1 || cell.row_span > 1;
      if (!is_merged || (!above.text.empty() && !cell.text.empty())) return false;
      if (HasBlanksAbove(at)) return false;
      Append(above, cell);
      above.row_span += cell.row_span;
      return true;
    });
  }

  JoinedTable table_;
  std::vector<int> last_;  ///< Per column the index of the cell that ends there; -1 = none.
  int first_row_of_last_part_ = 0;
};

}  // namespace

JoinedTable JoinParts(const std::vector<TablePart>& parts, const HeaderShape& header,
                      const std::vector<double>& column_edges) {
  Joiner joiner(header, column_edges);
  for (const TablePart& part : parts) joiner.Add(part);
  return std::move(joiner).Finish();
}

}  // namespace mingxi
