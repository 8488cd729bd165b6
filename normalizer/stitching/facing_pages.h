// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A table that is wider than its page: its right half stands on the next page, its rows at the same
// heights, with the labels printed again or without any.

#include <vector>

#include "normalizer/captions/captions.h"

namespace mingxi {

/// Whether `right` is the right half of `left`: the same rows at the same heights of the pages, no
/// labels but those of `left`, and no caption that says otherwise.
bool IsRightHalf(const CaptionedPiece& left, const CaptionedPiece& right);

/// `left` with the columns of its right half behind its own. REQUIRES: IsRightHalf(left, right).
CaptionedPiece PutBeside(CaptionedPiece left, CaptionedPiece right);

/// `pieces` with the halves of facing pages made one. Pages that go down first and then to the
/// right are left as they are: their halves are tables of several pages.
std::vector<CaptionedPiece> JoinFacingPages(std::vector<CaptionedPiece> pieces);

}  // namespace mingxi
