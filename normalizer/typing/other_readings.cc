// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/typing/other_readings.h"

#include <algorithm>
#include <string>
#include <utility>

#include "model/characters.h"
#include "model/utf8.h"
#include "normalizer/values/figure.h"

namespace mingxi {
namespace {

/// Characters of one figure; what is longer was put together wrongly and is no figure.
constexpr std::size_t kMostCharacters = 24;
/// Characters that two rivals at a time are tried of: the least sure ones.
constexpr std::size_t kMostInPairs = 4;

bool IsSeparator(char32_t code) { return code == U'.' || code == U','; }

std::string TextOf(const std::u32string& characters) {
  std::string text;
  for (const char32_t code : characters) AppendUtf8(code, text);
  return text;
}

/// Collects readings that are figures, none twice.
class Readings {
 public:
  explicit Readings(const Cell& cell) : own_(cell.value) {}

  void Add(const std::u32string& characters) {
    std::string text = TextOf(characters);
    const Figure figure = ReadFigure(text);
    if (!figure.value || figure.value == own_) return;
    const bool is_known = std::any_of(
        found_.begin(), found_.end(),
        [&figure](const FigureReading& reading) { return reading.value == *figure.value; });
    if (!is_known) found_.push_back({std::move(text), *figure.value});
  }

  std::vector<FigureReading> Take() && { return std::move(found_); }

 private:
  std::optional<Decimal> own_;
  std::vector<FigureReading> found_;
};

/// `characters` with no point but one before the last `decimals` digits; commas at groups of three
/// stay out: they say nothing. Empty where there are too few digits, or something else behind them.
std::u32string WithPoint(const std::u32string& characters, int decimals) {
  std::u32string digits;
  for (const char32_t code : characters) {
    if (!IsSeparator(code)) digits.push_back(code);
  }
  std::size_t end = digits.size();
  while (end > 0 && !IsAnyDigit(digits[end - 1])) --end;  // %, a closing bracket.
  if (decimals == 0) return digits;
  const auto place = static_cast<std::size_t>(decimals);
  if (end <= place || !IsAnyDigit(digits[end - place - 1])) return {};
  digits.insert(end - place, 1, U'.');
  return digits;
}

}  // namespace

std::vector<FigureReading> OtherReadings(const Cell& cell, std::optional<int> decimals) {
  const std::vector<RecognizedCharacter>& read = cell.recognition->characters;
  if (read.size() > kMostCharacters) return {};
  std::u32string own;
  std::vector<std::size_t> places;  // Of characters with a rival, the least sure first.
  for (std::size_t i = 0; i < read.size(); ++i) {
    own.push_back(read[i].code);
    if (read[i].rival != 0) places.push_back(i);
  }
  std::stable_sort(places.begin(), places.end(), [&read](std::size_t a, std::size_t b) {
    return read[a].confidence < read[b].confidence;
  });
  Readings readings(cell);
  const auto add = [&](const std::u32string& characters) {
    readings.Add(characters);
    if (decimals) readings.Add(WithPoint(characters, *decimals));
  };
  add(own);
  std::u32string changed = own;
  for (const std::size_t i : places) {
    changed[i] = read[i].rival;
    add(changed);
    changed[i] = own[i];
  }
  const std::size_t in_pairs = std::min(places.size(), kMostInPairs);
  for (std::size_t a = 0; a < in_pairs; ++a) {
    for (std::size_t b = a + 1; b < in_pairs; ++b) {
      changed[places[a]] = read[places[a]].rival;
      changed[places[b]] = read[places[b]].rival;
      add(changed);
      changed = own;
    }
  }
  return std::move(readings).Take();
}

}  // namespace mingxi
