// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: Poppler interprets the page and calls back for each mark it would draw; every mark is
// put into page coordinates at once and kept as what a reader sees of it. Nothing is drawn, no
// picture is decoded, no pattern run. This file's only entry is PageRecorder.

#include <Object.h>
#include <goo/GooString.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "extractor/pdf/page_recorder_internal.h"

namespace mingxi {
namespace {

/// Marks a page. More is a drawing or an attack: the densest table page seen has 12,000 glyphs.
constexpr std::size_t kMaxGlyphs = 400'000;
constexpr std::size_t kMaxPictures = 100'000;
/// Points of paths in work. One path of a table has at most some thousand.
constexpr std::size_t kMaxPathPoints = 2'000'000;
/// Share of a glyph's width or height that must be inside the clip for the glyph to be seen.
constexpr double kSeenShare = 0.2;
/// Points. Beyond this is no place on a page.
constexpr double kMaxCoordinate = 1e6;

enum RenderMode {
  kFillText = 0,
  kStrokeText = 1,
  kFillAndStrokeText = 2,
  kHiddenText = 3,
  kClipText = 7
};

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

}  // namespace

PageRecorder::PageRecorder() = default;
PageRecorder::~PageRecorder() = default;

Page PageRecorder::TakePage() {
  page_.rulings = std::move(lines_.rulings());
  page_.fills = std::move(lines_.fills());
  page_.dropped_marks = dropped_ + lines_.dropped();
  for (PageFont& font : fonts_) page_.fonts.push_back(std::move(font.facts.font));
  Page page = std::move(page_);
  page_ = Page();
  fonts_.clear();
  lines_ = LineArt();
  return page;
}

void PageRecorder::startPage(int number, GfxState* state, XRef* /*xref*/) {
  TakePage();
  strikes_.Clear();
  marked_.Clear();
  groups_.clear();
  soft_masks_ = 0;
  dropped_ = 0;
  fill_color_is_known_ = stroke_color_is_known_ = false;
  page_.number = number;
  page_.width = state->getPageWidth();
  page_.height = state->getPageHeight();
  page_.rotation = state->getRotate();
}

// A restored state may have other colours, and Poppler does not say so.
void PageRecorder::restoreState(GfxState* /*state*/) {
  fill_color_is_known_ = stroke_color_is_known_ = false;
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

void PageRecorder::UseFont(GfxState* state) {
  const std::shared_ptr<GfxFont>& font = state->getFont();
  if (font_ < fonts_.size() && fonts_[font_].font == font) return;
  for (font_ = 0; font_ < fonts_.size(); ++font_) {
    if (fonts_[font_].font == font) return;
  }
  fonts_.push_back({font, ReadFontFacts(*font)});
}

void PageRecorder::ReadTextFrame(GfxState* state) {
  const FontFacts& facts = fonts_[font_].facts;
  state->getFontTransMat(&frame_.along.x, &frame_.along.y, &frame_.up.x, &frame_.up.y);
  const double scale = facts.size_scale;
  frame_.along = {frame_.along.x * scale, frame_.along.y * scale};
  frame_.up = {frame_.up.x * scale, frame_.up.y * scale};
  frame_.ascent = facts.ascent;
  frame_.descent = facts.descent;
  frame_.is_upright_vertical = facts.is_vertical;
}

void PageRecorder::beginString(GfxState* state, const GooString* text) {
  text_ = text;
  text_position_ = 0;
  UseFont(state);
  ReadTextFrame(state);
  clip_ = ClipOf(state);
  const int mode = state->getRender();
  const bool is_stroked_only = (mode & 3) == kStrokeText;
  const double opacity = is_stroked_only ? state->getStrokeOpacity() : state->getFillOpacity();
  model_ = Glyph();
  model_.direction = DirectionOf(frame_);
  model_.size = static_cast<float>(SizeOf(frame_));
  model_.font = static_cast<std::uint16_t>(std::min<std::size_t>(font_, 0xFFFF));
  model_.is_invisible = mode == kHiddenText || opacity <= 0;
  model_.is_bold = fonts_[font_].facts.font.is_bold || (mode & 3) == kFillAndStrokeText;
  model_.is_artifact = marked_.is_artifact();
  model_.mcid = marked_.mcid();
  model_.color = is_stroked_only ? StrokeColor(state) : FillColor(state);
}

void PageRecorder::drawChar(GfxState* state, double x, double y, double dx, double dy,
                            double /*origin_x*/, double /*origin_y*/, CharCode /*code*/,
                            int byte_count, const Unicode* unicode, int unicode_count) {
  const bool is_space = byte_count == 1 && text_->getChar(text_position_) == ' ';
  text_position_ += byte_count;
  if (soft_masks_ > 0) return;
  // Poppler's advance holds character and word spacing, which belong to no glyph.
  const double spacing = state->getCharSpace() + (is_space ? state->getWordSpace() : 0);
  Vector space;
  if (frame_.is_upright_vertical) {
    state->textTransformDelta(0, spacing, &space.x, &space.y);
  } else {
    state->textTransformDelta(spacing * state->getHorizScaling(), 0, &space.x, &space.y);
  }
  Vector origin;
  Vector advance;
  state->transform(x, y, &origin.x, &origin.y);
  state->transformDelta(dx - space.x, dy - space.y, &advance.x, &advance.y);
  const int count = std::max(unicode_count, 1);
  const Vector step{advance.x / count, advance.y / count};
  const bool runs_across =
      model_.direction == Direction::kDown || model_.direction == Direction::kUp;
  for (int i = 0; i < count; ++i) {
    Glyph glyph = model_;
    glyph.code = unicode_count > 0 ? static_cast<char32_t>(unicode[i]) : U'\uFFFD';
    const Vector place{origin.x + step.x * i, origin.y + step.y * i};
    glyph.box = BoxOf(frame_, glyph.code, place, step);
    glyph.baseline = static_cast<float>(runs_across ? origin.x : origin.y);
    AddGlyph(glyph);
  }
}

void PageRecorder::AddGlyph(const Glyph& glyph) {
  if (!IsPlace(glyph.box)) return;
  if (page_.glyphs.size() >= kMaxGlyphs) {
    ++dropped_;
    return;
  }
  Glyph seen = glyph;
  seen.is_invisible = seen.is_invisible || IsHidden(seen.box);
  if (const auto first = strikes_.FindOrIndex(page_.glyphs, seen)) {
    page_.glyphs[*first].is_bold = true;
    return;
  }
  page_.glyphs.push_back(seen);
}

/// Clipped away or outside the page.
bool PageRecorder::IsHidden(const Box& box) const {
  const double width =
      std::min({box.x1, clip_.x1, page_.width}) - std::max({box.x0, clip_.x0, 0.0});
  const double height =
      std::min({box.y1, clip_.y1, page_.height}) - std::max({box.y0, clip_.y0, 0.0});
  return !(width >= kSeenShare * box.width() && height >= kSeenShare * box.height());
}

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
      ++dropped_;
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
  if (soft_masks_ > 0 || state->getStrokeOpacity() <= 0) return;
  ReadPath(state);
  Paint paint;
  paint.clip = ClipOf(state);
  paint.color = StrokeColor(state);
  paint.width = std::abs(state->getTransformedLineWidth());
  paint.has_square_caps = state->getLineCap() == 2;
  lines_.AddStroke(path_, paint);
}

void PageRecorder::AddFill(GfxState* state) {
  if (soft_masks_ > 0 || state->getFillOpacity() <= 0) return;
  ReadPath(state);
  Paint paint;
  paint.clip = ClipOf(state);
  paint.color = FillColor(state);
  lines_.AddFill(path_, paint);
}

void PageRecorder::fill(GfxState* state) { AddFill(state); }
void PageRecorder::eoFill(GfxState* state) { AddFill(state); }

// Pictures.

void PageRecorder::AddPicture(GfxState* state, bool is_mask) {
  if (soft_masks_ > 0 || state->getFillOpacity() <= 0) return;
  const double* m = state->getCTM();
  const Box box{m[4] + std::min(m[0], 0.0) + std::min(m[2], 0.0),
                m[5] + std::min(m[1], 0.0) + std::min(m[3], 0.0),
                m[4] + std::max(m[0], 0.0) + std::max(m[2], 0.0),
                m[5] + std::max(m[1], 0.0) + std::max(m[3], 0.0)};
  if (!IsPlace(box)) return;
  Paint paint;
  paint.clip = ClipOf(state);
  if (is_mask) paint.color = FillColor(state);
  if (lines_.AddPicture(box, paint)) return;
  if (page_.pictures.size() >= kMaxPictures) {
    ++dropped_;
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

// Marked content and transparency groups.

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
