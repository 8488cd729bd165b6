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

ColumnMatch OneToOne(const ColumnFrame& frame) {
  ColumnMatch match;
  match.first.resize(static_cast<std::size_t>(frame.column_count) + 1);
  std::iota(match.first.begin(), match.first.end(), 0);
  match.second = match.first;
  match.joined = frame;
  return match;
}

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

}  // namespace

ColumnFrame FrameOf(const Piece& piece) {
  ColumnFrame frame;
  frame.column_count = piece.column_count;
  frame.edges = piece.column_edges;
  frame.is_drawn = piece.columns_by == Evidence::kRulings ||
                   piece.columns_by == Evidence::kColumnRules ||
                   piece.columns_by == Evidence::kFills;
  return frame;
}

std::optional<ColumnMatch> MatchColumns(const ColumnFrame& first, const ColumnFrame& second) {
  if (first.edges.empty() || second.edges.empty()) {
    if (first.column_count != second.column_count) return std::nullopt;
    return OneToOne(first);
  }
  for (const double shift_pt : Shifts(first, second)) {
    if (first.column_count == second.column_count) {
      const bool fits = first.is_drawn && second.is_drawn
                            ? Embed(first.edges, second.edges, shift_pt).has_value()
                            : ShareColumns(first, second, shift_pt);
      if (fits) return OneToOne(first);
      continue;
    }
    const bool has_more = first.column_count > second.column_count;
    auto places = has_more ? Embed(second.edges, first.edges, -shift_pt)
                           : Embed(first.edges, second.edges, shift_pt);
    if (!places.has_value()) continue;
    ColumnMatch match = OneToOne(has_more ? first : second);
    (has_more ? match.second : match.first) = *std::move(places);
    return match;
  }
  return std::nullopt;
}

}  // namespace mingxi
