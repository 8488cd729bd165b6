// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <optional>
#include <utility>

#include "extractor/grids/column_rules.h"
#include "extractor/grids/drawings.h"
#include "extractor/grids/open_body.h"
#include "extractor/grids/row_joints.h"
#include "extractor/grids/tagged_rows.h"
#include "extractor/grids/witnesses/witnesses.h"

namespace mingxi {
namespace {

double AreaOf(const Lattice& lattice) { return lattice.box().width() * lattice.box().height(); }

/// The lattices of the edges; rows that no rule draws are parted where the structure tree names
/// them, or where all column rules are joined.
std::vector<Lattice> FindLattices(const Sight& sight) {
  std::vector<Lattice> lattices = EdgesToLattices(sight.edges, sight.options);
  FindRowJoints(sight.edges, sight.options, lattices);
  std::vector<Edge> all = TaggedRowEdges(*sight.page, lattices, sight.runs, sight.options);
  if (all.empty()) return lattices;
  all.insert(all.end(), sight.edges.begin(), sight.edges.end());
  SortEdges(all);
  lattices = EdgesToLattices(all, sight.options);
  FindRowJoints(sight.edges, sight.options, lattices);
  return lattices;
}

/// The tables of `tables` that stand inside of `box`.
std::vector<const Candidate*> TablesIn(const Box& box, const std::vector<Candidate>& tables) {
  std::vector<const Candidate*> inside;
  for (const Candidate& table : tables) {
    if (box.ContainsPoint(table.grid.box.center_x(), table.grid.box.center_y())) {
      inside.push_back(&table);
    }
  }
  return inside;
}

}  // namespace

LineWork SeeLines(const Sight& sight) {
  LineWork lines;
  lines.lattices = FindLattices(sight);
  for (const Lattice& lattice : lines.lattices) {
    if (lattice.columns() == 1 && lattice.rows() == 1) lines.frames.push_back(lattice.box());
  }
  std::optional<Lattice> boxes = FramesToLattice(lines.frames);
  if (boxes.has_value()) lines.lattices.push_back(*std::move(boxes));
  return lines;
}

std::vector<Candidate> SeeRulings(const Sight& sight, const LineWork& lines) {
  std::vector<Lattice> lattices = lines.lattices;
  AddOpenBodies(*sight.page, sight.runs, sight.edges, sight.options, lattices);
  // Smallest first: a table inside a frame keeps its text, the frame has what is left.
  std::stable_sort(lattices.begin(), lattices.end(),
                   [](const Lattice& a, const Lattice& b) { return AreaOf(a) < AreaOf(b); });
  std::vector<Candidate> tables;
  for (Lattice& lattice : lattices) {
    if (lattice.columns() < 2) continue;
    const std::vector<const Candidate*> inside = TablesIn(lattice.box(), tables);
    std::optional<Candidate> table;
    if (inside.empty()) {
      table = LatticeToCandidate(sight, Witness::kRulings, std::move(lattice));
    } else {
      Sight around = sight;
      around.runs = Unclaimed(*sight.page, sight.runs, inside);
      table = LatticeToCandidate(around, Witness::kRulings, std::move(lattice));
    }
    if (table.has_value()) tables.push_back(*std::move(table));
  }
  return tables;
}

std::vector<Candidate> SeeColumnRules(const Sight& sight) {
  std::vector<Lattice> lattices = ColumnRulesToLattices(sight.edges, sight.runs);
  FindRowJoints(sight.edges, sight.options, lattices);
  std::vector<Candidate> tables;
  for (Lattice& lattice : lattices) {
    std::optional<Candidate> table =
        LatticeToCandidate(sight, Witness::kColumnRules, std::move(lattice));
    if (table.has_value()) tables.push_back(*std::move(table));
  }
  return tables;
}

}  // namespace mingxi
