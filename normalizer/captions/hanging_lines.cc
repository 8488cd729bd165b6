// SPDX-License-Identifier: GPL-3.0-or-later

// Each line, or each part of a line that reaches over several columns, is given to a column by its
// place, then to the text above it there. This file's only entry is WithHangingLines.

#include "normalizer/captions/hanging_lines.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/notes.h"
#include "normalizer/headers/header_shape.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// A line of the same text stands at most this many font sizes below the line before, or below the
/// table's last row.
constexpr double kGapInSizes = 0.9;
/// How far a line may reach out of its column, points.
constexpr double kOutsidePt = 2.5;
/// Its left edge is the text's, which may be indented against the line below by some characters.
constexpr double kLeftInSizes = 1.2;
/// The rest of a text has at most this many characters.
constexpr std::size_t kLongestRest = 24;
/// More lines than these are a paragraph.
constexpr std::size_t kMostLines = 12;

/// A text with the cell that it belongs to.
struct PlacedText {
  std::string text;
  Box box;
  std::size_t cell = 0;
};

/// The words of a line with their places, as far as the widths of their characters tell: a Chinese
/// one is twice as wide as others.
std::vector<TextLine> WordsOf(const TextLine& line) {
  const auto width = [](std::string_view text) { return static_cast<double>(DisplayWidth(text)); };
  const double scale = line.box.width() / std::max(width(line.text), 1.0);
  std::vector<TextLine> words;
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t begin = line.text.find_first_not_of(' ', at);
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(line.text.find(' ', begin), line.text.size());
    TextLine word = line;
    word.text = line.text.substr(begin, end - begin);
    word.box.x0 = line.box.x0 + scale * width(std::string_view(line.text).substr(0, begin));
    word.box.x1 = line.box.x0 + scale * width(std::string_view(line.text).substr(0, end));
    words.push_back(std::move(word));
    at = end;
  }
  return words;
}

/// Gives hanging lines to the cells of one piece.
class LineHanger {
 public:
  explicit LineHanger(const Piece& piece)
      : piece_(piece), index_(piece), bottom_pt_(piece.row_edges.back() + UnseenPt(piece)) {}

  /// How far the last row may go on below its edge where no rule is drawn there: the edge stands
  /// half a row below the text.
  static double UnseenPt(const Piece& piece) {
    if (piece.rows_by != Evidence::kAlignment || piece.row_edges.size() < 2) return 0;
    constexpr double kShareOfRow = 0.4;
    return kShareOfRow * (piece.row_edges.back() - piece.row_edges[piece.row_edges.size() - 2]);
  }

  /// False where the line does not hang below the table.
  bool Add(const TextLine& line) {
    if (line.size <= 0) return false;
    if (line.box.y0 > bottom_pt_ + line.size * kGapInSizes) bottom_pt_ = next_bottom_pt_;
    if (line.box.y0 > bottom_pt_ + line.size * kGapInSizes) return false;
    next_bottom_pt_ = std::max(next_bottom_pt_, line.box.y1);
    if (Place(line)) return true;
    const std::vector<TextLine> words = WordsOf(line);
    return words.size() > 1 && std::all_of(words.begin(), words.end(),
                                           [this](const TextLine& word) { return Place(word); });
  }

  const std::vector<PlacedText>& placed() const { return placed_; }

 private:
  /// The column that the line stands in; -1 = none.
  int ColumnOf(const TextLine& line) const {
    for (int c = 0; c < piece_.column_count; ++c) {
      const auto at = static_cast<std::size_t>(c);
      if (line.box.x0 >= piece_.column_edges[at] - kOutsidePt &&
          line.box.x1 <= piece_.column_edges[at + 1] + kOutsidePt) {
        return c;
      }
    }
    return -1;
  }

  bool Place(const TextLine& line) {
    const int column = ColumnOf(line);
    const std::string text = FoldText(line.text);
    if (column < 0 || !ReadsAsRest(text)) return false;
    const int cell = CellFor(line, column, text);
    if (cell < 0) return false;
    placed_.push_back({line.text, line.box, static_cast<std::size_t>(cell)});
    return true;
  }

  /// The cell of the last row that `line` belongs to; where it is blank below a text that stands
  /// alone in its row, that text's. -1 = none.
  int CellFor(const TextLine& line, int column, const std::string& text) const {
    const int last = index_.At(piece_.row_count - 1, column);
    if (last < 0) return -1;
    const Cell& cell = piece_.cells[static_cast<std::size_t>(last)];
    if (!cell.text.empty()) return ContinuesText(line, text, cell) ? last : -1;
    const int above = piece_.row_count > 1 ? index_.At(piece_.row_count - 2, column) : -1;
    if (above >= 0 && StandsAlone(piece_.cells[static_cast<std::size_t>(above)])) return above;
    return last;
  }

  bool ContinuesText(const TextLine& line, const std::string& text, const Cell& cell) const {
    if (IsBodyFigure(cell.text) || IsBodyFigure(text)) return false;
    const auto column = static_cast<std::size_t>(cell.column);
    const double left = piece_.column_edges[column];
    const double right = piece_.column_edges[column + static_cast<std::size_t>(cell.column_span)];
    const bool is_left = line.box.x0 <= left + cell.indent_pt + line.size * kLeftInSizes;
    return is_left || std::abs(line.box.center_x() - (left + right) / 2) <= line.size;
  }

  /// Whether the row of `cell` holds no other text.
  bool StandsAlone(const Cell& cell) const {
    if (cell.text.empty() || IsBodyFigure(cell.text)) return false;
    return std::none_of(piece_.cells.begin(), piece_.cells.end(), [&](const Cell& other) {
      return &other != &cell && other.row == cell.row && !other.text.empty();
    });
  }

  static bool ReadsAsRest(const std::string& text) {
    static const RE2 no_rest(
        "[。：:；;]|^[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）、.．](?:[^0-9]|$)");
    return !text.empty() && CharacterCount(text) <= kLongestRest &&
           !RE2::PartialMatch(text, no_rest) && !BeginsNote(text) && !NamesATable(text) &&
           !ReadCaptionLine(text).HasParts();
  }

  const Piece& piece_;
  CellIndex index_;
  double bottom_pt_ = 0;  ///< Of the table with the lines placed so far.
  double next_bottom_pt_ = 0;
  std::vector<PlacedText> placed_;
};

}  // namespace

std::optional<Piece> WithHangingLines(const Piece& piece, std::span<const TextLine> lines) {
  if (lines.empty() || lines.size() > kMostLines || piece.column_edges.empty()) return std::nullopt;
  if (piece.row_edges.empty() || lines.front().size <= 0) return std::nullopt;
  const double far_pt = lines.front().size * kGapInSizes + LineHanger::UnseenPt(piece);
  if (lines.front().box.y0 > piece.row_edges.back() + far_pt) return std::nullopt;
  LineHanger hanger(piece);
  for (const TextLine& line : lines) {
    if (!hanger.Add(line)) return std::nullopt;
  }
  Piece hung = piece;
  for (const PlacedText& placed : hanger.placed()) {
    Cell& cell = hung.cells[placed.cell];
    const std::string printed =
        std::string(cell.raw.empty() ? cell.text.view() : cell.raw.view()) + placed.text;
    cell.text = FoldText(printed);
    cell.raw = cell.text.view() == printed ? std::string() : printed;
    if (!cell.places.empty()) {
      Box& box = cell.places.front().box;
      box = box.Union(placed.box);
    }
  }
  return hung;
}

}  // namespace mingxi
