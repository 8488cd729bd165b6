// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: a rule is darker than the paper on both its sides, be it ever so faint, and goes on
// being so; the strokes of letters do not go on for longer than a letter. So each pixel that is
// darker than both sides has a vote, and where most of a stretch that is longer than a letter has
// voted, there is a piece of a rule. Short upright pieces are rules where they stand between two
// others: the sides of a low cell. This file's only entry is FindRules.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "extractor/ocr/find_rules_internal.h"

namespace mingxi {
namespace {

/// Sizes of the print. A run of ink that may be part of a line: longer than a letter's strokes.
constexpr double kRunEm = 1.2;
/// Of 255: how much darker than the paper a rule is at least, once noise is evened out over so many
/// points along it, and how far beside it paper is looked for.
constexpr int kContrast = 9;
constexpr double kSmoothPt = 1.6;
constexpr double kSidePt = 2.2;
/// Of a stretch: how much of it must have voted.
constexpr double kVoteShare = 0.9;
/// Points beside a rule (text of a dense table comes as near as one), and the share of it that is
/// dark there where it is a row of letters; more is the other line of a double rule.
constexpr double kBesidePt = 0.8;
constexpr double kTextShare = 0.15;
constexpr double kDoubleShare = 0.85;
/// Points. A break that is closed.
constexpr double kBreakPt = 5;
/// Longer than any stroke of a heading: a line for certain.
constexpr double kSurePt = 36;
/// The side of the lowest cell.
constexpr double kLeastPt = 7;
/// The thickest line.
constexpr double kThickPt = 3.2;
/// How far a side may end from the line it meets: a letter in a low row comes nearly as near.
constexpr double kTouchPt = 0.5;
/// Of the evenness that rules of its direction have: what a side has at least. Rules are as dark at
/// their ends as in their middle, blurred or not; strokes of letters are not (0.9 against 0.3).
constexpr double kSideEvenness = 0.6;

int Dots(double pt, double dots_per_pt) {
  return std::max(1, static_cast<int>(std::lround(pt * dots_per_pt)));
}

/// The grey values of a picture, row by row, or column by column.
class Field {
 public:
  Field(const PixPtr& grey, bool by_rows)
      : lines_(by_rows ? pixGetHeight(grey.get()) : pixGetWidth(grey.get())),
        length_(by_rows ? pixGetWidth(grey.get()) : pixGetHeight(grey.get())),
        values_(static_cast<std::size_t>(lines_) * length_) {
    const l_uint32* data = pixGetData(grey.get());
    const int words = pixGetWpl(grey.get());
    for (int y = 0; y < pixGetHeight(grey.get()); ++y) {
      const l_uint32* row = data + static_cast<std::ptrdiff_t>(y) * words;
      for (int x = 0; x < pixGetWidth(grey.get()); ++x)
        Line(by_rows ? y : x)[by_rows ? x : y] = static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
    }
  }

  int lines() const { return lines_; }
  int length() const { return length_; }
  std::uint8_t* Line(int line) { return values_.data() + static_cast<std::size_t>(line) * length_; }
  const std::uint8_t* Line(int line) const {
    return values_.data() + static_cast<std::size_t>(line) * length_;
  }

  /// Evens out each line over `reach` places at both sides: noise goes, rules stay.
  void Smooth(int reach) {
    std::vector<std::uint8_t> even(static_cast<std::size_t>(length_));
    for (int line = 0; line < lines_; ++line) {
      std::uint8_t* values = Line(line);
      int sum = 0;
      for (int i = -reach; i < length_; ++i) {
        if (i + reach < length_) sum += values[i + reach];
        if (i - reach - 1 >= 0) sum -= values[i - reach - 1];
        if (i < 0) continue;
        const int count = std::min(i + reach, length_ - 1) - std::max(i - reach, 0) + 1;
        even[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(sum / count);
      }
      std::copy(even.begin(), even.end(), values);
    }
  }

 private:
  int lines_;
  int length_;
  std::vector<std::uint8_t> values_;
};

/// For each place of `line`: whether it is darker than the paper at both its sides.
std::vector<std::uint8_t> VotesOf(const Field& field, int line, int side) {
  const auto at = [&](int other) { return field.Line(std::clamp(other, 0, field.lines() - 1)); };
  // Two looks at each side, because the second line of a double one may stand where one falls.
  const std::uint8_t* far_above = at(line - side);
  const std::uint8_t* above = at(line - side * 2 / 3);
  const std::uint8_t* below = at(line + side * 2 / 3);
  const std::uint8_t* far_below = at(line + side);
  const std::uint8_t* own = field.Line(line);
  std::vector<std::uint8_t> votes(static_cast<std::size_t>(field.length()));
  for (int i = 0; i < field.length(); ++i) {
    const int paper = std::min(std::max(far_above[i], above[i]), std::max(far_below[i], below[i]));
    votes[static_cast<std::size_t>(i)] = paper - own[i] >= kContrast ? 1 : 0;
  }
  return votes;
}

/// Sets in `pieces` the places around which nearly all of `run` places have voted.
void MarkPieces(const std::vector<std::uint8_t>& votes, int run,
                std::vector<std::uint8_t>& pieces) {
  const auto length = static_cast<int>(votes.size());
  const int least = static_cast<int>(std::ceil(run * kVoteShare));
  int count = 0;
  int marked = 0;
  for (int i = 0; i < length; ++i) {
    count += votes[static_cast<std::size_t>(i)];
    if (i >= run) count -= votes[static_cast<std::size_t>(i - run)];
    if (i + 1 < run || count < least) continue;
    for (int j = std::max(marked, i + 1 - run); j <= i; ++j)
      pieces[static_cast<std::size_t>(j)] = 1;
    marked = i + 1;
  }
}

/// `pieces` without the white at the ends of each, which came in by the share that need not vote.
void TrimEnds(const std::vector<std::uint8_t>& votes, std::vector<std::uint8_t>& pieces) {
  const std::size_t length = pieces.size();
  for (std::size_t i = 0; i < length; ++i) {
    const bool begins = pieces[i] != 0 && (i == 0 || pieces[i - 1] == 0);
    if (begins && votes[i] == 0) pieces[i] = 0;
  }
  for (std::size_t i = length; i-- > 0;) {
    const bool ends = pieces[i] != 0 && (i + 1 == length || pieces[i + 1] == 0);
    if (ends && votes[i] == 0) pieces[i] = 0;
  }
}

/// The pieces of rules of one direction in `grey`.
PixPtr RunsOf(const PixPtr& grey, bool is_horizontal, const PrintScale& scale) {
  PixPtr runs(pixCreate(pixGetWidth(grey.get()), pixGetHeight(grey.get()), 1));
  if (!runs) return runs;
  Field field(grey, is_horizontal);
  field.Smooth(std::max(1, Dots(kSmoothPt, scale.dots_per_pt) / 2));
  const int side = std::max(3, Dots(kSidePt, scale.dots_per_pt));
  const int run = Dots(kRunEm, scale.em);
  std::vector<std::uint8_t> before(static_cast<std::size_t>(field.length()), 0);
  std::vector<std::uint8_t> here = VotesOf(field, 0, side);
  l_uint32* data = pixGetData(runs.get());
  const int words = pixGetWpl(runs.get());
  for (int line = 0; line < field.lines(); ++line) {
    const bool is_last = line + 1 == field.lines();
    std::vector<std::uint8_t> next =
        is_last ? std::vector<std::uint8_t>(here.size(), 0) : VotesOf(field, line + 1, side);
    // A line that wavers by a pixel is one line.
    std::vector<std::uint8_t> votes(here.size());
    for (std::size_t i = 0; i < votes.size(); ++i) votes[i] = before[i] | here[i] | next[i];
    std::vector<std::uint8_t> pieces(votes.size(), 0);
    MarkPieces(votes, run, pieces);
    TrimEnds(votes, pieces);
    for (int i = 0; i < field.length(); ++i) {
      if (pieces[static_cast<std::size_t>(i)] == 0) continue;
      l_uint32* row = data + static_cast<std::ptrdiff_t>(is_horizontal ? line : i) * words;
      SET_DATA_BIT(row, is_horizontal ? i : line);
    }
    before = std::move(here);
    here = std::move(next);
  }
  const int gap = Dots(kBreakPt, scale.dots_per_pt);
  return PixPtr(is_horizontal ? pixCloseSafeBrick(nullptr, runs.get(), gap, 1)
                              : pixCloseSafeBrick(nullptr, runs.get(), 1, gap));
}

/// The line that the part of `runs` in `box` is.
PixelRule RuleOf(const PixPtr& runs, const PixelBox& box, bool is_horizontal) {
  const PixPtr part = [&] {
    BOX* cut = boxCreate(box.x0, box.y0, box.width(), box.height());
    PixPtr clipped(pixClipRectangle(runs.get(), cut, nullptr));
    boxDestroy(&cut);
    return clipped;
  }();
  int area = 0;
  if (part) pixCountPixels(part.get(), &area, nullptr);
  PixelRule rule{is_horizontal, box, 0, 0};
  const int length = std::max(1, rule.high() - rule.low());
  constexpr double kAdded = 2;  // By the dilation that closes a waver.
  rule.thickness = std::max(1.0, static_cast<double>(area) / length - kAdded);
  rule.position = is_horizontal ? (box.y0 + box.y1) / 2.0 : (box.x0 + box.x1) / 2.0;
  return rule;
}

/// Of the length of `rule`: where the picture is as dark as the rule itself `away` beside it.
double DarkShare(const PixPtr& grey, const PixelRule& rule, int away) {
  const int width = pixGetWidth(grey.get());
  const int height = pixGetHeight(grey.get());
  const auto middle = static_cast<int>(rule.position);
  const auto value = [&](int along, int across) {
    const int x = std::clamp(rule.is_horizontal ? along : across, 0, width - 1);
    const int y = std::clamp(rule.is_horizontal ? across : along, 0, height - 1);
    const l_uint32* row =
        pixGetData(grey.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey.get());
    return static_cast<int>(GET_DATA_BYTE(row, x));
  };
  int dark = 0;
  for (int i = rule.low(); i < rule.high(); ++i) {
    // The line may waver: its darkest place counts.
    const int own = std::min({value(i, middle - 1), value(i, middle), value(i, middle + 1)});
    if (value(i, middle + away) <= own + kContrast / 2) ++dark;
  }
  return static_cast<double>(dark) / std::max(1, rule.high() - rule.low());
}

/// Whether `rule` is the row of a text, where its letters have strokes at one height: beside it are
/// other strokes of theirs. Beside a rule is paper, or all along the other line of a double one.
/// Lines of text stand apart, so nothing in them goes on downwards for long.
bool IsInText(const PixPtr& grey, const PixelRule& rule, double dots_per_pt) {
  if (!rule.is_horizontal && rule.high() - rule.low() >= kSurePt * dots_per_pt) return false;
  const int away = static_cast<int>(std::ceil(rule.thickness / 2)) + Dots(kBesidePt, dots_per_pt);
  for (const int side : {-away, away}) {
    const double share = DarkShare(grey, rule, side);
    if (share > kTextShare && share < kDoubleShare) return true;
  }
  return false;
}

std::vector<PixelRule> RulesIn(const PixPtr& runs, const PixPtr& grey, bool is_horizontal,
                               double dots_per_pt) {
  std::vector<PixelRule> rules;
  const BoxaPtr boxes(pixConnCompBB(runs.get(), 8));
  for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
    const int length = is_horizontal ? width : height;
    const int across = is_horizontal ? height : width;
    if (length < kLeastPt * dots_per_pt || across > length) continue;
    const PixelRule rule = RuleOf(runs, {x, y, x + width, y + height}, is_horizontal);
    if (rule.thickness > kThickPt * dots_per_pt) continue;
    if (!IsInText(grey, rule, dots_per_pt)) rules.push_back(rule);
  }
  return rules;
}

/// Where `rule` crosses or meets lines of `others`, pixels along it, in order.
std::vector<int> CrossingsOf(const PixelRule& rule, const std::vector<PixelRule>& others,
                             double touch) {
  std::vector<int> crossings;
  for (const PixelRule& other : others) {
    const double half = other.thickness / 2 + touch;
    const bool is_met = other.low() - touch <= rule.position &&
                        rule.position <= other.high() + touch &&
                        rule.low() - half <= other.position && other.position <= rule.high() + half;
    if (is_met) crossings.push_back(static_cast<int>(std::lround(other.position)));
  }
  std::sort(crossings.begin(), crossings.end());
  crossings.erase(std::unique(crossings.begin(), crossings.end()), crossings.end());
  return crossings;
}

/// `rule` from the first to the last of the lines `others` that it crosses: the stroke of a letter
/// right above or below a side would make it longer. As it is where it crosses less than two.
PixelRule CutToCrossings(PixelRule rule, const std::vector<PixelRule>& others, double touch) {
  const std::vector<int> crossings = CrossingsOf(rule, others, touch);
  if (crossings.size() < 2) return rule;
  (rule.is_horizontal ? rule.box.x0 : rule.box.y0) = crossings.front();
  (rule.is_horizontal ? rule.box.x1 : rule.box.y1) = crossings.back();
  return rule;
}

/// Whether `rule` ends on a line of `others` at `end`.
bool Meets(const PixelRule& rule, int end, const std::vector<PixelRule>& others, double touch) {
  return std::any_of(others.begin(), others.end(), [&](const PixelRule& other) {
    const double half = other.thickness / 2 + touch;
    return std::abs(other.position - end) <= half && other.low() - touch <= rule.position &&
           rule.position <= other.high() + touch;
  });
}

bool IsSure(const PixelRule& rule, double dots_per_pt) {
  return rule.high() - rule.low() >= kSurePt * dots_per_pt;
}

/// How dark `rule` is where it is faint (a tenth of its length), of how dark it usually is: 0 to 1.
double Evenness(const PixPtr& grey, const PixelRule& rule) {
  const double middle = rule.position;
  std::vector<int> own;
  for (int i = rule.low(); i < rule.high(); ++i) {
    int darkest = 255;
    for (int across = static_cast<int>(middle) - 1; across <= static_cast<int>(middle) + 1;
         ++across) {
      l_uint32 value = 255;
      pixGetPixel(grey.get(), rule.is_horizontal ? i : across, rule.is_horizontal ? across : i,
                  &value);
      darkest = std::min(darkest, static_cast<int>(value));
    }
    own.push_back(darkest);
  }
  if (own.empty()) return 0;
  std::sort(own.begin(), own.end());
  const int usual = 255 - own[own.size() / 2];
  const int faint = 255 - own[own.size() * 9 / 10];
  return usual == 0 ? 0 : static_cast<double>(faint) / usual;
}

/// The evenness that half of the length of `rules` has at least; 0 = there are none.
double UsualEvenness(const PixPtr& grey, const std::vector<PixelRule>& rules) {
  std::vector<std::pair<double, int>> all;
  int length = 0;
  for (const PixelRule& rule : rules) {
    all.emplace_back(Evenness(grey, rule), rule.high() - rule.low());
    length += all.back().second;
  }
  std::sort(all.begin(), all.end());
  int below = 0;
  for (const auto& [evenness, own] : all) {
    below += own;
    if (2 * below >= length) return evenness;
  }
  return 0;
}

/// Takes out of `rules` strokes of letters that stand in one line for as long as a line for
/// certain: they are not as even (`least`), and cross no two of `others` as a line of a table does
/// that a fold or a stain broke.
void DropStrokes(const PixPtr& grey, std::vector<PixelRule>& rules,
                 const std::vector<PixelRule>& others, double least, double dots_per_pt) {
  std::erase_if(rules, [&](const PixelRule& rule) {
    return IsSure(rule, dots_per_pt) && Evenness(grey, rule) < least &&
           CrossingsOf(rule, others, kTouchPt * dots_per_pt).size() < 2;
  });
}

/// Those of `rules` that are lines for certain, or are even and meet lines for certain at both
/// ends.
void Keep(const PixPtr& grey, std::vector<PixelRule>& rules, const std::vector<PixelRule>& others,
          double least, double dots_per_pt) {
  const double touch = kTouchPt * dots_per_pt;
  for (PixelRule& rule : rules) {
    if (!IsSure(rule, dots_per_pt)) rule = CutToCrossings(rule, others, touch);
  }
  std::erase_if(rules, [&](const PixelRule& rule) {
    if (IsSure(rule, dots_per_pt)) return false;
    if (Evenness(grey, rule) < least) return true;
    return !Meets(rule, rule.low(), others, touch) || !Meets(rule, rule.high(), others, touch);
  });
}

std::vector<PixelRule> SureOf(std::vector<PixelRule> rules, double dots_per_pt) {
  std::erase_if(rules, [&](const PixelRule& rule) { return !IsSure(rule, dots_per_pt); });
  return rules;
}

/// Adds the pixels of `rules` in `runs` to `mask`.
void Paint(const PixPtr& runs, const std::vector<PixelRule>& rules, const PixPtr& mask) {
  for (const PixelRule& rule : rules) {
    const PixelBox& box = rule.box;
    pixRasterop(mask.get(), box.x0, box.y0, box.width(), box.height(), PIX_SRC | PIX_DST,
                runs.get(), box.x0, box.y0);
  }
}

}  // namespace

FoundRules FindRules(const PixPtr& grey, const PrintScale& scale) {
  const double dots_per_pt = scale.dots_per_pt;
  FoundRules found;
  found.mask.reset(pixCreate(pixGetWidth(grey.get()), pixGetHeight(grey.get()), 1));
  const PixPtr across = RunsOf(grey, true, scale);
  const PixPtr down = RunsOf(grey, false, scale);
  if (!found.mask || !across || !down) return found;
  std::vector<PixelRule> horizontal = RulesIn(across, grey, true, dots_per_pt);
  std::vector<PixelRule> vertical = RulesIn(down, grey, false, dots_per_pt);
  const double least_down = kSideEvenness * UsualEvenness(grey, vertical);
  const double least_across = kSideEvenness * UsualEvenness(grey, horizontal);
  const std::vector<PixelRule> sides = SureOf(vertical, dots_per_pt);
  DropStrokes(grey, vertical, SureOf(horizontal, dots_per_pt), least_down, dots_per_pt);
  DropStrokes(grey, horizontal, sides, least_across, dots_per_pt);
  Keep(grey, vertical, SureOf(horizontal, dots_per_pt), least_down, dots_per_pt);
  Keep(grey, horizontal, vertical, least_across, dots_per_pt);
  Paint(across, horizontal, found.mask);
  Paint(down, vertical, found.mask);
  found.rules = std::move(horizontal);
  found.rules.insert(found.rules.end(), vertical.begin(), vertical.end());
  return found;
}

}  // namespace mingxi
