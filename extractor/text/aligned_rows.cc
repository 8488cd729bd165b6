// SPDX-License-Identifier: GPL-3.0-or-later

// A line of figures is a row. A line of text alone is a row too (a section, a name whose amounts
// are blank), unless it is a part of a label that was broken at the edge of its column: then the
// part before it fills the column. This file's only entry is FittedLinesToGrid.

#include "extractor/text/aligned_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

#include "extractor/text/aligned_header.h"
#include "extractor/text/column_doubt.h"
#include "extractor/text/merged_label.h"
#include "extractor/text/outline.h"
#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

/// A text that takes this share (percent) of its column's longest text may have been broken there.
constexpr int kFullPercent = 80;
/// Columns in which a line may be the first that a row has, in a table that does not number its
/// rows: more, and it is a row of its own.
constexpr std::size_t kMostNewColumns = 1;
/// A column of figures has figures in at least this share of its texts (percent).
constexpr std::size_t kFigureColumnPercent = 60;

/// Texts of a line that are a row of their own where the row before has no more.
constexpr std::ptrdiff_t kWholeRow = 3;
/// Columns that a long value reaches over at least, and places by which a later line of it may end
/// behind its first one.
constexpr std::size_t kColumnsOfLongValue = 3;
constexpr int kOverhang = 4;

/// What a person is told of such a label.
constexpr const char* kBrokenLabel = "a text on lines beside its figures was put together";
constexpr const char* kNoteNumber =
    "digits right behind this text were taken for the number of a note";

struct Text {
  std::string text;
  int last_length = 0;  ///< Places that its last line takes.
  std::string doubt;    ///< Why it may stand elsewhere.
  ShortList<TextMark> marks;
};

/// A value that reaches over several columns.
struct LongValue {
  std::size_t column = 0;
  int begin = 0;  ///< Places.
  int end = 0;
};

struct BodyRow {
  std::vector<Text> texts;     ///< For each column.
  std::size_t line_count = 0;  ///< Lines.
  bool has_figure = false;
  std::size_t split_label = 0;  ///< Column whose text stands above and below its figures, plus one.
  bool is_doubtful = false;
  std::optional<LongValue> value;  ///< A label and this are all that the first line has.
};

class BodyReader {
 public:
  BodyReader(std::span<const AlignedLine> all, const ColumnFit& fit)
      : all_(all),
        lines_(all.subspan(fit.header_lines)),
        fit_(fit),
        longest_(fit.columns.size(), 0),
        merged_(lines_, fit) {
    std::vector<std::size_t> figures(fit.columns.size(), 0);
    std::vector<std::size_t> texts(fit.columns.size(), 0);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (const ColumnPiece& piece : fit.body[i]) {
        longest_[piece.column] = std::max(longest_[piece.column], LengthOf(i, piece));
        ++texts[piece.column];
        figures[piece.column] += IsFigure(i, piece) ? 1 : 0;
      }
    }
    for (std::size_t c = 0; c < fit.columns.size(); ++c) {
      is_figure_column_.push_back(texts[c] > 0 &&
                                  figures[c] * 100 >= texts[c] * kFigureColumnPercent);
    }
    has_ordinals_ = CountsUp();
  }

  std::vector<BodyRow> Read() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (fit_.body[i].empty()) continue;
      if (IsRestOfValue(i)) {
        AddRest(i);
      } else if (GoesOn(i)) {
        Add(i, rows_.back());
      } else if (Completes(i)) {
        rows_.back().split_label = fit_.body[i].front().column + 1;
        rows_.back().is_doubtful = true;
        Add(i, rows_.back());
      } else if (IsUpperHalf(i)) {
        waiting_ = i;
      } else {
        AddRow(i);
      }
    }
    return std::move(rows_);
  }

 private:
  int LengthOf(std::size_t line, const ColumnPiece& piece) const {
    return lines_[line].words[piece.last].end - lines_[line].words[piece.first].begin;
  }

  bool IsFigure(std::size_t line, const ColumnPiece& piece) const {
    return piece.first == piece.last && lines_[line].words[piece.first].is_figure;
  }

  bool IsFull(std::size_t column, int length) const {
    return length * 100 >= longest_[column] * kFullPercent;
  }

  bool HasFigure(std::size_t line) const {
    return std::any_of(fit_.body[line].begin(), fit_.body[line].end(),
                       [&](const ColumnPiece& piece) {
                         return is_figure_column_[piece.column] && IsFigure(line, piece);
                       });
  }

  bool HasColumn(std::size_t line, std::size_t column) const {
    return std::any_of(fit_.body[line].begin(), fit_.body[line].end(),
                       [&](const ColumnPiece& piece) { return piece.column == column; });
  }

  std::string PieceText(std::size_t line, const ColumnPiece& piece) const {
    return std::string(TextOf(lines_[line].words, piece.first, piece.last));
  }

  /// The whole number in the first column of a line.
  std::optional<int> OrdinalOf(std::size_t line) const {
    if (fit_.body[line].empty() || fit_.body[line][0].column != 0) return {};
    const std::string text = PieceText(line, fit_.body[line][0]);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return {};
    return value;
  }

  /// Whether the first column numbers the rows: each number is one more than the one before.
  bool CountsUp() const {
    std::optional<int> last;
    std::size_t steps = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto ordinal = OrdinalOf(i);
      if (!ordinal) continue;
      if (last && *ordinal != *last + 1) return false;
      steps += last ? 1 : 0;
      last = ordinal;
    }
    return steps >= 2;
  }

  /// Whether all of line `i` belongs to the row before it.
  bool GoesOn(std::size_t i) const {
    if (rows_.empty() || waiting_ || LongValueOf(i)) return false;
    const BodyRow& row = rows_.back();
    const bool has_figure = HasFigure(i);
    if (has_figure && !(has_ordinals_ && !OrdinalOf(i))) return false;
    // Texts in all the columns of the row before are hardly all broken.
    const auto filled = std::count_if(row.texts.begin(), row.texts.end(),
                                      [](const Text& text) { return !text.text.empty(); });
    const auto pieces = static_cast<std::ptrdiff_t>(fit_.body[i].size());
    if (pieces >= kWholeRow && pieces >= filled) return false;
    bool touches = false;
    std::size_t new_columns = 0;
    for (const ColumnPiece& piece : fit_.body[i]) {
      const Text& above = row.texts[piece.column];
      const bool is_second_half = row.split_label == piece.column + 1;
      if (above.text.empty()) {
        if (++new_columns > kMostNewColumns && !has_ordinals_) return false;
        continue;
      }
      if (is_figure_column_[piece.column] && !IsNumbering(above.text)) return false;
      if (!is_second_half && !IsFull(piece.column, above.last_length)) return false;
      if (BeginsOutline(PieceText(i, piece))) return false;
      touches = true;
    }
    return touches;
  }

  /// Whether line `i` is one text below the long value of a form's row, which has a label and that
  /// value alone: a value as wide as all its columns.
  bool IsRestOfValue(std::size_t i) const {
    if (rows_.empty() || waiting_ || fit_.body[i].size() != 1) return false;
    const std::optional<LongValue>& value = rows_.back().value;
    if (!value || fit_.body[i][0].column == 0 || HasFigure(i)) return false;
    const Word& first = lines_[i].words[fit_.body[i][0].first];
    const Word& last = lines_[i].words[fit_.body[i][0].last];
    return first.begin >= value->begin && last.end <= value->end + kOverhang;
  }

  void AddRest(std::size_t i) {
    BodyRow& row = rows_.back();
    row.texts[row.value->column].text += "\n" + PieceText(i, fit_.body[i][0]);
    ++row.line_count;
  }

  /// The value of line `i` when the line has a label in the first column and one value that reaches
  /// over several columns.
  std::optional<LongValue> LongValueOf(std::size_t i) const {
    const auto& pieces = fit_.body[i];
    if (pieces.size() != 2 || pieces[0].column != 0 || IsFigure(i, pieces[1])) return {};
    const int begin = lines_[i].words[pieces[1].first].begin;
    const int end = lines_[i].words[pieces[1].last].end;
    const auto width = static_cast<std::size_t>(
        std::count_if(fit_.columns.begin(), fit_.columns.end(), [&](const ColumnTrack& column) {
          return column.support > 0 && column.middle > begin && column.middle < end;
        }));
    if (width < kColumnsOfLongValue) return {};
    return LongValue{pieces[1].column, begin, end};
  }

  /// 栏 above 次: a text in a column of ordinals.
  static bool IsNumbering(const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// Whether line `i` is a number in the first column alone, and the next line has all but that.
  bool IsLoneNumber(std::size_t i) const {
    return fit_.body[i].size() == 1 && fit_.body[i][0].column == 0 &&
           IsFigure(i, fit_.body[i][0]) && i + 1 < lines_.size() && !HasColumn(i + 1, 0) &&
           HasFigure(i + 1) && HasColumn(i + 1, 1);
  }

  /// Whether line `i` has the columns that the row before it lacks, from the text on that its last
  /// one was broken in: panels side by side whose lines stand halfway between each other.
  bool Completes(std::size_t i) const {
    const auto& pieces = fit_.body[i];
    if (rows_.empty() || waiting_ || pieces.size() < 2) return false;
    const std::vector<Text>& texts = rows_.back().texts;
    std::size_t last = texts.size();
    while (last > 0 && texts[last - 1].text.empty()) --last;
    if (last < 2 || pieces.front().column != last - 1 || is_figure_column_[last - 1]) return false;
    return !IsFigure(i, pieces.front()) && IsFull(last - 1, texts[last - 1].last_length) &&
           !BeginsOutline(PieceText(i, pieces.front()));
  }

  /// Whether line `i` is the first half of a label whose figures stand on the next line, halfway
  /// down.
  bool IsUpperHalf(std::size_t i) const {
    if (waiting_) return false;
    if (IsLoneNumber(i)) return true;
    if (HasFigure(i) || fit_.body[i].size() != 1 || i + 1 == lines_.size()) {
      return false;
    }
    const ColumnPiece& piece = fit_.body[i][0];
    return HasFigure(i + 1) && !HasColumn(i + 1, piece.column) &&
           IsFull(piece.column, LengthOf(i, piece));
  }

  void AddRow(std::size_t i) {
    BodyRow row;
    row.texts.resize(fit_.columns.size());
    if (waiting_) {
      Add(*waiting_, row);
      row.split_label = fit_.body[*waiting_][0].column + 1;
      row.is_doubtful = true;
      waiting_.reset();
    }
    Add(i, row);
    row.value = LongValueOf(i);
    rows_.push_back(std::move(row));
  }

  void Add(std::size_t i, BodyRow& row) const {
    const bool is_first = row.line_count++ == 0;
    for (std::size_t k = 0; k < fit_.body[i].size(); ++k) {
      const ColumnPiece& piece = fit_.body[i][k];
      Text& text = row.texts[is_first ? merged_.FirstColumn(i, k) : piece.column];
      text.text += (text.text.empty() ? "" : "\n") + PieceText(i, piece);
      text.last_length = LengthOf(i, piece);
      if (text.doubt.empty()) text.doubt = ColumnDoubt(all_, fit_, i, k);
      AddMark(lines_[i].words[piece.last], text);
    }
    row.has_figure = row.has_figure || HasFigure(i);
  }

  /// A note's number behind the text's last word, which may be a figure of its own; behind a name
  /// it stays in the text.
  static void AddMark(const Word& word, Text& text) {
    if (word.mark.empty()) return;
    TextMark mark{std::string(word.mark), MarkKind::kRaised, 0, !word.is_figure};
    for (std::string_view rest = text.text; !rest.empty();) {
      const DecodedCodePoint decoded = DecodeUtf8(rest);
      mark.at += IsBlank(decoded.code) ? 0 : 1;
      rest.remove_prefix(decoded.length);
    }
    if (mark.is_in_text) text.text += mark.text;
    if (text.doubt.empty()) text.doubt = kNoteNumber;
    text.marks.push_back(std::move(mark));
  }

  std::span<const AlignedLine> all_;    ///< The header's too.
  std::span<const AlignedLine> lines_;  ///< Of the body.
  const ColumnFit& fit_;
  std::vector<int> longest_;  ///< For each column, places.
  std::vector<bool> is_figure_column_;
  bool has_ordinals_ = false;
  MergedLabels merged_;
  std::optional<std::size_t> waiting_;  ///< A line that is an upper half.
  std::vector<BodyRow> rows_;
};

void FillRow(int row, std::vector<GridCell> cells, Grid& grid) {
  std::vector<bool> is_taken(static_cast<std::size_t>(grid.column_count), false);
  for (const GridCell& cell : cells) {
    for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
      is_taken[static_cast<std::size_t>(c)] = true;
    }
  }
  for (int c = 0; c < grid.column_count; ++c) {
    if (is_taken[static_cast<std::size_t>(c)]) continue;
    GridCell blank;
    blank.column = c;
    cells.push_back(blank);
  }
  std::sort(cells.begin(), cells.end(),
            [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
  for (GridCell& cell : cells) {
    cell.row = row;
    grid.cells.push_back(std::move(cell));
  }
}

}  // namespace

Grid FittedLinesToGrid(const std::vector<AlignedLine>& lines, const ColumnFit& fit) {
  Grid grid;
  grid.column_count = static_cast<int>(fit.columns.size());
  grid.columns_by = grid.rows_by = Evidence::kTextColumns;
  grid.spans_are_known = false;
  const std::span all(lines);
  std::vector<std::vector<GridCell>> header;
  for (const HeadCell& head : HeaderToCells(all.first(fit.header_lines), fit.header)) {
    if (head.row >= header.size()) header.resize(head.row + 1);
    GridCell cell;
    cell.column = static_cast<int>(head.first);
    cell.text = head.text;
    header[head.row].push_back(std::move(cell));
  }
  if (std::string doubt = HeaderDoubt(fit); !doubt.empty()) {
    grid.doubts.push_back({std::move(doubt), 0, 0});
  }
  for (auto& cells : header) FillRow(grid.row_count++, std::move(cells), grid);
  for (const BodyRow& row : BodyReader(all, fit).Read()) {
    std::vector<GridCell> cells;
    for (std::size_t c = 0; c < row.texts.size(); ++c) {
      GridCell cell;
      cell.column = static_cast<int>(c);
      cell.text = row.texts[c].text;
      cell.marks = row.texts[c].marks;
      std::string doubt = row.texts[c].doubt;
      if (row.is_doubtful && row.split_label == c + 1) doubt = kBrokenLabel;
      if (!doubt.empty()) grid.doubts.push_back({doubt, grid.row_count, cell.column});
      cell.is_doubtful = !doubt.empty();
      cells.push_back(std::move(cell));
    }
    FillRow(grid.row_count++, std::move(cells), grid);
  }
  return grid;
}

}  // namespace mingxi
