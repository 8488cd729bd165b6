// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes -> text -> lines -> regions -> one Layout. At each line the forms of tables are asked in
// order, from the most explicit to the least; a line that no form wants is prose. This file's only
// entry is ReadText.

#include "extractor/text/text_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/text/aligned_table.h"
#include "extractor/text/cell_lines.h"
#include "extractor/text/encoding.h"
#include "extractor/text/frame_table.h"
#include "extractor/text/html_lines.h"
#include "extractor/text/markdown_table.h"
#include "extractor/text/page_numbers.h"
#include "extractor/text/running_heads.h"
#include "extractor/text/source_lines.h"
#include "extractor/text/spaced_rows.h"
#include "extractor/text/tab_rows.h"
#include "extractor/text/text_region.h"
#include "extractor/text/turned_pages.h"
#include "extractor/text/watermarks.h"

namespace mingxi {
namespace {

/// How often the same lines are searched for an aligned table, each time from a later one on: what
/// stands above a table may look like a part of it, but source code or a log is none at all.
constexpr int kMostSearches = 6;

/// Asks the forms of tables in order.
class RegionReader {
 public:
  explicit RegionReader(const std::vector<SourceLine>& lines) : lines_(lines) {}

  /// The region at line `at`; line_count 0 = prose. REQUIRES: ascending `at`.
  TextRegion Read(std::size_t at) {
    for (auto* read :
         {&ReadHtmlLines, &ReadMarkdownTable, &ReadFrameTable, &ReadCellLines, &ReadTabRows}) {
      TextRegion region = read(lines_, at);
      if (region.line_count > 0) return region;
    }
    if (at >= spaced_until_) {
      TextRegion region = ReadSpacedRows(lines_, at);
      if (region.line_count > 0) return region;
      spaced_until_ = region.searched_until;
    }
    if (at < searched_until_ && searches_ >= kMostSearches) return {};
    TextRegion region = ReadAlignedTable(lines_, at);
    if (region.searched_until != searched_until_) searches_ = 0;
    searched_until_ = region.searched_until;
    ++searches_;
    return region;
  }

 private:
  const std::vector<SourceLine>& lines_;
  std::size_t searched_until_ = 0;
  std::size_t spaced_until_ = 0;  ///< The same for ReadSpacedRows.
  int searches_ = 0;
};

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

TextItem ProseItem(const SourceLine& line, bool is_markdown) {
  return LineItem(is_markdown ? WithoutMarkdownMarks(line.text) : std::string(line.text));
}

TextItem ArtifactItem(std::string_view text) {
  TextItem item = LineItem(text);
  std::get<TextLine>(item).is_artifact = true;
  return item;
}

/// A text without the letters of its watermarks.
struct UnmarkedText {
  std::string text;
  std::vector<std::string> letters;  ///< Of each line, one behind the other.
};

/// `text` with a blank in the place of each letter of a watermark.
UnmarkedText WithoutWatermarks(std::string text) {
  UnmarkedText unmarked;
  const std::vector<SourceLine> lines = SplitLines(text);
  unmarked.letters.resize(lines.size());
  std::vector<std::pair<std::size_t, std::size_t>> places;  // In the text, ascending.
  for (const LetterMark& mark : FindWatermarks(lines)) {
    const std::string_view letter = lines[mark.line].text.substr(mark.offset, mark.size);
    unmarked.letters[mark.line] += letter;
    places.push_back({static_cast<std::size_t>(letter.data() - text.data()), mark.size});
  }
  std::sort(places.begin(), places.end());
  std::size_t next = 0;
  for (const auto& [place, size] : places) {
    unmarked.text.append(text, next, place - next);
    unmarked.text += ' ';
    next = place + size;
  }
  unmarked.text.append(text, next);
  return unmarked;
}

bool HasHtmlTable(const std::vector<SourceLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (BeginsHtmlTable(lines, i)) return true;
  }
  return false;
}

/// Page numbers and what a page repeats at its top.
std::vector<bool> FindArtifacts(const std::vector<SourceLine>& lines) {
  std::vector<bool> found = FindPageNumbers(lines);
  const std::vector<bool> heads = FindRunningHeads(lines, found);
  for (std::size_t i = 0; i < lines.size(); ++i) found[i] = found[i] || heads[i];
  return found;
}

Layout LinesToLayout(std::vector<SourceLine> lines, const std::vector<std::string>& letters) {
  Layout layout;
  int order = 0;
  const bool is_markdown = IsMarkdown(lines) || HasHtmlTable(lines);
  const std::vector<bool> is_artifact = FindArtifacts(lines);
  const std::vector<SourceLine> printed = lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_artifact[i]) lines[i].text = {};  // No table takes it for a row.
  }
  RegionReader reader(lines);
  for (std::size_t i = 0; i < lines.size();) {
    TextRegion region = reader.Read(i);
    for (TextItem& item : region.items) Append(std::move(item), layout, order);
    const std::size_t end = i + std::max<std::size_t>(1, region.line_count);
    for (std::size_t k = i; k < end; ++k) {
      if (!letters[k].empty()) Append(ArtifactItem(letters[k]), layout, order);
    }
    for (std::size_t k = i; k < i + region.line_count; ++k) {  // Between the pages of a table.
      if (is_artifact[k]) Append(ArtifactItem(printed[k].text), layout, order);
    }
    if (region.line_count == 0 && !IsBlank(printed[i].text)) {
      Append(is_artifact[i] ? ArtifactItem(printed[i].text) : ProseItem(printed[i], is_markdown),
             layout, order);
    }
    i = end;
  }
  return layout;
}

}  // namespace

Result<TextContent> ReadText(std::string_view bytes) {
  Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.status();
  TextContent content;
  content.encoding = decoded->encoding;
  const bool has_pages = decoded->text.find('\f') != std::string::npos;
  UnmarkedText text;
  if (has_pages) {
    text = WithoutWatermarks(TurnPages(decoded->text));
  } else {
    text.text = std::move(decoded->text);
  }
  const std::vector<SourceLine> lines = SplitLines(text.text);
  text.letters.resize(lines.size());
  content.layout = LinesToLayout(lines, text.letters);
  return content;
}

}  // namespace mingxi
