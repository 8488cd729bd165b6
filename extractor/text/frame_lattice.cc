// SPDX-License-Identifier: GPL-3.0-or-later

// Bars at one place make the boundary of a slot; a line of rules, even if only in some slots, ends
// a band. Where a rule or a bar is missing, the slots on both sides are one merged cell: they are
// joined, and what is joined must be a rectangle. This file's entries are PlaceFrame, PictureToGrid
// and IsRuleLine.

#include "extractor/text/frame_lattice.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "extractor/text/frame_chars.h"
#include "extractor/text/plain_figure.h"
#include "extractor/text/source_lines.h"

namespace mingxi {
namespace {

using Line = std::vector<DisplayChar>;

/// A slot of so many places, its bar counted, has room for a single dash only.
constexpr int kNarrowSlot = 2;

bool IsSpace(const DisplayChar& c) { return IsBlank(c.bytes); }

/// Whether the drawing uses `+--+|` instead of box drawing characters.
bool HasFrameOnly(const Line& line) {
  return std::any_of(line.begin(), line.end(),
                     [](const DisplayChar& c) { return IsFrameOnly(c.code); });
}

/// Places of the bars and corners of one line. In a line of text only bars count, as `-` and `+`
/// are text there.
std::vector<int> BarsOf(const Line& line) {
  std::vector<int> bars;
  const bool is_rule = IsRuleLine(line);
  for (const DisplayChar& c : line) {
    const FrameArms arms = ArmsOf(c.code);
    const bool counts = is_rule || IsFrameOnly(c.code) || !arms.is_horizontal();
    if (arms.is_vertical() && counts) bars.push_back(c.column);
  }
  return bars;
}

/// How many lines have a bar at each place.
std::map<int, int> CountBars(const FramePicture& picture) {
  std::map<int, int> count;
  for (const Line& line : picture) {
    for (const int bar : BarsOf(line)) ++count[bar];
  }
  return count;
}

/// Disjoint sets of (band, slot) places.
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::size_t Find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(std::size_t a, std::size_t b) {
    a = Find(a);
    b = Find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

/// One line seen slot by slot.
struct SlotLine {
  std::vector<std::string> texts;  ///< For each slot.
  std::vector<bool> is_rule;       ///< For each slot: a rule runs through it.
  std::vector<bool> has_bar;       ///< For each boundary.
  bool ends_band = false;          ///< Some slot is a rule.
};

class FrameLattice {
 public:
  /// REQUIRES: `boundaries` ascends and has two or more places.
  FrameLattice(const FramePicture& picture, std::vector<int> boundaries)
      : boundaries_(std::move(boundaries)), slots_(boundaries_.size() - 1) {
    for (const Line& line : picture) lines_.push_back(ReadLine(line));
    FindBands();
  }

  std::optional<Grid> MakeGrid() {
    if (bands_ == 0) return std::nullopt;
    Sets sets(bands_ * slots_);
    JoinAcross(sets);
    JoinDown(sets);
    return CellsToGrid(sets);
  }

 private:
  SlotLine ReadLine(const Line& line) const {
    SlotLine read{std::vector<std::string>(slots_), std::vector<bool>(slots_, false),
                  std::vector<bool>(boundaries_.size(), false), false};
    std::vector<int> shown(slots_, 0);
    std::vector<int> ruled(slots_, 0);
    for (const DisplayChar& c : line) {
      const auto next = std::upper_bound(boundaries_.begin(), boundaries_.end(), c.column);
      const auto index = static_cast<std::size_t>(next - boundaries_.begin());
      const FrameArms arms = ArmsOf(c.code);
      const bool is_at = index > 0 && boundaries_[index - 1] == c.column;
      if (is_at && (arms.is_vertical() || arms.is_horizontal())) {
        read.has_bar[index - 1] = arms.is_vertical();
        continue;
      }
      if (index == 0 || index > slots_) continue;
      const std::size_t slot = index - 1;
      read.texts[slot] += c.bytes;
      ++shown[slot];
      ruled[slot] += arms.is_horizontal() && !arms.is_vertical() ? 1 : 0;
    }
    for (std::size_t s = 0; s < slots_; ++s) {
      // A rule fills its slot; in a line of text, a dash that fills a narrow slot is a value.
      const bool is_wide = IsRuleLine(line) || WidthOf(s) > kNarrowSlot;
      read.is_rule[s] = shown[s] > 0 && ruled[s] == shown[s] && is_wide;
      read.ends_band = read.ends_band || read.is_rule[s];
      if (read.is_rule[s]) read.texts[s].clear();
    }
    return read;
  }

  int WidthOf(std::size_t slot) const { return boundaries_[slot + 1] - boundaries_[slot]; }

  /// Numbers the bands: a line of rules stands between two. `band_of_[i]` is the band above for a
  /// line of rules.
  void FindBands() {
    bool is_open = false;
    for (const SlotLine& line : lines_) {
      if (line.ends_band) {
        is_open = false;
      } else if (!is_open) {
        is_open = true;
        ++bands_;
      }
      band_of_.push_back(bands_ == 0 ? 0 : bands_ - 1);
    }
    SplitBands();
  }

  /// A band whose lines have figures in one and the same slot is several rows without rules.
  void SplitBands() {
    std::vector<std::vector<int>> figures(bands_, std::vector<int>(slots_, 0));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].ends_band) continue;
      for (std::size_t s = 0; s < slots_; ++s) {
        figures[band_of_[i]][s] += IsPlainFigure(Trimmed(lines_[i].texts[s])) ? 1 : 0;
      }
    }
    std::vector<std::size_t> renumbered;
    std::size_t next = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto& counts = figures.empty() ? std::vector<int>() : figures[band_of_[i]];
      const bool is_split = std::any_of(counts.begin(), counts.end(), [](int n) { return n > 1; });
      const bool is_first = i == 0 || lines_[i - 1].ends_band || band_of_[i] != band_of_[i - 1];
      if (!lines_[i].ends_band && (is_first || is_split)) ++next;
      renumbered.push_back(next == 0 ? 0 : next - 1);
    }
    band_of_ = std::move(renumbered);
    bands_ = next;
  }

  std::size_t Place(std::size_t band, std::size_t slot) const { return band * slots_ + slot; }

  void JoinAcross(Sets& sets) const {
    for (std::size_t band = 0; band < bands_; ++band) {
      for (std::size_t s = 1; s < slots_; ++s) {
        bool has_bar = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
          if (!lines_[i].ends_band && band_of_[i] == band)
            has_bar = has_bar || lines_[i].has_bar[s];
        }
        if (!has_bar) sets.Join(Place(band, s - 1), Place(band, s));
      }
    }
  }

  void JoinDown(Sets& sets) const {
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (!lines_[i].ends_band || i + 1 == lines_.size() || lines_[i - 1].ends_band) continue;
      if (lines_[i + 1].ends_band) continue;
      for (std::size_t s = 0; s < slots_; ++s) {
        if (!lines_[i].is_rule[s]) sets.Join(Place(band_of_[i], s), Place(band_of_[i] + 1, s));
      }
    }
  }

  std::optional<Grid> CellsToGrid(Sets& sets) const {
    std::map<std::size_t, GridCell> cells;
    std::map<std::size_t, std::size_t> area;
    for (std::size_t band = 0; band < bands_; ++band) {
      for (std::size_t s = 0; s < slots_; ++s) {
        const std::size_t root = sets.Find(Place(band, s));
        const auto row = static_cast<int>(band);
        const auto column = static_cast<int>(s);
        const auto [found, is_new] = cells.try_emplace(root);
        GridCell& cell = found->second;
        if (is_new) {
          cell.row = row;
          cell.column = column;
        }
        if (column < cell.column) return std::nullopt;
        cell.row_span = std::max(cell.row_span, row - cell.row + 1);
        cell.column_span = std::max(cell.column_span, column - cell.column + 1);
        ++area[root];
      }
    }
    for (const auto& [root, cell] : cells) {
      if (area[root] != static_cast<std::size_t>(cell.row_span * cell.column_span)) return {};
    }
    AddTexts(sets, cells);
    Grid grid;
    grid.row_count = static_cast<int>(bands_);
    grid.column_count = static_cast<int>(slots_);
    for (auto& [root, cell] : cells) grid.cells.push_back(std::move(cell));
    return grid;
  }

  /// The text of each line's merged slots, below each other. `cells` is keyed by the first place.
  void AddTexts(Sets& sets, std::map<std::size_t, GridCell>& cells) const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::map<std::size_t, std::string> parts;
      for (std::size_t s = 0; s < slots_; ++s) {
        parts[sets.Find(Place(std::min(band_of_[i], bands_ - 1), s))] += lines_[i].texts[s];
      }
      for (const auto& [root, part] : parts) {
        const std::string_view shown = Trimmed(part);
        if (shown.empty()) continue;
        ShortText& text = cells.at(root).text;
        text = text.empty() ? std::string(shown) : text + "\n" + std::string(shown);
      }
    }
  }

  std::vector<int> boundaries_;
  std::size_t slots_ = 0;
  std::vector<SlotLine> lines_;
  std::vector<std::size_t> band_of_;  ///< For each line.
  std::size_t bands_ = 0;
};

/// Whether a line's first and last character draw the frame's sides.
bool HasSides(const Line& line) {
  const auto is_side = [](const DisplayChar& c) { return ArmsOf(c.code).is_vertical(); };
  const auto is_shown = [](const DisplayChar& c) { return !IsSpace(c); };
  const auto first = std::find_if(line.begin(), line.end(), is_shown);
  const auto last = std::find_if(line.rbegin(), line.rend(), is_shown);
  return first != line.end() && is_side(*first) && is_side(*last);
}

/// Whether the bars of all lines stand at `boundaries`, each line of text within them, and the
/// sides of the frame, where it has some, below each other.
bool IsAligned(const FramePicture& picture, const std::vector<int>& boundaries) {
  const bool has_sides = std::all_of(picture.begin(), picture.end(), HasSides);
  for (const Line& line : picture) {
    const std::vector<int> bars = BarsOf(line);
    if (has_sides &&
        (bars.empty() || bars.front() != boundaries.front() || bars.back() != boundaries.back())) {
      return false;
    }
    if (IsRuleLine(line)) continue;
    for (const int bar : bars) {
      if (!std::binary_search(boundaries.begin(), boundaries.end(), bar)) return false;
    }
    for (const DisplayChar& c : line) {
      if (!IsSpace(c) && (c.column < boundaries.front() || c.column > boundaries.back())) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace

bool IsRuleLine(const std::vector<DisplayChar>& line) {
  bool has_rule = false;
  for (const DisplayChar& c : line) {
    const FrameArms arms = ArmsOf(c.code);
    has_rule = has_rule || arms.is_horizontal();
    if (!arms.is_horizontal() && !arms.is_vertical() && c.code != ':' && !IsSpace(c)) return false;
  }
  return has_rule;
}

FramePicture PlaceFrame(const std::vector<std::string_view>& lines) {
  FramePicture best;
  std::size_t fewest = 0;
  for (const WidthModel model : {WidthModel{2, 1}, WidthModel{2, 2}, WidthModel{1, 1}}) {
    FramePicture picture;
    for (const std::string_view line : lines) picture.push_back(PlaceCharacters(line, model));
    const std::size_t places = CountBars(picture).size();
    if (best.empty() || places < fewest) {
      best = std::move(picture);
      fewest = places;
    }
  }
  return best;
}

std::optional<Grid> PictureToGrid(const FramePicture& picture) {
  std::vector<int> boundaries;
  const bool is_drawn = std::any_of(picture.begin(), picture.end(), HasFrameOnly);
  for (const auto& [place, lines] : CountBars(picture)) {
    if (lines > 1 || is_drawn) boundaries.push_back(place);
  }
  if (boundaries.size() < 2 || !IsAligned(picture, boundaries)) return std::nullopt;
  return FrameLattice(picture, std::move(boundaries)).MakeGrid();
}

}  // namespace mingxi
