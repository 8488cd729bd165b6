// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Layouts -> pieces with what stands around them: title, unit line, publisher and year above, notes
// below; and the lines that belong to no table.

#include <optional>
#include <string>
#include <vector>

#include "model/grid.h"
#include "normalizer/piece.h"

namespace mingxi {

/// What is printed around one piece. Absent parts are empty.
struct Captions {
  std::string title;  ///< Folded, as printed.
  std::string unit;
  std::string publisher;
  std::string publisher_code;
  std::string publisher_line;  ///< The whole text that names the publisher.
  std::string form_number;
  std::optional<int> year;
  bool is_continuation = false;    ///< 续表 (table continued).
  std::vector<std::string> lines;  ///< Every line above the piece that was taken, folded, in order.
  std::vector<std::string> notes;  ///< Below the piece, folded, in order.

  bool operator==(const Captions&) const = default;
};

struct CaptionedPiece {
  Piece piece;
  Captions captions;
  /// Text that belongs to no table stands between the piece before and this one.
  bool follows_prose = false;
  /// Pages without any content, or that say they are blank, between the piece before and this one.
  int blank_pages_before = 0;
  std::vector<std::string> joins;  ///< What was put together in this piece already, and why.

  bool operator==(const CaptionedPiece&) const = default;
};

/// A line that belongs to no table.
struct LooseLine {
  int page = 0;
  TextLine line;
  bool follows_table = false;  ///< A table stands between the loose line before and this one.

  bool operator==(const LooseLine&) const = default;
};

struct CaptionedLayouts {
  std::vector<CaptionedPiece> pieces;  ///< In reading order.
  std::vector<LooseLine> loose;        ///< In reading order.
  std::vector<LooseLine> artifacts;    ///< Running heads, page numbers, watermarks.
};

/// Gives every line of `layouts` (in page order) to a piece, to the loose lines or to the
/// artifacts. Linear in lines and cells.
CaptionedLayouts FindCaptions(std::vector<Layout> layouts);

}  // namespace mingxi
