// SPDX-License-Identifier: GPL-3.0-or-later

// Places say nothing here, so columns are counted from the right: the figures that a line ends with
// are its last columns, what stands before them is its label, however short its first figure is.
// This file's only entry is ReadSpacedRows.

#include "extractor/text/spaced_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "extractor/text/aligned_line.h"
#include "extractor/text/spaced_header.h"

namespace mingxi {
namespace {

/// Rows with figures that a table has at least, and the share (percent) of them that end with the
/// same number of figures.
constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kAlikePercent = 60;
/// Share (percent) of rows that begin with a code where there is a column of codes.
constexpr std::size_t kCodedPercent = 60;
/// Share (percent) of the figures of a column that print %.
constexpr std::size_t kPercentPercent = 70;
/// Lines without figures between two rows at most, and bytes of one.
constexpr std::size_t kMostTextsInside = 3;
constexpr std::size_t kLongestText = 90;
/// Lines of a header at most, and bytes of a word in it.
constexpr std::size_t kMostHeaderLines = 24;
constexpr std::size_t kLongestName = 42;

/// Of rows that are no table, this part is skipped before the rest is searched.
constexpr std::size_t kPartsSearched = 6;

constexpr const char* kFewerFigures = "the row has fewer figures than columns";

/// A line of single spaces.
struct SpacedLine {
  AlignedLine line;
  std::size_t figures = 0;  ///< That it ends with.
  bool has_code = false;    ///< It begins with a whole number that a text follows.

  std::size_t lead() const { return line.words.size() - figures; }
};

bool IsWholeNumber(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool EndsSentence(std::string_view text) {
  constexpr std::array<std::string_view, 5> kMarks = {"。", "；", "，", "：", ":"};
  return std::any_of(kMarks.begin(), kMarks.end(), [text](std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
  });
}

/// nullopt where the line has a gap, a tab or is blank.
std::optional<SpacedLine> ReadSpacedLine(std::string_view text) {
  if (IsBlank(text) || text.find('\t') != std::string_view::npos) return std::nullopt;
  SpacedLine spaced;
  spaced.line = ReadAlignedLine(text, Counting::kPlaces);
  const std::vector<Word>& words = spaced.line.words;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].gap >= kFragmentGap) return std::nullopt;
  }
  while (spaced.figures < words.size() && words[words.size() - 1 - spaced.figures].is_figure) {
    ++spaced.figures;
  }
  spaced.has_code = words.size() > 1 && IsWholeNumber(words[0].text) && !words[1].is_figure;
  return spaced;
}

bool IsRow(const SpacedLine& line) { return line.figures > 0 && line.lead() > 0; }

/// A line between rows: a name without figures.
bool IsText(const SpacedLine& line, std::string_view printed) {
  return line.figures == 0 && printed.size() <= kLongestText && !EndsSentence(printed);
}

struct Body {
  std::vector<SpacedLine> rows;
  std::size_t end = 0;  ///< One past its last line.
};

/// The rows from line `begin` on.
Body ReadBody(const std::vector<SourceLine>& lines, std::size_t begin) {
  Body body;
  std::size_t texts = 0;
  std::size_t sure = 0;  // Rows up to the last one that is surely one.
  for (std::size_t i = begin; i < lines.size() && (i == begin || !lines[i].begins_page); ++i) {
    std::optional<SpacedLine> line = ReadSpacedLine(lines[i].text);
    if (!line.has_value()) break;
    const bool is_row = IsRow(*line) || line->has_code;
    if (!is_row && (!IsText(*line, lines[i].text) || ++texts > kMostTextsInside)) break;
    body.rows.push_back(*std::move(line));
    if (!is_row) continue;
    texts = 0;
    sure = body.rows.size();
    body.end = i + 1;
  }
  body.rows.resize(sure);
  return body;
}

/// The number of figures that most rows end with; 0 when the rows are no table.
std::size_t CountFigureColumns(const Body& body) {
  std::map<std::size_t, std::size_t> times;
  std::size_t rows = 0;
  std::size_t coded = 0;
  for (const SpacedLine& row : body.rows) {
    if (row.figures == 0) continue;
    ++times[row.figures];
    ++rows;
    coded += row.has_code ? 1 : 0;
    // A figure that a text follows is two tables beside each other, or prose.
    for (std::size_t k = 1; k + 1 < row.lead(); ++k) {
      if (row.line.words[k].is_figure && !row.line.words[k + 1].is_figure) return 0;
    }
  }
  if (rows < kFewestRows) return 0;
  const auto most = std::max_element(
      times.begin(), times.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most->second * 100 < rows * kAlikePercent) return 0;
  // One figure behind a name is a list of contents, too.
  if (most->first == 1 && coded * 100 < rows * kCodedPercent) return 0;
  return most->first;
}

class SpacedTable {
 public:
  SpacedTable(const Body& body, std::size_t figures) : rows_(body.rows) {
    std::size_t coded = 0;
    std::size_t with_figures = 0;
    std::vector<std::size_t> percents(figures, 0);
    std::size_t full = 0;
    for (const SpacedLine& row : rows_) {
      coded += row.has_code ? 1 : 0;
      with_figures += row.figures > 0 ? 1 : 0;
      if (row.figures != figures) continue;
      ++full;
      for (std::size_t c = 0; c < figures; ++c) {
        percents[c] += IsPercent(row.line.words[row.lead() + c]) ? 1 : 0;
      }
    }
    columns_.labels = coded * 100 >= with_figures * kCodedPercent ? 2 : 1;
    for (const std::size_t count : percents) {
      columns_.is_percent.push_back(count * 100 >= full * kPercentPercent);
    }
  }

  const CountedColumns& columns() const { return columns_; }

  Grid MakeGrid(const std::vector<std::string>& names) const {
    Grid grid;
    grid.column_count = static_cast<int>(columns_.width());
    grid.columns_by = grid.rows_by = Evidence::kTextColumns;
    grid.spans_are_known = false;
    if (!names.empty()) AddRow(names, false, grid);
    for (const SpacedLine& row : rows_) AddRow(CellsOf(row), LacksFigures(row), grid);
    return grid;
  }

 private:
  static bool IsPercent(const Word& word) {
    return word.text.ends_with("%") || word.text.ends_with("％");
  }

  std::size_t figure_columns() const { return columns_.is_percent.size(); }

  bool LacksFigures(const SpacedLine& row) const {
    return row.figures > 0 && row.figures < figure_columns();
  }

  std::vector<std::string> CellsOf(const SpacedLine& row) const {
    std::vector<std::string> cells(columns_.width());
    const std::vector<Word>& words = row.line.words;
    const std::size_t figures = std::min(row.figures, figure_columns());
    const std::size_t lead = words.size() - figures;
    std::size_t label = 0;
    if (columns_.labels > 1 && row.has_code) cells[0] = words[label++].text;
    if (label < lead) cells[columns_.labels - 1] = TextOf(words, label, lead - 1);
    const std::vector<std::size_t> places = PlacesOf(std::span(words).subspan(lead));
    for (std::size_t k = 0; k < figures; ++k) {
      cells[columns_.labels + places[k]] = words[lead + k].text;
    }
    return cells;
  }

  /// The columns of `figures`, in order: each as far left as the percentages allow.
  std::vector<std::size_t> PlacesOf(std::span<const Word> figures) const {
    std::vector<std::size_t> places(figures.size());
    std::size_t last = figure_columns();  // The rightmost place of each, to leave room for all.
    std::vector<std::size_t> rightmost(figures.size());
    for (std::size_t k = figures.size(); k-- > 0;) rightmost[k] = --last;
    std::size_t next = 0;
    for (std::size_t k = 0; k < figures.size(); ++k) {
      std::size_t place = next;
      while (place < rightmost[k] && columns_.is_percent[place] != IsPercent(figures[k])) ++place;
      if (columns_.is_percent[place] != IsPercent(figures[k])) place = next;
      places[k] = place;
      next = place + 1;
    }
    return places;
  }

  void AddRow(const std::vector<std::string>& cells, bool is_doubtful, Grid& grid) const {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      GridCell cell;
      cell.row = grid.row_count;
      cell.column = static_cast<int>(c);
      cell.text = cells[c];
      cell.is_doubtful = is_doubtful && c >= columns_.labels && !cells[c].empty();
      if (cell.is_doubtful) grid.doubts.push_back({kFewerFigures, cell.row, cell.column});
      grid.cells.push_back(std::move(cell));
    }
    ++grid.row_count;
  }

  const std::vector<SpacedLine>& rows_;
  CountedColumns columns_;
};

/// Whether a line can be a part of a header: short words, none a figure.
bool IsHeaderLine(const SpacedLine& line, std::string_view printed) {
  if (line.figures > 0 || EndsSentence(printed)) return false;
  return std::all_of(line.line.words.begin(), line.line.words.end(), [](const Word& word) {
    return word.text.size() <= kLongestName && !word.is_figure;
  });
}

/// The lines above line `body` that can be a header, from the top.
std::vector<AlignedLine> HeaderLinesAbove(const std::vector<SourceLine>& lines, std::size_t body) {
  std::vector<AlignedLine> header;
  for (std::size_t i = body; i-- > 0 && header.size() < kMostHeaderLines;) {
    std::optional<SpacedLine> line = ReadSpacedLine(lines[i].text);
    if (!line.has_value() || !IsHeaderLine(*line, lines[i].text)) break;
    header.push_back(std::move(line->line));
    if (lines[i].begins_page) break;
  }
  std::reverse(header.begin(), header.end());
  return header;
}

/// The lines from one on that can be a header, and whether a row stands behind them.
struct HeaderSearch {
  std::size_t end = 0;
  bool is_before_row = false;
};

HeaderSearch FindBody(const std::vector<SourceLine>& lines, std::size_t at) {
  HeaderSearch search;
  for (search.end = at; search.end < lines.size(); ++search.end) {
    const std::size_t i = search.end;
    if (i > at + kMostHeaderLines || (i > at && lines[i].begins_page)) break;
    const std::optional<SpacedLine> line = ReadSpacedLine(lines[i].text);
    if (!line.has_value()) break;
    search.is_before_row = IsRow(*line);
    if (search.is_before_row || !IsHeaderLine(*line, lines[i].text)) break;
  }
  return search;
}

}  // namespace

TextRegion ReadSpacedRows(const std::vector<SourceLine>& lines, std::size_t at) {
  TextRegion region;
  const HeaderSearch search = FindBody(lines, at);
  if (!search.is_before_row) {
    // All starts before the line that ends it find the same, but where only their number did.
    const bool has_end = search.end <= at + kMostHeaderLines;
    region.searched_until = has_end ? std::max(at + 1, search.end) : at + 1;
    return region;
  }
  const std::size_t first = search.end;
  const Body body = ReadBody(lines, first);
  const std::size_t figures = CountFigureColumns(body);
  if (figures == 0) {
    // The rest may be one; each time so much less of it that all searches together stay linear.
    region.searched_until = first + 1 + (body.end - std::min(body.end, first)) / kPartsSearched;
    return region;
  }
  const SpacedTable table(body, figures);
  // The header is one line with a name for each column, or all lines above that can be one.
  std::vector<AlignedLine> above = HeaderLinesAbove(lines, first);
  const bool is_one_line = !above.empty() && above.back().words.size() == table.columns().width();
  if (is_one_line) above.erase(above.begin(), above.end() - 1);
  const std::vector<std::string> names = NamesOfColumns(above, table.columns());
  const std::size_t begin = names.empty() ? first : first - above.size();
  if (begin != at) {
    region.searched_until = std::max(begin, at + 1);
    return region;
  }
  region.items.push_back(table.MakeGrid(names));
  region.line_count = body.end - at;
  return region;
}

}  // namespace mingxi
