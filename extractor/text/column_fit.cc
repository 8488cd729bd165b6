// SPDX-License-Identifier: GPL-3.0-or-later

// All lines are fitted to the columns, then each column moves to where its texts usually stand, and
// so on for some rounds. This file's entries are CountHeaderLines, FitTo and ColumnCost.

#include "extractor/text/column_fit.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "extractor/text/counting_line.h"
#include "extractor/text/line_fit.h"
#include "extractor/text/outline.h"

namespace mingxi {
namespace {

// Costs are places that a text stands off its column, as in line_fit.h.

/// A column that hardly any line has; one that none has, with a name.
constexpr double kUnsupportedColumn = 14;
constexpr double kEmptyColumn = 5;
/// A column that a line which counts the columns (1 2 3 ...) leaves out; columns of another number
/// than the signs of a header (A | B | A=B+C).
constexpr double kUncountedColumn = 40;
/// Any column: the fewer the better.
constexpr double kColumn = 1.5;
/// A column more than any line has texts, and than there are names without names below them.
constexpr double kMoreThanAnyLine = 12;
/// Two columns side by side that no line has both: one column with texts of two alignments. So much
/// for each line of the rarer one; a line that has both excuses some that have not.
constexpr double kNeverTogether = 10;
constexpr std::size_t kExcused = 5;
/// A column of figures more than nearly all lines have: they drift, and none is blank. So much for
/// each line. Lines of fewer figures may well stand in alternating columns.
constexpr double kBlankInConstantLine = 5;
constexpr std::size_t kFewestFigures = 3;
constexpr std::size_t kConstantPercent = 90;
constexpr std::size_t kFewestConstant = 8;
/// Fewer lines than this share of all (percent), and a single one of so many, are hardly any.
constexpr std::size_t kSupportPercent = 12;
constexpr std::size_t kEnoughLines = 6;

/// Fewer names prove nothing of the places of columns.
constexpr std::size_t kFewestNames = 4;
/// A header of more lines is none.
constexpr std::size_t kMostHeaderLines = 24;
/// Neither figures nor texts.
constexpr double kUnknownShare = 0.5;

constexpr int kRounds = 4;

double Median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

using Lines = std::span<const AlignedLine>;

/// Moves each column to where its pieces usually stand.
void MoveColumns(Lines body, std::span<const double> figure_shares, ColumnFit& fit) {
  std::vector<std::array<std::vector<double>, 3>> sides(fit.columns.size());
  std::vector<double> figures(fit.columns.size(), 0);
  for (std::size_t i = 0; i < body.size(); ++i) {
    for (const ColumnPiece& piece : fit.body[i]) {
      const double begin = body[i].words[piece.first].begin;
      const double end = body[i].words[piece.last].end;
      sides[piece.column][0].push_back(begin);
      sides[piece.column][1].push_back((begin + end) / 2);
      sides[piece.column][2].push_back(end);
      const bool is_figure = piece.first == piece.last && body[i].words[piece.first].is_figure;
      figures[piece.column] += is_figure ? 1 : 0;
    }
  }
  for (std::size_t c = 0; c < fit.columns.size(); ++c) {
    ColumnTrack& column = fit.columns[c];
    column.support = sides[c][0].size();
    if (!figure_shares.empty()) column.figure_share = figure_shares[c];
    if (column.support == 0) continue;
    if (figure_shares.empty())
      column.figure_share = figures[c] / static_cast<double>(column.support);
    column.left = Median(sides[c][0]);
    column.middle = Median(sides[c][1]);
    column.right = Median(sides[c][2]);
  }
}

/// Columns that line `i` of the body, which counts them, leaves out: between its figures, behind
/// them, and of those before them what no line uses together.
std::size_t CountLeftOut(const ColumnFit& fit, std::size_t i) {
  const auto& pieces = fit.body[i];
  if (fit.counts[i] == 0 || pieces.size() < fit.counts[i]) return 0;
  const std::size_t first = pieces[pieces.size() - fit.counts[i]].column;
  std::size_t used = 0;
  for (const auto& other : fit.body) {
    const auto before = std::find_if(other.begin(), other.end(), [&](const ColumnPiece& piece) {
      return piece.column >= first;
    });
    used = std::max(used, static_cast<std::size_t>(before - other.begin()));
  }
  return fit.columns.size() - used - fit.counts[i];
}

/// Marks the columns that the lines of `page` count.
void MarkCounted(const ColumnFit& page, std::vector<bool>& is_counted) {
  for (std::size_t i = 0; i < page.body.size(); ++i) {
    const auto& pieces = page.body[i];
    if (page.counts[i] == 0 || pieces.size() < page.counts[i]) continue;
    for (std::size_t k = pieces.size() - page.counts[i]; k < pieces.size(); ++k) {
      is_counted[pieces[k].column] = true;
    }
  }
}

/// Whether each column has a name of its own.
std::vector<bool> NamedColumns(const ColumnFit& fit) {
  std::vector<bool> is_named(fit.columns.size(), false);
  for (const auto& names : fit.header.lines) {
    for (const HeaderName& name : names) {
      if (name.first == name.last) is_named[name.first] = true;
    }
  }
  return is_named;
}

std::vector<ColumnExtent> ExtentsOf(Lines body, const ColumnFit& fit) {
  std::vector<ColumnExtent> extents;
  for (const ColumnTrack& column : fit.columns) {
    extents.push_back({column.left, column.right, column.figure_share > kUnknownShare});
  }
  for (std::size_t i = 0; i < body.size(); ++i) {
    for (const ColumnPiece& piece : fit.body[i]) {
      ColumnExtent& extent = extents[piece.column];
      extent.left = std::min<double>(extent.left, body[i].words[piece.first].begin);
      extent.right = std::max<double>(extent.right, body[i].words[piece.last].end);
    }
  }
  return extents;
}

/// Whether `lines` begin with a form's labels and values: one of each, then the next label below
/// the first, both whole, with one or two values.
bool BeginsForm(const std::vector<AlignedLine>& lines) {
  constexpr int kShortestLabel = 4;
  constexpr int kMostOff = 2;
  if (lines.size() < 3) return false;
  const auto first = FragmentsOf(lines[0]);
  const auto second = FragmentsOf(lines[1]);
  const bool are_pairs = first.size() == 2 && (second.size() == 2 || second.size() == 4);
  if (!are_pairs) return false;
  const Word& a = lines[0].words.front();
  const Word& b = lines[1].words.front();
  const bool are_labels = a.text.size() == first[0].size() && b.text.size() == second[0].size() &&
                          a.end - a.begin >= kShortestLabel && b.end - b.begin >= kShortestLabel;
  const bool is_below =
      std::abs(a.begin - b.begin) <= kMostOff || std::abs(a.end - b.end) <= kMostOff;
  // The value of the first is in the middle of all the other columns.
  const Word& value = lines[0].words[1];
  return are_labels && is_below && value.begin > lines[1].words[1].begin;
}

}  // namespace

std::size_t CountHeaderLines(const std::vector<AlignedLine>& lines) {
  if (BeginsForm(lines)) return 0;
  for (std::size_t i = 0; i < lines.size() && i <= kMostHeaderLines; ++i) {
    if (lines[i].HasFigure()) return i;
    if (!lines[i].words.empty() && IsLoneNumeral(lines[i].words.front().text)) return i;
    for (const std::string_view fragment : FragmentsOf(lines[i])) {
      if (BeginsOutline(fragment)) return i;
    }
  }
  return 0;
}

std::vector<double> FigureShares(std::span<const ColumnFit> pages) {
  std::vector<double> figures(pages.front().columns.size(), 0);
  std::vector<double> texts(figures.size(), 0);
  for (const ColumnFit& page : pages) {
    for (std::size_t c = 0; c < figures.size(); ++c) {
      const auto support = static_cast<double>(page.columns[c].support);
      figures[c] += page.columns[c].figure_share * support;
      texts[c] += support;
    }
  }
  for (std::size_t c = 0; c < figures.size(); ++c) {
    figures[c] = texts[c] > 0 ? figures[c] / texts[c] : kUnknownShare;
  }
  return figures;
}

namespace {

ColumnFit FitBody(const std::vector<AlignedLine>& lines, std::vector<ColumnTrack> columns,
                  std::span<const double> figure_shares) {
  ColumnFit fit;
  fit.columns = std::move(columns);
  for (std::size_t c = 0; c < figure_shares.size(); ++c) {
    fit.columns[c].figure_share = figure_shares[c];
  }
  fit.header_lines = CountHeaderLines(lines);
  const Lines body = Lines(lines).subspan(fit.header_lines);
  for (int round = 0; round < kRounds; ++round) {
    fit.body.clear();
    fit.body_cost = 0;
    for (const AlignedLine& line : body) {
      LineFit line_fit = FitLine(line.words, fit.columns);
      fit.body_cost += line_fit.cost;
      fit.body.push_back(std::move(line_fit.pieces));
    }
    MoveColumns(body, figure_shares, fit);
  }
  for (std::size_t i = 0; i < body.size(); ++i) {
    fit.counts.push_back(body[i].words.size() - FirstCount(body[i]));
    fit.figures.push_back(
        static_cast<std::size_t>(std::count_if(body[i].words.begin(), body[i].words.end(),
                                               [](const Word& word) { return word.is_figure; })));
    fit.body_cost += kUncountedColumn * static_cast<double>(CountLeftOut(fit, i));
  }
  return fit;
}

}  // namespace

ColumnFit FitBodyTo(const std::vector<AlignedLine>& lines, std::vector<ColumnTrack> columns) {
  return FitBody(lines, std::move(columns), {});
}

namespace {

/// A | B | A=B+C: a line of the header with a sign for each column, below their names.
bool IsLineOfSigns(const AlignedLine& line) {
  if (line.words.size() < kFewestNames) return false;
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const auto signs = std::count_if(line.words.begin(), line.words.end(), [&](const Word& word) {
    return std::all_of(word.text.begin(), word.text.end(), is_ascii);
  });
  return static_cast<std::size_t>(signs) + 1 >= line.words.size();
}

}  // namespace

ColumnFit WithHeader(const std::vector<AlignedLine>& lines, ColumnFit fit, double most) {
  const Lines body = Lines(lines).subspan(fit.header_lines);
  const Lines header = Lines(lines).first(fit.header_lines);
  const std::vector<ColumnExtent> extents = ExtentsOf(body, fit);
  const std::size_t signs =
      !header.empty() && IsLineOfSigns(header.back()) ? header.back().words.size() : 0;
  if (signs == extents.size()) {
    fit.header = FitHeaderWithSigns(header, extents, most);
    return fit;
  }
  fit.header = FitHeader(header, extents, most);
  if (signs > 0) fit.header.cost += kUncountedColumn;
  return fit;
}

ColumnFit FitTo(const std::vector<AlignedLine>& lines, std::vector<ColumnTrack> columns,
                std::span<const double> figure_shares) {
  return WithHeader(lines, FitBody(lines, std::move(columns), figure_shares));
}

namespace {

/// What the columns of figures cost that are more than nearly all lines have figures, and have no
/// name of their own: named ones may be used in turn.
double DriftCost(std::span<const ColumnFit> pages) {
  std::map<std::size_t, std::size_t> times;
  std::size_t lines = 0;
  std::size_t names = 0;
  for (const ColumnFit& page : pages) {
    for (const std::vector<HeaderName>& line : page.header.lines) {
      const bool lacks_labels = !line.empty() && line.front().first > 0;  // Named between lines.
      names = std::max(names, line.size() + (lacks_labels ? 1 : 0));
    }
    for (const std::size_t figures : page.figures) {
      if (figures == 0) continue;
      ++times[figures];
      ++lines;
    }
  }
  if (lines < kFewestConstant || names == 0) return 0;
  const auto most = std::max_element(
      times.begin(), times.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const bool is_constant =
      most->first >= kFewestFigures && most->second * 100 >= lines * kConstantPercent;
  if (!is_constant) return 0;
  const std::vector<double> shares = FigureShares(pages);
  const auto columns = static_cast<std::size_t>(std::count_if(
      shares.begin(), shares.end(), [](double share) { return share > kUnknownShare; }));
  const std::size_t unnamed = shares.size() - std::min(shares.size(), names);
  const std::size_t more = std::min(columns - std::min(columns, most->first), unnamed);
  return kBlankInConstantLine * static_cast<double>(more * most->second);
}

}  // namespace

double ColumnCost(std::span<const ColumnFit> pages) {
  const std::size_t width = pages.front().columns.size();
  std::vector<std::size_t> support(width, 0);
  std::vector<std::size_t> together(width, 0);  // With the next column.
  std::vector<bool> is_counted(width, false);
  std::size_t line_count = 0;
  std::size_t most = 0;
  for (const ColumnFit& page : pages) {
    line_count += page.body.size();
    MarkCounted(page, is_counted);
    most = std::max(most, page.header.lowest_names);
    for (const auto& pieces : page.body) {
      most = std::max(most, pieces.size());
      for (std::size_t i = 0; i < pieces.size(); ++i) {
        ++support[pieces[i].column];
        const bool has_next = i + 1 < pieces.size() && pieces[i].column + 1 == pieces[i + 1].column;
        together[pieces[i].column] += has_next ? 1 : 0;
      }
    }
  }
  const std::vector<bool> is_named = NamedColumns(pages.front());
  const std::size_t few = line_count < kEnoughLines ? 1 : 2;
  const std::size_t hardly_any = std::max(few, line_count * kSupportPercent / 100);
  double cost = kMoreThanAnyLine * static_cast<double>(width - std::min(most, width));
  cost += DriftCost(pages);
  for (std::size_t c = 0; c < width; ++c) {
    const double unsupported = support[c] == 0 && is_named[c] ? kEmptyColumn : kUnsupportedColumn;
    cost += support[c] < hardly_any && !is_counted[c] ? unsupported : kColumn;
    if (c + 1 == width) continue;
    const std::size_t rarer = std::min(support[c], support[c + 1]);
    const std::size_t excused = std::min(rarer, together[c] * kExcused);
    cost += kNeverTogether * static_cast<double>(rarer - excused);
  }
  return cost;
}

}  // namespace mingxi
