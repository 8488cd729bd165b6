// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What is wrong with pages as such: damaged, cut short, pictures without text; and whether a whole
// file is worth reading.

#include <cstdint>
#include <vector>

#include "model/finding.h"
#include "model/page.h"
#include "model/status.h"

namespace mingxi {

/// Counts over all pages read.
struct PageTally {
  std::int64_t pages = 0;
  std::int64_t glyphs = 0;         ///< Visible and invisible ones.
  std::int64_t picture_pages = 0;  ///< Pages with a picture and no glyph.
};

/// Adds `page` to `tally`.
void CountPage(const Page& page, PageTally& tally);

/// Appends a finding where the page was cut short or is a picture without text.
void AddPageFindings(const Page& page, std::vector<Finding>& findings);

/// The finding for a page that could not be read at all.
Finding DamagedPageFinding(int page, const Status& status);

/// Fails with kUnsupported when there is no text at all, naming what the file looks like and what
/// to try.
Status CheckTextLayer(const PageTally& tally);

}  // namespace mingxi
