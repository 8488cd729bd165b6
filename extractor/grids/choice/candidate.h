// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Candidate: a table that a witness saw, with the glyphs it claims and what it would cost to
// believe it.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/grid.h"

namespace mingxi {

/// What a candidate was seen by.
enum class Witness : std::uint8_t { kRulings, kColumnRules, kTags, kFills, kAlignment };

/// "rulings", "column-rules", "tags", "fills", "alignment".
std::string_view ToString(Witness witness);

/// What speaks against a candidate, see choice/costs.cc for what each weighs and why.
enum class CostTerm : std::uint8_t {
  kTable,            ///< It is a table at all: two tables for one are one too many.
  kCutGlyph,         ///< A boundary cuts through text.
  kTwoFigures,       ///< Several figures in one cell.
  kLabelWithFigure,  ///< A label and a figure in one cell.
  kBrokenFigure,     ///< Signs of a figure that are none.
  kEmptyColumn,      ///< A column without text.
  kEmptyRow,         ///< A row without text that nothing draws.
  kCrossedRule,      ///< A drawn line runs through a cell.
  kUnseenBoundary,   ///< A boundary that only the text's alignment shows.
  kLoneLabel,        ///< A row with one text only that nothing draws.
  kNoHeader,         ///< Its first row is one of figures.
  kTitleRow,         ///< It begins with a row of one text that nothing draws.
  kNoFigures,        ///< Nothing is drawn, and hardly a row has figures.
  kHiddenRow,        ///< A line of figures and other text beside each other inside of a row.
};
constexpr std::size_t kCostTerms = 14;

std::string_view ToString(CostTerm term);

/// The costs of a candidate by term, and its gain: what it explains of text and lines.
struct Costs {
  std::array<double, kCostTerms> terms{};
  double text = 0;   ///< Text that would be left to prose without it.
  double lines = 0;  ///< Drawn lines that would bound nothing without it.

  double& operator[](CostTerm term) { return terms[static_cast<std::size_t>(term)]; }
  double operator[](CostTerm term) const { return terms[static_cast<std::size_t>(term)]; }
  double cost() const {
    double sum = 0;
    for (const double term : terms) sum += term;
    return sum;
  }
  /// What is won by believing the candidate; negative = prose explains the page better.
  double worth() const { return text + lines - cost(); }
};

/// See the file comment. A Candidate owns nothing of the page: several may claim the same glyphs.
struct Candidate {
  Witness seen_by = Witness::kRulings;
  Grid grid;
  std::vector<std::uint32_t> glyphs;  ///< Indices into Page::glyphs, ascending, each once.
  Costs costs;
};

/// `alignment 12x5 [90, 120, 500, 380] worth 31.2: text 30.1, lines 4.2; table 1, lone-label 0.6`,
/// the form that inspect prints.
std::string ToString(const Candidate& candidate);

}  // namespace mingxi
