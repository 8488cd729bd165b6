// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The witnesses: each says which tables it sees, and decides nothing. Their candidates may overlap;
// which of them are believed is asked in choice/.

#include <optional>
#include <vector>

#include "extractor/grids/choice/candidate.h"
#include "extractor/grids/lattice.h"
#include "extractor/grids/witnesses/sight.h"

namespace mingxi {

/// What the drawn lines enclose.
struct LineWork {
  std::vector<Lattice> lattices;  ///< Top to bottom, frames included.
  std::vector<Box> frames;        ///< Closed boxes that hold no lattice.
};

LineWork SeeLines(const Sight& sight);

/// Tables between lines that cross. A header in lines has the rows below that stand in its columns.
std::vector<Candidate> SeeRulings(const Sight& sight, const LineWork& lines);

/// Tables between column rules that no row rule crosses.
std::vector<Candidate> SeeColumnRules(const Sight& sight);

/// Tables that the structure tree of a tagged file names.
struct NamedTables {
  std::vector<Candidate> tables;
  std::vector<Box> disagreeing;  ///< Text of tables that are named otherwise than they stand.
};

NamedTables SeeTags(const Sight& sight);

/// Tables whose cells have backgrounds of their own, and the sides of stripes over whole rows.
struct FilledTables {
  std::vector<Candidate> tables;
  std::vector<Edge> stripes;
};

FilledTables SeeFills(const Sight& sight);

/// Tables whose columns the text's alignment shows, between row rules, `stripes`, or neither.
std::vector<Candidate> SeeAlignment(const Sight& sight, const LineWork& lines,
                                    const std::vector<Edge>& stripes);

/// Tables that `tables` are the pieces of: below each other, with the same columns.
std::vector<Candidate> SeeStacks(const Sight& sight, const std::vector<const Candidate*>& tables);

/// The candidate that a lattice makes of the text in it, with the columns that no rule parts;
/// nullopt where it reads like no table.
std::optional<Candidate> LatticeToCandidate(const Sight& sight, Witness seen_by, Lattice lattice);

}  // namespace mingxi
