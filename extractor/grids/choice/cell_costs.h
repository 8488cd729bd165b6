// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the cells, rows and columns of a candidate say for and against it.

#include "extractor/grids/choice/candidate.h"
#include "model/page.h"

namespace mingxi {

/// Sets the costs of the texts in the cells of `candidate`: cut glyphs, several or broken figures.
void PriceCells(const Page& page, Candidate& candidate);

/// Sets the costs of its rows and columns: those without text, boundaries that nobody drew.
void PriceShape(Candidate& candidate);

/// What boundary `i` was found by, where `edges` says so, and `all` else.
Evidence EvidenceOf(const std::vector<Evidence>& edges, Evidence all, std::size_t i);

}  // namespace mingxi
