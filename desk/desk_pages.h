// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The desk's pages, built in by cmake/EmbedFiles.cmake.

#include <string_view>

namespace mingxi {

extern const std::string_view kDeskPage;
extern const std::string_view kDeskScript;
extern const std::string_view kDeskStyle;

}  // namespace mingxi
