// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/document.h"
#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// Writes the review page of `document` to `path` ("-" = standard output), with pictures of the
/// pages where `options.input` names the PDF it was read from. A page that cannot be drawn stands
/// there without its picture.
Status WriteReview(const Document& document, const std::string& path, const WriteOptions& options);

}  // namespace mingxi
