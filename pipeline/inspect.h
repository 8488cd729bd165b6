// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What each stage saw, as text and as a picture.

#include <cstdint>
#include <string>
#include <string_view>

#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// The nouns on the way from a page to a table.
enum class Stage : std::uint8_t {
  kPage,        ///< Glyphs, rulings, fills, pictures, tagged cells.
  kEdges,       ///< Rulings joined into whole lines.
  kCandidates,  ///< Tables that were seen, what speaks for and against each, which are believed.
  kCells,       ///< Grids with their cells.
  kLayout,      ///< Grids and text lines in reading order.
  kCoverage,    ///< Where the glyphs went.
  kTable,       ///< Tables as the normalizer understood them, with their cells.
};

/// Reads "page", "edges", "candidates", "cells", "layout", "coverage" or "table". Fails with
/// kInvalidOption.
Result<Stage> ParseStage(std::string_view text);

/// The nouns of `stage` over all pages that `options` asks for, a line each in the form of
/// model/dump.h. Text sources have no page and no edges.
Result<std::string> Inspect(const std::string& input, Stage stage, const ReadOptions& options);

/// One page drawn as an SVG picture: what is printed and what `stage` (page, edges, cells, layout
/// or table) made of it. Fails with kInvalidOption unless `options` asks for exactly one page of a
/// PDF (a PDF of one page needs no asking).
Result<std::string> InspectAsSvg(const std::string& input, Stage stage, const ReadOptions& options);

}  // namespace mingxi
