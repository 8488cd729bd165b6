// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/stitching/stitch.h"

#include <optional>
#include <utility>

#include "normalizer/stitching/column_match.h"
#include "normalizer/stitching/continuation.h"

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

void Extend(Run& run, CaptionedPiece& piece, Continuation continuation) {
  if (continuation.columns.joined.column_count != run.columns.column_count) {
    for (TablePart& part : run.parts) {
      for (int& boundary : part.columns) {
        boundary = continuation.columns.first[static_cast<std::size_t>(boundary)];
      }
    }
  }
  run.columns = std::move(continuation.columns.joined);
  run.parts.push_back({&piece, std::move(continuation.columns.second), continuation.repeated_rows});
}

}  // namespace

std::vector<JoinedTable> StitchPieces(std::vector<CaptionedPiece> pieces) {
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
    tables.push_back(JoinParts(run.parts, run.header, run.columns.edges));
  }
  return tables;
}

}  // namespace mingxi
