// SPDX-License-Identifier: GPL-3.0-or-later

// The columns come from all rows of the region. The rows down to the first figure are the header;
// the rest is treated like a ruled table whose column rules were drawn where the text leaves room,
// with the row rules that there are.

#include "extractor/grids/loose_grid.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "extractor/grids/header_band.h"
#include "extractor/grids/lattice_grid.h"
#include "extractor/grids/likeness.h"
#include "extractor/grids/searched_columns.h"

namespace mingxi {
namespace {

constexpr size_t kLeastColumns = 2;
/// Figures below each other that make a column of figures.
constexpr int kLeastFigures = 2;
/// Rows below the header that a table needs.
constexpr size_t kLeastBodyRows = 1;
/// How far off each other names of one indent begin, points.
constexpr double kSameBeginPt = 1.0;
/// A line this much of the row pitch or less above the first figures is part of their row.
constexpr double kLabelLineShare = 0.7;
/// Numbers side by side, from 1, that number columns, and the last of one digit.
constexpr int kLeastNumbers = 3;
constexpr int kLastSingleNumber = 9;

std::vector<double> EdgesBetween(const std::vector<AlignedColumn>& columns, const Box& box) {
  std::vector<double> edges{std::min(box.x0, columns.front().extent.low)};
  for (size_t c = 1; c < columns.size(); ++c) {
    edges.push_back((columns[c - 1].extent.high + columns[c].extent.low) / 2);
  }
  edges.push_back(std::max(box.x1, columns.back().extent.high));
  return edges;
}

/// True when row `r` holds only a name that begins where names of the body do, a row below the one
/// above it.
bool IsBodyName(const std::vector<TextRow>& rows, size_t r, const std::vector<double>& begins) {
  const TextRow& row = rows[r];
  if (r == 0 || row.runs.size() != 1 || row.baseline - rows[r - 1].baseline < row.size)
    return false;
  return std::any_of(begins.begin(), begins.end(),
                     [&row](double x) { return std::fabs(x - row.box.x0) <= kSameBeginPt; });
}

/// The end of the header without the names behind it that have no figures.
size_t WithoutBodyNames(const std::vector<TextRow>& rows, size_t header) {
  std::vector<double> begins;
  for (size_t r = header; r < rows.size(); ++r) begins.push_back(rows[r].box.x0);
  const auto has_names = [&rows](size_t end) {
    return std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const TextRow& row) { return row.runs.size() > 1; });
  };
  while (header > 1 && IsBodyName(rows, header - 1, begins) && has_names(header - 1)) --header;
  return header;
}

/// The rows above the last rule before the first figure; without such a rule, above the first
/// figure; in a table without figures, above its first inner rule.
size_t HeaderRows(const LooseRegion& region) {
  const std::vector<TextRow>& rows = region.rows;
  const auto figure =
      std::find_if(rows.begin(), rows.end(), [](const TextRow& row) { return row.has_figure; });
  const auto before_figure = static_cast<size_t>(figure - rows.begin());
  const bool has_figures = figure != rows.end();
  size_t by_rule = 0;
  for (size_t i = 1; i + 1 < region.rules.size(); ++i) {
    const auto below = std::find_if(rows.begin(), rows.end(), [&](const TextRow& row) {
      return row.baseline > region.rules[i];
    });
    const auto above = static_cast<size_t>(below - rows.begin());
    if (above == 0 || above > before_figure) continue;
    by_rule = above;
    if (!has_figures) break;
  }
  return WithoutBodyNames(rows, by_rule > 0 ? by_rule : before_figure);
}

/// Distance of the body's rows: the usual distance of rows with figures. 0 = too few.
double RowPitch(const std::vector<TextRow>& rows) {
  std::vector<double> gaps;
  const TextRow* last = nullptr;
  for (const TextRow& row : rows) {
    if (!row.has_figure) continue;
    if (last != nullptr) gaps.push_back(row.baseline - last->baseline);
    last = &row;
  }
  if (gaps.empty()) return 0;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

/// The rule between row `r` and the one above it.
std::optional<double> RuleAbove(const LooseRegion& region, size_t r) {
  for (const double rule : region.rules) {
    if (region.rows[r - 1].baseline < rule && rule < region.rows[r].baseline) return rule;
  }
  return std::nullopt;
}

/// Gives the body back the first line of a label that is higher than its row's figures. Across a
/// rule there is none.
size_t WithoutLabelLines(const LooseRegion& region, size_t header, double pitch) {
  const std::vector<TextRow>& rows = region.rows;
  while (header > 0 && header < rows.size() && !RuleAbove(region, header).has_value() &&
         rows[header].baseline - rows[header - 1].baseline < kLabelLineShare * pitch) {
    --header;
  }
  return header;
}

/// y of the boundary between header and body: a rule between them, else half way.
double HeaderEnd(const LooseRegion& region, size_t header) {
  const double low = region.rows[header - 1].box.y1;
  const double high = region.rows[header].box.y0;
  return RuleAbove(region, header).value_or((low + high) / 2);
}

Lattice BodyLattice(const LooseRegion& region, const std::vector<double>& xs, double top) {
  Lattice lattice;
  lattice.xs = xs;
  lattice.ys.push_back(top);
  for (const double rule : region.rules) {
    if (rule > lattice.ys.back() + 1 && rule < region.box.y1 - 1) lattice.ys.push_back(rule);
  }
  lattice.ys.push_back(region.box.y1);
  lattice.vertical_walls.assign(lattice.xs.size() * (lattice.ys.size() - 1), 1);
  lattice.horizontal_walls.assign(lattice.ys.size() * (lattice.xs.size() - 1), 1);
  lattice.rows_are_open = true;
  lattice.columns_are_open = true;
  return lattice;
}

void Append(const Grid& body, Grid& header) {
  const int offset = header.row_count;
  if (header.row_edges.empty()) header.row_edges.push_back(body.row_edges.front());
  header.row_edges.insert(header.row_edges.end(), body.row_edges.begin() + 1, body.row_edges.end());
  header.row_count += body.row_count;
  for (GridCell cell : body.cells) {
    cell.row += offset;
    header.cells.push_back(std::move(cell));
  }
  for (GridDoubt doubt : body.doubts) {
    if (doubt.row >= 0) doubt.row += offset;
    header.doubts.push_back(std::move(doubt));
  }
}

/// True when a column but the first has several figures: a list has its numbers in front.
bool HasFigureColumn(const Page& page, const LooseRegion& region,
                     const std::vector<AlignedColumn>& columns) {
  std::vector<int> figures(columns.size());
  for (const TextRow& row : region.rows) {
    for (const Run& run : row.runs) {
      if (IsFigure(page, run.glyphs))
        ++figures[static_cast<size_t>(ColumnsOf(run.box, columns).first)];
    }
  }
  return std::any_of(figures.begin() + 1, figures.end(),
                     [](int count) { return count >= kLeastFigures; });
}

/// True when a row numbers the columns: 1 2 3.
bool NumbersItsColumns(const Page& page, const TextRow& row) {
  int next = 1;
  for (const Run& run : row.runs) {
    const bool is_next = run.glyphs.size() == 1 && next <= kLastSingleNumber &&
                         page.glyphs[run.glyphs.front()].code == U'0' + static_cast<char32_t>(next);
    if (is_next) ++next;
  }
  return next > kLeastNumbers;
}

/// The glyphs of a header's rows and of the cells below it.
std::vector<std::uint32_t> GlyphsOf(const LooseRegion& region, size_t header,
                                    const std::vector<FilledCell>& cells) {
  std::vector<std::uint32_t> glyphs;
  const auto add = [&glyphs](const std::vector<Run>& runs) {
    for (const Run& run : runs) {
      glyphs.insert(glyphs.end(), run.glyphs.begin(), run.glyphs.end());
    }
  };
  for (size_t r = 0; r < header; ++r) add(region.rows[r].runs);
  for (const FilledCell& cell : cells) add(cell.runs);
  std::sort(glyphs.begin(), glyphs.end());
  return glyphs;
}

/// The short rules between the rows of a region's header: others underline figures of its body.
std::vector<Edge> RulesOfHeader(const LooseRegion& region, size_t header) {
  std::vector<Edge> rules;
  if (header == 0) return rules;
  std::copy_if(region.short_rules.begin(), region.short_rules.end(), std::back_inserter(rules),
               [&](const Edge& rule) { return rule.position < region.rows[header - 1].baseline; });
  return rules;
}

/// The columns of a region without what stands above a short rule of its header: names of groups
/// say nothing of where columns are.
std::vector<AlignedColumn> ColumnsBelowGroups(const LooseRegion& region, size_t header) {
  const std::vector<Edge> rules = RulesOfHeader(region, header);
  if (rules.empty()) return RowsToColumns(region.rows, header);
  std::vector<TextRow> rows;
  size_t left = 0;  // Of the header.
  for (size_t r = 0; r < region.rows.size(); ++r) {
    TextRow row = region.rows[r];
    const auto is_group = [&](const Run& run) {
      return std::any_of(rules.begin(), rules.end(), [&](const Edge& rule) {
        return row.baseline < rule.position && rule.extent.Contains(run.box.center_x());
      });
    };
    if (r < header) std::erase_if(row.runs, is_group);
    if (row.runs.empty()) continue;
    left += r < header ? 1 : 0;
    rows.push_back(std::move(row));
  }
  return RowsToColumns(rows, left);
}

}  // namespace

std::vector<std::vector<AlignedColumn>> ColumnsOfRegion(const Page& page,
                                                        const LooseRegion& region) {
  const size_t header = WithoutLabelLines(region, HeaderRows(region), RowPitch(region.rows));
  std::vector<std::vector<AlignedColumn>> readings{ColumnsBelowGroups(region, header)};
  std::vector<AlignedColumn> searched = SearchRowColumns(page, region.rows);
  const auto is_same = [](const AlignedColumn& a, const AlignedColumn& b) {
    return a.extent.Overlap(b.extent) > 0;
  };
  const bool is_known = searched.size() == readings[0].size() &&
                        std::equal(searched.begin(), searched.end(), readings[0].begin(), is_same);
  if (!searched.empty() && !is_known) readings.push_back(std::move(searched));
  return readings;
}

std::optional<LooseGrid> RegionToGrid(const Page& page, const LooseRegion& region,
                                      const std::vector<AlignedColumn>& columns,
                                      const GridOptions& options) {
  const double pitch = RowPitch(region.rows);
  const size_t header = WithoutLabelLines(region, HeaderRows(region), pitch);
  if (columns.size() < kLeastColumns || region.rows.size() < header + kLeastBodyRows) {
    return std::nullopt;
  }
  const bool is_ruled = region.rules.size() >= kRulesOfTable || region.is_open_below;
  const bool is_numbered =
      std::any_of(region.rows.begin(), region.rows.end(),
                  [&page](const TextRow& row) { return NumbersItsColumns(page, row); });
  if (!is_ruled && !is_numbered && !HasFigureColumn(page, region, columns)) return std::nullopt;
  const std::vector<double> xs = EdgesBetween(columns, region.box);
  const double top = header > 0 ? HeaderEnd(region, header) : region.box.y0;
  Grid grid;
  if (header > 0) {
    const std::vector<TextRow> rows(region.rows.begin(),
                                    region.rows.begin() + static_cast<std::ptrdiff_t>(header));
    grid = RowsToHeader(
        page, rows,
        {columns, xs, {region.box.y0, top}, pitch, region.rules, RulesOfHeader(region, header)},
        options);
  }
  std::vector<Run> body_runs;
  for (size_t r = header; r < region.rows.size(); ++r) {
    body_runs.insert(body_runs.end(), region.rows[r].runs.begin(), region.rows[r].runs.end());
  }
  const Lattice lattice = BodyLattice(region, xs, top);
  const std::vector<FilledCell> filled =
      FillCells(page, lattice, LatticeToCells(lattice), body_runs, options);
  Append(LatticeToGrid(page, lattice, filled, options), grid);
  grid.page = page.number;
  grid.box = {xs.front(), grid.row_edges.front(), xs.back(), grid.row_edges.back()};
  grid.column_count = static_cast<int>(columns.size());
  grid.column_edges = xs;
  for (const AlignedColumn& column : columns) grid.column_texts.push_back(column.extent);
  grid.columns_by = Evidence::kAlignment;
  grid.rows_by = region.rules.empty() ? Evidence::kAlignment : Evidence::kRowRules;
  if (!IsTableLike(grid)) return std::nullopt;
  return LooseGrid{std::move(grid), GlyphsOf(region, header, filled)};
}

}  // namespace mingxi
