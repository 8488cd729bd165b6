// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/drawings.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace mingxi {
namespace {

/// Side of the squares that slanted lines are counted in, points: a line of text.
constexpr double kSquarePt = 12;
/// Share of squares with a slanted line that makes a chart: the curves of a small chart take 15 %,
/// a seal or a diagonal in a header less than 5 %.
constexpr double kChartShare = 0.08;
/// Squares needed: an arrow is no chart.
constexpr size_t kChartSquares = 8;
/// Share of pieces of text in boxes of their own that makes a diagram.
constexpr double kBoxedShare = 0.6;
/// Boxes of one row (or column) begin and end this close to each other, points.
constexpr double kSameSidePt = 2.0;
/// Widest room between the boxes of a table, points.
constexpr double kWidestGapPt = 12;
/// Share of the places of a table of boxes that have one.
constexpr double kBoxShare = 0.8;

/// Height of a picture of words in font sizes, and share of a region's rows that have one.
constexpr double kLeastWordHeight = 0.6;
constexpr double kMostWordHeight = 2.5;
constexpr double kPictureRowShare = 0.6;

/// Spans that are each the same, but for kSameSidePt, for several boxes; ascending.
std::vector<Span> SharedSpans(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return a.low < b.low || (a.low == b.low && a.high < b.high);
  });
  std::vector<Span> shared;
  size_t count = 0;
  Span first;
  const auto close = [&] {
    if (count >= 2) shared.push_back(first);
  };
  for (const Span& span : spans) {
    const bool is_same = count > 0 && span.low - first.low <= kSameSidePt &&
                         std::fabs(span.high - first.high) <= kSameSidePt;
    if (!is_same) {
      close();
      first = span;
      count = 0;
    }
    ++count;
  }
  close();
  return shared;
}

/// The outer sides and the middles of the gaps; empty where the spans do not follow each other
/// closely.
std::vector<double> Boundaries(const std::vector<Span>& spans) {
  if (spans.size() < 2) return {};
  std::vector<double> boundaries{spans.front().low};
  for (size_t i = 1; i < spans.size(); ++i) {
    const double gap = spans[i].low - spans[i - 1].high;
    if (gap < 0 || gap > kWidestGapPt) return {};
    boundaries.push_back((spans[i].low + spans[i - 1].high) / 2);
  }
  boundaries.push_back(spans.back().high);
  return boundaries;
}

}  // namespace

bool IsChart(const Page& page, const Box& box) {
  if (page.slants.size() < kChartSquares) return false;
  std::set<std::pair<double, double>> squares;
  const auto square = [](double at) { return std::floor(at / kSquarePt); };
  for (const Box& slant : page.slants) {
    if (box.ContainsPoint(slant.center_x(), slant.center_y())) {
      squares.emplace(square(slant.center_x()), square(slant.center_y()));
    }
  }
  const double all = box.width() * box.height() / (kSquarePt * kSquarePt);
  return squares.size() >= kChartSquares &&
         static_cast<double>(squares.size()) >= kChartShare * all;
}

bool IsDiagram(const LooseRegion& region, const std::vector<Box>& frames) {
  if (frames.empty()) return false;
  int boxed = 0;
  int all = 0;
  std::set<size_t> used;
  for (const TextRow& row : region.rows) {
    for (const Run& run : row.runs) {
      ++all;
      const auto frame = std::find_if(frames.begin(), frames.end(), [&run](const Box& box) {
        return box.ContainsPoint(run.box.center_x(), run.box.center_y());
      });
      if (frame == frames.end()) continue;
      ++boxed;
      used.insert(static_cast<size_t>(frame - frames.begin()));
    }
  }
  return used.size() >= 3 && boxed >= kBoxedShare * all;
}

bool HasPictureWords(const Page& page, const LooseRegion& region) {
  if (page.pictures.empty()) return false;
  std::vector<Span> words;
  for (const Picture& picture : page.pictures) words.push_back(picture.box.vertical());
  std::sort(words.begin(), words.end(),
            [](const Span& a, const Span& b) { return a.middle() < b.middle(); });
  const auto has_word = [&words](const TextRow& row) {
    auto at = std::lower_bound(words.begin(), words.end(), row.box.y0,
                               [](const Span& word, double y) { return word.middle() < y; });
    for (; at != words.end() && at->middle() <= row.box.y1; ++at) {
      const bool is_line_high =
          at->length() >= kLeastWordHeight * row.size && at->length() <= kMostWordHeight * row.size;
      if (is_line_high) return true;
    }
    return false;
  };
  const auto with_words = std::count_if(region.rows.begin(), region.rows.end(), has_word);
  return static_cast<double>(with_words) >=
         kPictureRowShare * static_cast<double>(region.rows.size());
}

std::optional<Lattice> FramesToLattice(const std::vector<Box>& frames) {
  std::vector<Span> across;
  std::vector<Span> down;
  for (const Box& frame : frames) {
    across.push_back(frame.horizontal());
    down.push_back(frame.vertical());
  }
  Lattice lattice;
  lattice.xs = Boundaries(SharedSpans(std::move(across)));
  lattice.ys = Boundaries(SharedSpans(std::move(down)));
  if (lattice.xs.empty() || lattice.ys.empty()) return std::nullopt;
  const auto places = static_cast<double>(lattice.rows()) * lattice.columns();
  if (static_cast<double>(frames.size()) < kBoxShare * places) return std::nullopt;
  lattice.vertical_walls.assign(lattice.xs.size() * static_cast<size_t>(lattice.rows()), 1);
  lattice.horizontal_walls.assign(lattice.ys.size() * static_cast<size_t>(lattice.columns()), 1);
  return lattice;
}

}  // namespace mingxi
