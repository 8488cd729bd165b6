// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The review page: one HTML file in which a person compares what was read with what is printed,
// steps through the findings and corrects what is wrong. It needs no server and loads nothing.

#include <string>
#include <vector>

#include "messages/message.h"
#include "model/document.h"

namespace mingxi {

/// A page of the source as it is seen, with its picture.
struct ReviewSheet {
  int page = 0;
  double width_pt = 0;
  double height_pt = 0;
  std::string media_type;  ///< "image/png", "image/jpeg" or "image/svg+xml".
  std::string bytes;       ///< Empty where the page could not be drawn.
};

struct ReviewOptions {
  Language language = Language::kChinese;  ///< At the start; the reader can change it.
  std::string version;                     ///< Of mingxi.
};

/// The whole file. `sheets` in page order; empty for a text source, which then has no page side.
/// Every text of the document is escaped, and the file's own policy forbids it to run, load or send
/// anything but what stands in it.
std::string DocumentToReview(const Document& document, const std::vector<ReviewSheet>& sheets,
                             const ReviewOptions& options);

}  // namespace mingxi
