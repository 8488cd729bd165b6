// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace mingxi {

/// How many digits wide `text` is in a Chinese font: a Chinese character, a full-width sign and
/// what Chinese fonts draw full-width (“ ” — △ ①) count 2, a combining or invisible character 0,
/// anything else 1. A line break counts 0; the caller parts lines.
int PrintedWidth(std::string_view text);

}  // namespace mingxi
