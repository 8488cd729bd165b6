// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The files beside this one that stand in every review page, built in by cmake/EmbedFiles.cmake.

#include <string_view>

namespace mingxi {

extern const std::string_view kReviewStyle;   ///< review.css
extern const std::string_view kReviewScript;  ///< All .js files, one behind the other.

}  // namespace mingxi
