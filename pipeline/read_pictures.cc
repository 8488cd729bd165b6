// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/read_pictures.h"

#include <utility>

#include "extractor/ocr/picture_file.h"
#include "extractor/ocr/read_picture.h"
#include "pipeline/recognition.h"

namespace mingxi {
namespace {

/// Dots an inch that pages are drawn with: what most scanners are set to.
constexpr double kDrawnDots = 300;

/// Whether what `page` tells is no text, or none that can be believed.
bool NeedsRecognition(const TextLayerTally& tally) {
  return tally.picture_pages > 0 || tally.outline_pages > 0 || tally.recognized_pages > 0 ||
         IsGarbage(tally);
}

}  // namespace

bool CanRecognize() { return Recognizer().ok(); }

Page RecognizedWhereNeeded(Page page, PdfReader& reader) {
  if (page.is_cut_short || !NeedsRecognition(CountTextLayer(page))) return page;
  const Result<TextRecognizer>& recognizer = Recognizer();
  if (!recognizer.ok()) return page;
  const Result<ColorPicture> picture = reader.DrawPage(page.number, kDrawnDots);
  if (!picture.ok()) return page;
  Result<Page> read =
      ReadPicture(*picture, {.page = page.number, .width_pt = page.width}, *recognizer);
  if (!read.ok()) return page;
  read->rotation = page.rotation;
  read->reader_messages = std::move(page.reader_messages);
  read->reader_message_count = page.reader_message_count;
  return *std::move(read);
}

Result<Page> ReadPictureFile(const Source& source, int number) {
  const Result<TextRecognizer>& recognizer = Recognizer();
  if (!recognizer.ok()) {
    return Status::NotFound("this is a picture; " + recognizer.status().message());
  }
  const Result<ColorPicture> picture = DecodePicture(source.bytes, number);
  if (!picture.ok()) return picture.status();
  return ReadPicture(*picture, {.page = number}, *recognizer);
}

}  // namespace mingxi
