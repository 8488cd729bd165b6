// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/leaders.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Dots in sequence that are a leader.
constexpr size_t kFewestDots = 4;
/// In font sizes: how far baselines of one line differ at most.
constexpr double kSameLineEm = 0.3;

/// Dots that a leader is made of; an ellipsis counts for three.
size_t DotsOf(char32_t code) {
  if (code == U'…' || code == U'⋯') return 3;
  return code == U'.' || code == U'·' || code == U'•' || code == U'．' ? 1 : 0;
}

Run PartOf(const Page& page, const Run& run, size_t begin, size_t end) {
  Run part = run;
  while (begin < end && IsBlank(page.glyphs[run.glyphs[begin]].code)) ++begin;
  part.glyphs.assign(run.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                     run.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
  if (part.glyphs.empty()) return part;
  part.box.x0 = page.glyphs[part.glyphs.front()].box.x0;
  part.box.x1 = page.glyphs[part.glyphs.back()].box.x1;
  return part;
}

/// Whether a leader may lead from `host`, the run before it.
bool MayLeadFrom(const std::vector<Run>& runs, const Run& leader) {
  if (runs.empty()) return false;
  const Run& host = runs.back();
  return std::fabs(host.baseline - leader.baseline) <= kSameLineEm * leader.size &&
         host.box.x0 < leader.box.x0;
}

}  // namespace

GlyphStretch FindLeader(const Page& page, const std::vector<std::uint32_t>& glyphs, size_t from) {
  GlyphStretch stretch{from, from};
  size_t dots = 0;
  for (size_t i = from; i < glyphs.size(); ++i) {
    const char32_t code = page.glyphs[glyphs[i]].code;
    const size_t more = DotsOf(code);
    if (more > 0) {
      if (dots == 0) stretch.begin = i;
      dots += more;
      stretch.end = i + 1;
    } else if (!IsBlank(code)) {
      if (dots >= kFewestDots) return stretch;
      dots = 0;
    }
  }
  return dots >= kFewestDots ? stretch : GlyphStretch{};
}

std::vector<Run> SettleLeaders(const Page& page, std::vector<Run> runs) {
  std::vector<Run> settled;
  settled.reserve(runs.size());
  for (Run& run : runs) {
    GlyphStretch leader = FindLeader(page, run.glyphs);
    if (leader.is_empty()) {
      settled.push_back(std::move(run));
      continue;
    }
    size_t begin = 0;
    for (; !leader.is_empty(); leader = FindLeader(page, run.glyphs, begin)) {
      Run name = PartOf(page, run, begin, leader.begin);
      const Run dots = PartOf(page, run, leader.begin, leader.end);
      if (!name.glyphs.empty()) settled.push_back(std::move(name));
      if (MayLeadFrom(settled, dots)) {
        Run& host = settled.back();
        host.glyphs.insert(host.glyphs.end(), dots.glyphs.begin(), dots.glyphs.end());
      } else {
        settled.push_back(dots);
      }
      begin = leader.end;
    }
    Run rest = PartOf(page, run, begin, run.glyphs.size());
    if (!rest.glyphs.empty()) settled.push_back(std::move(rest));
  }
  return settled;
}

}  // namespace mingxi
