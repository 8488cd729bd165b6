// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: a recogniser tells about where a character is, the ink where it ends: two neighbours
// are parted in the column with least ink between their middles. This file's only entry is
// PlaceCharacters.

#include "extractor/ocr/place_characters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mingxi {
namespace {

/// In sizes of the print: a gap in the ink wider than the white around full-width punctuation.
constexpr double kWideGapEm = 0.8;

int Clamped(double at, std::size_t size) {
  return static_cast<int>(std::clamp<double>(std::floor(at), 0, static_cast<double>(size)));
}

/// The column between `low` and `high` with least ink; of several the one nearest to the middle.
double PartingColumn(const std::vector<int>& ink, double low, double high) {
  const double middle = (low + high) / 2;
  double best = middle;
  int least = -1;
  for (int x = Clamped(low, ink.size()); x < Clamped(high, ink.size()); ++x) {
    const int here = ink[static_cast<std::size_t>(x)];
    const bool is_nearer = std::abs(x + 0.5 - middle) < std::abs(best - middle);
    if (least >= 0 && (here > least || (here == least && !is_nearer))) continue;
    least = here;
    best = x + 0.5;
  }
  return best;
}

/// `span` without the columns at its ends that hold no ink; itself where there is none in it.
Span Inked(const std::vector<int>& ink, Span span) {
  int low = Clamped(span.low, ink.size());
  int high = Clamped(std::ceil(span.high), ink.size());
  while (low < high && ink[static_cast<std::size_t>(low)] == 0) ++low;
  while (high > low && ink[static_cast<std::size_t>(high - 1)] == 0) --high;
  return low < high ? Span{static_cast<double>(low), static_cast<double>(high)} : span;
}

}  // namespace

std::vector<Span> PlaceCharacters(const std::vector<ReadCharacter>& characters,
                                  const std::vector<int>& ink, double em) {
  std::vector<Span> places;
  double from = 0;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const bool is_last = i + 1 == characters.size();
    const double to = is_last ? static_cast<double>(ink.size())
                              : PartingColumn(ink, characters[i].extent.middle(),
                                              characters[i + 1].extent.middle());
    places.push_back({from, to});
    from = to;
  }
  if (places.empty()) return places;
  places.front().low = Inked(ink, places.front()).low;
  places.back().high = Inked(ink, places.back()).high;
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    const double end = Inked(ink, places[i]).high;
    const double start = Inked(ink, places[i + 1]).low;
    if (start - end < kWideGapEm * em) continue;
    places[i].high = end;
    places[i + 1].low = start;
  }
  return places;
}

}  // namespace mingxi
