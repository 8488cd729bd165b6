// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes -> text -> lines -> regions -> one Layout. At each line the forms of tables are asked in
// order, from the most explicit to the least; a line that no form wants is prose. This file's only
// entry is ReadText.

#include "extractor/text/text_reader.h"

#include <string>
#include <utility>
#include <vector>

#include "extractor/text/cell_lines.h"
#include "extractor/text/encoding.h"
#include "extractor/text/frame_table.h"
#include "extractor/text/markdown_table.h"
#include "extractor/text/source_lines.h"
#include "extractor/text/tab_rows.h"
#include "extractor/text/text_region.h"

namespace mingxi {
namespace {

/// The region at line `at`; line_count 0 = prose.
TextRegion ReadRegion(const std::vector<SourceLine>& lines, std::size_t at) {
  for (auto* read : {&ReadMarkdownTable, &ReadFrameTable, &ReadCellLines, &ReadTabRows}) {
    TextRegion region = read(lines, at);
    if (region.line_count > 0) return region;
  }
  return {};
}

void Append(TextItem item, Layout& layout, int& order) {
  if (auto* grid = std::get_if<Grid>(&item)) {
    grid->order = order++;
    layout.grids.push_back(std::move(*grid));
  } else {
    auto& line = std::get<TextLine>(item);
    line.order = order++;
    layout.lines.push_back(std::move(line));
  }
}

Layout LinesToLayout(const std::vector<SourceLine>& lines) {
  Layout layout;
  int order = 0;
  const bool is_markdown = IsMarkdown(lines);
  for (std::size_t i = 0; i < lines.size();) {
    TextRegion region = ReadRegion(lines, i);
    for (TextItem& item : region.items) Append(std::move(item), layout, order);
    if (region.line_count == 0 && !IsBlank(lines[i].text)) {
      const std::string text =
          is_markdown ? WithoutMarkdownMarks(lines[i].text) : std::string(lines[i].text);
      Append(LineItem(text), layout, order);
    }
    i += region.line_count == 0 ? 1 : region.line_count;
  }
  return layout;
}

}  // namespace

Result<TextContent> ReadText(std::string_view bytes) {
  Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.status();
  TextContent content;
  content.encoding = decoded->encoding;
  content.layout = LinesToLayout(SplitLines(decoded->text));
  return content;
}

}  // namespace mingxi
