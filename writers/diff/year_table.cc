// SPDX-License-Identifier: GPL-3.0-or-later

// Columns that hold texts are shown once, by B where both have them; each common column of figures
// becomes four. Totals and parts stay in their rows. This file's entries are YearTables and its two
// printed forms.

#include "writers/diff/year_table.h"

#include <algorithm>

#include "messages/diff.h"
#include "writers/csv/csv_writer.h"
#include "writers/text/terminal_text.h"

namespace mingxi {
namespace {

namespace say = messages::diff;

bool IsFigure(const Cell& cell) {
  return cell.value && (cell.type == CellType::kAmount || cell.type == CellType::kCount ||
                        cell.type == CellType::kPercent);
}

std::string YearName(const std::optional<int>& year, const char* otherwise) {
  return year ? Say(Language::kChinese, say::kYear, *year) : otherwise;
}

/// The power of ten between a figure and its value in 元 (yuan).
int PowerOf(const Cell& cell) {
  constexpr int kLargest = 12;
  for (int power = -2; cell.value_yuan && power <= kLargest; ++power) {
    if (cell.value->ShiftedBy(power) == *cell.value_yuan) return power;
  }
  return 0;
}

/// Of the first figure that has one; the power of the table's unit.
std::optional<int> PowerOf(const Table& table) {
  for (const Cell& cell : table.cells) {
    const bool is_telling = IsFigure(cell) && cell.value_yuan && !cell.value->is_zero();
    if (is_telling && cell.unit == table.unit) return PowerOf(cell);
  }
  return std::nullopt;
}

/// difference / base in percent, two decimals.
std::optional<Decimal> PercentOf(const Decimal& difference, const Decimal& base) {
  const int scale = std::max(difference.scale(), base.scale());
  const auto top = difference.ToScaledInt(scale);
  const auto bottom = base.Absolute().ToScaledInt(scale);
  constexpr std::int64_t kMost = std::int64_t{1} << 46;  // Times 20,000 still a 63-bit number.
  if (!top || !bottom || *bottom == 0 || *top > kMost || *top < -kMost || *bottom > kMost) {
    return std::nullopt;
  }
  const std::int64_t magnitude = *top < 0 ? -*top : *top;
  const std::int64_t hundredths = (magnitude * 20'000 + *bottom) / (2 * *bottom);
  return Decimal::FromScaledInt(*top < 0 ? -hundredths : hundredths, 2);
}

/// 33,556,428.00
std::string Grouped(const Decimal& value) {
  std::string text = value.Absolute().ToString();
  const std::size_t point = std::min(text.find('.'), text.size());
  for (std::size_t at = point; at > 3; at -= 3) text.insert(at - 3, 1, ',');
  return (value.is_negative() ? "-" : "") + text;
}

class YearTableMaker {
 public:
  YearTableMaker(const ComparedPair& pair, const TableMatch& match)
      : pair_(pair),
        match_(match),
        a_(pair.a->tables[static_cast<std::size_t>(match.tables.a)]),
        b_(pair.b->tables[static_cast<std::size_t>(match.tables.b)]),
        lines_(SideBySide(pair, match)) {
    const auto power_a = PowerOf(a_);
    const auto power_b = PowerOf(b_);
    if (power_a && power_b) shift_ = *power_a - *power_b;
    for (const SideLine& column : lines_.columns) {
      const bool is_both = column.a >= 0 && column.b >= 0;
      if (is_both && HoldsFigures(column)) figures_.push_back(column);
      if (is_both && !HoldsFigures(column)) labels_.push_back(column);
    }
  }

  bool has_figures() const { return !figures_.empty(); }

  YearTable Make() {
    YearTable table;
    table.title = b_.title;
    table.unit = b_.unit;
    table.id_a = a_.id;
    table.id_b = b_.id;
    for (const SideLine& column : labels_) table.headers.push_back(lines_.Header(column));
    const std::string year_a = YearName(pair_.a->fiscal_year, "A");
    const std::string year_b = YearName(pair_.b->fiscal_year, "B");
    for (const SideLine& column : figures_) {
      const std::string name =
          figures_.size() == 1 && labels_.empty() ? "" : lines_.Header(column) + " ";
      table.headers.push_back(name + year_a);
      table.headers.push_back(name + year_b);
      table.headers.emplace_back(say::kDifference.chinese);
      table.headers.emplace_back(say::kPercent.chinese);
    }
    table.headers.emplace_back(say::kChange.chinese);
    for (const SideLine& row : lines_.rows) {
      if (IsBlank(row)) continue;
      table.rows.push_back(RowOf(row));
    }
    return table;
  }

 private:
  static SideTable SideBySide(const ComparedPair& pair, const TableMatch& match) {
    return SideTableOf(pair, match);
  }

  /// Most of what stands in the column on both sides is figures.
  bool HoldsFigures(const SideLine& column) const {
    int figures = 0;
    int texts = 0;
    const auto count = [&](const Table& table, int number) {
      for (const Cell& cell : table.cells) {
        if (cell.column != number || cell.row < table.header_rows || cell.text.empty()) continue;
        const bool is_dash = cell.type == CellType::kDash;
        figures += IsFigure(cell) ? 1 : 0;
        texts += IsFigure(cell) || is_dash ? 0 : 1;
      }
    };
    count(a_, column.a);
    count(b_, column.b);
    return figures > texts;
  }

  static bool IsIndex(const Table& table, int row) {
    const auto at = static_cast<std::size_t>(row);
    if (at >= table.rows.size()) return false;
    const RowKind kind = table.rows[at].kind;
    return kind == RowKind::kIndex || kind == RowKind::kHeader || kind == RowKind::kBlank;
  }

  bool IsBlank(const SideLine& row) const {
    return row.b >= 0 ? IsIndex(b_, row.b) : IsIndex(a_, row.a);
  }

  YearRow RowOf(const SideLine& row) const {
    YearRow made;
    if (row.is_added()) made.mark = say::kAdded.chinese;
    if (row.is_removed()) made.mark = say::kRemoved.chinese;
    for (const SideLine& column : labels_) {
      const std::string from = lines_.TextA(row.a, column.a);
      const std::string to = lines_.TextB(row.b, column.b);
      const bool is_both = row.a >= 0 && row.b >= 0;
      const bool is_renamed = is_both && from != to && !from.empty() && !to.empty();
      if (is_renamed) made.mark = say::kRenamed.chinese;
      const std::string renamed = Say(Language::kChinese, say::kRenamedFrom, to, from);
      made.cells.push_back({is_renamed ? renamed : row.b >= 0 ? to : from, {}});
    }
    for (const SideLine& column : figures_) AddFigures(row, column, made);
    return made;
  }

  void AddFigures(const SideLine& row, const SideLine& column, YearRow& made) const {
    const Cell* a = lines_.CellA(row.a, column.a);
    const Cell* b = lines_.CellB(row.b, column.b);
    YearCell from = CellOf(a, true);
    YearCell to = CellOf(b, false);
    YearCell difference;
    YearCell percent;
    // What one year has not, or leaves blank, counts as nothing when the other has a figure.
    const bool counts = (from.value || from.text.empty() || a->type == CellType::kDash) &&
                        (to.value || to.text.empty() || b->type == CellType::kDash);
    // As the figures are printed, so the difference.
    const bool is_grouped =
        from.text.find(',') != std::string::npos || to.text.find(',') != std::string::npos;
    if (counts && (from.value || to.value) && !from.is_percent && !to.is_percent) {
      const Decimal old = from.value.value_or(Decimal());
      difference.value = to.value.value_or(Decimal()) - old;
      difference.text = is_grouped ? Grouped(*difference.value) : difference.value->ToString();
      percent.value = PercentOf(*difference.value, old);
      if (percent.value) percent.text = percent.value->ToString() + "%";
      percent.is_percent = true;
    }
    for (YearCell* cell : {&from, &to, &difference, &percent})
      made.cells.push_back(std::move(*cell));
  }

  YearCell CellOf(const Cell* cell, bool is_a) const {
    if (cell == nullptr) return {};
    YearCell made{cell->text, {}, cell->type == CellType::kPercent};
    if (!IsFigure(*cell)) return made;
    made.value = cell->value;
    const bool is_converted = is_a && shift_ != 0 && !made.is_percent && cell->unit == a_.unit;
    if (is_converted) {
      made.value = cell->value->ShiftedBy(shift_);
      made.text = made.value->ToString();
    }
    return made;
  }

  const ComparedPair& pair_;
  const TableMatch& match_;
  const Table& a_;
  const Table& b_;
  SideTable lines_;
  std::vector<SideLine> labels_;
  std::vector<SideLine> figures_;
  int shift_ = 0;  ///< Powers of ten from A's unit to B's.
};

std::string Signed(const YearCell& cell, bool is_difference) {
  const bool is_plus =
      is_difference && cell.value && !cell.value->is_negative() && !cell.value->is_zero();
  return (is_plus ? "+" : "") + cell.text;
}

class YearText {
 public:
  explicit YearText(bool is_colored) : is_colored_(is_colored) {}

  std::string Write(const YearTable& table) {
    constexpr int kMaxWidth = 32;
    std::vector<std::vector<std::string>> lines = {table.headers};
    for (const YearRow& row : table.rows) {
      std::vector<std::string>& line = lines.emplace_back();
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        line.push_back(OneLine(Signed(row.cells[i], IsDifference(table, i)), 2 * kMaxWidth));
      }
      line.push_back(row.mark);
    }
    std::vector<int> widths(table.headers.size(), 0);
    for (std::vector<std::string>& line : lines) {
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (&line == &lines.front()) line[i] = LastName(line[i]);
        widths[i] = std::max(widths[i], TerminalWidth(line[i]));
      }
    }
    std::string text = Colored(table.title.empty() ? table.id_b : table.title, Ink::kBold) + "  " +
                       Colored("[" + table.id_a + " -> " + table.id_b + "]", Ink::kFaint) + "  " +
                       table.unit + "\n";
    for (std::size_t r = 0; r < lines.size(); ++r) text += LineOf(table, r, lines[r], widths);
    return text;
  }

 private:
  static bool IsDifference(const YearTable& table, std::size_t column) {
    return table.headers[column] == say::kDifference.chinese ||
           table.headers[column] == say::kPercent.chinese;
  }

  /// 收入/预算数 2024年 -> 预算数 2024年
  static std::string LastName(const std::string& header) {
    const std::size_t slash = header.rfind('/');
    return slash == std::string::npos ? header : header.substr(slash + 1);
  }

  std::string LineOf(const YearTable& table, std::size_t number,
                     const std::vector<std::string>& line, const std::vector<int>& widths) const {
    std::string text = "  ";
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool is_figure = number > 0 && i < table.rows[number - 1].cells.size() &&
                             table.rows[number - 1].cells[i].value.has_value();
      const std::string padded = PaddedTo(line[i], widths[i], is_figure);
      const bool is_minus = is_figure && IsDifference(table, i) && line[i].starts_with('-');
      const bool is_plus = is_figure && IsDifference(table, i) && line[i].starts_with('+');
      text += (i == 0 ? "" : " │ ") + Colored(padded, number == 0 ? Ink::kFaint
                                                      : is_minus  ? Ink::kRemoved
                                                      : is_plus   ? Ink::kAdded
                                                                  : Ink::kNone);
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text + "\n";
  }

  std::string Colored(const std::string& text, Ink ink) const {
    return is_colored_ ? InColor(text, ink) : text;
  }

  bool is_colored_;
};

}  // namespace

std::vector<YearTable> YearTables(const ComparedPair& pair) {
  std::vector<YearTable> tables;
  for (const TableMatch& match : pair.comparison->tables) {
    YearTableMaker maker(pair, match);
    if (maker.has_figures()) tables.push_back(maker.Make());
  }
  return tables;
}

std::string YearTablesToText(const ComparedPair& pair, bool is_colored) {
  std::string text;
  for (const YearTable& table : YearTables(pair)) text += "\n" + YearText(is_colored).Write(table);
  return text;
}

std::string YearTablesToCsv(const ComparedPair& pair) {
  CsvWriter csv(CsvDialect::kData);
  std::string text;
  bool is_first = true;
  for (const YearTable& table : YearTables(pair)) {
    if (!is_first) csv.EndRecord();
    is_first = false;
    csv.Text(table.title);
    csv.Text(table.unit);
    csv.EndRecord();
    for (const std::string& header : table.headers) csv.Text(header);
    csv.EndRecord();
    for (const YearRow& row : table.rows) {
      for (const YearCell& cell : row.cells) {
        cell.value && !cell.is_percent ? csv.Figure(cell.value->ToString()) : csv.Text(cell.text);
      }
      csv.Text(row.mark);
      csv.EndRecord();
    }
  }
  return std::move(csv).Take();
}

}  // namespace mingxi
