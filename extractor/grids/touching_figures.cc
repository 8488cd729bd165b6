// SPDX-License-Identifier: GPL-3.0-or-later

// A run of digits, points and commas that cannot be one number is tried at the places where the
// file positions its text anew: the first way to cut it into whole numbers is taken.

#include "extractor/grids/touching_figures.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "model/characters.h"

namespace mingxi {
namespace {

/// Digits between the grouping signs of a number.
constexpr size_t kGroup = 3;
/// In font sizes: a gap that is seen although the file may not draw anew behind it.
constexpr double kSeenEm = 0.15;
/// Longest run that is tried, in glyphs.
constexpr size_t kLongestRun = 80;
/// Places tried in a run.
constexpr size_t kMostCuts = 16;

bool IsPoint(char32_t code) { return code == U'.' || code == U'．'; }
bool IsComma(char32_t code) { return code == U',' || code == U'，'; }
bool IsPercent(char32_t code) { return code == U'%' || code == U'％' || code == U'‰'; }
bool IsOpening(char32_t code) { return code == U'(' || code == U'（'; }
bool IsClosing(char32_t code) { return code == U')' || code == U'）'; }

bool IsNumberPart(char32_t code) {
  return IsAnyDigit(code) || IsPoint(code) || IsComma(code) || IsPercent(code) || IsOpening(code) ||
         IsClosing(code) || IsMinus(code) || code == U'+';
}

/// The digits before the point: all alone, or in groups of three behind the first.
bool IsWhole(std::u32string_view text) {
  size_t group = 0;
  bool has_comma = false;
  // A whole number of several groups begins with no zero: 0,288 has a decimal comma.
  if (text.find_first_of(U",，") != text.npos && text.starts_with(U'0')) return false;
  for (const char32_t code : text) {
    if (!IsComma(code)) {
      ++group;
      continue;
    }
    const bool is_right = has_comma ? group == kGroup : group > 0 && group <= kGroup;
    if (!is_right) return false;
    has_comma = true;
    group = 0;
  }
  return has_comma ? group == kGroup : group > 0;
}

/// Whether `text` is a number with a point or groups: parts of others have neither.
bool IsAmount(std::u32string_view text) {
  return text.find_first_of(U".,，") != text.npos && IsOneNumber(text);
}

/// Digits behind the point.
size_t DecimalsOf(std::u32string_view number) {
  const auto point = std::find_if(number.begin(), number.end(), IsPoint);
  return static_cast<size_t>(std::count_if(point, number.end(), IsAnyDigit));
}

/// Where `text` is cut into numbers, each cut at one of `cuts`: as few numbers as can be, with as
/// many decimals as the last one. Empty = nowhere.
std::vector<size_t> FindCuts(std::u32string_view text, std::vector<size_t> cuts) {
  constexpr int kNone = 1'000'000;
  constexpr int kPartCost = 1'000;
  cuts.insert(cuts.begin(), 0);
  cuts.push_back(text.size());
  const size_t decimals =
      DecimalsOf(text.substr(text.rfind(U'.') == text.npos ? text.size() : text.rfind(U'.')));
  // From the end: the cheapest way from each cut on, and where it is cut next.
  std::vector<int> cost(cuts.size(), kNone);
  std::vector<size_t> next(cuts.size(), 0);
  cost.back() = 0;
  for (size_t k = cuts.size() - 1; k-- > 0;) {
    for (size_t to = k + 1; to < cuts.size(); ++to) {
      const std::u32string_view number = text.substr(cuts[k], cuts[to] - cuts[k]);
      if (cost[to] == kNone || !IsAmount(number)) continue;
      const int odd = DecimalsOf(number) == decimals ? 0 : 1;
      if (cost[to] + kPartCost + odd >= cost[k]) continue;
      cost[k] = cost[to] + kPartCost + odd;
      next[k] = to;
    }
  }
  std::vector<size_t> found;
  if (cost[0] == kNone) return found;
  for (size_t k = next[0]; k + 1 < cuts.size(); k = next[k]) found.push_back(cuts[k]);
  return found;
}

Run PartOf(const Page& page, const Run& run, size_t begin, size_t end) {
  Run part = run;
  part.glyphs.assign(run.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                     run.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
  part.box.x0 = page.glyphs[part.glyphs.front()].box.x0;
  part.box.x1 = page.glyphs[part.glyphs.back()].box.x1;
  return part;
}

/// A place where the file draws anew, or leaves a gap.
struct Cut {
  size_t at = 0;   ///< The glyph that it begins with.
  double off = 0;  ///< How far from the end of the one before.
};

/// Where the numbers of `run` begin behind the first one; empty = it is one number, or none.
std::vector<size_t> CutsOf(const Page& page, const Run& run) {
  if (run.glyphs.size() > kLongestRun) return {};
  std::u32string text;
  std::vector<Cut> cuts;
  for (size_t i = 0; i < run.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[run.glyphs[i]];
    if (!IsNumberPart(glyph.code)) return {};
    text += IsPoint(glyph.code) ? U'.' : glyph.code;
    if (i == 0) continue;
    const double gap = glyph.box.x0 - page.glyphs[run.glyphs[i - 1]].box.x1;
    if (glyph.begins_string || gap >= kSeenEm * run.size) cuts.push_back({i, std::fabs(gap)});
  }
  if (cuts.empty() || IsOneNumber(text)) return {};
  if (cuts.size() > kMostCuts) {  // A file that places each glyph: the oddest places count.
    std::stable_sort(cuts.begin(), cuts.end(),
                     [](const Cut& a, const Cut& b) { return a.off > b.off; });
    cuts.resize(kMostCuts);
  }
  std::vector<size_t> places;
  for (const Cut& cut : cuts) places.push_back(cut.at);
  std::sort(places.begin(), places.end());
  return FindCuts(text, std::move(places));
}

}  // namespace

bool IsOneNumber(std::u32string_view text) {
  std::u32string packed;
  std::copy_if(text.begin(), text.end(), std::back_inserter(packed),
               [](char32_t code) { return !IsBlank(code); });
  std::u32string_view rest = packed;
  const auto take_first = [&rest](auto is_kind) {
    if (!rest.empty() && is_kind(rest.front())) rest.remove_prefix(1);
  };
  const auto take_last = [&rest](auto is_kind) {
    if (!rest.empty() && is_kind(rest.back())) rest.remove_suffix(1);
  };
  take_first(IsOpening);
  take_first([](char32_t code) { return IsMinus(code) || code == U'+'; });
  take_last(IsClosing);
  take_last(IsPercent);
  const auto is_digit_or_comma = [](char32_t code) { return IsAnyDigit(code) || IsComma(code); };
  const auto point = std::find_if_not(rest.begin(), rest.end(), is_digit_or_comma);
  if (!IsWhole({rest.begin(), point})) return false;
  if (point == rest.end()) return true;
  return IsPoint(*point) && point + 1 != rest.end() &&
         std::all_of(point + 1, rest.end(), IsAnyDigit);
}

std::vector<Run> PartTouchingFigures(const Page& page, std::vector<Run> runs) {
  std::vector<Run> parted;
  parted.reserve(runs.size());
  for (Run& run : runs) {
    const std::vector<size_t> cuts = CutsOf(page, run);
    if (cuts.empty()) {
      parted.push_back(std::move(run));
      continue;
    }
    size_t begin = 0;
    for (const size_t cut : cuts) {
      parted.push_back(PartOf(page, run, begin, cut));
      begin = cut;
    }
    parted.push_back(PartOf(page, run, begin, run.glyphs.size()));
  }
  return parted;
}

}  // namespace mingxi
