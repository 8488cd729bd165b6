// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/stitching/stitch.h"

#include <optional>
#include <utility>

#include "normalizer/stitching/column_match.h"
#include "normalizer/stitching/continuation.h"
#include "normalizer/stitching/facing_pages.h"
#include "normalizer/stitching/spread_columns.h"

namespace mingxi {
namespace {

/// The parts of the table that is being put together.
struct Run {
  std::vector<TablePart> parts;
  HeaderShape header;
  ColumnFrame columns;
};

Run BeginRun(CaptionedPiece& piece) {
  Run run;
  run.header = FindHeader(piece.piece, piece.captions.title);
  run.columns = FrameOf(piece.piece);
  TablePart part;
  part.piece = &piece;
  for (int i = 0; i <= piece.piece.column_count; ++i) part.columns.push_back(i);
  run.parts.push_back(std::move(part));
  return run;
}

/// Puts the blank columns that only the match shows into a part of the table so far.
void Spread(TablePart& part, const ColumnMatch& match) {
  const std::vector<int>& columns = match.columns_of_first;
  Piece& piece = part.piece->piece;
  if (static_cast<int>(columns.size()) == piece.column_count) {
    piece = SpreadColumns(std::move(piece), columns, match.joined.edges);
    part.columns = match.first;
    return;
  }
  for (int& boundary : part.columns) {
    const auto at = static_cast<std::size_t>(boundary);
    boundary = at < columns.size() ? columns[at] : match.joined.column_count;
  }
}

void Extend(Run& run, CaptionedPiece& piece, Continuation continuation) {
  const ColumnMatch& match = continuation.columns;
  if (!match.columns_of_second.empty()) {
    piece.piece =
        SpreadColumns(std::move(piece.piece), match.columns_of_second, match.joined.edges);
  }
  if (!match.columns_of_first.empty()) {
    for (TablePart& part : run.parts) Spread(part, match);
    run.columns = match.joined;
  }
  if (continuation.columns.joined.column_count != run.columns.column_count) {
    for (TablePart& part : run.parts) {
      for (int& boundary : part.columns) {
        boundary = continuation.columns.first[static_cast<std::size_t>(boundary)];
      }
    }
  }
  run.columns = std::move(continuation.columns.joined);
  run.parts.push_back({&piece, std::move(continuation.columns.second), continuation.repeated_rows,
                       std::move(continuation.why)});
}

CaptionedPiece TableAsPiece(JoinedTable& table) {
  CaptionedPiece piece;
  piece.piece = std::move(table.piece);
  piece.captions = std::move(table.captions);
  piece.joins = std::move(table.changes);
  return piece;
}

void PieceToTable(CaptionedPiece piece, JoinedTable& table) {
  table.piece = std::move(piece.piece);
  table.captions = std::move(piece.captions);
  table.changes = std::move(piece.joins);
}

/// Puts `right` behind the columns of `left` where its pages are the right halves of the pages of
/// `left`; false, and neither is changed, where they are not.
bool PutToTheRight(JoinedTable& left, JoinedTable& right) {
  const bool may_be = left.piece.pages.size() > 1 && left.piece.row_count == right.piece.row_count;
  if (!may_be) return false;
  CaptionedPiece a = TableAsPiece(left);
  CaptionedPiece b = TableAsPiece(right);
  const bool is_half = IsRightHalf(a, b);
  if (is_half) {
    PieceToTable(PutBeside(std::move(a), std::move(b)), left);
    left.header = FindHeader(left.piece, left.captions.title);
  } else {
    PieceToTable(std::move(a), left);
    PieceToTable(std::move(b), right);
  }
  return is_half;
}

}  // namespace

std::vector<JoinedTable> StitchPieces(std::vector<CaptionedPiece> pieces) {
  pieces = JoinFacingPages(std::move(pieces));
  std::vector<Run> runs;
  for (CaptionedPiece& piece : pieces) {
    std::optional<Continuation> continuation;
    if (!runs.empty()) {
      const Run& run = runs.back();
      continuation = FindContinuation(
          {*run.parts.front().piece, run.header, *run.parts.back().piece, run.columns}, piece);
    }
    if (continuation.has_value()) {
      Extend(runs.back(), piece, *std::move(continuation));
    } else {
      runs.push_back(BeginRun(piece));
    }
  }
  std::vector<JoinedTable> tables;
  tables.reserve(runs.size());
  for (const Run& run : runs) {
    const bool follows_prose = run.parts.front().piece->follows_prose;
    JoinedTable table = JoinParts(run.parts, run.header, run.columns.edges);
    const bool may_go_on = !tables.empty() && !follows_prose;
    if (may_go_on && PutToTheRight(tables.back(), table)) continue;
    tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace mingxi
