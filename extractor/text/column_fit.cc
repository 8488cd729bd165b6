// SPDX-License-Identifier: GPL-3.0-or-later

// Columns are first taken from one line that has many words, then all lines are fitted to them: for
// each line the cheapest way to put its words into columns from left to right, then each column
// moves to where its words usually stand. The line whose columns end up cheapest wins. This file's
// only entry is FitColumns.

#include "extractor/text/column_fit.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "extractor/text/column_anchors.h"
#include "extractor/text/line_fit.h"
#include "extractor/text/outline.h"

namespace mingxi {
namespace {

// Costs are places that a text stands off its column, as in line_fit.h.

/// A column that hardly any line has.
constexpr double kUnsupportedColumn = 14;
/// Any column: the fewer the better.
constexpr double kColumn = 1.5;
/// A column more than any line has texts, and than there are names without names below them.
constexpr double kMoreThanAnyLine = 12;
/// Two columns side by side that no line has both: one column with texts of two alignments. So much
/// for each line of the rarer one.
constexpr double kNeverTogether = 10;
/// Fewer lines than this share of all (percent), and a single one of so many, are hardly any.
constexpr std::size_t kSupportPercent = 12;
constexpr std::size_t kEnoughLines = 6;

constexpr int kRounds = 4;

double Median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

using Lines = std::span<const AlignedLine>;

/// Moves each column to where its pieces usually stand.
void MoveColumns(Lines body, ColumnFit& fit) {
  std::vector<std::array<std::vector<double>, 3>> sides(fit.columns.size());
  std::vector<double> figures(fit.columns.size(), 0);
  for (std::size_t i = 0; i < body.size(); ++i) {
    for (const ColumnPiece& piece : fit.body[i]) {
      const double begin = body[i].words[piece.first].begin;
      const double end = body[i].words[piece.last].end;
      sides[piece.column][0].push_back(begin);
      sides[piece.column][1].push_back((begin + end) / 2);
      sides[piece.column][2].push_back(end);
      const bool is_figure = piece.first == piece.last && body[i].words[piece.first].is_figure;
      figures[piece.column] += is_figure ? 1 : 0;
    }
  }
  for (std::size_t c = 0; c < fit.columns.size(); ++c) {
    ColumnTrack& column = fit.columns[c];
    column.support = sides[c][0].size();
    if (column.support == 0) continue;
    column.figure_share = figures[c] / static_cast<double>(column.support);
    column.left = Median(sides[c][0]);
    column.middle = Median(sides[c][1]);
    column.right = Median(sides[c][2]);
  }
}

std::vector<ColumnExtent> ExtentsOf(Lines body, const ColumnFit& fit) {
  std::vector<ColumnExtent> extents;
  for (const ColumnTrack& column : fit.columns) extents.push_back({column.left, column.right});
  for (std::size_t i = 0; i < body.size(); ++i) {
    for (const ColumnPiece& piece : fit.body[i]) {
      ColumnExtent& extent = extents[piece.column];
      extent.left = std::min<double>(extent.left, body[i].words[piece.first].begin);
      extent.right = std::max<double>(extent.right, body[i].words[piece.last].end);
    }
  }
  return extents;
}

/// What columns cost that are never filled together with the next one.
double SplitCost(const ColumnFit& fit) {
  std::vector<bool> is_together(fit.columns.size(), false);
  for (const auto& pieces : fit.body) {
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
      if (pieces[i].column + 1 == pieces[i + 1].column) is_together[pieces[i].column] = true;
    }
  }
  double cost = 0;
  for (std::size_t c = 0; c + 1 < fit.columns.size(); ++c) {
    const std::size_t rarer = std::min(fit.columns[c].support, fit.columns[c + 1].support);
    cost += is_together[c] ? 0 : kNeverTogether * static_cast<double>(rarer);
  }
  return cost;
}

/// What the number of columns costs.
double ColumnCost(const ColumnFit& fit) {
  const std::size_t few = fit.body.size() < kEnoughLines ? 1 : 2;
  const std::size_t hardly_any = std::max(few, fit.body.size() * kSupportPercent / 100);
  double cost = 0;
  for (const ColumnTrack& column : fit.columns) {
    cost += column.support < hardly_any ? kUnsupportedColumn : kColumn;
  }
  std::size_t most = fit.header.lowest_names;
  for (const auto& pieces : fit.body) most = std::max(most, pieces.size());
  const std::size_t more = fit.columns.size() - std::min(most, fit.columns.size());
  return cost + SplitCost(fit) + kMoreThanAnyLine * static_cast<double>(more);
}

ColumnFit FitTo(Lines lines, std::size_t header_lines, std::vector<ColumnTrack> columns) {
  const Lines body = lines.subspan(header_lines);
  ColumnFit fit;
  fit.columns = std::move(columns);
  fit.header_lines = header_lines;
  for (int round = 0; round < kRounds; ++round) {
    fit.body.clear();
    fit.cost = 0;
    for (const AlignedLine& line : body) {
      LineFit line_fit = FitLine(line.words, fit.columns);
      fit.cost += line_fit.cost;
      fit.body.push_back(std::move(line_fit.pieces));
    }
    MoveColumns(body, fit);
  }
  fit.header = FitHeader(lines.first(header_lines), ExtentsOf(body, fit));
  fit.cost += fit.header.cost + ColumnCost(fit);
  return fit;
}

/// The number of lines before the first one with a figure or an outline's number; 0 when there is
/// none, so that nobody can say which lines are names.
std::size_t CountHeaderLines(Lines lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].HasFigure()) return i;
    for (const std::string_view fragment : FragmentsOf(lines[i])) {
      if (BeginsOutline(fragment)) return i;
    }
  }
  return 0;
}

/// `fit` without the columns that cost more than they explain: names of two columns taken for one.
ColumnFit WithoutNeedlessColumns(Lines lines, ColumnFit fit) {
  for (std::size_t c = 0; c < fit.columns.size() && fit.columns.size() > 2;) {
    std::vector<ColumnTrack> fewer = fit.columns;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(c));
    ColumnFit without = FitTo(lines, fit.header_lines, std::move(fewer));
    if (without.cost < fit.cost) {
      fit = std::move(without);
      c = 0;
    } else {
      ++c;
    }
  }
  return fit;
}

}  // namespace

ColumnFit FitColumns(const std::vector<AlignedLine>& lines) {
  const std::size_t header_lines = CountHeaderLines(lines);
  ColumnFit best;
  for (auto& columns : ColumnAnchors(lines, header_lines)) {
    ColumnFit fit = FitTo(lines, header_lines, std::move(columns));
    if (best.columns.empty() || fit.cost < best.cost) best = std::move(fit);
  }
  return WithoutNeedlessColumns(lines, std::move(best));
}

}  // namespace mingxi
