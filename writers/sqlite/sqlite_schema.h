// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// schema.sql, built in by cmake/EmbedFiles.cmake.

#include <string_view>

namespace mingxi {

extern const std::string_view kSqliteSchema;

}  // namespace mingxi
