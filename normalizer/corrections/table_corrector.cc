// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/corrections/table_corrector.h"

// Places are those of the table as it was read. So texts are corrected first, which moves nothing,
// and rows are joined from the bottom up.

#include <algorithm>
#include <charconv>
#include <utility>

namespace mingxi {
namespace {

std::string PlaceOf(const Correction& correction) {
  std::string place(ToString(correction.kind));
  if (correction.row >= 0) place += ", row " + std::to_string(correction.row);
  if (correction.column >= 0) place += ", column " + std::to_string(correction.column);
  return place;
}

Finding UnfitFinding(const Correction& correction, const std::string& read) {
  Finding finding;
  finding.id = "correction.does-not-fit";
  finding.severity = Severity::kError;
  finding.location.table = correction.table;
  if (correction.row >= 0 && correction.column >= 0) {
    finding.cells = {{correction.table, correction.row, correction.column}};
  }
  finding.message = "A correction was not applied (" + PlaceOf(correction) +
                    "): it was made for '" + correction.printed + "', and what stands there is '" +
                    read + "'.";
  finding.message_zh = "一条更正未应用（" + PlaceOf(correction) + "）：更正时此处为“" +
                       correction.printed + "”，现在读到的是“" + read + "”。";
  return finding;
}

/// The texts of a row that begin in it, joined as a correction has them.
std::string TextOfRow(const Piece& piece, int row) {
  std::string text;
  bool is_first = true;
  for (const Cell& cell : piece.cells) {
    if (cell.row != row) continue;
    if (!std::exchange(is_first, false)) text += '|';
    text += cell.printed.value_or(cell.text);
  }
  return text;
}

/// Whether no merged cell stands in the row or reaches into it.
bool StandsAlone(const Piece& piece, int row) {
  return std::all_of(piece.cells.begin(), piece.cells.end(), [row](const Cell& cell) {
    const bool touches = cell.row <= row && row < cell.row + cell.row_span;
    return !touches || cell.row_span == 1;
  });
}

Cell* CellAt(Piece& piece, int row, int column) {
  const auto found = std::find_if(piece.cells.begin(), piece.cells.end(), [&](const Cell& cell) {
    return cell.row == row && cell.column == column;
  });
  return found == piece.cells.end() ? nullptr : &*found;
}

void Append(Cell lower, Cell& upper) {
  upper.raw =
      (upper.raw.empty() ? upper.text : upper.raw) + (lower.raw.empty() ? lower.text : lower.raw);
  upper.text += lower.text;
  if (upper.raw == upper.text) upper.raw.clear();
  upper.places.insert(upper.places.end(), lower.places.begin(), lower.places.end());
}

}  // namespace

TableCorrector::TableCorrector(const Corrections& corrections, std::string id)
    : id_(std::move(id)) {
  std::copy_if(corrections.list.begin(), corrections.list.end(), std::back_inserter(corrections_),
               [this](const Correction& correction) {
                 return correction.table == id_ && correction.kind != CorrectionKind::kSeen;
               });
  // Rows are joined from the bottom up.
  std::stable_sort(corrections_.begin(), corrections_.end(),
                   [](const Correction& a, const Correction& b) { return a.row > b.row; });
}

void TableCorrector::Refuse(const Correction& correction, const std::string& read) {
  findings_.push_back(UnfitFinding(correction, read));
}

HeaderShape TableCorrector::Header(HeaderShape header) {
  for (const Correction& correction : corrections_) {
    if (correction.kind != CorrectionKind::kHeaderRows) continue;
    int rows = -1;
    const std::string& text = correction.text;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rows);
    const bool is_number = error == std::errc() && end == text.data() + text.size() && rows >= 0;
    if (!is_number || correction.printed != std::to_string(header.header_rows)) {
      Refuse(correction, std::to_string(header.header_rows));
      continue;
    }
    header.header_rows = rows;
    if (header.index_row < rows) header.index_row = -1;
    applied_.push_back(correction);
  }
  return header;
}

std::string TableCorrector::Line(CorrectionKind kind, std::string read) {
  for (const Correction& correction : corrections_) {
    if (correction.kind != kind) continue;
    if (correction.printed != read) {
      Refuse(correction, read);
      continue;
    }
    applied_.push_back(correction);
    return correction.text;
  }
  return read;
}

void TableCorrector::CorrectCell(const Correction& correction, Piece& piece) {
  Cell* cell = CellAt(piece, correction.row, correction.column);
  if (cell == nullptr || cell->text != correction.printed) {
    Refuse(correction, cell == nullptr ? "" : cell->text);
    return;
  }
  cell->printed = cell->text;
  cell->text = correction.text;
  cell->is_doubtful = false;
  applied_.push_back(correction);
}

void TableCorrector::JoinRow(const Correction& correction, Piece& piece) {
  const int row = correction.row;
  const bool is_possible =
      row > 0 && row < piece.row_count && StandsAlone(piece, row) && StandsAlone(piece, row - 1);
  if (!is_possible || TextOfRow(piece, row) != correction.printed) {
    Refuse(correction, TextOfRow(piece, row));
    return;
  }
  std::vector<Cell> kept;
  for (Cell& cell : piece.cells) {
    if (cell.row == row) continue;
    kept.push_back(cell);
    if (cell.row > row) --kept.back().row;
  }
  std::vector<Cell> lower = std::move(piece.cells);
  piece.cells = std::move(kept);
  for (Cell& cell : lower) {
    if (cell.row != row) continue;
    for (Cell& upper : piece.cells) {
      const bool is_above = upper.row == row - 1 && upper.column <= cell.column &&
                            cell.column < upper.column + upper.column_span;
      if (is_above) Append(std::move(cell), upper);
    }
  }
  --piece.row_count;
  if (row < static_cast<int>(piece.row_widths.size())) {
    piece.row_widths.erase(piece.row_widths.begin() + row);
  }
  applied_.push_back(correction);
}

Piece TableCorrector::Cells(Piece piece) {
  for (const Correction& correction : corrections_) {
    if (correction.kind == CorrectionKind::kCell) CorrectCell(correction, piece);
  }
  for (const Correction& correction : corrections_) {
    if (correction.kind == CorrectionKind::kJoinRow) JoinRow(correction, piece);
  }
  return piece;
}

std::vector<Finding> HomelessCorrections(const Corrections& corrections, const std::string& sha256,
                                         const std::vector<std::string>& table_ids) {
  std::vector<Finding> findings;
  if (corrections.list.empty()) return findings;
  if (corrections.sha256 != sha256) {
    Finding finding;
    finding.id = "correction.other-source";
    finding.severity = Severity::kError;
    finding.message = "The corrections were made for another file (SHA-256 " + corrections.sha256 +
                      "); none was applied.";
    finding.message_zh =
        "更正是针对另一个文件作出的（SHA-256 " + corrections.sha256 + "），一条也没有应用。";
    return {finding};
  }
  for (const Correction& correction : corrections.list) {
    const bool has_home =
        correction.table.empty() ||
        std::find(table_ids.begin(), table_ids.end(), correction.table) != table_ids.end();
    if (!has_home) findings.push_back(UnfitFinding(correction, ""));
  }
  return findings;
}

}  // namespace mingxi
