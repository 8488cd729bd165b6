// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: Poppler interprets the page and calls back for each mark it would draw; every mark is
// put into page coordinates at once and kept as what a reader sees of it. Nothing is drawn, no
// picture is decoded, no pattern run. This file's only entry is PageRecorder.

#include <Object.h>
#include <goo/GooString.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <utility>

#include "extractor/pdf/hidden_text.h"
#include "extractor/pdf/page_recorder_internal.h"
#include "extractor/pdf/poppler_messages.h"
#include "extractor/pdf/sliced_pictures.h"

// NOLINTBEGIN(readability-function-size): Poppler says how many parameters its calls have.

namespace mingxi {
namespace {

/// Pictures a page. More is a drawing or an attack.
constexpr std::size_t kMaxPictures = 100'000;
/// Points of one path. One of a table has at most some thousand.
constexpr std::size_t kMaxPathPoints = 2'000'000;
/// Points. Beyond this is no place on a page.
constexpr double kMaxCoordinate = 1e6;
/// What a pattern or a shading is taken for: it is not looked at, but it is an area with a colour.
constexpr std::uint32_t kPatternColor = 0x808080;

std::uint32_t ToRgb(const GfxRGB& color) {
  return static_cast<std::uint32_t>(colToByte(color.r)) << 16 |
         static_cast<std::uint32_t>(colToByte(color.g)) << 8 |
         static_cast<std::uint32_t>(colToByte(color.b));
}

Box ClipOf(const GfxState* state) {
  Box clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  return clip;
}

bool IsPlace(const Box& box) {
  return box.x0 >= -kMaxCoordinate && box.y0 >= -kMaxCoordinate && box.x1 <= kMaxCoordinate &&
         box.y1 <= kMaxCoordinate;  // False for what is not a number, too.
}

/// How far outside of the page what is on it may stand while it is being straightened.
double ReachOf(const GfxState& state) {
  constexpr double kStraight = 1e-6;
  const double* m = state.getCTM();
  const double slant = std::min(std::abs(m[0] * m[2]), std::abs(m[0] * m[1]));
  return slant > kStraight ? std::hypot(state.getPageWidth(), state.getPageHeight()) / 8 : 0;
}

/// The unit square as the matrix puts it on the page: where a picture stands.
Box UnitSquare(const double* m) {
  return {m[4] + std::min(m[0], 0.0) + std::min(m[2], 0.0),
          m[5] + std::min(m[1], 0.0) + std::min(m[3], 0.0),
          m[4] + std::max(m[0], 0.0) + std::max(m[2], 0.0),
          m[5] + std::max(m[1], 0.0) + std::max(m[3], 0.0)};
}

}  // namespace

PageRecorder::PageRecorder() = default;
PageRecorder::~PageRecorder() = default;

Page PageRecorder::TakePage() {
  glyphs_.FinishPage(page_);
  page_.rulings = std::move(lines_.rulings());
  page_.fills = std::move(lines_.fills());
  page_.slants = std::move(lines_.slants());
  page_.dropped_marks += lines_.dropped();
  JoinSlicedPictures(page_);
  HideWhiteText(page_);
  lines_ = LineArt();
  return std::exchange(page_, Page());
}

void PageRecorder::startPage(int number, GfxState* state, XRef* xref) {
  page_ = Page();
  page_.number = number;
  page_.width = state->getPageWidth();
  page_.height = state->getPageHeight();
  const int rotation = state->getRotate();
  page_.rotation = rotation % 90 == 0 ? rotation : 0;  // Others are damage and not applied.
  glyphs_.UseObjects(xref);
  glyphs_.StartPage(page_.width, page_.height, ReachOf(*state));
  lines_ = LineArt();
  marked_.Clear();
  groups_.clear();
  soft_masks_ = 0;
  saved_states_ = 0;
  shaped_clips_.assign(1, false);
  forms_ = 0;
  fill_color_is_known_ = stroke_color_is_known_ = false;
}

// Graphics states. A restored one may have other colours, and Poppler does not say so.

void PageRecorder::saveState(GfxState* /*state*/) {
  ++saved_states_;
  if (saved_states_ <= kMaxSavedStates) shaped_clips_.push_back(shaped_clips_.back());
}
void PageRecorder::restoreState(GfxState* /*state*/) {
  if (saved_states_ > 0) --saved_states_;
  if (shaped_clips_.size() > 1) shaped_clips_.pop_back();
  fill_color_is_known_ = stroke_color_is_known_ = false;
}

void PageRecorder::clip(GfxState* state) { NoteClip(state); }
void PageRecorder::eoClip(GfxState* state) { NoteClip(state); }

/// Of a clip only its bounding box is known afterwards.
void PageRecorder::NoteClip(GfxState* state) {
  constexpr int kMostPoints = 6;  // A rectangle has four or five.
  const GfxPath* path = state->getPath();
  const bool is_simple =
      path->getNumSubpaths() == 1 && path->getSubpath(0)->getNumPoints() <= kMostPoints;
  if (is_simple) ReadPath(state);
  if (!is_simple || !path_.IsUprightBox()) shaped_clips_.back() = true;
}

void PageRecorder::updateFillColor(GfxState* /*state*/) { fill_color_is_known_ = false; }
void PageRecorder::updateFillColorSpace(GfxState* /*state*/) { fill_color_is_known_ = false; }
void PageRecorder::updateStrokeColor(GfxState* /*state*/) { stroke_color_is_known_ = false; }
void PageRecorder::updateStrokeColorSpace(GfxState* /*state*/) { stroke_color_is_known_ = false; }

std::uint32_t PageRecorder::FillColor(GfxState* state) {
  if (!fill_color_is_known_) {
    GfxRGB color;
    state->getFillRGB(&color);
    fill_color_ = ToRgb(color);
    fill_color_is_known_ = true;
  }
  return fill_color_;
}

std::uint32_t PageRecorder::StrokeColor(GfxState* state) {
  if (!stroke_color_is_known_) {
    GfxRGB color;
    state->getStrokeRGB(&color);
    stroke_color_ = ToRgb(color);
    stroke_color_is_known_ = true;
  }
  return stroke_color_;
}

// Text.

void PageRecorder::beginString(GfxState* state, const GooString* text) {
  StringContext context;
  context.is_artifact = marked_.is_artifact();
  context.mcid = marked_.mcid();
  if (GlyphRecorder::IsStrokedOnly(state)) {
    context.stroke_color = StrokeColor(state);
  } else if (state->getFillColorSpace()->getMode() == csPattern) {
    context.fill_color = kPatternColor;
  } else {
    context.fill_color = FillColor(state);
  }
  glyphs_.BeginString(state, text, context);
}

void PageRecorder::drawChar(GfxState* state, double x, double y, double dx, double dy,
                            double /*origin_x*/, double /*origin_y*/, CharCode code, int byte_count,
                            const Unicode* unicode, int unicode_count) {
  if (soft_masks_ > 0) return;
  glyphs_.DrawChar(state, {{x, y}, {dx, dy}, code, byte_count, unicode, unicode_count});
}

void PageRecorder::beginActualText(GfxState* /*state*/, const GooString* text) {
  glyphs_.BeginActualText(text->toStr());
}

void PageRecorder::endActualText(GfxState* /*state*/) { glyphs_.EndActualText(); }

// Paths.

void PageRecorder::ReadPath(GfxState* state) {
  path_.Clear();
  const GfxPath* path = state->getPath();
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    PaintedPath::Part seen;
    seen.begin = path_.points.size();
    seen.is_closed = part->isClosed();
    if (path_.points.size() + static_cast<std::size_t>(part->getNumPoints()) > kMaxPathPoints) {
      ++page_.dropped_marks;
      return;
    }
    for (int j = 0; j < part->getNumPoints(); ++j) {
      PathPoint point;
      state->transform(part->getX(j), part->getY(j), &point.x, &point.y);
      path_.points.push_back(point);
      path_.is_control.push_back(part->getCurve(j) ? 1 : 0);
      seen.has_curve = seen.has_curve || part->getCurve(j);
    }
    seen.end = path_.points.size();
    path_.parts.push_back(seen);
  }
}

void PageRecorder::stroke(GfxState* state) {
  if (IsUnseen(state->getStrokeOpacity())) return;
  ReadPath(state);
  Paint paint;
  paint.clip = ClipOf(state);
  paint.color = StrokeColor(state);
  paint.width = std::abs(state->getTransformedLineWidth());
  paint.has_square_caps = state->getLineCap() == 2;
  lines_.AddStroke(path_, paint);
}

void PageRecorder::AddFill(GfxState* state) {
  if (IsUnseen(state->getFillOpacity())) return;
  ReadPath(state);
  Paint paint;
  paint.clip = ClipOf(state);
  paint.color = FillColor(state);
  AddCover(state, paint.clip);
  lines_.AddFill(path_, paint);
}

/// A rectangle painted so that nothing below it shows.
void PageRecorder::AddCover(const GfxState* state, const Box& clip) {
  constexpr double kOpaque = 0.99;
  const bool is_opaque = state->getFillOpacity() >= kOpaque &&
                         state->getBlendMode() == gfxBlendNormal && groups_.empty() &&
                         !shaped_clips_.back();
  if (!is_opaque || !path_.IsUprightBox()) return;
  Box box = path_.Bounds();
  box = {std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
         std::min(box.y1, clip.y1)};
  if (box.width() > 0 && box.height() > 0 && IsPlace(box)) glyphs_.PaintedArea(box);
}

void PageRecorder::fill(GfxState* state) { AddFill(state); }
void PageRecorder::eoFill(GfxState* state) { AddFill(state); }

/// Poppler has clipped to the path that the pattern fills.
bool PageRecorder::AddPatternFill(GfxState* state) {
  if (!IsUnseen(state->getFillOpacity())) {
    Paint paint;
    paint.clip = ClipOf(state);
    paint.color = kPatternColor;
    lines_.AddBox(paint.clip, paint);
  }
  return true;
}

bool PageRecorder::tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*,
                                     const double*, int, int, int, int, double, double) {
  return AddPatternFill(state);
}
bool PageRecorder::functionShadedFill(GfxState* state, GfxFunctionShading*) {
  return AddPatternFill(state);
}
bool PageRecorder::axialShadedFill(GfxState* state, GfxAxialShading*, double, double) {
  return AddPatternFill(state);
}
bool PageRecorder::radialShadedFill(GfxState* state, GfxRadialShading*, double, double) {
  return AddPatternFill(state);
}
bool PageRecorder::gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) {
  return AddPatternFill(state);
}
bool PageRecorder::patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) {
  return AddPatternFill(state);
}

// Pictures.

void PageRecorder::AddPicture(GfxState* state, bool is_mask) {
  if (IsUnseen(state->getFillOpacity())) return;
  const Box box = UnitSquare(state->getCTM());
  if (!IsPlace(box)) return;
  Paint paint;
  paint.clip = ClipOf(state);
  if (is_mask) paint.color = FillColor(state);
  if (lines_.AddPicture(box, paint)) return;
  if (page_.pictures.size() >= kMaxPictures) {
    ++page_.dropped_marks;
    return;
  }
  page_.pictures.push_back({box, is_mask});
}

void PageRecorder::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width,
                                 int height, bool invert, bool interpolate, bool is_inline) {
  AddPicture(state, true);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate,
                           is_inline);  // Skips inline data.
}

void PageRecorder::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                             GfxImageColorMap* colors, bool interpolate, const int* mask_colors,
                             bool is_inline) {
  AddPicture(state, false);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask_colors,
                       is_inline);
}

void PageRecorder::drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*,
                                   bool, Stream*, int, int, bool, bool) {
  AddPicture(state, false);
}

void PageRecorder::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int,
                                       GfxImageColorMap*, bool, Stream*, int, int,
                                       GfxImageColorMap*, bool) {
  AddPicture(state, false);
}

// Marked content, forms and transparency groups.

void PageRecorder::beginForm(Ref form) {
  // Forms of forms double with each level, and Poppler asks for no end in a form of few operators.
  if (++forms_ > kMaxForms) throw PageMustEnd();
  marked_.BeginForm(form.num);
}
void PageRecorder::endForm(Ref /*form*/) { marked_.EndForm(); }

void PageRecorder::beginMarkedContent(const char* name, Dict* properties) {
  std::int32_t mcid = -1;
  if (properties != nullptr) {
    const Object id = properties->lookup("MCID");
    if (id.isInt() && id.getInt() >= 0) mcid = id.getInt();
  }
  marked_.Begin(std::strcmp(name, "Artifact") == 0, mcid);
}

void PageRecorder::endMarkedContent(GfxState* /*state*/) { marked_.End(); }

void PageRecorder::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                          bool is_for_soft_mask) {
  groups_.push_back(is_for_soft_mask);
  soft_masks_ += is_for_soft_mask ? 1 : 0;
}

void PageRecorder::endTransparencyGroup(GfxState* /*state*/) {
  if (groups_.empty()) return;
  soft_masks_ -= groups_.back() ? 1 : 0;
  groups_.pop_back();
}

}  // namespace mingxi

// NOLINTEND(readability-function-size)
