// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/stitching/column_match.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mingxi {
namespace {

/// A ruled boundary is drawn at the same place on each page; producers round to a pixel or a twip,
/// and scanners and "fit to page" shift by some points.
constexpr double kDriftPt = 6.0;
/// Pages of a bound document have mirrored margins: the whole table may move by this much.
constexpr double kPageShiftPt = 60.0;
/// Boundaries found between texts, not drawn, stand anywhere in the gap: two columns are the same
/// when they share at least this part of the narrower one.
constexpr double kSharedColumnPart = 0.5;
/// And neither is narrower than this part of the other: a column may be narrower where it is empty.
constexpr double kFewestWidth = 0.3;

/// How far the middle of a text may stand outside of the column it belongs to, points.
constexpr double kOutsidePt = 3.0;
/// A page that shows fewer than this part of the columns proves nothing.
constexpr double kFewestColumns = 0.5;

/// How far `second` is shifted against `first`: by the left edge, or by the right one.
std::vector<double> Shifts(const ColumnFrame& first, const ColumnFrame& second) {
  const double left = second.edges.front() - first.edges.front();
  const double right = second.edges.back() - first.edges.back();
  std::vector<double> shifts = {0.0};
  if (std::abs(left) <= kPageShiftPt) shifts.push_back(left);
  if (std::abs(right) <= kPageShiftPt) shifts.push_back(right);
  return shifts;
}

/// For each edge of `few` its index in `many`, when each stands at one of them in order and the
/// outer ones meet.
std::optional<std::vector<int>> Embed(const std::vector<double>& few,
                                      const std::vector<double>& many, double shift_pt) {
  std::vector<int> places;
  std::size_t at = 0;
  for (const double edge : few) {
    while (at < many.size() && many[at] < edge + shift_pt - kDriftPt) ++at;
    if (at == many.size() || many[at] > edge + shift_pt + kDriftPt) return std::nullopt;
    while (at + 1 < many.size() &&
           std::abs(many[at + 1] - edge - shift_pt) < std::abs(many[at] - edge - shift_pt)) {
      ++at;
    }
    places.push_back(static_cast<int>(at));
    ++at;
  }
  if (places.front() != 0 || places.back() + 1 != static_cast<int>(many.size())) {
    return std::nullopt;
  }
  return places;
}

bool ShareColumns(const ColumnFrame& first, const ColumnFrame& second, double shift_pt) {
  for (std::size_t i = 0; i + 1 < first.edges.size(); ++i) {
    const Span a{first.edges[i], first.edges[i + 1]};
    const Span b{second.edges[i] - shift_pt, second.edges[i + 1] - shift_pt};
    const double narrower = std::min(a.length(), b.length());
    const double wider = std::max(a.length(), b.length());
    if (a.Overlap(b) < narrower * kSharedColumnPart) return false;
    if (narrower < wider * kFewestWidth) return false;
  }
  return true;
}

double DistanceOf(const Span& text, const Span& column) {
  return std::max({0.0, column.low - text.middle(), text.middle() - column.high});
}

/// For each column of `few` the one of `many` that its text stands in, in order; nullopt where a
/// text stands in none, or two in one. Both frames know their texts and have the same page shift.
std::optional<std::vector<int>> PlaceColumns(const ColumnFrame& few, const ColumnFrame& many) {
  if (static_cast<double>(few.column_count) < kFewestColumns * many.column_count) {
    return std::nullopt;
  }
  std::vector<int> places;
  int next = 0;
  for (const Span& text : few.texts) {
    int nearest = -1;
    double least = kOutsidePt;
    for (int c = next; c < many.column_count; ++c) {
      const auto at = static_cast<std::size_t>(c);
      const double distance = text.Overlap(many.texts[at]) > 0
                                  ? 0.0
                                  : DistanceOf(text, {many.edges[at], many.edges[at + 1]});
      if (distance >= least) continue;
      least = distance;
      nearest = c;
    }
    if (nearest < 0) return std::nullopt;
    places.push_back(nearest);
    next = nearest + 1;
  }
  return places;
}

/// Both frames found by their texts alone, one with columns that are blank in the other.
std::optional<ColumnMatch> MatchByTexts(const ColumnFrame& first, const ColumnFrame& second) {
  const bool has_more = first.column_count > second.column_count;
  const ColumnFrame& many = has_more ? first : second;
  const ColumnFrame& few = has_more ? second : first;
  if (many.is_drawn || few.is_drawn || many.texts.empty() || few.texts.empty()) {
    return std::nullopt;
  }
  auto places = PlaceColumns(few, many);
  if (!places.has_value()) return std::nullopt;
  ColumnMatch match = MatchOneToOne(many);
  (has_more ? match.columns_of_second : match.columns_of_first) = *std::move(places);
  return match;
}

}  // namespace

ColumnMatch MatchOneToOne(const ColumnFrame& frame) {
  ColumnMatch match;
  match.first.resize(static_cast<std::size_t>(frame.column_count) + 1);
  std::iota(match.first.begin(), match.first.end(), 0);
  match.second = match.first;
  match.joined = frame;
  return match;
}

ColumnFrame FrameOf(const Piece& piece) {
  ColumnFrame frame;
  frame.column_count = piece.column_count;
  frame.edges = piece.column_edges;
  frame.texts = piece.column_texts;
  frame.is_drawn = piece.columns_by == Evidence::kRulings ||
                   piece.columns_by == Evidence::kColumnRules ||
                   piece.columns_by == Evidence::kFills;
  return frame;
}

std::optional<ColumnMatch> MatchColumns(const ColumnFrame& first, const ColumnFrame& second) {
  if (first.edges.empty() || second.edges.empty()) {
    if (first.column_count != second.column_count) return std::nullopt;
    return MatchOneToOne(first);
  }
  for (const double shift_pt : Shifts(first, second)) {
    if (first.column_count == second.column_count) {
      const bool fits = first.is_drawn && second.is_drawn
                            ? Embed(first.edges, second.edges, shift_pt).has_value()
                            : ShareColumns(first, second, shift_pt);
      if (fits) return MatchOneToOne(first);
      continue;
    }
    const bool has_more = first.column_count > second.column_count;
    auto places = has_more ? Embed(second.edges, first.edges, -shift_pt)
                           : Embed(first.edges, second.edges, shift_pt);
    if (!places.has_value()) continue;
    ColumnMatch match = MatchOneToOne(has_more ? first : second);
    (has_more ? match.second : match.first) = *std::move(places);
    return match;
  }
  if (first.column_count != second.column_count) return MatchByTexts(first, second);
  return std::nullopt;
}

}  // namespace mingxi
