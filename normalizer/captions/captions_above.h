// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The lines above a table that belong to it.

#include <cstddef>
#include <span>

#include "model/grid.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/captions.h"

namespace mingxi {

struct CaptionsAbove {
  Captions captions;
  std::size_t lines_taken = 0;  ///< How many of the lines, from the last, it is made of.
};

/// What the last of `lines` (those above `piece`, in reading order) say of it. `inside` is what was
/// found inside the frame: a title there leaves the lines above alone.
CaptionsAbove ReadCaptionsAbove(std::span<const TextLine> lines, const Piece& piece,
                                const Captions& inside);

/// `captions` with the parts of `line` filled in where they are still missing.
void AddCaptionLine(const CaptionLine& line, Captions& captions);

}  // namespace mingxi
