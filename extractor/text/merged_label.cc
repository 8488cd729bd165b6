// SPDX-License-Identifier: GPL-3.0-or-later

// A column's texts have their left, middle or right below each other. A label that stands off that
// side and in the middle of several columns that are blank beside it is merged over them. This
// file's only entry is MergedLabels.

#include "extractor/text/merged_label.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mingxi {
namespace {

/// A label stands in the middle of several columns when it is off by so many places at most: half a
/// place of rounding at each end, and texts that do not fill their column.
constexpr double kMiddleTolerance = 1.5;
/// It does not stand where its own column's texts do when it is off by so many places or more.
constexpr double kOwnFarthest = 2;
/// The middle of several columns is not exactly known, as their texts may not fill them; a label so
/// many times farther from its own column than from that middle is merged all the same.
constexpr double kTimesCloser = 2;

/// A column with a larger share of figures is one of figures.
constexpr double kMostlyFigures = 0.5;

double Median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double Deviation(const std::vector<double>& values, double from) {
  double sum = 0;
  for (const double value : values) sum += std::abs(value - from);
  return sum;
}

}  // namespace

MergedLabels::MergedLabels(std::span<const AlignedLine> lines, const ColumnFit& fit)
    : lines_(lines), fit_(fit) {
  for (std::size_t c = 0; c < fit.columns.size(); ++c) shapes_.push_back(ShapeOf(c));
}

double MergedLabels::PlaceOf(std::size_t line, const ColumnPiece& piece, Side side) const {
  const double begin = lines_[line].words[piece.first].begin;
  const double end = lines_[line].words[piece.last].end;
  return side == Side::kLeft ? begin : side == Side::kRight ? end : (begin + end) / 2;
}

MergedLabels::Shape MergedLabels::ShapeOf(std::size_t column) const {
  Shape shape;
  std::vector<double> places[3];
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto& pieces = fit_.body[i];
    // Rows without a text in the first column may be those with merged labels.
    if (pieces.empty() || pieces.front().column != 0) continue;
    for (const ColumnPiece& piece : pieces) {
      if (piece.column != column) continue;
      for (const Side side : {Side::kLeft, Side::kMiddle, Side::kRight}) {
        places[static_cast<std::size_t>(side)].push_back(PlaceOf(i, piece, side));
      }
    }
  }
  shape.count = places[0].size();
  if (shape.count == 0) return shape;
  double least = -1;
  for (const Side side : {Side::kLeft, Side::kMiddle, Side::kRight}) {
    const auto& of_side = places[static_cast<std::size_t>(side)];
    const double median = Median(of_side);
    const double deviation = Deviation(of_side, median);
    if (least >= 0 && deviation >= least) continue;
    least = deviation;
    shape.aligned_at = side;
    shape.place = median;
  }
  shape.left = *std::min_element(places[0].begin(), places[0].end());
  shape.right = *std::max_element(places[2].begin(), places[2].end());
  return shape;
}

std::size_t MergedLabels::FirstColumn(std::size_t i, std::size_t k) const {
  const auto& pieces = fit_.body[i];
  const ColumnPiece& label = pieces[k];
  const std::size_t first = k == 0 ? 0 : pieces[k - 1].column + 1;
  const bool is_behind_amount =
      k > 0 && lines_[i].words[pieces[k - 1].last].text.find('.') != std::string_view::npos;
  if (k > 0 && !is_behind_amount) return label.column;  // Codes may have fewer columns than others.
  if (k + 1 == pieces.size() || lines_[i].words[label.first].is_figure) return label.column;
  if (!lines_[i].words[pieces[k + 1].first].is_figure) return label.column;
  const std::size_t last = pieces[k + 1].column - 1;
  const Shape& own = shapes_[label.column];
  if (first == last || own.count == 0 || shapes_[first].count == 0 || shapes_[last].count == 0) {
    return label.column;
  }
  // A text in a column of figures that leaves columns of texts beside it blank is in none of them.
  if (fit_.columns[label.column].figure_share > kMostlyFigures && first < label.column)
    return first;
  const double off_own = std::abs(PlaceOf(i, label, own.aligned_at) - own.place);
  if (off_own < kOwnFarthest) return label.column;
  const double middle = (shapes_[first].left + shapes_[last].right) / 2;
  const double off_middle = std::abs(PlaceOf(i, label, Side::kMiddle) - middle);
  const bool is_middle = off_middle <= kMiddleTolerance || off_middle * kTimesCloser <= off_own;
  // What begins left of all texts that begin in one place is in none of their cells.
  const bool is_before =
      own.aligned_at == Side::kLeft && PlaceOf(i, label, Side::kLeft) + 1 <= own.left;
  return is_middle || is_before ? first : label.column;
}

}  // namespace mingxi
