// SPDX-License-Identifier: GPL-3.0-or-later

// A running head is known by standing at the same place on several pages. Excel repeats a table's
// title and unit line on every page as well, so lines that read as a caption are never running
// heads.

#include "normalizer/captions/running_heads.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/notes.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// Part of the page's height, from either edge, where running heads and page marks stand. WPS and
/// Word put them within 2.5 cm of A4's 29.7 cm; a landscape page needs a little more.
constexpr double kMarginShare = 0.13;
/// Part of the page's height below which a page mark may stand that ends the page.
constexpr double kLowerPart = 0.75;
/// Heads move a little between pages of different producers' sections.
constexpr double kSamePlacePt = 3.0;
/// Fewer pages than this prove no repetition; two are enough where the line stands apart from the
/// tables of its pages for another reason.
constexpr int kFewestPages = 3;
constexpr int kFewestPagesOfHeads = 2;

bool IsInMargin(const Layout& layout, const TextLine& line) {
  if (layout.height <= 0) return true;  // Text sources have no places.
  const double margin_pt = layout.height * kMarginShare;
  return line.box.y1 < margin_pt || line.box.y0 > layout.height - margin_pt;
}

enum class Side : std::uint8_t { kAboveGrids, kBelowGrids, kBetweenGrids, kNoGrids };

Side SideOf(const Layout& layout, const TextLine& line) {
  if (layout.grids.empty()) return Side::kNoGrids;
  if (line.order < layout.grids.front().order) return Side::kAboveGrids;
  return line.order > layout.grids.back().order ? Side::kBelowGrids : Side::kBetweenGrids;
}

bool ReadsAsCaption(const std::string& folded, std::string_view printed) {
  return NamesATable(folded) || BeginsNote(folded) || ReadCaptionLine(printed).HasParts();
}

/// Whether another line that names a table stands between `line` and the first grid.
bool HasTitleBelow(const Layout& layout, const TextLine& line) {
  return std::any_of(layout.lines.begin(), layout.lines.end(), [&](const TextLine& other) {
    return other.order > line.order && other.order < layout.grids.front().order &&
           other.size > line.size && NamesATable(FoldText(other.text));
  });
}

/// The last line of its page, in the lower part of it: where a page mark may stand above the
/// margin.
bool EndsPage(const Layout& layout, const TextLine& line) {
  const bool is_last = &line == &layout.lines.back() &&
                       (layout.grids.empty() || line.order > layout.grids.back().order);
  return layout.height > 0 && is_last && line.box.y0 > kLowerPart * layout.height;
}

using Place = std::pair<std::string, int>;  // Text with its height on the page in steps.

}  // namespace

bool IsPageMark(std::string_view text) {
  static const RE2 mark(
      "[-－—–·•~～\\s]*(?:第?\\s*[0-9]{1,4}\\s*页?|[0-9]{1,4}\\s*/\\s*[0-9]{1,4}|"
      "第?\\s*[0-9]{1,4}\\s*页\\s*[,，、/（(]?\\s*共\\s*[0-9]{1,4}\\s*页[)）]?|"
      "第\\s*[一二三四五六七八九十百]{1,5}\\s*页)[-－—–·•~～\\s]*");
  return RE2::FullMatch(text, mark);
}

std::vector<std::vector<bool>> FindArtifacts(const std::vector<Layout>& layouts) {
  std::vector<std::vector<bool>> found(layouts.size());
  std::map<Place, std::vector<std::pair<std::size_t, std::size_t>>> repeated;
  std::map<int, std::vector<std::pair<std::size_t, std::size_t>>> marks;  // by their height
  for (std::size_t i = 0; i < layouts.size(); ++i) {
    const Layout& layout = layouts[i];
    found[i].assign(layout.lines.size(), false);
    for (std::size_t k = 0; k < layout.lines.size(); ++k) {
      const TextLine& line = layout.lines[k];
      found[i][k] = line.is_artifact;
      if (line.is_artifact) continue;
      if (!IsInMargin(layout, line)) {
        if (EndsPage(layout, line) && IsPageMark(FoldText(line.text))) {
          marks[static_cast<int>(std::lround(line.box.y0 / kSamePlacePt))].push_back({i, k});
        }
        continue;
      }
      const std::string text = FoldText(line.text);
      if (layout.height > 0 && IsPageMark(text)) {
        found[i][k] = true;
      } else if (layout.height > 0 && SideOf(layout, line) != Side::kBetweenGrids) {
        repeated[{text, static_cast<int>(std::lround(line.box.y0 / kSamePlacePt))}].push_back(
            {i, k});
      }
    }
  }
  for (const auto& [height, lines] : marks) {
    if (lines.size() < kFewestPages) continue;
    for (const auto& [i, k] : lines) found[i][k] = true;
  }
  for (const auto& [place, lines] : repeated) {
    if (lines.size() < kFewestPagesOfHeads) continue;
    const auto [page, line] = lines.front();
    if (ReadsAsCaption(place.first, layouts[page].lines[line].text)) continue;
    const bool are_many = lines.size() >= kFewestPages;
    const bool is_head = std::any_of(lines.begin(), lines.end(), [&](const auto& at) {
      const Layout& layout = layouts[at.first];
      const TextLine& head = layout.lines[at.second];
      const Side side = SideOf(layout, head);
      if (side == Side::kAboveGrids) return HasTitleBelow(layout, head);
      return side == Side::kBelowGrids || are_many;
    });
    if (!is_head) continue;
    for (const auto& [i, k] : lines) found[i][k] = true;
  }
  return found;
}

}  // namespace mingxi
