// SPDX-License-Identifier: GPL-3.0-or-later

// A drawing is a run of lines that begin and end with a frame, or that all have the same number of
// bars with a line of rules among them. This file's only entry is ReadFrameTable.

#include "extractor/text/frame_table.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "extractor/text/display_line.h"
#include "extractor/text/frame_chars.h"
#include "extractor/text/frame_lattice.h"
#include "extractor/text/plain_figure.h"

namespace mingxi {
namespace {

/// Bytes; each place of a frame takes three, and a page is some hundred places wide.
constexpr std::size_t kLongestLine = 65536;
/// Fewest lines with the same number of bars that are a table without any line of rules; two lines
/// like `首页 | 新闻` are a menu.
constexpr std::size_t kFewestRowsWithoutRule = 3;

std::size_t CountBars(const std::vector<DisplayChar>& line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](const DisplayChar& c) {
    const FrameArms arms = ArmsOf(c.code);
    return arms.is_vertical() && (IsFrameOnly(c.code) || !arms.is_horizontal());
  }));
}

bool IsFrameLine(const std::vector<DisplayChar>& line) {
  return CountBars(line) > 0 || (IsRuleLine(line) && line.size() > 2);
}

/// The lines of the drawing at `at`; none when there is no drawing.
std::vector<std::string_view> FindFrame(const std::vector<SourceLine>& lines, std::size_t at) {
  std::vector<std::string_view> found;
  std::size_t rules = 0;
  std::size_t texts = 0;
  std::vector<std::size_t> bars;
  for (std::size_t i = at; i < lines.size(); ++i) {
    if (lines[i].text.size() > kLongestLine) break;
    const auto placed = PlaceCharacters(lines[i].text, {});
    if (!IsFrameLine(placed) || (lines[i].begins_page && i > at)) break;
    found.push_back(lines[i].text);
    if (IsRuleLine(placed)) {
      ++rules;
    } else {
      ++texts;
      bars.push_back(CountBars(placed));
    }
  }
  const bool has_even_bars =
      std::all_of(bars.begin(), bars.end(), [&](std::size_t n) { return n == bars.front(); });
  const bool is_table =
      (rules > 0 && texts > 0) || (texts >= kFewestRowsWithoutRule && has_even_bars);
  if (!is_table) found.clear();
  return found;
}

TextRow SplitAtBars(const std::vector<DisplayChar>& line) {
  TextRow cells(1);
  for (const DisplayChar& c : line) {
    const FrameArms arms = ArmsOf(c.code);
    if (arms.is_vertical() && (IsFrameOnly(c.code) || !arms.is_horizontal()))
      cells.emplace_back();
    else
      cells.back() += c.bytes;
  }
  const std::size_t last = cells.size() - 1;
  if (last > 0 && IsBlank(cells[last])) cells.pop_back();
  if (cells.size() > 1 && IsBlank(cells[0])) cells.erase(cells.begin());
  for (std::string& cell : cells) cell = std::string(Trimmed(cell));
  return cells;
}

/// Whether `line` goes on with the cells of `row`: no slot has a figure in both.
bool GoesOn(const TextRow& row, const TextRow& line) {
  if (row.size() != line.size()) return false;
  bool has_blank = false;
  for (std::size_t c = 0; c < row.size(); ++c) {
    if (IsPlainFigure(row[c]) && IsPlainFigure(line[c])) return false;
    has_blank = has_blank || line[c].empty();
  }
  return has_blank;
}

/// Rows of a drawing whose bars do not stand below each other.
Grid SplitToGrid(const FramePicture& picture) {
  const bool has_inner_rules =
      std::count_if(picture.begin(), picture.end(), IsRuleLine) > 3;  // More than frame and header.
  std::vector<DraftRow> rows;
  bool is_after_rule = true;
  for (const auto& line : picture) {
    if (IsRuleLine(line)) {
      is_after_rule = true;
      continue;
    }
    TextRow cells = SplitAtBars(line);
    if (has_inner_rules && !is_after_rule && GoesOn(rows.back().cells, cells)) {
      for (std::size_t c = 0; c < cells.size(); ++c) {
        std::string& text = rows.back().cells[c];
        text += (text.empty() || cells[c].empty() ? "" : "\n") + cells[c];
      }
    } else {
      rows.push_back({std::move(cells), ShortRow::kPacked});
    }
    is_after_rule = false;
  }
  return RowsToGrid(rows, Evidence::kTextCells);
}

}  // namespace

TextRegion ReadFrameTable(const std::vector<SourceLine>& lines, std::size_t at) {
  TextRegion region;
  const std::vector<std::string_view> frame = FindFrame(lines, at);
  if (frame.empty()) return region;
  region.line_count = frame.size();
  const FramePicture picture = PlaceFrame(frame);
  std::optional<Grid> grid = PictureToGrid(picture);
  if (!grid)
    grid = SplitToGrid(picture);
  else
    grid->columns_by = grid->rows_by = Evidence::kTextCells;
  region.items.push_back(*std::move(grid));
  return region;
}

}  // namespace mingxi
