// SPDX-License-Identifier: GPL-3.0-or-later

// Glyphs come in the order they were drawn, which nearly always runs along the line; so consecutive
// glyphs are chained first. Then chains of one line are put together by their places: producers
// draw a line in pieces, backwards, or each font by itself. Where two texts lie over each other,
// only the order of drawing tells them apart, and the chains stay as they are.

#include "extractor/grids/runs.h"

#include <algorithm>
#include <cmath>

#include "extractor/grids/currency_signs.h"
#include "extractor/grids/leaders.h"
#include "extractor/grids/small_marks.h"
#include "extractor/grids/touching_figures.h"
#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

/// Share of the narrower of two neighbours that they may have in common and still stand side by
/// side: kerning, and widths that the font states wrongly.
constexpr double kMostOverlap = 0.35;
/// In font sizes: a glyph that is drawn next in a chain begins no further to the left than this.
constexpr double kBackStepEm = 0.02;

bool IsRunText(const Glyph& glyph) {
  return glyph.direction == Direction::kRight && !glyph.is_invisible && !glyph.is_overlay;
}

/// The widest gap that is none between a text that ends with `last` and one that begins with
/// `next`: between words of an alphabet it is wider than between the characters of a number.
double WidestGap(const Glyph& last, const Glyph& next, const GridOptions& options) {
  const bool are_words = IsLatinLetter(last.code) && IsLatinLetter(next.code);
  return (are_words ? options.word_gap_em : options.run_gap_em) * std::max(last.size, next.size);
}

/// True when `next`, drawn after `last`, carries on its text.
bool Continues(const Glyph& last, const Glyph& next, const GridOptions& options) {
  const double em = std::max(last.size, next.size);
  if (std::fabs(last.baseline - next.baseline) > options.same_baseline_em * em) return false;
  if (last.is_struck != next.is_struck || IsSmallMark(next, last.size, last.baseline) ||
      IsSmallMark(last, next.size, next.baseline)) {
    return false;
  }
  return next.box.x0 - last.box.x1 < WidestGap(last, next, options) &&
         next.box.center_x() > last.box.center_x() && next.box.x0 > last.box.x0 - kBackStepEm * em;
}

/// Drops spaces at the ends and sets box, baseline and size.
void Finish(const Page& page, Run& run) {
  const auto is_space = [&page](std::uint32_t i) { return IsBlank(page.glyphs[i].code); };
  while (!run.glyphs.empty() && is_space(run.glyphs.back())) run.glyphs.pop_back();
  const auto first = std::find_if_not(run.glyphs.begin(), run.glyphs.end(), is_space);
  run.glyphs.erase(run.glyphs.begin(), first);
  if (run.glyphs.empty()) return;
  run.box = page.glyphs[run.glyphs.front()].box;
  double sizes = 0;
  double baselines = 0;
  for (const std::uint32_t i : run.glyphs) {
    run.box = run.box.Union(page.glyphs[i].box);
    sizes += page.glyphs[i].size;
    baselines += page.glyphs[i].baseline;
  }
  run.size = sizes / static_cast<double>(run.glyphs.size());
  run.baseline = baselines / static_cast<double>(run.glyphs.size());
}

std::vector<Run> ChainsOf(const Page& page, const std::vector<std::uint32_t>& glyphs,
                          const GridOptions& options) {
  std::vector<Run> chains;
  Run chain;
  const auto close = [&] {
    Finish(page, chain);
    if (!chain.glyphs.empty()) chains.push_back(std::move(chain));
    chain = Run();
  };
  for (const std::uint32_t i : glyphs) {
    const Glyph& glyph = page.glyphs[i];
    if (!IsRunText(glyph)) continue;
    const bool continues =
        !chain.glyphs.empty() && Continues(page.glyphs[chain.glyphs.back()], glyph, options);
    if (!continues) close();
    chain.glyphs.push_back(i);
  }
  close();
  return chains;
}

/// Whether `next`, to the right of `last` on its line, goes on with its text.
bool Joins(const Page& page, const Run& last, const Run& next, const GridOptions& options) {
  const Glyph& end = page.glyphs[last.glyphs.back()];
  const Glyph& begin = page.glyphs[next.glyphs.front()];
  if (end.is_struck != begin.is_struck) return false;
  const double em = std::max(last.size, next.size);
  return std::fabs(last.baseline - next.baseline) <= options.same_baseline_em * em &&
         next.box.x0 - last.box.x1 < WidestGap(end, begin, options);
}

void Append(Run& next, Run& last) {
  last.glyphs.insert(last.glyphs.end(), next.glyphs.begin(), next.glyphs.end());
  last.box = last.box.Union(next.box);
  last.size = std::max(last.size, next.size);
}

using Chains = std::vector<Run>::iterator;

/// The chains of one line that touch or lie over each other, as one run, if their glyphs stand side
/// by side when sorted by place; an empty run otherwise.
Run Interleaved(const Page& page, Chains begin, Chains end) {
  Run run;
  for (auto chain = begin; chain != end; ++chain) {
    if (page.glyphs[chain->glyphs.front()].is_struck !=
        page.glyphs[begin->glyphs.front()].is_struck) {
      return {};
    }
    run.glyphs.insert(run.glyphs.end(), chain->glyphs.begin(), chain->glyphs.end());
  }
  std::stable_sort(run.glyphs.begin(), run.glyphs.end(), [&page](std::uint32_t a, std::uint32_t b) {
    return page.glyphs[a].box.center_x() < page.glyphs[b].box.center_x();
  });
  for (size_t i = 1; i < run.glyphs.size(); ++i) {
    const Glyph& last = page.glyphs[run.glyphs[i - 1]];
    const Glyph& next = page.glyphs[run.glyphs[i]];
    if (IsBlank(last.code) || IsBlank(next.code)) continue;
    const double narrow = std::min(last.box.width(), next.box.width());
    if (last.box.x1 - next.box.x0 > kMostOverlap * narrow) return {};
  }
  Finish(page, run);
  return run;
}

/// Joins the chains of one line, sorted from left to right, where they touch.
void JoinLine(const Page& page, Chains begin, Chains end, const GridOptions& options,
              std::vector<Run>& runs) {
  while (begin != end) {
    // A cluster: chains of which each begins before those in front of it have ended.
    auto cluster = begin + 1;
    double right = begin->box.x1;
    bool overlaps = false;
    const auto reach = [&](const Run& last, const Run& next) {
      return WidestGap(page.glyphs[last.glyphs.back()], page.glyphs[next.glyphs.front()], options);
    };
    for (; cluster != end && cluster->box.x0 < right + reach(*(cluster - 1), *cluster); ++cluster) {
      overlaps |= cluster->box.x0 < right - kMostOverlap * cluster->size / 2;
      right = std::max(right, cluster->box.x1);
    }
    Run whole = overlaps ? Interleaved(page, begin, cluster) : Run();
    if (!whole.glyphs.empty()) {
      runs.push_back(std::move(whole));
      begin = cluster;
      continue;
    }
    const size_t first = runs.size();
    for (; begin != cluster; ++begin) {
      const bool lies_over = runs.size() > first && begin->box.x0 < runs.back().box.center_x();
      if (runs.size() > first && !lies_over && Joins(page, runs.back(), *begin, options)) {
        Append(*begin, runs.back());
      } else {
        runs.push_back(std::move(*begin));
      }
    }
  }
}

/// Joins chains on one line that touch: lines drawn in several pieces.
std::vector<Run> JoinChains(const Page& page, std::vector<Run> chains, const GridOptions& options) {
  std::sort(chains.begin(), chains.end(),
            [](const Run& a, const Run& b) { return a.baseline < b.baseline; });
  std::vector<Run> runs;
  for (auto begin = chains.begin(); begin != chains.end();) {
    auto end = begin + 1;
    while (end != chains.end() &&
           end->baseline - (end - 1)->baseline <= options.same_baseline_em * 0.5 * end->size) {
      ++end;
    }
    std::sort(begin, end, [](const Run& a, const Run& b) { return a.box.x0 < b.box.x0; });
    JoinLine(page, begin, end, options, runs);
    begin = end;
  }
  return runs;
}

}  // namespace

std::vector<Run> GlyphsToRuns(const Page& page, const GridOptions& options) {
  std::vector<std::uint32_t> all(page.glyphs.size());
  for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
  return GlyphsToRuns(page, all, options);
}

std::vector<Run> GlyphsToRuns(const Page& page, const std::vector<std::uint32_t>& glyphs,
                              const GridOptions& options) {
  std::vector<Run> chains = ChainsOf(page, glyphs, options);
  std::vector<Run> runs = JoinChains(page, AttachSmallMarks(page, std::move(chains)), options);
  runs = PartTouchingFigures(page, SettleLeaders(page, std::move(runs)));
  return JoinCurrencySigns(page, std::move(runs));
}

Run PieceOf(const Page& page, const Run& run, size_t begin, size_t end) {
  Run piece;
  piece.baseline = run.baseline;
  piece.size = run.size;
  while (begin < end && IsBlank(page.glyphs[run.glyphs[begin]].code)) ++begin;
  while (end > begin && IsBlank(page.glyphs[run.glyphs[end - 1]].code)) --end;
  if (begin == end) return piece;
  piece.glyphs.assign(run.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                      run.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
  piece.box = page.glyphs[piece.glyphs.front()].box;
  for (const std::uint32_t i : piece.glyphs) piece.box = piece.box.Union(page.glyphs[i].box);
  return piece;
}

std::string TextOf(const Page& page, const std::vector<std::uint32_t>& glyphs,
                   const GridOptions& options) {
  std::string text;
  text.reserve(glyphs.size() * 3);
  const Glyph* last = nullptr;
  for (const std::uint32_t i : glyphs) {
    const Glyph& glyph = page.glyphs[i];
    if (last != nullptr && !IsBlank(last->code) && !IsBlank(glyph.code) &&
        !IsCurrencySign(last->code) &&
        glyph.box.x0 - last->box.x1 > options.space_gap_em * std::max(last->size, glyph.size)) {
      text += ' ';
    }
    const bool is_scalar = glyph.code < 0xD800 || (glyph.code >= 0xE000 && glyph.code <= 0x10FFFF);
    AppendUtf8(is_scalar ? glyph.code : U'\uFFFD', text);
    last = &glyph;
  }
  return text;
}

bool IsFigure(const Page& page, const std::vector<std::uint32_t>& glyphs) {
  bool has_body = false;
  for (const std::uint32_t i : glyphs) {
    const char32_t code = page.glyphs[i].code;
    const bool is_dash = IsDash(code) || IsMinus(code);
    const bool is_mark = code == U'.' || code == U',' || code == U'%' || code == 0xFF0C ||
                         code == 0xFF0E || code == 0xFF05 || code == U'(' || code == U')' ||
                         code == 0x2030 || code == U'+';
    if (!IsAnyDigit(code) && !is_dash && !is_mark && !IsBlank(code)) return false;
    has_body |= IsAnyDigit(code) || is_dash;
  }
  return has_body;
}

}  // namespace mingxi
