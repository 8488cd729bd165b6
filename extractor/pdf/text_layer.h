// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether the text of a PDF can be believed: a scan has none, and some fonts give codes that mean
// nothing.

#include <cstdint>

#include "model/page.h"
#include "model/status.h"

namespace mingxi {

/// What a page, or all pages so far, hold. Add up pages with +=.
struct TextLayerTally {
  std::int64_t pages = 0;
  std::int64_t picture_pages =
      0;  ///< Pages without readable text whose pictures cover most of them.
  std::int64_t recognized_pages = 0;  ///< Pages whose text comes from an OCR program.
  std::int64_t outline_pages =
      0;  ///< Pages without text or pictures, but with drawings: text turned into shapes, perhaps.
  std::int64_t visible = 0;  ///< Glyphs that show something.
  std::int64_t meaningless =
      0;  ///< Of these: no character of any text (unmapped, private use, control codes).

  TextLayerTally& operator+=(const TextLayerTally& other);
  bool operator==(const TextLayerTally&) const = default;
};

TextLayerTally CountTextLayer(const Page& page);

/// Whether so many of the glyphs mean nothing that the others cannot be believed. A few signs of a
/// symbol font (a ticked box, a bullet) do not make it so.
bool IsGarbage(const TextLayerTally& tally);

/// Ok when the document's text can be read. kUnsupported, with what to do, when there is none (a
/// scan) or when it is garbage: then nothing of the document must be exported.
Status JudgeTextLayer(const TextLayerTally& tally);

}  // namespace mingxi
