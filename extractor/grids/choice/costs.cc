// SPDX-License-Identifier: GPL-3.0-or-later

// The unit of all terms is one clear sign against a reading, as in line_groups.cc. A term is argued
// for where it is written down; whoever finds a page read wrongly looks here which sign is missing
// or weighs too little.

#include "extractor/grids/choice/costs.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "extractor/grids/choice/cell_words.h"
#include "extractor/grids/text_rows.h"

namespace mingxi {
namespace {

/// A page has as few tables as explain it.
constexpr double kTable = 1.0;
/// What lines, backgrounds or tags part into columns is meant as a table.
constexpr double kDrawnTable = 0.2;
/// Text runs over the side of its cell: the side is not where the table has it.
constexpr double kCutGlyph = 0.7;
/// Figures are printed one a cell; each further one was the next column's or the next row's.
constexpr double kTwoFigures = 1.0;
/// A label and a figure in one cell with room between them were two columns.
constexpr double kLabelWithFigure = 0.7;
/// Digits, points and commas that are no number: two figures run together, or half of one.
constexpr double kBrokenFigure = 1.2;
/// A column that nobody wrote in: rules may draw one, text can't.
constexpr double kEmptyColumn = 0.8;
constexpr double kEmptyDrawnColumn = 0.2;
/// The same of rows; backgrounds show one less surely than lines.
constexpr double kEmptyRow = 0.5;
constexpr double kEmptyJointRow = 0.1;
constexpr double kEmptyFilledRow = 0.6;
/// A line that was drawn on purpose and bounds nothing: each cell it runs through.
constexpr double kCrossedRule = 0.5;
/// Boundaries that only the text shows are as a rule right, drawn ones always.
constexpr double kUnseenColumn = 0.15;
constexpr double kUnseenRow = 0.06;
/// Rows of tables have texts side by side; a label alone that keeps to its column is the name of a
/// group, one that runs on over others is a line of prose.
constexpr double kLoneLabel = 0.12;
constexpr double kLoneLine = 0.5;
/// Tables begin with their header, but for those that go on from the page before.
constexpr double kNoHeader = 0.6;
/// A text alone above the names of the columns is the table's title.
constexpr double kTitleRow = 0.8;
/// What nothing draws is a table only for its figures below each other, so many rows of them, or
/// for so many rows of several texts.
constexpr double kNoFigures = 10;
constexpr int kLeastFigureRows = 2;
constexpr int kLeastTextRows = 3;
/// What is drawn and costs nearly as much as it explains is a chart: text in rows, crossed by
/// lines.
constexpr double kMostOfGain = 0.8;

/// Text that stands beside other text on one line is a row of its own where it has figures.
constexpr double kHiddenRow = 0.6;

/// Left to prose: a figure beside other texts, a text beside a figure or several texts.
constexpr double kFigureLeft = 1.0;
constexpr double kTextLeft = 0.3;
/// Any text: what stands in drawn boxes.
constexpr double kAnyLeft = 0.02;
constexpr std::size_t kTextsOfRow = 3;
/// A drawn line that bounds cells is explained.
constexpr double kLineUsed = 0.25;
/// How near a line must be to a boundary to be it, points, and which share of it must lie along the
/// table.
constexpr double kOnBoundaryPt = 3.5;
constexpr double kAlongShare = 0.6;
/// How far inside a cell a line must run to cross it, points, and which share of the cell.
constexpr double kInsidePt = 3.5;
constexpr double kAcrossShare = 0.6;

/// The boundary nearest to `at` within reach.
bool IsOnBoundary(const std::vector<double>& boundaries, double at) {
  const auto near = std::lower_bound(boundaries.begin(), boundaries.end(), at - kOnBoundaryPt);
  return near != boundaries.end() && *near <= at + kOnBoundaryPt;
}

/// Rows of a grid that a line inside crosses: half-open range of boundaries indices.
std::pair<std::size_t, std::size_t> Intervals(const std::vector<double>& boundaries,
                                              const Span& extent) {
  const auto first = std::upper_bound(boundaries.begin(), boundaries.end(), extent.low);
  const auto last = std::lower_bound(boundaries.begin(), boundaries.end(), extent.high);
  const auto begin = first == boundaries.begin() ? first : first - 1;
  return {static_cast<std::size_t>(begin - boundaries.begin()),
          static_cast<std::size_t>(std::max(last, begin) - boundaries.begin())};
}

/// The cell at each place of a grid.
class CellPlaces {
 public:
  explicit CellPlaces(const Grid& grid)
      : columns_(static_cast<std::size_t>(grid.column_count)),
        at_(columns_ * static_cast<std::size_t>(grid.row_count), nullptr) {
    for (const GridCell& cell : grid.cells) {
      for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
        for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
          at_[static_cast<std::size_t>(r) * columns_ + static_cast<std::size_t>(c)] = &cell;
        }
      }
    }
  }
  const GridCell* At(std::size_t row, std::size_t column) const {
    return at_[row * columns_ + column];
  }

 private:
  std::size_t columns_;
  std::vector<const GridCell*> at_;
};

bool IsDrawn(Evidence evidence) {
  return evidence == Evidence::kRulings || evidence == Evidence::kFills;
}

Evidence EvidenceOf(const std::vector<Evidence>& edges, Evidence all, std::size_t i) {
  return edges.empty() ? all : edges[i];
}

void PriceCells(Candidate& candidate) {
  int figures = 0;
  int broken = 0;
  for (const GridCell& cell : candidate.grid.cells) {
    const std::string_view text = cell.text;
    if (text.empty()) continue;
    const CellWords words = ReadWords(text);
    figures += words.figures;
    broken += words.broken;
    candidate.costs[CostTerm::kTwoFigures] += kTwoFigures * std::max(0, words.figures - 1);
    if (words.labels > 0) {
      candidate.costs[CostTerm::kLabelWithFigure] += kLabelWithFigure * words.figures;
    }
    candidate.costs[CostTerm::kCutGlyph] += cell.is_doubtful ? kCutGlyph : 0;
  }
  // Where most figures are none by our grammar, it is the country's that is another: 1.234,5.
  if (broken <= figures) candidate.costs[CostTerm::kBrokenFigure] = kBrokenFigure * broken;
}

/// Leading rows of one text that no line parts from what is below.
void PriceTop(const Grid& grid, const std::vector<int>& texts_of_row, Costs& costs) {
  if (grid.rows_by == Evidence::kRulings) return;
  for (const int texts : texts_of_row) {
    if (texts > 1) return;
    costs[CostTerm::kTitleRow] += texts == 1 ? kTitleRow : 0;
  }
}

/// Rows and columns: those without text, lone labels, boundaries that nobody drew.
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
    if (!has_text[c]) costs[CostTerm::kEmptyColumn] += is_drawn ? kEmptyDrawnColumn : kEmptyColumn;
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

/// The columns between `edges` that have a run of `row`, ascending, each once.
std::vector<std::ptrdiff_t> ColumnsWithText(const TextRow& row, const std::vector<double>& edges) {
  std::vector<std::ptrdiff_t> columns;
  for (const Run& run : row.runs) {
    const auto at = std::upper_bound(edges.begin(), edges.end(), run.box.center_x());
    if (at == edges.begin() || at == edges.end()) continue;
    const std::ptrdiff_t column = at - edges.begin() - 1;
    if (columns.empty() || columns.back() != column) columns.push_back(column);
  }
  return columns;
}

/// How many sides of columns the runs of `row` cross.
int CrossedSides(const TextRow& row, const std::vector<double>& edges) {
  int crossed = 0;
  for (const Run& run : row.runs) {
    const auto first = std::upper_bound(edges.begin(), edges.end(), run.box.x0 + kOnBoundaryPt);
    const auto last = std::lower_bound(first, edges.end(), run.box.x1 - kOnBoundaryPt);
    crossed += static_cast<int>(last - first);
  }
  return crossed;
}

/// True when a text stands inside of one column.
bool IsWithinColumn(const Span& text, const std::vector<double>& edges) {
  const auto left = std::upper_bound(edges.begin(), edges.end(), text.low + kOnBoundaryPt);
  return left != edges.end() && text.high <= *left + kOnBoundaryPt;
}

}  // namespace

Pricer::Pricer(const Page& page, const std::vector<Run>& runs, const std::vector<Edge>& edges,
               const GridOptions& options)
    : page_(page), edges_(edges), glyph_worth_(page.glyphs.size(), 0) {
  while (first_vertical_ < edges.size() && edges[first_vertical_].is_horizontal) ++first_vertical_;
  rows_ = RunsToTextRows(page, runs, options);
  for (const TextRow& row : rows_) {
    for (const Run& run : row.runs) {
      const bool has_beside = row.runs.size() >= (row.has_figure ? 2 : kTextsOfRow);
      const bool is_figure = IsFigure(page, run.glyphs);
      const double worth = !has_beside ? kAnyLeft : is_figure ? kFigureLeft : kTextLeft;
      const auto each = static_cast<float>(worth / static_cast<double>(run.glyphs.size()));
      worth_of_text_ += has_beside ? worth : 0;
      for (const std::uint32_t glyph : run.glyphs) glyph_worth_[glyph] = each;
    }
  }
}

void Pricer::PriceText(Candidate& candidate) const {
  for (const std::uint32_t glyph : candidate.glyphs) candidate.costs.text += glyph_worth_[glyph];
}

void Pricer::PriceLines(Candidate& candidate) const {
  const Grid& grid = candidate.grid;
  const Box around = grid.box.Grown(kOnBoundaryPt);
  const CellPlaces places(grid);
  const auto first_vertical = edges_.begin() + static_cast<std::ptrdiff_t>(first_vertical_);
  const auto price = [&](auto begin, auto end, bool horizontal) {
    const std::vector<double>& across = horizontal ? grid.row_edges : grid.column_edges;
    const std::vector<double>& along = horizontal ? grid.column_edges : grid.row_edges;
    const double low = horizontal ? around.y0 : around.x0;
    const double high = horizontal ? around.y1 : around.x1;
    const Span reach = horizontal ? around.horizontal() : around.vertical();
    auto edge =
        std::lower_bound(begin, end, low, [](const Edge& e, double at) { return e.position < at; });
    for (; edge != end && edge->position <= high; ++edge) {
      if (edge->extent.Overlap(reach) < kAlongShare * edge->extent.length()) continue;
      if (IsOnBoundary(across, edge->position)) {
        candidate.costs.lines += kLineUsed;
      }
      const auto at = std::upper_bound(across.begin(), across.end(), edge->position);
      if (at == across.begin() || at == across.end()) continue;
      const auto interval = static_cast<std::size_t>(at - across.begin()) - 1;
      const auto [from, to] = Intervals(along, edge->extent);
      const GridCell* last = nullptr;
      for (std::size_t k = from; k < to && k + 1 < along.size(); ++k) {
        const GridCell* cell = horizontal ? places.At(interval, k) : places.At(k, interval);
        if (cell == nullptr || cell == last || cell->text.empty()) continue;
        last = cell;
        const Span side = horizontal ? cell->box.vertical() : cell->box.horizontal();
        const Span length = horizontal ? cell->box.horizontal() : cell->box.vertical();
        const bool is_inside =
            edge->position > side.low + kInsidePt && edge->position < side.high - kInsidePt;
        if (is_inside && edge->extent.Overlap(length) >= kAcrossShare * length.length()) {
          candidate.costs[CostTerm::kCrossedRule] += kCrossedRule;
        }
      }
    }
  };
  price(edges_.begin(), first_vertical, true);
  price(first_vertical, edges_.end(), false);
}

void Pricer::PriceFigures(Candidate& candidate) const {
  const Grid& grid = candidate.grid;
  if (grid.columns_by != Evidence::kAlignment || grid.rows_by != Evidence::kAlignment) return;
  const auto rows = std::count_if(rows_.begin(), rows_.end(), [&grid](const TextRow& row) {
    return row.has_figure && row.box.center_y() > grid.box.y0 && row.box.center_y() < grid.box.y1;
  });
  std::vector<int> texts(static_cast<std::size_t>(grid.row_count));
  for (const GridCell& cell : grid.cells) {
    texts[static_cast<std::size_t>(cell.row)] += !cell.text.empty();
  }
  const auto rich = std::count_if(texts.begin(), texts.end(), [](int count) { return count > 1; });
  if (rows < kLeastFigureRows && rich < kLeastTextRows)
    candidate.costs[CostTerm::kNoFigures] = kNoFigures;
}

int Pricer::FiguresBelowText(const TextRow& row, const std::vector<double>& edges,
                             const std::vector<bool>& has_text) const {
  int figures = 0;
  for (const Run& run : row.runs) {
    const auto at = std::upper_bound(edges.begin(), edges.end(), run.box.center_x());
    if (at == edges.begin() || at == edges.end()) continue;
    const bool is_below = has_text[static_cast<std::size_t>(at - edges.begin()) - 1];
    figures += is_below && IsFigure(page_, run.glyphs);
  }
  return figures;
}

void Pricer::PriceHiddenRows(Candidate& candidate) const {
  const Grid& grid = candidate.grid;
  if (grid.row_edges.size() < 2) return;
  const auto first =
      std::lower_bound(rows_.begin(), rows_.end(), grid.row_edges.front(),
                       [](const TextRow& row, double y) { return row.baseline < y; });
  std::size_t band = 0;
  const bool is_open = grid.columns_by != Evidence::kRulings;
  bool is_body = false;  // Names may stand over several columns, what is below them may not.
  int hidden = 0;        // Lines with figures below other texts, in this row of the grid.
  bool has_figure = false;
  // Texts of one row may stand at the top, in the middle and at the bottom of their cells, and may
  // be wrapped: only figures below other texts in several columns are a further row.
  std::vector<bool> has_text(grid.column_edges.size());
  const auto close = [&] {
    if (has_figure) candidate.costs[CostTerm::kHiddenRow] += kHiddenRow * hidden;
    hidden = 0;
    has_figure = false;
    std::fill(has_text.begin(), has_text.end(), false);
  };
  for (auto row = first; row != rows_.end() && row->baseline < grid.row_edges.back(); ++row) {
    while (band + 2 < grid.row_edges.size() && row->baseline > grid.row_edges[band + 1]) {
      close();
      ++band;
    }
    const std::vector<std::ptrdiff_t> columns = ColumnsWithText(*row, grid.column_edges);
    if (columns.size() == 1 && is_open) {
      const bool keeps = IsWithinColumn(row->box.horizontal(), grid.column_edges);
      candidate.costs[CostTerm::kLoneLabel] += keeps ? kLoneLabel : kLoneLine;
    }
    if (columns.size() < 2) continue;
    if (is_open && is_body) {
      candidate.costs[CostTerm::kCutGlyph] += kCutGlyph * CrossedSides(*row, grid.column_edges);
    }
    is_body |= row->has_figure;
    has_figure |= row->has_figure;
    hidden += FiguresBelowText(*row, grid.column_edges, has_text) >= kLeastFigureRows;
    for (const std::ptrdiff_t column : columns) has_text[static_cast<std::size_t>(column)] = true;
  }
  close();
}

void Pricer::Price(Candidate& candidate) const {
  candidate.costs = Costs();
  const bool is_drawn = candidate.grid.columns_by != Evidence::kAlignment;
  // Whoever made the file called it a table.
  const bool is_named = candidate.seen_by == Witness::kTags;
  candidate.costs[CostTerm::kTable] = is_named ? 0 : is_drawn ? kDrawnTable : kTable;
  PriceText(candidate);
  PriceLines(candidate);
  PriceCells(candidate);
  PriceShape(candidate);
  if (is_named) candidate.costs[CostTerm::kUnseenBoundary] = 0;
  PriceFigures(candidate);
  PriceHiddenRows(candidate);
  const Costs& costs = candidate.costs;
  const double gain = costs.text + costs.lines;
  if (costs[CostTerm::kCrossedRule] > kMostOfGain * gain) candidate.costs[CostTerm::kTable] += gain;
}

}  // namespace mingxi
