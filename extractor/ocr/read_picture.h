// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The picture of a page -> Page: its rules and its text, as a PDF would tell them.

#include "extractor/ocr/picture.h"
#include "extractor/ocr/text_recognizer.h"
#include "model/page.h"
#include "model/status.h"

namespace mingxi {

/// What is known of a picture beside its pixels.
struct PictureFacts {
  int page = 1;         ///< Its number.
  double width_pt = 0;  ///< Of the page; 0 = to be told by the picture.
};

/// Reads `picture` with `recognizer`. Page::readings says how sure each glyph is. Fails with
/// kUnsupported where the picture is too coarse or too large, and with what the recogniser fails
/// with.
Result<Page> ReadPicture(const ColorPicture& picture, const PictureFacts& facts,
                         const TextRecognizer& recognizer);

}  // namespace mingxi
