// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <utility>

#include "extractor/grids/fill_lattice.h"
#include "extractor/grids/open_body.h"
#include "extractor/grids/witnesses/witnesses.h"

namespace mingxi {

FilledTables SeeFills(const Sight& sight) {
  FillBounds bounds = FillsToBounds(*sight.page, sight.fills, sight.runs, sight.options);
  AddOpenBodies(*sight.page, sight.runs, sight.edges, sight.options, bounds.lattices);
  FilledTables filled{{}, std::move(bounds.stripes)};
  for (Lattice& lattice : bounds.lattices) {
    std::optional<Candidate> table = LatticeToCandidate(sight, Witness::kFills, std::move(lattice));
    if (table.has_value()) filled.tables.push_back(*std::move(table));
  }
  return filled;
}

}  // namespace mingxi
