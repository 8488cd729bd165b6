// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/choice/costs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <string_view>

#include "extractor/grids/choice/cell_costs.h"
#include "extractor/grids/choice/cost_table.h"
#include "extractor/grids/text_rows.h"
#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

using namespace cost;  // NOLINT: the table of terms.

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

/// The largest boxes between drawn lines that begin and end at the same heights.
std::vector<Box> FindFrames(std::span<const Edge> verticals) {
  constexpr std::size_t kMostFrames = 16;
  std::map<std::pair<double, double>, Box> by_ends;
  for (const Edge& edge : verticals) {
    if (!edge.is_drawn) continue;
    const std::pair<double, double> ends{std::round(edge.extent.low / kOnBoundaryPt),
                                         std::round(edge.extent.high / kOnBoundaryPt)};
    const Box line{edge.position, edge.extent.low, edge.position, edge.extent.high};
    const auto [frame, is_new] = by_ends.try_emplace(ends, line);
    if (!is_new) frame->second = frame->second.Union(line);
  }
  std::vector<Box> frames;
  for (const auto& [ends, frame] : by_ends) frames.push_back(frame);
  const auto area = [](const Box& box) { return box.width() * box.height(); };
  std::sort(frames.begin(), frames.end(),
            [&area](const Box& a, const Box& b) { return area(a) > area(b); });
  frames.resize(std::min(frames.size(), kMostFrames));
  return frames;
}

}  // namespace

Pricer::Pricer(const Page& page, const std::vector<Run>& runs, const std::vector<Edge>& edges,
               const GridOptions& options)
    : page_(page), edges_(edges), glyph_worth_(page.glyphs.size(), 0) {
  while (first_vertical_ < edges.size() && edges[first_vertical_].is_horizontal) ++first_vertical_;
  rows_ = RunsToTextRows(page, runs, options);
  const std::vector<Box> frames = FindFrames(std::span(edges).subspan(first_vertical_));
  for (const TextRow& row : rows_) {
    const bool is_framed = std::any_of(frames.begin(), frames.end(), [&row](const Box& frame) {
      return frame.ContainsPoint(row.box.x0, row.box.center_y()) &&
             frame.ContainsPoint(row.box.x1, row.box.center_y());
    });
    const std::size_t least = row.has_figure || is_framed ? 2 : kTextsOfRow;
    for (const Run& run : row.runs) {
      const bool has_beside = row.runs.size() >= least;
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

namespace {

bool HasLetters(std::string_view text) {
  while (!text.empty()) {
    const DecodedCodePoint point = DecodeUtf8(text);
    text.remove_prefix(point.length);
    const bool is_letter = (point.code | 0x20) >= U'a' && (point.code | 0x20) <= U'z';
    if (is_letter || (point.code >= 0xC0 && !IsDash(point.code))) return true;
  }
  return false;
}

}  // namespace

std::vector<std::size_t> Pricer::DrawnRows(const Grid& grid) const {
  const std::vector<double>& rows = grid.row_edges;
  const Span width = grid.box.horizontal();
  const auto end = edges_.begin() + static_cast<std::ptrdiff_t>(first_vertical_);
  auto edge = std::lower_bound(edges_.begin(), end, grid.box.y0 - kOnBoundaryPt,
                               [](const Edge& e, double at) { return e.position < at; });
  std::vector<std::size_t> drawn;
  for (; edge != end && edge->position <= grid.box.y1 + kOnBoundaryPt; ++edge) {
    if (edge->extent.Overlap(width) < kAcrossTable * width.length()) continue;
    const auto at = std::lower_bound(rows.begin(), rows.end(), edge->position - kOnBoundaryPt);
    if (at != rows.end() && *at <= edge->position + kOnBoundaryPt) {
      drawn.push_back(static_cast<std::size_t>(at - rows.begin()));
    }
  }
  return drawn;
}

void Pricer::PriceSeparateRules(Candidate& candidate) const {
  const Box& box = candidate.grid.box;
  const auto end = edges_.begin() + static_cast<std::ptrdiff_t>(first_vertical_);
  auto edge = std::lower_bound(edges_.begin(), end, box.y0 - kOnBoundaryPt,
                               [](const Edge& e, double at) { return e.position < at; });
  std::vector<Span> rules;
  for (; edge != end && edge->position <= box.y1 + kOnBoundaryPt; ++edge) {
    if (edge->extent.Overlap(box.horizontal()) > 0) rules.push_back(edge->extent);
  }
  std::sort(rules.begin(), rules.end(), [](const Span& a, const Span& b) { return a.low < b.low; });
  double right = -1e9;
  std::size_t in_stretch = 0;
  int stretches = 0;
  for (const Span& rule : rules) {
    if (rule.low > right) in_stretch = 0;
    right = std::max(right, rule.high);
    stretches += ++in_stretch == kRulesOfList;
  }
  candidate.costs[CostTerm::kTable] += kSeparateRules * std::max(0, stretches - 1);
}

void Pricer::PriceSplitBands(Candidate& candidate) const {
  const std::vector<std::size_t> drawn = DrawnRows(candidate.grid);
  if (drawn.size() < kRulesAllOver) return;
  const CellPlaces places(candidate.grid);
  for (std::size_t i = 1; i < drawn.size(); ++i) {
    const std::size_t rows = drawn[i] - drawn[i - 1];
    if (rows < 2 || rows > kRowsOfBand) continue;
    std::size_t named = 0;
    for (std::size_t c = 0; c + 1 < candidate.grid.column_edges.size(); ++c) {
      std::size_t own = 0;
      for (std::size_t r = drawn[i - 1]; r < drawn[i]; ++r) {
        const GridCell* cell = places.At(r, c);
        own += cell != nullptr && cell->row_span == 1 && HasLetters(cell->text);
      }
      named = std::max(named, own);
    }
    candidate.costs[CostTerm::kUnseenBoundary] +=
        kUnseenAmongDrawn * static_cast<double>(rows - std::max<std::size_t>(named, 1));
  }
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

/// Whether the only text of a row is the name of several columns behind the first, in their middle.
bool NamesGroup(const Grid& grid, int band, const TextRow& row) {
  if (grid.column_texts.empty()) return false;
  auto cell = std::lower_bound(grid.cells.begin(), grid.cells.end(), band,
                               [](const GridCell& one, int wanted) { return one.row < wanted; });
  const auto is_group = [](const GridCell& one) {
    return one.column > 0 && one.column_span > 1 && !one.text.empty();
  };
  while (cell != grid.cells.end() && cell->row == band && !is_group(*cell)) ++cell;
  if (cell == grid.cells.end() || cell->row != band) return false;
  const auto first = static_cast<std::size_t>(cell->column);
  const auto last = static_cast<std::size_t>(cell->column + cell->column_span) - 1;
  const double middle = (grid.column_texts[first].low + grid.column_texts[last].high) / 2;
  const double between = (grid.column_edges[first] + grid.column_edges[last + 1]) / 2;
  const double off =
      std::min(std::fabs(row.box.center_x() - middle), std::fabs(row.box.center_x() - between));
  return off <= kOffGroupEm * row.size;
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
  // Between two rules, figures without any text beside them are further figures of the row.
  const auto is_between_rules = [&grid](std::size_t row) {
    return EvidenceOf(grid.row_edges_by, grid.rows_by, row) == Evidence::kRulings &&
           EvidenceOf(grid.row_edges_by, grid.rows_by, row + 1) == Evidence::kRulings;
  };
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
      const bool is_group = !is_body && NamesGroup(grid, static_cast<int>(band), *row);
      candidate.costs[CostTerm::kLoneLabel] += is_group ? -kLoneLabel
                                               : keeps  ? kLoneLabel
                                                        : kLoneLine;
    }
    if (columns.size() < 2) continue;
    if (is_open && is_body) {
      candidate.costs[CostTerm::kCutGlyph] += kCutGlyph * CrossedSides(*row, grid.column_edges);
    }
    is_body |= row->has_figure;
    has_figure |= row->has_figure;
    const int figures = FiguresBelowText(*row, grid.column_edges, has_text);
    const bool is_own = figures < std::ssize(columns) || !is_between_rules(band);
    hidden += is_own && figures >= kLeastFigureRows;
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
  PriceCells(page_, candidate);
  PriceShape(candidate);
  if (is_named) candidate.costs[CostTerm::kUnseenBoundary] = 0;
  PriceSplitBands(candidate);
  PriceSeparateRules(candidate);
  PriceFigures(candidate);
  PriceHiddenRows(candidate);
  const Costs& costs = candidate.costs;
  const double gain = costs.text + costs.lines;
  if (costs[CostTerm::kCrossedRule] > kMostOfGain * gain) candidate.costs[CostTerm::kTable] += gain;
}

}  // namespace mingxi
