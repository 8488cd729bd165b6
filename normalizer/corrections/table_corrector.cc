// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/corrections/table_corrector.h"

// Places are those of the table as it was read. So texts are corrected first, then cells merged and
// split, which moves nothing, then columns from the right and rows from the bottom.

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

#include "messages/findings.h"

namespace mingxi {
namespace {

std::string PlaceOf(const Correction& correction) {
  std::string place(ToString(correction.kind));
  if (correction.row >= 0) place += ", row " + std::to_string(correction.row);
  if (correction.column >= 0) place += ", column " + std::to_string(correction.column);
  return place;
}

/// Earlier ones move the places of no later ones.
std::tuple<int, int> OrderOf(const Correction& correction) {
  switch (correction.kind) {
    case CorrectionKind::kMergeCells:
    case CorrectionKind::kSplitCell:
      return {1, 0};
    case CorrectionKind::kJoinColumn:
    case CorrectionKind::kSplitColumn:
      return {2, -correction.column};
    case CorrectionKind::kJoinRow:
    case CorrectionKind::kSplitRow:
      return {3, -correction.row};
    default:
      return {0, 0};
  }
}

Finding UnfitFinding(const Correction& correction, const std::string& read) {
  Finding finding;
  finding.id = "correction.does-not-fit";
  finding.severity = Severity::kError;
  finding.location.table = correction.table;
  if (correction.row >= 0 && correction.column >= 0) {
    finding.cells = {{correction.table, correction.row, correction.column}};
  }
  Tell(Say(messages::kCorrectionDoesNotFit, PlaceOf(correction), correction.printed, read),
       finding);
  return finding;
}

Cell* CellAt(Piece& piece, int row, int column) {
  const auto found = std::find_if(piece.cells.begin(), piece.cells.end(), [&](const Cell& cell) {
    return cell.row == row && cell.column == column;
  });
  return found == piece.cells.end() ? nullptr : &*found;
}

}  // namespace

TableCorrector::TableCorrector(const Corrections& corrections, std::string id)
    : id_(std::move(id)) {
  std::copy_if(corrections.list.begin(), corrections.list.end(), std::back_inserter(corrections_),
               [this](const Correction& correction) {
                 return correction.table == id_ && correction.kind != CorrectionKind::kSeen;
               });
  // What moves places comes last, and from the far end, so that no correction moves another's
  // place.
  std::stable_sort(
      corrections_.begin(), corrections_.end(),
      [](const Correction& a, const Correction& b) { return OrderOf(a) < OrderOf(b); });
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
    Refuse(correction, cell == nullptr ? std::string() : std::string(cell->text));
    return;
  }
  // The same text says that a person has compared it with the page.
  if (correction.text != correction.printed) cell->printed = std::string(cell->text);
  cell->text = correction.text;
  cell->is_doubtful = false;
  cell->recognition.reset();  // A person read it.
  applied_.push_back(correction);
}

ShapedPiece TableCorrector::Cells(Piece piece, const HeaderShape& header) {
  std::vector<std::string> read;
  for (const Correction& correction : corrections_) {
    const bool is_needed = IsOfBoundaries(correction.kind);
    read.push_back(is_needed ? PrintedAt(piece, correction) : std::string());
  }
  ShapedPiece shaped{std::move(piece), header};
  for (std::size_t i = 0; i < corrections_.size(); ++i) {
    const Correction& correction = corrections_[i];
    if (correction.kind == CorrectionKind::kCell) CorrectCell(correction, shaped.piece);
    if (!IsOfBoundaries(correction.kind)) continue;
    std::optional<ShapedPiece> moved;
    if (read[i] == correction.printed) moved = WithBoundary(shaped, correction);
    if (moved) {
      shaped = *std::move(moved);
      applied_.push_back(correction);
    } else {
      Refuse(correction, read[i]);
    }
  }
  return shaped;
}

std::vector<Finding> HomelessCorrections(const Corrections& corrections, const std::string& sha256,
                                         const std::vector<std::string>& table_ids) {
  std::vector<Finding> findings;
  if (corrections.list.empty()) return findings;
  if (corrections.sha256 != sha256) {
    Finding finding;
    finding.id = "correction.other-source";
    finding.severity = Severity::kError;
    Tell(Say(messages::kCorrectionsOfOther, corrections.sha256), finding);
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
