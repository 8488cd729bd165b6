// SPDX-License-Identifier: GPL-3.0-or-later

#include <utility>

#include "extractor/grids/tagged_grid.h"
#include "extractor/grids/witnesses/witnesses.h"

namespace mingxi {

NamedTables SeeTags(const Sight& sight) {
  TaggedGrids found = TaggedCellsToGrids(*sight.page, sight.runs, sight.options);
  NamedTables tagged{{}, std::move(found.disagreeing)};
  for (TaggedGrid& table : found.grids) {
    tagged.tables.push_back({Witness::kTags, std::move(table.grid), std::move(table.glyphs), {}});
  }
  return tagged;
}

}  // namespace mingxi
