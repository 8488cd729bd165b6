// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: what the glyphs of a string share (matrix, font, colour, clip) is read once when the
// string begins; each glyph then costs a few multiplications, a look into the index of double
// strikes and one copy.

#include <goo/GooString.h>

#include <algorithm>
#include <utility>

#include "extractor/pdf/actual_text.h"
#include "extractor/pdf/glyph_recorder_internal.h"
#include "extractor/pdf/symbol_font.h"
#include "extractor/pdf/text_string_internal.h"

namespace mingxi {
namespace {

/// Glyphs a page. More is a drawing or an attack: the densest table page seen has 12,000.
constexpr std::size_t kMaxGlyphs = 400'000;
/// Fonts whose facts are kept: a file made of fonts must not fill the memory.
constexpr std::size_t kMaxKnownFonts = 5'000;
/// Glyphs of one /ActualText span: more is no character or word.
constexpr std::size_t kMaxSpanGlyphs = 1'000;
/// Share of a glyph's width or height that must be inside the clip for the glyph to be seen.
constexpr double kSeenShare = 0.2;
/// Points. Smaller text cannot be read by anyone; the smallest print seen in a table has 3.
constexpr float kMinReadableSize = 0.5F;
/// Points. Beyond this is no place on a page.
constexpr double kMaxCoordinate = 1e6;

constexpr int kStrokeText = 1;
constexpr int kFillAndStrokeText = 2;
constexpr int kHiddenText = 3;

bool IsPlace(const Box& box) {
  return box.x0 >= -kMaxCoordinate && box.y0 >= -kMaxCoordinate && box.x1 <= kMaxCoordinate &&
         box.y1 <= kMaxCoordinate;  // False for what is not a number, too.
}

}  // namespace

void GlyphRecorder::StartPage(double width, double height, double reach) {
  page_width_ = width;
  page_height_ = height;
  reach_ = reach;
  glyphs_.clear();
  fonts_.clear();
  strikes_.Clear();
  covered_.Clear();
  slant_.Clear();
  dropped_ = 0;
  font_ = 0;
  span_depth_ = 0;
  span_glyphs_.clear();
}

void GlyphRecorder::FinishPage(Page& page) {
  for (const Glyph& glyph : span_glyphs_) KeepGlyph(glyph);  // Of a span that was never closed.
  span_glyphs_.clear();
  leaders_.Close(glyphs_);
  covered_.HideCovered(glyphs_);
  page.glyphs = std::move(glyphs_);
  page.fonts.clear();
  for (PageFont& font : fonts_) page.fonts.push_back(std::move(font.facts.font));
  page.dropped_marks += dropped_;
  StartPage(0, 0);
}

bool GlyphRecorder::IsStrokedOnly(const GfxState* state) {
  return (state->getRender() & 3) == kStrokeText;
}

void GlyphRecorder::UseFont(GfxState* state) {
  const std::shared_ptr<GfxFont>& font = state->getFont();
  if (font_ < fonts_.size() && fonts_[font_].font == font) return;
  for (font_ = 0; font_ < fonts_.size(); ++font_) {
    if (fonts_[font_].font == font) return;
  }
  fonts_.push_back({font, FactsOf(*font)});
}

/// Facts are kept for the document: reading them takes longer than a page of glyphs.
const FontFacts& GlyphRecorder::FactsOf(GfxFont& font) {
  if (known_facts_.size() > kMaxKnownFonts) known_facts_.clear();
  const std::pair<int, int> id{font.getID()->num, font.getID()->gen};
  auto known = known_facts_.find(id);
  if (known == known_facts_.end())
    known = known_facts_.emplace(id, ReadFontFacts(font, objects_)).first;
  return known->second;
}

void GlyphRecorder::ReadFrame(GfxState* state) {
  const FontFacts& facts = fonts_[font_].facts;
  state->getFontTransMat(&frame_.along.x, &frame_.along.y, &frame_.up.x, &frame_.up.y);
  const double scale = facts.size_scale;
  frame_.along = {frame_.along.x * scale, frame_.along.y * scale};
  const double up_scale = facts.is_flipped ? -scale : scale;
  frame_.up = {frame_.up.x * up_scale, frame_.up.y * up_scale};
  frame_.ascent = facts.ascent;
  frame_.descent = facts.descent;
  frame_.is_upright_vertical = facts.is_vertical;
}

void GlyphRecorder::BeginString(GfxState* state, const GooString* text,
                                const StringContext& context) {
  text_ = text;
  text_position_ = 0;
  is_first_ = true;
  UseFont(state);
  ReadFrame(state);
  state->getClipBBox(&clip_.x0, &clip_.y0, &clip_.x1, &clip_.y1);
  const int mode = state->getRender() & 3;
  const bool is_stroked_only = mode == kStrokeText;
  const double opacity = is_stroked_only ? state->getStrokeOpacity() : state->getFillOpacity();
  model_ = Glyph();
  model_.direction = DirectionOf(frame_);
  model_.size = static_cast<float>(SizeOf(frame_));
  model_.font = static_cast<std::uint16_t>(std::min<std::size_t>(font_, 0xFFFF));
  model_.is_invisible =
      state->getRender() == kHiddenText || opacity <= 0 || !(model_.size >= kMinReadableSize);
  model_.is_bold = fonts_[font_].facts.font.is_bold || mode == kFillAndStrokeText;
  model_.is_artifact = context.is_artifact;
  model_.mcid = context.mcid;
  model_.color = is_stroked_only ? context.stroke_color : context.fill_color;
}

void GlyphRecorder::DrawChar(GfxState* state, const DrawnChar& drawn) {
  const bool is_space =
      drawn.byte_count == 1 && text_->getChar(static_cast<std::size_t>(text_position_)) == ' ';
  text_position_ += drawn.byte_count;
  // Poppler's advance holds character and word spacing, which belong to no glyph.
  const double spacing = state->getCharSpace() + (is_space ? state->getWordSpace() : 0);
  Vector space;
  if (frame_.is_upright_vertical) {
    state->textTransformDelta(0, spacing, &space.x, &space.y);
  } else {
    state->textTransformDelta(spacing * state->getHorizScaling(), 0, &space.x, &space.y);
  }
  slant_.Add(frame_.is_upright_vertical ? Vector{-frame_.up.x, -frame_.up.y} : frame_.along);
  Vector origin;
  Vector advance;
  state->transform(drawn.origin.x, drawn.origin.y, &origin.x, &origin.y);
  state->transformDelta(drawn.advance.x - space.x, drawn.advance.y - space.y, &advance.x,
                        &advance.y);
  const bool has_code = drawn.unicode_count > 0 && fonts_[font_].facts.has_unicode;
  const int count = has_code ? drawn.unicode_count : 1;
  const Vector step{advance.x / count, advance.y / count};
  const bool runs_across =
      model_.direction == Direction::kDown || model_.direction == Direction::kUp;
  model_.baseline = static_cast<float>(runs_across ? origin.x : origin.y);
  for (int i = 0; i < count; ++i) {
    Glyph glyph = model_;
    glyph.code = has_code ? CodeOf(drawn, i) : CodeByFile(drawn);
    glyph.begins_string = std::exchange(is_first_, false);
    glyph.box = BoxOf(frame_, glyph.code, {origin.x + step.x * i, origin.y + step.y * i}, step);
    AddGlyph(glyph);
  }
  if (count == 1 && span_depth_ == 0 && !glyphs_.empty()) leaders_.Drew(glyphs_, drawn.code);
}

/// The character of the glyph's part `i`. A soft hyphen that is drawn is a hyphen: many fonts name
/// theirs so.
char32_t GlyphRecorder::CodeOf(const DrawnChar& drawn, int i) const {
  constexpr char32_t kSoftHyphen = 0xAD;
  const auto unicode = static_cast<char32_t>(drawn.unicode[i]);
  const FontFacts& facts = fonts_[font_].facts;
  if (!facts.is_symbols) return unicode == kSoftHyphen ? U'-' : unicode;
  // Poppler takes the bytes of a simple font for those of a Western one.
  const auto byte = static_cast<char32_t>(drawn.code);
  const char32_t by_byte = drawn.byte_count == 1 ? SymbolOf(facts.font.name, byte) : byte;
  return by_byte != byte ? by_byte : SymbolOf(facts.font.name, unicode);
}

/// The character that only the font's file knows.
char32_t GlyphRecorder::CodeByFile(const DrawnChar& drawn) const {
  const std::vector<char32_t>& by_file = fonts_[font_].facts.by_file;
  const auto code = static_cast<std::size_t>(drawn.code);
  return code < by_file.size() && by_file[code] != 0 ? by_file[code] : U'\uFFFD';
}

void GlyphRecorder::AddGlyph(Glyph glyph) {
  if (!IsPlace(glyph.box)) return;
  glyph.is_invisible = glyph.is_invisible || IsHidden(glyph.box);
  if (span_depth_ > 0 && span_glyphs_.size() < kMaxSpanGlyphs) {
    span_glyphs_.push_back(glyph);
  } else {
    KeepGlyph(glyph);
  }
}

/// Clipped away or outside the page.
bool GlyphRecorder::IsHidden(const Box& box) const {
  const double width =
      std::min({box.x1, clip_.x1, page_width_ + reach_}) - std::max({box.x0, clip_.x0, -reach_});
  const double height =
      std::min({box.y1, clip_.y1, page_height_ + reach_}) - std::max({box.y0, clip_.y0, -reach_});
  return !(width >= kSeenShare * box.width() && height >= kSeenShare * box.height());
}

void GlyphRecorder::KeepGlyph(const Glyph& glyph) {
  if (glyphs_.size() >= kMaxGlyphs) {
    ++dropped_;
    return;
  }
  if (const auto first = strikes_.FindOrIndex(glyphs_, glyph)) {
    glyphs_[*first].is_bold = true;
    covered_.DrewGlyph(*first);
    return;
  }
  covered_.DrewGlyph(glyphs_.size());
  glyphs_.push_back(glyph);
}

void GlyphRecorder::BeginActualText(const std::string& text) {
  if (span_depth_++ == 0) span_text_ = DecodeTextString(text);
}

void GlyphRecorder::EndActualText() {
  if (span_depth_ == 0 || --span_depth_ > 0) return;
  for (const Glyph& glyph : WithActualText(std::move(span_glyphs_), span_text_)) KeepGlyph(glyph);
  span_glyphs_.clear();
}

}  // namespace mingxi
