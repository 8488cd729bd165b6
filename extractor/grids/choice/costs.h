// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What speaks for and against a candidate: one table of named terms for all witnesses.

#include <cstddef>
#include <vector>

#include "extractor/grids/choice/candidate.h"
#include "extractor/grids/edges.h"
#include "extractor/grids/runs.h"
#include "extractor/grids/text_rows.h"
#include "model/page.h"

namespace mingxi {

/// Prices the candidates of one page.
class Pricer {
 public:
  /// `runs` is all text of the page, `edges` all its lines in the order of RulingsToEdges.
  Pricer(const Page& page, const std::vector<Run>& runs, const std::vector<Edge>& edges,
         const GridOptions& options);

  /// Sets the candidate's costs. n log n in its cells and the lines around it.
  void Price(Candidate& candidate) const;

  /// What all text of the page would be worth in tables.
  double worth_of_text() const { return worth_of_text_; }

 private:
  void PriceText(Candidate& candidate) const;
  void PriceLines(Candidate& candidate) const;
  /// The row boundaries that a rule over the whole table draws, by number.
  std::vector<std::size_t> DrawnRows(const Grid& grid) const;
  void PriceSeparateRules(Candidate& candidate) const;
  void PriceSplitBands(Candidate& candidate) const;
  void PriceFigures(Candidate& candidate) const;
  void PriceHiddenRows(Candidate& candidate) const;
  /// How many figures of `row` stand below a text of their column, `has_text` by column.
  int FiguresBelowText(const TextRow& row, const std::vector<double>& edges,
                       const std::vector<bool>& has_text) const;

  const Page& page_;
  const std::vector<Edge>& edges_;
  std::size_t first_vertical_ = 0;
  double worth_of_text_ = 0;
  std::vector<TextRow> rows_;       ///< Lines of text, top to bottom.
  std::vector<float> glyph_worth_;  ///< By glyph: what is lost when it is left to prose.
};

}  // namespace mingxi
