// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Markdown: pipe tables, and the marks of the lines around them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/source_lines.h"
#include "extractor/text/text_region.h"

namespace mingxi {

/// The pipe table whose first row is line `at` and whose second is the row of dashes; line_count 0
/// when there is none. `\|` is a bar, `<br>` a line break, `**…**` around a cell bold.
TextRegion ReadMarkdownTable(const std::vector<SourceLine>& lines, std::size_t at);

/// Whether the text has a pipe table, so that its other lines are Markdown too.
bool IsMarkdown(const std::vector<SourceLine>& lines);

/// A line of Markdown text without its heading marks and the marks of bold around all of it.
std::string WithoutMarkdownMarks(std::string_view line);

}  // namespace mingxi
