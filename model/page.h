// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Page: everything one page of a PDF shows, once, in the coordinates of model/geometry.h. The
// extractor's PDF reader fills it; the grid finder reads it. Nothing here says what a mark means.

#include <cstdint>
#include <string>
#include <vector>

#include "model/geometry.h"
#include "model/recognition.h"

namespace mingxi {

/// Where a glyph's text runs to, as seen on the page.
enum class Direction : std::uint8_t { kRight, kDown, kLeft, kUp, kOblique };

/// One Unicode code point as drawn. A ligature is several glyphs that share its box side by side. A
/// glyph struck twice (fake bold) is recorded once.
struct Glyph {
  char32_t code = 0;       ///< U+FFFD when the font does not tell.
  Box box;                 ///< Advance width by ascent/descent.
  float baseline = 0;      ///< y of the baseline (x for vertical directions), points.
  float size = 0;          ///< Font size as seen, points.
  std::uint16_t font = 0;  ///< Index into Page::fonts.
  Direction direction = Direction::kRight;
  bool is_invisible = false;   ///< Render mode 3, clipped away, or outside the page.
  bool is_artifact = false;    ///< Inside marked content tagged /Artifact.
  bool is_bold = false;        ///< By its font, struck twice, or filled and stroked.
  bool is_covered = false;     ///< Invisible, because an area was painted over it later.
  bool is_struck = false;      ///< A line is drawn through it.
  bool is_overlay = false;     ///< Of a seal or a watermark that lies over the page.
  bool begins_string = false;  ///< First of a string that the file positions: text drawn in one go.
  std::uint32_t color = 0;     ///< 0xRRGGBB.
  std::int32_t mcid = -1;      ///< Marked-content id; -1 = none.

  bool operator==(const Glyph&) const = default;
};

struct Font {
  std::string name;  ///< PostScript name without the subset prefix; empty when unnamed.
  bool is_embedded = false;
  bool is_bold = false;
  bool is_type3 = false;

  bool operator==(const Font&) const = default;
};

enum class RulingSource : std::uint8_t {
  kStroke,     ///< A stroked line.
  kRectangle,  ///< A side of a stroked rectangle.
  kThinFill,   ///< A filled rectangle thin enough to be a line.
  kFillEdge,   ///< A side of a filled area: a boundary a reader sees, no line.
  kThinImage,  ///< An image thin enough to be a line.
};

/// A horizontal or vertical line.
struct Ruling {
  bool is_horizontal = true;
  double position = 0;  ///< y of a horizontal, x of a vertical line: its centre.
  Span extent;          ///< Along the line.
  double thickness = 0;
  RulingSource source = RulingSource::kStroke;
  std::uint32_t color = 0;  ///< 0xRRGGBB.

  bool operator==(const Ruling&) const = default;
};

/// A filled area that is no line (cell background, zebra stripe).
struct Fill {
  Box box;
  std::uint32_t color = 0;  ///< 0xRRGGBB.

  bool operator==(const Fill&) const = default;
};

/// Where a picture stands; its pixels are not kept.
struct Picture {
  Box box;
  bool is_mask = false;

  bool operator==(const Picture&) const = default;
};

/// A cell of a tagged PDF's structure tree, as far as it stands on one page.
struct TaggedCell {
  int table = 0;   ///< Number of the table within the document, from 0, in tree order.
  int row = 0;     ///< Row of the table within the document, from 0.
  int column = 0;  ///< Grid column, spans of earlier cells counted in.
  int row_span = 1;
  int column_span = 1;
  bool is_header = false;           ///< TH
  std::vector<std::int32_t> mcids;  ///< Marked content of this page that is inside it.

  bool operator==(const TaggedCell&) const = default;
};

/// See the file comment. Pages are numbered from 1.
struct Page {
  int number = 0;
  double width = 0;   ///< Points, as seen.
  double height = 0;  ///< Points, as seen.
  int rotation = 0;   ///< /Rotate, already undone: 0, 90, 180 or 270.
  /// Radians by which everything was turned about the middle of the page to stand straight
  /// (clockwise as seen); 0 for nearly all pages.
  double straightened = 0;

  std::vector<Glyph> glyphs;  ///< In the order they were drawn.
  std::vector<Font> fonts;
  std::vector<Ruling> rulings;
  std::vector<Fill> fills;
  std::vector<Picture> pictures;
  /// Around each slanted stretch and each curve of a stroked line, the first 20,000: charts, seals.
  std::vector<Box> slants;
  std::vector<TaggedCell> tagged_cells;  ///< Empty where the file is not tagged.

  /// A scan: the text is what an OCR program read and laid over the picture invisibly; it may be
  /// wrong.
  bool text_is_recognized = false;
  /// How each of `glyphs` was recognised, where mingxi itself read the page in a picture; else
  /// empty.
  std::vector<RecognizedCharacter> readings;
  bool is_cut_short = false;  ///< The page hit its time limit; what was read until then is here.
  std::int64_t dropped_marks = 0;  ///< Marks beyond what is kept of one page; 0 for any sane page.
  /// Pieces of text whose font is so damaged that nothing of them can be read, not even their
  /// place.
  std::int64_t unreadable_texts = 0;
  std::vector<std::string> reader_messages;  ///< What the PDF library complained of, the first few.
  std::int64_t reader_message_count = 0;     ///< All of them.

  bool operator==(const Page&) const = default;
};

}  // namespace mingxi
