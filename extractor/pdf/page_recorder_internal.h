// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PageRecorder: Poppler's drawing calls of one page -> Page. Sees Poppler's private API.

#include <GfxState.h>
#include <OutputDev.h>

#include <cstdint>
#include <vector>

#include "extractor/pdf/glyph_recorder_internal.h"
#include "extractor/pdf/line_art.h"
#include "extractor/pdf/marked_content.h"
#include "model/page.h"

namespace mingxi {

/// Records one page at a time: display a page into it at 72 dpi, then TakePage().
class PageRecorder final : public OutputDev {
 public:
  PageRecorder();
  ~PageRecorder() override;

  /// The slant that the text of the page displayed last shares, radians, clockwise as seen.
  double CommonSlant() const { return glyphs_.CommonSlant(); }

  /// The page that was displayed last; the recorder is empty afterwards.
  Page TakePage();

  /// Whether the page in work has saved so many graphics states that it must be ended: each takes a
  /// kilobyte.
  bool is_too_deep() const { return saved_states_ > kMaxSavedStates; }

  /// Whether it draws more forms than are drawn of one page.
  bool has_too_many_forms() const { return forms_ > kMaxForms; }

  /// The ids of marked content that were met on that page; until the next page is displayed.
  const PageContentIds& content_ids() const { return marked_.ids(); }

  // What Poppler asks.
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int /*type*/) override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }

  // What Poppler tells.
  void startPage(int number, GfxState* state, XRef* xref) override;
  void saveState(GfxState* state) override;
  void restoreState(GfxState* state) override;
  void clip(GfxState* state) override;
  void eoClip(GfxState* state) override;
  void updateFillColor(GfxState* state) override;
  void updateFillColorSpace(GfxState* state) override;
  void updateStrokeColor(GfxState* state) override;
  void updateStrokeColorSpace(GfxState* state) override;
  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override;
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                         int, int, int, double, double) override;
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override;
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override;
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override;
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override;
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override;
  void beginString(GfxState* state, const GooString* text) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int byte_count, const Unicode* unicode,
                int unicode_count) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool is_inline) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                 bool is_inline) override;
  void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                       GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                       int mask_height, bool mask_invert, bool mask_interpolate) override;
  void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, Stream* mask, int mask_width,
                           int mask_height, GfxImageColorMap* mask_colors,
                           bool mask_interpolate) override;
  void beginForm(Ref form) override;
  void endForm(Ref form) override;
  void beginMarkedContent(const char* name, Dict* properties) override;
  void endMarkedContent(GfxState* state) override;
  void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space,
                              bool is_isolated, bool is_knockout, bool is_for_soft_mask) override;
  void endTransparencyGroup(GfxState* state) override;

 private:
  /// Real pages nest 60 deep.
  static constexpr int kMaxSavedStates = 20'000;
  /// Forms that are drawn, those in forms counted each time. A page of a map has some thousand.
  static constexpr int kMaxForms = 50'000;

  void ReadPath(GfxState* state);
  std::uint32_t FillColor(GfxState* state);
  std::uint32_t StrokeColor(GfxState* state);
  bool IsUnseen(double opacity) const { return soft_masks_ > 0 || opacity <= 0; }
  void AddFill(GfxState* state);
  void AddCover(const GfxState* state, const Box& clip);
  void NoteClip(GfxState* state);
  bool AddPatternFill(GfxState* state);
  void AddPicture(GfxState* state, bool is_mask);

  Page page_;
  GlyphRecorder glyphs_;
  LineArt lines_;
  PaintedPath path_;
  MarkedContent marked_;
  int saved_states_ = 0;
  int forms_ = 0;
  std::vector<bool> shaped_clips_ = {false};  ///< By saved state: is the clip no upright rectangle.
  std::vector<bool> groups_;                  ///< Open transparency groups: is it a soft mask.
  int soft_masks_ = 0;                        ///< How many of them are: what they draw is no mark.

  // The colours in force, read when first used after a change.
  std::uint32_t fill_color_ = 0;
  std::uint32_t stroke_color_ = 0;
  bool fill_color_is_known_ = false;
  bool stroke_color_is_known_ = false;
};

}  // namespace mingxi
