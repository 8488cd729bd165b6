// SPDX-License-Identifier: GPL-3.0-or-later

// No column of a table falls by one step from row to row at one distance of rows; ordinals rise.

#include "extractor/grids/chart_axes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Figures of an axis at least; how far their distances may differ, as a share.
constexpr std::size_t kFewest = 5;
constexpr double kSameDistance = 0.06;
/// How far off each other the ends of the figures of an axis are, points.
constexpr double kSamePlacePt = 2;
/// What stands below an axis, in its distances: names of the bars, the legend.
constexpr double kBelow = 3;
/// Slanted lines or heights of bars right of an axis that a chart has.
constexpr std::size_t kFewestMarks = 3;

struct Tick {
  double value = 0;
  double y = 0;
};

std::optional<double> ValueOf(const Page& page, const Run& run) {
  constexpr std::size_t kLongest = 12;
  if (run.glyphs.empty() || run.glyphs.size() > kLongest) return std::nullopt;
  std::string text;
  for (const std::uint32_t i : run.glyphs) {
    const char32_t code = page.glyphs[i].code;
    if (IsMinus(code)) text += '-';
    if (IsDigit(code) || code == U'.') text += static_cast<char>(code);
    const bool is_part = IsMinus(code) || IsDigit(code) || code == U'.' || code == U',' ||
                         code == U'%' || IsBlank(code);
    if (!is_part) return std::nullopt;
  }
  if (text.empty() || !IsDigit(static_cast<unsigned char>(text.back()))) return std::nullopt;
  return std::strtod(text.c_str(), nullptr);
}

/// Whether the ticks, top to bottom, fall by one step at one distance.
bool IsAxis(const std::vector<Tick>& ticks) {
  if (ticks.size() < kFewest) return false;
  const double step = ticks[0].value - ticks[1].value;
  const double distance = ticks[1].y - ticks[0].y;
  if (!(step > 0) || step == 1 || !(distance > 0)) return false;  // Years fall by one.
  for (std::size_t i = 1; i < ticks.size(); ++i) {
    const bool is_next =
        std::fabs(ticks[i - 1].value - ticks[i].value - step) <= kSameDistance * step &&
        std::fabs(ticks[i].y - ticks[i - 1].y - distance) <= kSameDistance * distance;
    if (!is_next) return false;
  }
  return true;
}

/// The area right of an axis, as high as it, where curves or bars are drawn: bars stand on one line
/// and are of several heights. An empty box where there are none.
Box DrawnBeside(const Page& page, double x, const Span& height) {
  Box area{x, height.low, x, height.high};
  std::size_t slants = 0;
  std::map<double, std::set<double>> bars;  // The heights by the line that they stand on.
  const auto is_beside = [&](const Box& box) {
    return box.center_x() >= x && height.Contains(box.center_y());
  };
  for (const Box& slant : page.slants) {
    if (!is_beside(slant)) continue;
    area.x1 = std::max(area.x1, slant.x1);
    ++slants;
  }
  for (const Fill& fill : page.fills) {
    if (!is_beside(fill.box)) continue;
    area.x1 = std::max(area.x1, fill.box.x1);
    bars[std::floor(fill.box.y1)].insert(std::floor(fill.box.height()));
  }
  const bool has_bars = std::any_of(bars.begin(), bars.end(), [](const auto& line) {
    return line.second.size() >= kFewestMarks;
  });
  return slants >= kFewestMarks || has_bars ? area : Box{};
}

}  // namespace

std::vector<Box> ChartsByAxes(const Page& page, const std::vector<Run>& runs) {
  if (page.slants.empty() && page.fills.empty()) return {};
  // By where they end: figures of an axis stand to the right, as those of a column do.
  std::map<double, std::vector<std::pair<Tick, double>>> stacks;
  for (const Run& run : runs) {
    const std::optional<double> value = ValueOf(page, run);
    if (!value.has_value()) continue;
    stacks[std::floor(run.box.x1 / kSamePlacePt)].push_back({{*value, run.baseline}, run.box.x1});
  }
  std::vector<Box> charts;
  for (auto& [place, stack] : stacks) {
    if (stack.size() < kFewest) continue;
    std::sort(stack.begin(), stack.end(),
              [](const auto& a, const auto& b) { return a.first.y < b.first.y; });
    std::vector<Tick> ticks;
    for (const auto& [tick, end] : stack) ticks.push_back(tick);
    if (!IsAxis(ticks)) continue;
    const double distance = ticks[1].y - ticks[0].y;
    const Span height{ticks.front().y - distance, ticks.back().y + distance};
    Box area = DrawnBeside(page, stack.front().second, height);
    if (area.width() <= 0) continue;
    area.x0 = stack.front().second - distance;
    area.y1 += kBelow * distance;
    charts.push_back(area);
  }
  return charts;
}

}  // namespace mingxi
