// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/choice/cell_costs.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "extractor/grids/choice/cell_words.h"
#include "extractor/grids/choice/cost_table.h"

namespace mingxi {
namespace {

using namespace cost;  // NOLINT: the table of terms.

bool IsDrawn(Evidence evidence) {
  return evidence == Evidence::kRulings || evidence == Evidence::kFills;
}

/// How many lines the glyphs of a cell stand on.
int CountLines(const Page& page, const GridCell& cell) {
  constexpr double kSameLineEm = 0.5;
  int lines = 0;
  double last = -1e9;
  for (const std::uint32_t i : cell.glyphs) {
    const Glyph& glyph = page.glyphs[i];
    lines += std::fabs(glyph.baseline - last) > kSameLineEm * glyph.size;
    last = glyph.baseline;
  }
  return lines;
}

bool IsDrawnOnAllSides(const Grid& grid, const GridCell& cell) {
  const auto is_drawn = [](const std::vector<Evidence>& edges, Evidence all, int i) {
    return EvidenceOf(edges, all, static_cast<std::size_t>(i)) == Evidence::kRulings;
  };
  return is_drawn(grid.row_edges_by, grid.rows_by, cell.row) &&
         is_drawn(grid.row_edges_by, grid.rows_by, cell.row + cell.row_span) &&
         is_drawn(grid.column_edges_by, grid.columns_by, cell.column) &&
         is_drawn(grid.column_edges_by, grid.columns_by, cell.column + cell.column_span);
}

double PriceOfFigures(const Page& page, const Grid& grid, const GridCell& cell, int figures) {
  if (figures < 2) return 0;
  const std::string_view text = cell.text;
  const char last = text.back();
  const bool has_brackets = figures == 2 && text.front() != '(' && (last == ')' || last == '\x89');
  const bool are_stacked =
      has_brackets && IsDrawnOnAllSides(grid, cell) && CountLines(page, cell) == 2;
  return are_stacked ? kBracketsBelow : kTwoFigures * (figures - 1);
}

/// Whether a name of the body begins where `first` does.
bool BeginsLikeName(const Grid& grid, const GridCell& first) {
  constexpr double kSameIndentPt = 1.0;
  return std::any_of(grid.cells.begin(), grid.cells.end(), [&first](const GridCell& cell) {
    return cell.column == 0 && cell.row > first.row && !cell.text.empty() &&
           std::fabs(cell.indent_pt - first.indent_pt) <= kSameIndentPt;
  });
}

/// Leading rows of one text that no line parts from what is below. One that leaves the first column
/// free is a heading over the others, one that begins where names do goes on from the page before.
void PriceTop(const Grid& grid, const std::vector<int>& texts_of_row, Costs& costs) {
  if (grid.rows_by == Evidence::kRulings) return;
  std::size_t top = 0;
  while (top < texts_of_row.size() && texts_of_row[top] <= 1) ++top;
  for (const GridCell& cell : grid.cells) {
    const bool is_title = static_cast<std::size_t>(cell.row) < top && cell.column == 0 &&
                          !cell.text.empty() && !BeginsLikeName(grid, cell);
    costs[CostTerm::kTitleRow] += is_title ? kTitleRow : 0;
  }
}

}  // namespace

Evidence EvidenceOf(const std::vector<Evidence>& edges, Evidence all, std::size_t i) {
  return edges.empty() ? all : edges[i];
}

void PriceCells(const Page& page, Candidate& candidate) {
  int figures = 0;
  int broken = 0;
  for (const GridCell& cell : candidate.grid.cells) {
    const std::string_view text = cell.text;
    if (text.empty()) continue;
    const CellWords words = ReadWords(text);
    figures += words.figures;
    broken += words.broken;
    candidate.costs[CostTerm::kTwoFigures] +=
        PriceOfFigures(page, candidate.grid, cell, words.figures);
    if (words.labels > 0) {
      candidate.costs[CostTerm::kLabelWithFigure] += kLabelWithFigure * words.figures;
    }
    candidate.costs[CostTerm::kCutGlyph] += cell.is_doubtful ? kCutGlyph : 0;
  }
  // Where most figures are none by our grammar, it is the country's that is another: 1.234,5.
  if (broken <= figures) candidate.costs[CostTerm::kBrokenFigure] = kBrokenFigure * broken;
}

void PriceShape(Candidate& candidate) {
  const Grid& grid = candidate.grid;
  std::vector<int> texts_of_row(static_cast<std::size_t>(grid.row_count));
  std::vector<int> figures_of_row(texts_of_row.size());
  std::vector<bool> is_covered(texts_of_row.size());
  std::vector<bool> has_text(static_cast<std::size_t>(grid.column_count));
  for (const GridCell& cell : grid.cells) {
    if (cell.text.empty()) continue;
    const CellWords words = ReadWords(std::string_view(cell.text));
    ++texts_of_row[static_cast<std::size_t>(cell.row)];
    figures_of_row[static_cast<std::size_t>(cell.row)] += words.figures > 0 && words.labels == 0;
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      is_covered[static_cast<std::size_t>(r)] = true;
    }
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      has_text[static_cast<std::size_t>(c)] = true;
    }
  }
  Costs& costs = candidate.costs;
  for (std::size_t c = 0; c < has_text.size(); ++c) {
    const bool is_drawn = IsDrawn(EvidenceOf(grid.column_edges_by, grid.columns_by, c)) &&
                          IsDrawn(EvidenceOf(grid.column_edges_by, grid.columns_by, c + 1));
    if (!has_text[c]) {
      const double drawn =
          grid.columns_by == Evidence::kFills ? kEmptyFilledColumn : kEmptyDrawnColumn;
      costs[CostTerm::kEmptyColumn] += is_drawn ? drawn : kEmptyColumn;
    }
    if (c > 0 && !IsDrawn(EvidenceOf(grid.column_edges_by, grid.columns_by, c))) {
      const bool is_rule = grid.columns_by == Evidence::kColumnRules;
      costs[CostTerm::kUnseenBoundary] += is_rule ? 0 : kUnseenColumn;
    }
  }
  for (std::size_t r = 0; r < texts_of_row.size(); ++r) {
    const bool is_drawn = IsDrawn(EvidenceOf(grid.row_edges_by, grid.rows_by, r)) &&
                          IsDrawn(EvidenceOf(grid.row_edges_by, grid.rows_by, r + 1));
    const bool is_text_only = grid.columns_by == Evidence::kAlignment;
    if (!is_covered[r] && !is_drawn) {
      costs[CostTerm::kEmptyRow] += is_text_only ? kEmptyRow : kEmptyJointRow;
    }
    if (!is_covered[r] && is_drawn && grid.rows_by == Evidence::kFills) {
      costs[CostTerm::kEmptyRow] += kEmptyFilledRow;
    }
    if (is_drawn) continue;
    costs[CostTerm::kUnseenBoundary] += kUnseenRow;
  }
  if (!figures_of_row.empty() && figures_of_row.front() > 0) costs[CostTerm::kNoHeader] = kNoHeader;
  PriceTop(grid, texts_of_row, costs);
}

}  // namespace mingxi
