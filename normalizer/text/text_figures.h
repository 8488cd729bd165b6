// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Paragraphs -> the figures in their sentences.

#include <optional>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace mingxi {

/// The figures of all `paragraphs` in their order: money, ratios and counts with what they are,
/// whose part they are (其中) and what they are compared with. Figures without any label are left
/// out. `publisher` (empty = unknown) is no part of labels. A figure whose sentence and heading
/// name no year is of `fiscal_year`, one of 上年 (last year) of the year before.
std::vector<TextFigure> FindTextFigures(const std::vector<Paragraph>& paragraphs,
                                        std::string_view publisher, std::optional<int> fiscal_year);

}  // namespace mingxi
