// SPDX-License-Identifier: GPL-3.0-or-later

// Pieces are sorted by position; pieces within the snap distance of their neighbour form a band, in
// which those that overlap or nearly touch along the line become one edge at their weighted
// position.

#include "extractor/grids/edges.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace mingxi {
namespace {

bool IsDrawn(const Ruling& ruling) { return ruling.source != RulingSource::kFillEdge; }

/// Pieces this close, points, are drawn at one place whatever else stands near them on the page.
constexpr double kSamePlacePt = 0.5;
/// How far two pieces that meet may stand apart or overlap, points: the thickness of a rule.
constexpr double kMeetPt = 1.5;

/// Whether `piece` goes on where `edge`, whose last piece is `last_length` long, ends.
bool IsJoint(double last_length, const Edge& edge, const Ruling& piece,
             const GridOptions& options) {
  return last_length >= options.least_row_pt && piece.extent.length() >= options.least_row_pt &&
         std::abs(piece.extent.low - edge.extent.high) <= kMeetPt;
}

/// Joins the pieces of one band, sorted by where they begin.
void JoinBand(std::vector<Ruling>& band, const GridOptions& options, std::vector<Edge>& edges) {
  std::sort(band.begin(), band.end(), [](const Ruling& a, const Ruling& b) {
    return a.extent.low < b.extent.low ||
           (a.extent.low == b.extent.low && a.extent.high < b.extent.high);
  });
  size_t begin = 0;
  while (begin < band.size()) {
    Edge edge{band[begin].is_horizontal, 0, band[begin].extent, false, {}};
    double weight = 0;
    double last_length = 0;
    size_t end = begin;
    for (; end < band.size(); ++end) {
      const Ruling& piece = band[end];
      const bool are_dashes =
          end > begin && piece.extent.length() < options.dash_pt && last_length < options.dash_pt;
      const double gap = are_dashes ? options.dash_gap_pt : options.join_gap_pt;
      if (piece.extent.low > edge.extent.high + gap) break;
      const bool is_joint = end > begin && IsJoint(last_length, edge, piece, options);
      if (is_joint) edge.joints.push_back((edge.extent.high + piece.extent.low) / 2);
      edge.extent.high = std::max(edge.extent.high, piece.extent.high);
      edge.is_drawn |= IsDrawn(piece);
      last_length = piece.extent.length();
      const double share = last_length + 0.01;
      edge.position += piece.position * share;
      weight += share;
    }
    edge.position /= weight;
    if (edge.extent.length() >= options.min_edge_pt) edges.push_back(edge);
    begin = end;
  }
}

void JoinDirection(std::vector<Ruling> pieces, const GridOptions& options,
                   std::vector<Edge>& edges) {
  std::sort(pieces.begin(), pieces.end(),
            [](const Ruling& a, const Ruling& b) { return a.position < b.position; });
  std::vector<Ruling> band;
  for (const Ruling& piece : pieces) {
    const bool is_far = !band.empty() && piece.position > band.front().position + options.snap_pt;
    const bool is_same = !band.empty() && piece.position <= band.back().position + kSamePlacePt &&
                         piece.position <= band.front().position + 2 * options.snap_pt;
    const bool starts_new = is_far && !is_same;
    if (starts_new) {
      JoinBand(band, options, edges);
      band.clear();
    }
    band.push_back(piece);
  }
  JoinBand(band, options, edges);
}

}  // namespace

std::vector<Edge> RulingsToEdges(const std::vector<Ruling>& rulings, const GridOptions& options) {
  std::vector<Ruling> horizontal;
  std::vector<Ruling> vertical;
  for (const Ruling& ruling : rulings) {
    if (!IsDrawn(ruling)) continue;
    (ruling.is_horizontal ? horizontal : vertical).push_back(ruling);
  }
  std::vector<Edge> edges;
  JoinDirection(std::move(horizontal), options, edges);
  JoinDirection(std::move(vertical), options, edges);
  SortEdges(edges);
  return edges;
}

void SortEdges(std::vector<Edge>& edges) {
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    if (a.is_horizontal != b.is_horizontal) return a.is_horizontal;
    if (a.position != b.position) return a.position < b.position;
    return a.extent.low < b.extent.low;
  });
}

std::string ToString(const Edge& edge) {
  char text[96];
  std::snprintf(text, sizeof text, "%c %.1f [%.1f, %.1f]%s", edge.is_horizontal ? 'h' : 'v',
                edge.position, edge.extent.low, edge.extent.high, edge.is_drawn ? "" : " fill");
  return text;
}

}  // namespace mingxi
