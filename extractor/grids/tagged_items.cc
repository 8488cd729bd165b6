// SPDX-License-Identifier: GPL-3.0-or-later

// A tagged cell names the marked content that is its text; the glyphs carry the same numbers.

#include "extractor/grids/tagged_items.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Share of a table's glyphs that must still be free for the tree to be believed.
constexpr double kFreeShare = 0.9;

/// The free glyphs by their marked content.
std::unordered_map<std::int32_t, std::vector<std::uint32_t>> GlyphsByContent(
    const Page& page, const std::vector<Run>& runs) {
  std::unordered_map<std::int32_t, std::vector<std::uint32_t>> glyphs;
  for (const Run& run : runs) {
    for (const std::uint32_t i : run.glyphs) {
      if (page.glyphs[i].mcid >= 0) glyphs[page.glyphs[i].mcid].push_back(i);
    }
  }
  return glyphs;
}

struct FoundTable {
  TaggedTable items;
  double free = 0;  ///< Free glyphs.
  double all = 0;
};

}  // namespace

std::vector<TaggedTable> FreeTaggedTables(const Page& page, const std::vector<Run>& runs,
                                          const GridOptions& options) {
  if (page.tagged_cells.empty()) return {};
  const auto free_glyphs = GlyphsByContent(page, runs);
  std::unordered_map<std::int32_t, int> total;
  for (const Glyph& glyph : page.glyphs) {
    if (glyph.mcid >= 0 && !IsBlank(glyph.code)) ++total[glyph.mcid];
  }
  std::map<int, FoundTable> tables;
  for (const TaggedCell& cell : page.tagged_cells) {
    FoundTable& table = tables[cell.table];
    TaggedItem item{cell, {}, {}, std::nullopt};
    for (const std::int32_t mcid : cell.mcids) {
      table.all += total[mcid];
      const auto found = free_glyphs.find(mcid);
      if (found == free_glyphs.end()) continue;
      item.glyphs.insert(item.glyphs.end(), found->second.begin(), found->second.end());
    }
    for (const std::uint32_t i : item.glyphs) table.free += !IsBlank(page.glyphs[i].code);
    std::vector<Run> own = GlyphsToRuns(page, item.glyphs, options);
    for (const Run& run : own) item.box = item.box.has_value() ? item.box->Union(run.box) : run.box;
    item.lines = RunsToLines(page, std::move(own), options);
    table.items.push_back(std::move(item));
  }
  std::vector<TaggedTable> free;
  for (auto& [number, table] : tables) {
    if (table.all == 0 || table.free < kFreeShare * table.all) continue;
    free.push_back(std::move(table.items));
  }
  return free;
}

std::optional<Box> TextBox(const TaggedTable& items) {
  std::optional<Box> text;
  for (const TaggedItem& item : items) {
    if (item.box.has_value()) text = text.has_value() ? text->Union(*item.box) : *item.box;
  }
  return text;
}

std::vector<std::optional<Span>> TextExtents(const TaggedTable& items, int count, bool rows) {
  std::vector<std::optional<Span>> extents(static_cast<size_t>(count));
  for (const TaggedItem& item : items) {
    if (!item.box.has_value()) continue;
    if ((rows ? item.place.row_span : item.place.column_span) != 1) continue;
    std::optional<Span>& extent =
        extents[static_cast<size_t>(rows ? item.place.row : item.place.column)];
    const Span own = rows ? item.box->vertical() : item.box->horizontal();
    extent = extent.has_value()
                 ? Span{std::min(extent->low, own.low), std::max(extent->high, own.high)}
                 : own;
  }
  return extents;
}

int CompressRows(TaggedTable& items) {
  std::map<int, int> rank;
  for (const TaggedItem& item : items) rank[item.place.row] = 0;
  int next = 0;
  for (auto& [row, place] : rank) place = next++;
  for (TaggedItem& item : items) {
    const auto begin = rank.find(item.place.row);
    const auto end = rank.lower_bound(item.place.row + std::max(1, item.place.row_span));
    item.place.row_span = static_cast<int>(std::distance(begin, end));
    item.place.row = begin->second;
  }
  return next;
}

}  // namespace mingxi
