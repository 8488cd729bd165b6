// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: PDFDoc::displayPage builds an interpreter for each page and with it all fonts of the
// page's resources, which for many files is most of the time. Here one interpreter serves the whole
// document: each page enters a saved graphics state with its own matrix and clip, and fonts seen
// before stay in a lower layer of the resource stack. The content is decoded at once, because
// Poppler's lexer is slow on compressed streams, and bounded. This file's only entry is
// PageInterpreter.

#include <Annot.h>
#include <Catalog.h>
#include <GfxState.h>
#include <OutputDev.h>
#include <Page.h>
#include <Stream.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extractor/pdf/page_interpreter_internal.h"
#include "extractor/pdf/poppler_messages.h"

namespace mingxi {
namespace {

/// Weight of the fonts held at a time, in units of a simple font, about 10 kB. A composite font
/// with its maps takes up to 500 kB. Browsers split one Chinese font into a hundred simple ones;
/// documents of more than 50 composite ones are those that bring new ones on each page.
constexpr int kMaxFontWeight = 500;
constexpr int kCompositeWeight = 10;
/// Bytes of a page's decoded content. The longest page seen has 6 MB.
constexpr std::size_t kMaxContent = 40'000'000;
/// Bytes of the content buffer that are kept from page to page.
constexpr std::size_t kKeptContent = 4'000'000;
/// Sequences of marked content that a page may leave open.
constexpr int kMaxLeftOpen = 1000;

/// Appends the decoded stream, as far as kMaxContent allows; false when it was cut.
bool AppendDecoded(Object& stream, std::string& content) {
  constexpr int kChunk = 1 << 15;
  unsigned char chunk[kChunk];
  stream.streamReset();
  bool is_whole = true;
  while (const int count = stream.getStream()->doGetChars(kChunk, chunk)) {
    content.append(reinterpret_cast<const char*>(chunk), static_cast<std::size_t>(count));
    if (content.size() > kMaxContent) {
      is_whole = false;
      break;
    }
  }
  stream.streamClose();
  content += '\n';  // The parts of a page's content are parted between tokens.
  return is_whole;
}

/// A stream over `content`, which must outlive it.
Object StreamOver(const std::string& content) {
  return Object(static_cast<Stream*>(
      new MemStream(content.data(), 0, static_cast<Goffset>(content.size()), Object(objNull))));
}

int WeightOf(const Object& font) {
  const Object subtype = font.isDict() ? font.dictLookup("Subtype") : Object();
  return subtype.isName("Type0") ? kCompositeWeight : 1;
}

/// Annotations that hold text of the page; links, marks and notes about it are left out.
bool HoldsText(const Object& annotation) {
  if (!annotation.isDict()) return false;
  const Object subtype = annotation.dictLookup("Subtype");
  return subtype.isName("Widget") || subtype.isName("FreeText") || subtype.isName("Stamp");
}

/// What a reader sees of the page. A crop box that leaves nothing is a mistake of the producer.
const PDFRectangle& SeenBox(const ::Page& page) {
  constexpr double kLeast = 1;  // Points.
  const PDFRectangle& crop = *page.getCropBox();
  const bool is_seen = crop.x2 - crop.x1 >= kLeast && crop.y2 - crop.y1 >= kLeast;
  return is_seen ? crop : *page.getMediaBox();
}

/// Turns what is drawn in `state` about the middle of its page.
void Turn(double turn, GfxState& state) {
  if (turn == 0) return;
  const double cosine = std::cos(turn);
  const double sine = std::sin(turn);
  const double x = state.getPageWidth() / 2;
  const double y = state.getPageHeight() / 2;
  const double* m = state.getCTM();
  const auto across = [&](double a, double b) { return cosine * a - sine * b; };
  const auto down = [&](double a, double b) { return sine * a + cosine * b; };
  state.setCTM(across(m[0], m[1]), down(m[0], m[1]), across(m[2], m[3]), down(m[2], m[3]),
               across(m[4] - x, m[5] - y) + x, down(m[4] - x, m[5] - y) + y);
}

bool HasTextAnnotations(::Page& page) {
  const Object annotations = page.getAnnotsObject();
  if (!annotations.isArray()) return false;
  for (int i = 0; i < annotations.arrayGetLength(); ++i) {
    if (HoldsText(annotations.arrayGet(i))) return true;
  }
  return false;
}

bool HoldsText(const Annot& annotation) {
  switch (annotation.getType()) {
    case Annot::typeFreeText:
    case Annot::typeStamp:
    case Annot::typeWidget:
      return true;
    default:
      return false;
  }
}

}  // namespace

PageInterpreter::PageInterpreter(PDFDoc& document, OutputDev& out, AbortCheck abort_check,
                                 void* abort_data)
    : document_(document), out_(out), abort_check_(abort_check), abort_data_(abort_data) {}

bool PageInterpreter::Show(int number, double turn) {
  ::Page* page = document_.getPage(number);
  if (page == nullptr || !page->isOk()) return false;
  was_cut_ = false;
  page_object_ = page->getRef().num;
  if (!PrepareFonts(*page)) {
    Reset();
    PrepareFonts(*page);
  }
  try {
    ShowPage(*page, number, turn);
  } catch (const PageMustEnd&) {
    Reset();  // It was left in the middle of its work.
  }
  return true;
}

void PageInterpreter::ShowPage(::Page& page, int number, double turn) {
  GfxState shape(72, 72, &SeenBox(page), page.getRotate(), true);
  Turn(turn, shape);
  gfx_->saveState();
  GfxState* state = gfx_->getState();
  const double* m = shape.getCTM();
  state->setCTM(m[0], m[1], m[2], m[3], m[4], m[5]);
  state->clipToRect(shape.getX1(), shape.getY1(), shape.getX2(), shape.getY2());
  out_.startPage(number, &shape, document_.getXRef());
  if (page_resources_.isDict()) gfx_->pushResources(page_resources_.getDict());
  gfx_->saveState();  // What the content changes is not for the annotations.
  ShowContent(page);
  gfx_->restoreState();
  if (page_resources_.isDict()) gfx_->popResources();
  ShowAnnotations(page);
  gfx_->restoreState();
  CloseMarkedContent();
}

void PageInterpreter::Reset() {
  gfx_.reset();
  fonts_.clear();
  font_weight_ = 0;
}

/// Makes gfx_ ready for the page's resources: adds its new fonts to those held, the rest to
/// page_resources_. Returns false when too many fonts are held already.
bool PageInterpreter::PrepareFonts(::Page& page) {
  XRef* objects = document_.getXRef();
  if (!gfx_) {
    // Its own page is a square around all coordinates; the pages' own matrices and clips come
    // later.
    constexpr double kReach = 1e7;
    const PDFRectangle everywhere(-kReach, -kReach, kReach, kReach);
    gfx_ = std::make_unique<Gfx>(&document_, &out_, 0, nullptr, 72, 72, &everywhere, nullptr, 0,
                                 abort_check_, abort_data_);
  }
  page_resources_ = Object();
  Dict* resources = page.getResourceDict();
  if (resources == nullptr) return true;
  page_resources_ = Object(resources->copy(objects));
  const Object fonts = page_resources_.dictLookup("Font");
  if (!fonts.isDict()) return true;

  Object added(new Dict(objects));
  Object own(new Dict(objects));  // Fonts without a number of their own: known to this page only.
  int weight = 0;
  for (int i = 0; i < fonts.dictGetLength(); ++i) {
    const char* name = fonts.dictGetKey(i);
    const Object& font = fonts.dictGetValNF(i);
    if (!font.isRef()) {
      own.dictAdd(name, font.copy());
      continue;
    }
    const auto held = fonts_.find(name);
    if (held != fonts_.end() && held->second == font.getRef()) continue;
    added.dictAdd(name, font.copy());
    weight += WeightOf(font.fetch(objects));
  }
  const int added_count = added.dictGetLength();
  if (font_weight_ > 0 && font_weight_ + weight > kMaxFontWeight) return false;
  if (own.dictGetLength() > 0) {
    page_resources_.dictSet("Font", std::move(own));
  } else {
    page_resources_.dictRemove("Font");
  }
  if (added_count == 0) return true;
  for (int i = 0; i < added_count; ++i)
    fonts_[added.dictGetKey(i)] = added.dictGetValNF(i).getRef();
  font_weight_ += weight;
  Object layer(new Dict(objects));
  layer.dictAdd("Font", std::move(added));
  gfx_->pushResources(layer.getDict());
  return true;
}

void PageInterpreter::ShowContent(::Page& page) {
  content_.clear();
  if (content_.capacity() > kKeptContent) content_.shrink_to_fit();
  Object contents = page.getContents();
  if (contents.isStream()) was_cut_ = !AppendDecoded(contents, content_);
  if (contents.isArray()) {
    for (int i = 0; i < contents.arrayGetLength() && !was_cut_; ++i) {
      Object part = contents.arrayGet(i);
      if (part.isStream()) was_cut_ = !AppendDecoded(part, content_);
    }
  }
  Object whole = StreamOver(content_);
  gfx_->display(&whole);
  // A path that was begun, to be clipped to perhaps, would outlive the graphics state.
  static const std::string kEndPath = "n";
  Object end_path = StreamOver(kEndPath);
  gfx_->display(&end_path);
}

void PageInterpreter::ShowAnnotations(::Page& page) {
  if (!HasTextAnnotations(page)) return;
  for (Annot* annotation : page.getAnnots()->getAnnots()) {
    if (abort_check_(abort_data_)) return;
    if (HoldsText(*annotation)) annotation->draw(gfx_.get(), false);
  }
}

/// A sequence that the page left open, optional content that is hidden say, must not hold on over
/// the next page. The interpreter's stack cannot be seen, but ending what is not open makes it
/// complain.
void PageInterpreter::CloseMarkedContent() {
  if (document_.getOptContentConfig() == nullptr) return;  // Nothing open could hide anything.
  static const std::string kEndSequence = "EMC";
  for (int i = 0; i < kMaxLeftOpen; ++i) {
    PopplerMessages complaint;
    MessageCatcher catcher(&complaint);
    Object end = StreamOver(kEndSequence);
    gfx_->display(&end);
    if (complaint.count > 0) return;
  }
  Reset();
}

}  // namespace mingxi
