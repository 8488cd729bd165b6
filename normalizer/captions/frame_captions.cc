// SPDX-License-Identifier: GPL-3.0-or-later

// Spreadsheets put title and unit line into merged cells of the sheet, so they stand inside the
// frame. A row is a caption when every word in it is one.

#include "normalizer/captions/frame_captions.h"

#include <re2/re2.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/captions_above.h"
#include "normalizer/captions/notes.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

/// Deeper than this no caption is looked for: form number, title in two rows, publisher, unit.
constexpr int kMostCaptionRows = 5;

/// The cells with text that begin in each of the first or last rows.
std::vector<const Cell*> PrintedCells(const Piece& piece, int row) {
  std::vector<const Cell*> printed;
  const auto first = std::partition_point(piece.cells.begin(), piece.cells.end(),
                                          [row](const Cell& cell) { return cell.row < row; });
  for (auto cell = first; cell != piece.cells.end() && cell->row == row; ++cell) {
    if (!cell->text.empty()) printed.push_back(&*cell);
  }
  return printed;
}

/// Whether a cell of another row reaches into `row`.
bool IsCrossed(const Piece& piece, int row) {
  for (const Cell& cell : piece.cells) {
    if (cell.row >= row) break;
    if (cell.row + cell.row_span > row) return true;
  }
  return false;
}

bool SpansTable(const Cell& cell, const Piece& piece) {
  return cell.column == 0 && cell.column_span == piece.column_count;
}

/// The row's one text, when it has only one and that stands for the whole row.
const Cell* OnlyCell(const std::vector<const Cell*>& printed, const Piece& piece) {
  if (printed.size() != 1 || printed.front()->row_span != 1) return nullptr;
  const Cell* cell = printed.front();
  if (SpansTable(*cell, piece)) return cell;
  return !piece.spans_are_known || NamesATable(cell->text) ? cell : nullptr;
}

/// Takes the row when it is a title.
bool TakeTitleRow(const std::vector<const Cell*>& printed, const Piece& piece, Captions& captions) {
  const Cell* cell = OnlyCell(printed, piece);
  if (cell == nullptr || !captions.title.empty()) return false;
  const CaptionLine line = ReadCaptionLine(cell->raw.empty() ? cell->text : cell->raw);
  if (!NamesATable(line.title) || !LooksLikeTitle(line.title)) return false;
  captions.title = line.title;
  AddCaptionLine(line, captions);
  captions.lines.push_back(line.text);
  return true;
}

/// Takes the row when each of its texts is a caption part.
bool TakeLabelRow(const std::vector<const Cell*>& printed, const Piece& piece, Captions& captions) {
  std::vector<CaptionLine> lines;
  bool is_sure = false;
  for (const Cell* cell : printed) {
    if (cell->row_span != 1) return false;
    CaptionLine line = ReadCaptionLine(cell->raw.empty() ? cell->text : cell->raw);
    if (!line.title.empty() || !line.HasParts()) return false;
    const bool is_bare_unit =
        !line.unit.empty() && line.text.find("单位") == std::string::npos;  // A header's own unit.
    if (is_bare_unit) return false;
    is_sure = is_sure || !line.unit.empty() || !line.publisher_code.empty() || line.has_other ||
              line.is_continuation || !line.form_number.empty() || !line.publisher.empty() ||
              SpansTable(*cell, piece);
    lines.push_back(std::move(line));
  }
  if (!is_sure) return false;
  for (const CaptionLine& line : lines) {
    AddCaptionLine(line, captions);
    captions.lines.push_back(line.text);
  }
  return true;
}

int CountCaptionRows(const Piece& piece, Captions& captions) {
  int row = 0;
  while (row < std::min(kMostCaptionRows, piece.row_count - 1)) {
    if (IsCrossed(piece, row)) break;
    const std::vector<const Cell*> printed = PrintedCells(piece, row);
    if (printed.empty()) break;
    if (!TakeTitleRow(printed, piece, captions) && !TakeLabelRow(printed, piece, captions)) break;
    ++row;
  }
  return row;
}

/// Number of rows at the bottom that are notes; the first of them begins a note, the others go on.
int CountNoteRows(const Piece& piece, int rows_above, std::vector<std::string>& notes) {
  std::vector<std::string> found;  // From the last row upwards.
  int taken = 0;
  for (int row = piece.row_count - 1; row > rows_above && piece.row_count - row <= kMostCaptionRows;
       --row) {
    const std::vector<const Cell*> printed = PrintedCells(piece, row);
    // A sheet's notes may stand in its first column; the first of them says that it is one.
    const bool is_single = printed.size() == 1 && printed.front()->column == 0;
    if (!is_single || IsCrossed(piece, row)) break;
    found.push_back(printed.front()->text);
    if (!BeginsNote(found.back())) continue;
    taken = piece.row_count - row;
    notes.assign(found.rbegin(), found.rend());
  }
  return taken;
}

/// A unit line that stands at the top of a header cell, where the frame's upper line is missing:
/// the cell keeps its own name. 价值（金额单位：万元） is a name with its unit and stays.
void TakeUnitFromCells(Piece& piece, Captions& captions) {
  static const RE2 said("^(?:金额|货币|计量)?单位\\s*[：:]\\s*");
  for (Cell& cell : piece.cells) {
    if (cell.row > 0) break;
    re2::StringPiece rest(cell.text.view());
    if (!RE2::Consume(&rest, said)) continue;
    const std::string_view behind(rest.data(), rest.size());
    const UnitPrefix prefix = FindUnitPrefix(behind);
    if (!prefix.unit.has_value() || prefix.length == behind.size()) continue;
    const std::size_t begin = cell.text.size() - behind.size() + prefix.length;
    captions.lines.emplace_back(cell.text.substr(0, begin));
    if (captions.unit.empty()) captions.unit = std::string(behind.substr(0, prefix.length));
    if (cell.raw.empty()) cell.raw = cell.text;
    cell.text = WithoutOuterSpaces(cell.text.substr(begin));
  }
}

}  // namespace

CaptionedPiece TakeFrameCaptions(Piece piece) {
  CaptionedPiece taken;
  const int above = CountCaptionRows(piece, taken.captions);
  const int below = CountNoteRows(piece, above, taken.captions.notes);
  taken.piece = WithoutRows(std::move(piece), above, below);
  TakeUnitFromCells(taken.piece, taken.captions);
  return taken;
}

}  // namespace mingxi
