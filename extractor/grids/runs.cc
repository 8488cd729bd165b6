// SPDX-License-Identifier: GPL-3.0-or-later

// Glyphs come in the order they were drawn, which nearly always runs along the line; so consecutive
// glyphs are chained first, and only the chains are sorted and joined where producers draw a line
// in pieces.

#include "extractor/grids/runs.h"

#include <algorithm>
#include <cmath>

#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

bool IsUpright(const Glyph& glyph) {
  return glyph.direction == Direction::kRight && !glyph.is_invisible;
}

/// True when `next` carries on the text that ends with `last`.
bool Continues(const Glyph& last, const Glyph& next, const GridOptions& options) {
  const double em = std::max(last.size, next.size);
  if (std::fabs(last.baseline - next.baseline) > options.same_baseline_em * em) return false;
  const double gap = next.box.x0 - last.box.x1;
  // Between words of an alphabet the gap is wider than between the characters of a number.
  const bool are_words = IsLatinLetter(last.code) && IsLatinLetter(next.code);
  const double widest = (are_words ? options.word_gap_em : options.run_gap_em) * em;
  return gap < widest && next.box.x0 > last.box.x0 - options.run_gap_em * em;
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

/// Joins chains on one line that touch: lines drawn in several pieces.
std::vector<Run> JoinChains(const Page& page, std::vector<Run> chains, const GridOptions& options) {
  std::sort(chains.begin(), chains.end(),
            [](const Run& a, const Run& b) { return a.baseline < b.baseline; });
  std::vector<Run> runs;
  for (size_t begin = 0; begin < chains.size();) {
    size_t end = begin + 1;
    while (end < chains.size() && chains[end].baseline - chains[end - 1].baseline <=
                                      options.same_baseline_em * 0.5 * chains[end].size) {
      ++end;
    }
    std::sort(chains.begin() + static_cast<std::ptrdiff_t>(begin),
              chains.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Run& a, const Run& b) { return a.box.x0 < b.box.x0; });
    for (size_t i = begin; i < end; ++i) {
      Run& next = chains[i];
      const bool joins = i > begin && Continues(page.glyphs[runs.back().glyphs.back()],
                                                page.glyphs[next.glyphs.front()], options);
      if (!joins) {
        runs.push_back(std::move(next));
        continue;
      }
      Run& last = runs.back();
      last.glyphs.insert(last.glyphs.end(), next.glyphs.begin(), next.glyphs.end());
      last.box = last.box.Union(next.box);
      last.size = std::max(last.size, next.size);
    }
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
  std::vector<Run> chains;
  Run chain;
  const auto close = [&] {
    Finish(page, chain);
    if (!chain.glyphs.empty()) chains.push_back(std::move(chain));
    chain = Run();
  };
  for (const std::uint32_t i : glyphs) {
    const Glyph& glyph = page.glyphs[i];
    if (!IsUpright(glyph)) continue;
    const bool continues =
        !chain.glyphs.empty() && Continues(page.glyphs[chain.glyphs.back()], glyph, options);
    if (!continues) close();
    chain.glyphs.push_back(i);
  }
  close();
  return JoinChains(page, std::move(chains), options);
}

std::string TextOf(const Page& page, const std::vector<std::uint32_t>& glyphs,
                   const GridOptions& options) {
  std::string text;
  text.reserve(glyphs.size() * 3);
  const Glyph* last = nullptr;
  for (const std::uint32_t i : glyphs) {
    const Glyph& glyph = page.glyphs[i];
    if (last != nullptr && !IsBlank(last->code) && !IsBlank(glyph.code) &&
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
