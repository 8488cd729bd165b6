// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/grids/cell_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>

#include "extractor/grids/leaders.h"
#include "extractor/grids/small_marks.h"
#include "extractor/grids/touching_figures.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// Gap in font sizes that ends a word.
constexpr double kWordGapEm = 0.15;

/// Where a text of the next cell begins, in font sizes from the cell's side; a gap or overlap from
/// which on it is no part of the text before it.
constexpr double kPastSideEm = 0.2;
constexpr double kBehindSideEm = 0.6;
constexpr double kGoesOnEm = 0.06;
/// Share of a line's height on each side of a row's end that cuts through it. Lines closer than
/// kClosestEm font sizes are of two cells, closer than kSameLineEm of one line.
constexpr double kCutShare = 0.2;
constexpr double kClosestEm = 0.85;
constexpr double kSameLineEm = 0.1;
constexpr size_t kMostLooks = 200;

bool IsNumberPart(char32_t code) { return IsAnyDigit(code) || code == U'.' || code == U','; }

int IntervalOf(const std::vector<double>& positions, double at) {
  const auto above = std::upper_bound(positions.begin(), positions.end(), at);
  if (above == positions.begin() || above == positions.end()) return -1;
  return static_cast<int>(above - positions.begin()) - 1;
}

/// Finds the cell at a point of the lattice.
class CellIndex {
 public:
  CellIndex(const Lattice& lattice, const std::vector<LatticeCell>& cells)
      : lattice_(lattice),
        owner_(static_cast<size_t>(lattice.columns()) * static_cast<size_t>(lattice.rows()), -1) {
    for (size_t i = 0; i < cells.size(); ++i) {
      const LatticeCell& cell = cells[i];
      for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
        for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
          owner_[At(r, c)] = static_cast<int>(i);
        }
      }
    }
  }

  /// Index into the cells; -1 outside the lattice.
  int Find(double x, double y) const {
    const int column = IntervalOf(lattice_.xs, x);
    const int row = IntervalOf(lattice_.ys, y);
    return column < 0 || row < 0 ? -1 : owner_[At(row, column)];
  }

 private:
  size_t At(int row, int column) const {
    return static_cast<size_t>(row) * static_cast<size_t>(lattice_.columns()) +
           static_cast<size_t>(column);
  }
  const Lattice& lattice_;
  std::vector<int> owner_;
};

/// Finds the height at which a run is asked for its cell: its middle, but for one that a row's end
/// cuts through, which is of another cell than a line that it all but lies over.
class Heights {
 public:
  Heights(const Lattice& lattice, const CellIndex& index, const std::vector<Run>& runs)
      : lattice_(lattice), index_(index) {
    for (const Run& run : runs) by_baseline_.push_back(&run);
    std::sort(by_baseline_.begin(), by_baseline_.end(),
              [](const Run* a, const Run* b) { return a->baseline < b->baseline; });
  }

  double Of(const Run& run) const {
    const double middle = run.box.center_y();
    const double high = run.box.y1 - kCutShare * run.box.height();
    const auto end = std::lower_bound(lattice_.ys.begin(), lattice_.ys.end(),
                                      run.box.y0 + kCutShare * run.box.height());
    if (end == lattice_.ys.end() || *end >= high) return middle;
    const double x = run.box.center_x();
    if (index_.Find(x, *end - 1) == index_.Find(x, *end + 1)) return middle;
    const bool is_tight_above = HasLine(run, -1);
    const bool is_tight_below = HasLine(run, 1);
    if (is_tight_above == is_tight_below) return middle;
    return is_tight_below ? *end - 1 : *end + 1;
  }

 private:
  /// Whether a line stands over or under `run` that is closer than the lines of a text are set.
  bool HasLine(const Run& run, int direction) const {
    const double near = kSameLineEm * run.size;
    const double far = kClosestEm * run.size;
    const double low = run.baseline + (direction < 0 ? -far : near);
    const double high = run.baseline + (direction < 0 ? -near : far);
    auto at = std::lower_bound(by_baseline_.begin(), by_baseline_.end(), low,
                               [](const Run* other, double y) { return other->baseline < y; });
    for (size_t looks = 0; at != by_baseline_.end() && (*at)->baseline <= high; ++at) {
      if (++looks > kMostLooks) break;
      if ((*at)->box.horizontal().Overlap(run.box.horizontal()) > 0) return true;
    }
    return false;
  }

  const Lattice& lattice_;
  const CellIndex& index_;
  std::vector<const Run*> by_baseline_;
};

/// The parts of a run where the file draws anew at the side of a cell and the text does not simply
/// go on: a text that is wider than its cell, and the next one over it.
std::vector<Run> PartsAtSides(const Page& page, const Run& run, const std::vector<double>& xs) {
  std::vector<Run> parts;
  size_t begin = 0;
  for (size_t k = 1; k < run.glyphs.size(); ++k) {
    const Glyph& left = page.glyphs[run.glyphs[k - 1]];
    const Glyph& right = page.glyphs[run.glyphs[k]];
    if (!right.begins_string || IsBlank(right.code)) continue;
    const double gap = right.box.x0 - left.box.x1;
    const auto side = std::upper_bound(xs.begin(), xs.end(), right.box.x0 + kPastSideEm * run.size);
    const bool is_at_side =
        side != xs.begin() && right.box.x0 - side[-1] <= kBehindSideEm * run.size;
    if (!is_at_side || std::fabs(gap) < kGoesOnEm * run.size) continue;
    parts.push_back(PieceOf(page, run, begin, k));
    begin = k;
  }
  parts.push_back(begin == 0 ? run : PieceOf(page, run, begin, run.glyphs.size()));
  return parts;
}

/// The cell of each glyph of the run; -1 outside.
std::vector<int> CellsOfGlyphs(const Page& page, const Run& run, double y, const CellIndex& index) {
  std::vector<int> cells;
  cells.reserve(run.glyphs.size());
  const GlyphStretch leader = FindLeader(page, run.glyphs);
  for (size_t k = 0; k < run.glyphs.size(); ++k) {
    const Glyph& glyph = page.glyphs[run.glyphs[k]];
    // A small mark goes with what it stands behind, even past the side of the cell; so does a
    // leader with its name.
    const bool follows = !cells.empty() && (IsSmallMark(glyph, run.size, run.baseline) ||
                                            (k >= leader.begin && k < leader.end));
    cells.push_back(follows ? cells.back() : index.Find(glyph.box.center_x(), y));
  }
  return cells;
}

/// True when the text runs over the boundary between glyphs k-1 and k, which are in different
/// cells.
bool RunsOver(const Page& page, const Run& run, size_t k, double boundary,
              const GridOptions& options) {
  const Glyph& left = page.glyphs[run.glyphs[k - 1]];
  const Glyph& right = page.glyphs[run.glyphs[k]];
  // Text of two cells that touch is drawn cell by cell, line by line; one text is drawn in one go,
  // be it from its end.
  const std::uint32_t last = run.glyphs[k - 1];
  if (run.glyphs[k] != last + 1 && run.glyphs[k] + 1 != last) return false;
  if (IsBlank(left.code) || IsBlank(right.code)) return false;
  if (right.box.x0 - left.box.x1 >= options.boundary_gap_em * run.size) return false;
  const double over_left = (left.box.x1 - boundary) / std::max(left.box.width(), 0.1);
  const double over_right = (boundary - right.box.x0) / std::max(right.box.width(), 0.1);
  const bool straddles = over_left > options.straddle_share || over_right > options.straddle_share;
  const bool is_set_solid = (IsNumberPart(left.code) && IsNumberPart(right.code)) ||
                            (IsWide(left.code) && IsWide(right.code));
  return straddles || is_set_solid;
}

/// Glyphs [begin, end) of a run that stay together.
struct Stretch {
  size_t end = 0;
  int owner = -1;        ///< The cell that most of them are in; -1 = none.
  bool crosses = false;  ///< They run over the side of a cell.
};

/// A stretch ends where the owner changes and the text does not run over the side of that cell.
template <typename RunsOverAt>
Stretch StretchFrom(size_t begin, const std::vector<int>& owners, RunsOverAt runs_over_at) {
  Stretch stretch{.end = begin + 1};
  std::vector<std::pair<int, int>> votes{{owners[begin], 1}};
  for (; stretch.end < owners.size(); ++stretch.end) {
    if (owners[stretch.end] != owners[stretch.end - 1]) {
      if (!runs_over_at(stretch.end)) break;
      stretch.crosses = true;
      votes.emplace_back(owners[stretch.end], 0);
    }
    ++votes.back().second;
  }
  const auto most = std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) {
    return (a.first >= 0 ? a.second : 0) < (b.first >= 0 ? b.second : 0);
  });
  stretch.owner = most->first;
  return stretch;
}

/// Whether `piece` is a figure a little wider than its cell: it ends inside and hangs out at the
/// left, as right-aligned figures do. There is no doubt about its place.
bool IsWideFigure(const Page& page, const Run& piece, const Box& cell) {
  constexpr double kMostOut = 0.2;  // Of its width.
  return !piece.glyphs.empty() && IsFigure(page, piece.glyphs) && piece.box.center_x() > cell.x0 &&
         piece.box.x1 <= cell.x1 + 1 && cell.x0 - piece.box.x0 <= kMostOut * piece.box.width();
}

/// Puts the pieces of a run into their cells; those that stand outside of all are in none.
void Place(const Page& page, const Run& run, const std::vector<int>& owners,
           std::vector<FilledCell>& filled, const GridOptions& options) {
  const auto runs_over_at = [&](size_t at) {
    const int left = owners[at - 1];
    const int right = owners[at];
    const double boundary = left >= 0    ? filled[static_cast<size_t>(left)].box.x1
                            : right >= 0 ? filled[static_cast<size_t>(right)].box.x0
                                         : 0;
    return RunsOver(page, run, at, boundary, options);
  };
  for (size_t begin = 0; begin < owners.size();) {
    const Stretch stretch = StretchFrom(begin, owners, runs_over_at);
    Run piece = PieceOf(page, run, begin, stretch.end);
    begin = stretch.end;
    if (stretch.owner < 0) continue;
    FilledCell& cell = filled[static_cast<size_t>(stretch.owner)];
    cell.text_straddles |= stretch.crosses && !IsWideFigure(page, piece, cell.box);
    if (!piece.glyphs.empty()) cell.runs.push_back(std::move(piece));
  }
}

}  // namespace

std::vector<FilledCell> FillCells(const Page& page, const Lattice& lattice,
                                  const std::vector<LatticeCell>& cells,
                                  const std::vector<Run>& runs, const GridOptions& options) {
  std::vector<FilledCell> filled;
  filled.reserve(cells.size());
  for (const LatticeCell& cell : cells) {
    const auto at = [](const std::vector<double>& edges, int i) {
      return edges[static_cast<size_t>(i)];
    };
    filled.push_back(
        {cell,
         {at(lattice.xs, cell.column), at(lattice.ys, cell.row),
          at(lattice.xs, cell.column + cell.column_span), at(lattice.ys, cell.row + cell.row_span)},
         {},
         false});
  }
  const CellIndex index(lattice, cells);
  const Box box = lattice.box();
  const Heights heights(lattice, index, runs);
  for (const Run& run : runs) {
    if (run.glyphs.empty() || !box.ContainsPoint(run.box.center_x(), run.box.center_y())) continue;
    const double y = heights.Of(run);
    const int first = index.Find(page.glyphs[run.glyphs.front()].box.center_x(), y);
    const int last = index.Find(page.glyphs[run.glyphs.back()].box.center_x(), y);
    if (first == last && first >= 0) {
      filled[static_cast<size_t>(first)].runs.push_back(run);
    } else {
      for (const Run& part : PartsAtSides(page, run, lattice.xs)) {
        if (part.glyphs.empty()) continue;
        Place(page, part, CellsOfGlyphs(page, part, y, index), filled, options);
      }
    }
  }
  return filled;
}

namespace {

/// Width of the first wide character, or of the first word of an alphabet.
double FirstWord(const Page& page, const std::vector<std::uint32_t>& glyphs) {
  const Box& first = page.glyphs[glyphs.front()].box;
  double end = first.x1;
  for (const std::uint32_t i : glyphs) {
    const Glyph& glyph = page.glyphs[i];
    const bool is_part =
        !IsWide(glyph.code) && !IsBlank(glyph.code) && glyph.box.x0 - end < kWordGapEm * glyph.size;
    if (!is_part) break;
    end = glyph.box.x1;
  }
  return end - first.x0;
}

/// True when the text begins with an ordinal of an outline. A decimal number is none.
bool OpensItem(const Page& page, const std::vector<std::uint32_t>& glyphs) {
  static constexpr size_t kLongestOrdinal = 3;
  const auto code = [&](size_t i) { return i < glyphs.size() ? page.glyphs[glyphs[i]].code : 0; };
  if (code(0) >= U'①' && code(0) <= U'⑳') return true;
  const bool has_bracket = code(0) == U'（' || code(0) == U'(';
  size_t at = has_bracket ? 1 : 0;
  const size_t first = at;
  bool is_chinese = true;
  for (; at - first < kLongestOrdinal; ++at) {
    const bool is_numeral = IsHanNumeral(code(at));
    if (!is_numeral && !IsAnyDigit(code(at))) break;
    is_chinese &= is_numeral;
  }
  if (at == first || at + 1 >= glyphs.size()) return false;
  if (has_bracket) return code(at) == U'）' || code(at) == U')';
  if (code(at) == U'、') return true;
  const bool is_point = code(at) == U'.' || code(at) == U'．';
  return is_point && (is_chinese || !IsAnyDigit(code(at + 1)));
}

/// Whether all characters stand apart, as programs set them that spread a text over its cell.
bool IsSpread(const Page& page, const CellLine& line) {
  constexpr double kSpreadGapEm = 0.4;
  if (line.is_figure || line.glyphs.size() < 2) return false;
  for (size_t i = 1; i < line.glyphs.size(); ++i) {
    const double gap = page.glyphs[line.glyphs[i]].box.x0 - page.glyphs[line.glyphs[i - 1]].box.x1;
    if (gap < kSpreadGapEm * line.size) return false;
  }
  return true;
}

/// True for "1,234," and "1,234,5", which need a line below to be a number; a dash alone does not.
bool MayGoOn(std::u32string_view text) {
  return !text.empty() && IsNumberPart(text.back()) &&
         std::any_of(text.begin(), text.end(), IsAnyDigit) && !IsOneNumber(text);
}

/// Tells which figures were broken in their middle: a line that is no number is one with the next
/// lines.
void TellBrokenFigures(const Page& page, std::vector<CellLine>& lines) {
  static constexpr size_t kMostLines = 4;
  for (size_t first = 0; first + 1 < lines.size(); ++first) {
    std::u32string text;
    const size_t end = std::min(lines.size(), first + kMostLines);
    for (size_t last = first; last < end && lines[last].is_figure; ++last) {
      const bool is_part = last == first || IsNumberPart(page.glyphs[lines[last].glyphs[0]].code);
      if (!is_part) break;
      for (const std::uint32_t i : lines[last].glyphs) text += page.glyphs[i].code;
      if (MayGoOn(text)) continue;
      if (!IsOneNumber(text)) break;
      for (; first < last; ++first) lines[first].goes_on = true;
      break;
    }
  }
}

/// Whether `next` stands on the line that begins with `first` and has `last`: at its height, or
/// with small marks of its own raised above it, which a text spread over its cell keeps far from
/// it.
bool ShareLine(const Page& page, const Run& first, const Run& last, const Run& next,
               const GridOptions& options) {
  const double most = options.same_baseline_em * std::max(next.size, first.size);
  return next.baseline - last.baseline <= most ||
         IsSmallMark(page.glyphs[last.glyphs.front()], next.size, next.baseline);
}

}  // namespace

std::vector<CellLine> RunsToLines(const Page& page, std::vector<Run> runs,
                                  const GridOptions& options) {
  std::sort(runs.begin(), runs.end(),
            [](const Run& a, const Run& b) { return a.baseline < b.baseline; });
  std::vector<CellLine> lines;
  for (size_t begin = 0; begin < runs.size();) {
    size_t end = begin + 1;
    while (end < runs.size() && ShareLine(page, runs[begin], runs[end - 1], runs[end], options)) {
      ++end;
    }
    std::sort(runs.begin() + static_cast<std::ptrdiff_t>(begin),
              runs.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Run& a, const Run& b) { return a.box.x0 < b.box.x0; });
    CellLine line;
    line.box = runs[begin].box;
    for (size_t i = begin; i < end; ++i) {
      line.glyphs.insert(line.glyphs.end(), runs[i].glyphs.begin(), runs[i].glyphs.end());
      line.box = line.box.Union(runs[i].box);
      line.baseline = std::max(line.baseline, runs[i].baseline);
      line.size = std::max(line.size, runs[i].size);
    }
    line.first_word = FirstWord(page, line.glyphs);
    line.is_figure = IsFigure(page, line.glyphs);
    const char32_t opens = page.glyphs[line.glyphs.front()].code;
    line.is_in_brackets = line.is_figure && (opens == U'(' || opens == U'（');
    line.opens_item = !line.is_figure && OpensItem(page, line.glyphs);
    line.is_spread = IsSpread(page, line);
    lines.push_back(std::move(line));
    begin = end;
  }
  TellBrokenFigures(page, lines);
  return lines;
}

}  // namespace mingxi
