// SPDX-License-Identifier: GPL-3.0-or-later

// Of each table only what is needed is shown: the columns that say what a row is, and those in
// which something changed. This file's only entry is ChangesToText.

#include "writers/diff/changes_text.h"

#include <algorithm>
#include <map>

#include "writers/diff/shown_rows.h"
#include "writers/text/terminal_text.h"

namespace mingxi {
namespace {

/// Wider cells are cut, so that a row stays one line.
constexpr int kMaxCellWidth = 40;
/// A longer line would wrap on most terminals.
constexpr int kMaxLineWidth = 150;
/// A label longer than this says no more.
constexpr int kMaxHeaderWidth = 24;
/// So many columns that say what a row is.
constexpr std::size_t kMostLabels = 3;

class TextView {
 public:
  TextView(const ComparedPair& pair, const ChangesTextOptions& options)
      : pair_(pair), options_(options) {}

  std::string Write() {
    WriteSummary();
    for (const Change& change : pair_.comparison->changes) {
      if (change.kind == ChangeKind::kFact) WriteFact(change);
    }
    if (options_.with_tables) {
      for (const SideTable& table : SideTables(pair_)) WriteTable(table);
    }
    WriteList("Text", {ChangeKind::kParagraphAdded, ChangeKind::kParagraphRemoved,
                       ChangeKind::kParagraphChanged});
    WriteList("Checks", {ChangeKind::kCheckHolds, ChangeKind::kCheckFails});
    return std::move(text_);
  }

 private:
  void WriteSummary() {
    text_ += Colored(pair_.a_name + " -> " + pair_.b_name, Ink::kBold) + "\n";
    std::string changes;
    std::string remarks;
    for (const ChangeCount& count : CountChanges(*pair_.comparison)) {
      std::string& list = count.is_remark ? remarks : changes;
      list += (list.empty() ? "" : ", ") + InWords(count);
    }
    text_ += "  " + (changes.empty() ? "no difference" : changes) + "\n";
    if (!remarks.empty()) text_ += "  the same, but: " + remarks + "\n";
  }

  void WriteFact(const Change& change) {
    text_ += "  " + change.column + ": " + FromTo(change) + "\n";
  }

  std::string FromTo(const Change& change) const {
    return Colored(Shown(change.from_text), Ink::kRemoved) + " → " +
           Colored(Shown(change.to_text), Ink::kAdded);
  }

  static std::string Shown(const std::string& text) {
    return text.empty() ? "(blank)" : OneLine(text, 2 * kMaxCellWidth);
  }

  static std::string PlaceText(const ChangePlace& place) {
    std::string text = place.table;
    if (place.page > 0) text += ", page " + std::to_string(place.page);
    if (!place.sheet.empty()) text += ", sheet " + place.sheet;
    return text;
  }

  void WriteTitle(const SideTable& table) {
    const Change& first = *table.changes.front();
    const std::string from = PlaceText(first.from);
    const std::string to = PlaceText(first.to);
    const Table& shown = table.b != nullptr ? *table.b : *table.a;
    std::string places = from.empty() || to.empty() ? from + to : from + " -> " + to;
    text_ += "\n" +
             Colored(shown.title.empty() ? "(no title)" : OneLine(shown.title, 100), Ink::kBold) +
             "  " + Colored("[" + places + "]", Ink::kFaint);
    if (!shown.unit.empty()) text_ += "  " + shown.unit;
    text_ += "\n";
  }

  void WriteTable(const SideTable& table) {
    WriteTitle(table);
    for (const Change* change : table.changes) WriteShapeChange(*change);
    if (table.a != nullptr && table.b != nullptr) WriteRows(table);
  }

  void WriteShapeChange(const Change& change) {
    const std::string line = ShapeLine(change);
    if (!line.empty()) text_ += "  " + line + (change.is_remark ? " (converted)" : "") + "\n";
  }

  std::string ShapeLine(const Change& change) const {
    switch (change.kind) {
      case ChangeKind::kTableAdded:
        return Colored("+ table added", Ink::kAdded) + RowsOf(change);
      case ChangeKind::kTableRemoved:
        return Colored("- table removed", Ink::kRemoved) + RowsOf(change);
      case ChangeKind::kTableRenamed:
        return "title: " + FromTo(change);
      case ChangeKind::kTableMoved:
        return "> table moved";
      case ChangeKind::kTableUnit:
        return "unit: " + FromTo(change);
      case ChangeKind::kCaption:
        return change.column + ": " + FromTo(change);
      case ChangeKind::kColumnAdded:
        return Colored("+ column " + Shown(change.column), Ink::kAdded);
      case ChangeKind::kColumnRemoved:
        return Colored("- column " + Shown(change.column), Ink::kRemoved);
      case ChangeKind::kColumnRenamed:
        return "column: " + FromTo(change);
      case ChangeKind::kColumnMoved:
        return "> column " + Shown(change.column) + ": from place " +
               std::to_string(change.from.column + 1) + " to " +
               std::to_string(change.to.column + 1);
      case ChangeKind::kColumnSplit:
      case ChangeKind::kColumnJoined:
        return std::string(ToString(change.kind)) + ": " + FromTo(change);
      default:
        return {};
    }
  }

  static std::string RowsOf(const Change& change) {
    const std::size_t rows =
        change.width == 0 ? 0 : change.texts.size() / static_cast<std::size_t>(change.width);
    return " (" + std::to_string(rows) + " rows, " + std::to_string(change.width) + " columns)";
  }

  /// Columns that say what a row is (the first ones that hold no figures) and changed ones.
  static std::vector<SideLine> ShownColumns(const SideTable& table) {
    std::vector<SideLine> shown;
    std::size_t labels = 0;
    const bool has_lonely =
        std::any_of(table.rows.begin(), table.rows.end(),
                    [](const SideLine& row) { return row.is_added() || row.is_removed(); });
    for (const SideLine& column : table.columns) {
      const bool is_both = column.a >= 0 && column.b >= 0;
      const bool is_label = is_both && labels < kMostLabels && IsLabel(table, column);
      labels += is_label ? 1 : 0;
      const bool is_changed = std::any_of(
          table.cells.begin(), table.cells.end(),
          [&](const auto& cell) { return column.b >= 0 && cell.first.second == column.b; });
      if (is_label || is_changed || (has_lonely && is_both)) shown.push_back(column);
    }
    return shown;
  }

  static bool IsLabel(const SideTable& table, const SideLine& column) {
    const auto at = static_cast<std::size_t>(column.b);
    const ColumnRole role =
        at < table.b->columns.size() ? table.b->columns[at].role : ColumnRole::kNone;
    if (role == ColumnRole::kNone || role == ColumnRole::kText) {
      const auto filled =
          std::find_if(table.b->cells.begin(), table.b->cells.end(), [&](const Cell& cell) {
            return cell.column == column.b && cell.row >= table.b->header_rows &&
                   !cell.text.empty();
          });
      return filled != table.b->cells.end() && !filled->value;
    }
    return role == ColumnRole::kCode || role == ColumnRole::kName || role == ColumnRole::kLabel;
  }

  struct ShownCell {
    std::string text;
    Ink ink = Ink::kNone;
    bool is_right = false;
  };
  struct TextRow {
    char mark = ' ';
    std::vector<ShownCell> cells;
  };

  void WriteRows(const SideTable& table) {
    const std::vector<ShownRow> shown = ShownRows(table, options_.context_rows);
    if (shown.empty()) return;
    const std::vector<SideLine> columns = ShownColumns(table);
    std::vector<TextRow> rows = {HeaderRow(table, columns)};
    for (const ShownRow& row : shown) {
      if (row.line == nullptr) {
        rows.push_back({'.', {}});
      } else {
        rows.push_back(BodyRow(table, columns, *row.line));
      }
    }
    WriteAligned(WidthOf(rows) <= kMaxLineWidth ? rows : ListRows(table));
  }

  static int WidthOf(const std::vector<TextRow>& rows) {
    constexpr int kBetween = 3;
    int width = 0;
    for (const int column : WidthsOf(rows)) width += column + kBetween;
    return width;
  }

  /// A table that is too wide for a line: one line a change.
  static std::vector<TextRow> ListRows(const SideTable& table) {
    std::vector<TextRow> rows;
    std::map<int, std::vector<const Change*>> by_row;
    for (const auto& [place, change] : table.cells) by_row[place.first].push_back(change);
    for (const SideLine& line : table.rows) {
      const char mark = MarkOf(line);
      if (mark == ' ') continue;
      if (mark != '~') {
        const Ink ink = mark == '+' ? Ink::kAdded : mark == '-' ? Ink::kRemoved : Ink::kNone;
        rows.push_back({mark, {{OneLine(TextsOf(table, line), kMaxLineWidth), ink}}});
        continue;
      }
      for (const Change* change : by_row[line.b]) {
        rows.push_back({mark,
                        {{OneLine(change->row_label, kMaxCellWidth)},
                         {OneLine(change->column, kMaxCellWidth), Ink::kFaint},
                         {ChangedText(*change), Ink::kChanged}}});
      }
    }
    return rows;
  }

  static std::string TextsOf(const SideTable& table, const SideLine& line) {
    std::string texts;
    for (const SideLine& column : table.columns) {
      const std::string text =
          line.b >= 0 ? table.TextB(line.b, column.b) : table.TextA(line.a, column.a);
      if (!text.empty()) texts += (texts.empty() ? "" : " │ ") + text;
    }
    return texts;
  }

  static TextRow HeaderRow(const SideTable& table, const std::vector<SideLine>& columns) {
    TextRow row;
    for (const SideLine& column : columns) {
      std::string header = table.Header(column);
      const std::size_t slash = header.rfind('/');
      const bool is_long = TerminalWidth(header) > kMaxHeaderWidth && slash != std::string::npos;
      if (is_long) header = header.substr(slash + 1);
      row.cells.push_back({OneLine(header, kMaxHeaderWidth), Ink::kFaint});
    }
    return row;
  }

  static TextRow BodyRow(const SideTable& table, const std::vector<SideLine>& columns,
                         const SideLine& line) {
    TextRow row;
    row.mark = MarkOf(line);
    const Ink ink = line.is_added() ? Ink::kAdded : line.is_removed() ? Ink::kRemoved : Ink::kNone;
    for (const SideLine& column : columns) {
      const auto change = table.cells.find({line.b, column.b});
      const bool is_changed = !line.is_removed() && change != table.cells.end();
      if (is_changed) {
        row.cells.push_back({ChangedText(*change->second), Ink::kChanged});
        continue;
      }
      const std::string text =
          line.is_removed() ? table.TextA(line.a, column.a) : table.TextB(line.b, column.b);
      const bool is_figure =
          !text.empty() && text.find_first_not_of("0123456789.,-%") == std::string::npos;
      row.cells.push_back({OneLine(text, kMaxCellWidth), ink, is_figure});
    }
    return row;
  }

  static std::string ChangedText(const Change& change) {
    std::string from = Shown(change.from_text);
    std::string to = Shown(change.to_text);
    if (change.from_unit != change.to_unit) {
      if (change.from_value) from += " " + change.from_unit;
      if (change.to_value) to += " " + change.to_unit;
    }
    std::string text = from + (change.is_remark ? " = " : " → ") + to;
    const std::string difference = DifferenceText(change);
    if (!difference.empty()) text += "  " + difference;
    if (change.kind == ChangeKind::kFormat) text += "  (format)";
    return text;
  }

  static std::vector<int> WidthsOf(const std::vector<TextRow>& rows) {
    std::vector<int> widths;
    for (const TextRow& row : rows) {
      if (row.cells.size() == 1) continue;  // A line of its own.
      widths.resize(std::max(widths.size(), row.cells.size()), 0);
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        widths[i] = std::max(widths[i], TerminalWidth(row.cells[i].text));
      }
    }
    return widths;
  }

  void WriteAligned(const std::vector<TextRow>& rows) {
    std::vector<int> widths = WidthsOf(rows);
    widths.resize(std::max<std::size_t>(widths.size(), 1), 0);
    for (const TextRow& row : rows) {
      if (row.mark == '.') {
        text_ += Colored("  …\n", Ink::kFaint);
        continue;
      }
      std::string line = std::string("  ") + row.mark + " ";
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const ShownCell& cell = row.cells[i];
        if (i > 0) line += " │ ";
        const bool is_last = i + 1 == row.cells.size();
        line += Colored(
            is_last && !cell.is_right ? cell.text : PaddedTo(cell.text, widths[i], cell.is_right),
            cell.ink);
      }
      while (!line.empty() && line.back() == ' ') line.pop_back();
      text_ += line + "\n";
    }
  }

  void WriteList(const std::string& title, const std::vector<ChangeKind>& kinds) {
    bool is_first = true;
    for (const Change& change : pair_.comparison->changes) {
      if (std::find(kinds.begin(), kinds.end(), change.kind) == kinds.end()) continue;
      if (is_first) text_ += "\n" + Colored(title, Ink::kBold) + "\n";
      is_first = false;
      text_ += "  " + ListLine(change) + "\n";
    }
  }

  std::string ListLine(const Change& change) const {
    switch (change.kind) {
      case ChangeKind::kParagraphAdded:
        return Colored("+ " + Shown(change.to_text), Ink::kAdded);
      case ChangeKind::kParagraphRemoved:
        return Colored("- " + Shown(change.from_text), Ink::kRemoved);
      case ChangeKind::kParagraphChanged:
        return "~ " + Pieces(change);
      default:
        break;
    }
    const bool holds = change.kind == ChangeKind::kCheckHolds;
    const std::string mark =
        Colored(holds ? "holds now: " : "fails now: ", holds ? Ink::kAdded : Ink::kRemoved);
    const std::string before = change.from_text.empty() ? "" : " (was " + change.from_text + ")";
    return mark + change.column + " " + PlaceText(change.to) + ": " + change.to_text + before +
           "; " + OneLine(change.row_label, 3 * kMaxCellWidth);
  }

  /// The changed characters in brackets, [-old-]{+new+}, with what stands beside them.
  std::string Pieces(const Change& change) const {
    constexpr int kKept = 16;
    std::string text;
    for (std::size_t i = 0; i < change.pieces.size(); ++i) {
      const TextPiece& piece = change.pieces[i];
      const std::string whole = OneLine(piece.text, 1 << 20);
      switch (piece.fate) {
        case TextPiece::Fate::kRemoved:
          text += Colored("[-" + whole + "-]", Ink::kRemoved);
          break;
        case TextPiece::Fate::kAdded:
          text += Colored("{+" + whole + "+}", Ink::kAdded);
          break;
        case TextPiece::Fate::kKept:
          text += Shortened(whole, i == 0, i + 1 == change.pieces.size(), kKept);
          break;
      }
    }
    return text;
  }

  std::string Colored(const std::string& text, Ink ink) const {
    return options_.is_colored ? InColor(text, ink) : text;
  }

  const ComparedPair& pair_;
  const ChangesTextOptions& options_;
  std::string text_;
};

}  // namespace

std::string ChangesToText(const ComparedPair& pair, const ChangesTextOptions& options) {
  return TextView(pair, options).Write();
}

}  // namespace mingxi
