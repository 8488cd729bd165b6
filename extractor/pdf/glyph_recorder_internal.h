// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// GlyphRecorder: Poppler's text calls of one page -> glyphs and fonts. Sees Poppler's private API.

#include <CharTypes.h>
#include <GfxFont.h>
#include <GfxState.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "extractor/pdf/covered_text.h"
#include "extractor/pdf/double_strike.h"
#include "extractor/pdf/font_facts_internal.h"
#include "extractor/pdf/glyph_pen.h"
#include "extractor/pdf/leader_dots.h"
#include "extractor/pdf/text_slant.h"
#include "model/page.h"

namespace mingxi {

/// What surrounds a string.
struct StringContext {
  bool is_artifact = false;
  std::int32_t mcid = -1;
  std::uint32_t fill_color = 0;
  std::uint32_t stroke_color = 0;
};

/// One glyph as Poppler draws it.
struct DrawnChar {
  Vector origin;   ///< User space.
  Vector advance;  ///< User space, character and word spacing included.
  CharCode code = 0;
  int byte_count = 0;
  const Unicode* unicode = nullptr;
  int unicode_count = 0;
};

class GlyphRecorder {
 public:
  /// A page of this size begins; what stands `reach` points outside of it is still seen.
  void StartPage(double width, double height, double reach = 0);
  /// Fonts are read from `objects` from here on.
  void UseObjects(XRef* objects) { objects_ = objects; }

  /// A string begins: all that DrawChar() needs of `state` is read here. `text` must live until the
  /// next string.
  void BeginString(GfxState* state, const GooString* text, const StringContext& context);
  void DrawChar(GfxState* state, const DrawnChar& drawn);

  void BeginActualText(const std::string& text);
  void EndActualText();

  /// An area was painted that lets nothing through.
  void PaintedArea(const Box& box) { covered_.Painted(box); }

  /// The slant that the text of the page so far shares.
  double CommonSlant() const { return slant_.Common(); }

  /// Moves what was recorded into `page`.
  void FinishPage(Page& page);

  /// Whether text of the string in work has the colour it is stroked with.
  static bool IsStrokedOnly(const GfxState* state);

 private:
  /// A font of the page and its facts. Held so that its address stays its own.
  struct PageFont {
    std::shared_ptr<GfxFont> font;
    FontFacts facts;
  };

  void UseFont(GfxState* state);
  const FontFacts& FactsOf(GfxFont& font);
  void ReadFrame(GfxState* state);
  char32_t CodeOf(const DrawnChar& drawn, int i) const;
  char32_t CodeByFile(const DrawnChar& drawn) const;
  void AddGlyph(Glyph glyph);
  void KeepGlyph(const Glyph& glyph);
  bool IsHidden(const Box& box) const;

  XRef* objects_ = nullptr;
  double page_width_ = 0;
  double page_height_ = 0;
  double reach_ = 0;
  std::vector<Glyph> glyphs_;
  std::vector<PageFont> fonts_;
  std::map<std::pair<int, int>, FontFacts>
      known_facts_;  ///< Of the document, by object number and generation.
  DoubleStrike strikes_;
  CoveredText covered_;
  TextSlant slant_;
  LeaderDots leaders_;
  std::int64_t dropped_ = 0;

  // The string in work.
  std::size_t font_ = 0;  ///< Index into fonts_.
  TextFrame frame_;
  bool is_first_ = true;  ///< None of its glyphs is drawn yet.
  Glyph model_;           ///< What all its glyphs share.
  Box clip_;
  const GooString* text_ = nullptr;
  int text_position_ = 0;  ///< Bytes of text_ that are drawn.

  // The /ActualText span in work.
  int span_depth_ = 0;  ///< Spans open; the outermost one's text holds.
  std::u32string span_text_;
  std::vector<Glyph> span_glyphs_;
};

}  // namespace mingxi
