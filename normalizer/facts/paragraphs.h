// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Loose lines -> paragraphs: the lines that a page's width broke are put together.

#include <vector>

#include "model/document.h"
#include "normalizer/captions/captions.h"

namespace mingxi {

/// The paragraphs that `loose` (in reading order) are made of. Every line is in exactly one.
std::vector<Paragraph> LinesToParagraphs(const std::vector<LooseLine>& loose);

}  // namespace mingxi
