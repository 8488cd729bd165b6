// SPDX-License-Identifier: GPL-3.0-or-later

// Every row and every column of a table that stands in no sum of its own is added up once and put
// under its name; lists of other tables that know the names are compared with them.

#include "checks/discovery/totals_elsewhere.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "checks/discovery/chance.h"
#include "checks/misread.h"

namespace mingxi {
namespace {

/// Amounts are compared in hundredths of a 元.
constexpr int kScale = 2;
/// Fewer sums prove nothing, however long.
constexpr int kFewestSums = 3;
/// One sum in so many may fail by a slip; where more fail, items are left out.
constexpr int kSumsPerSlip = 8;

std::optional<std::int64_t> ToHundredths(const Decimal& yuan) { return yuan.ToScaledInt(kScale); }

std::int64_t Size(std::int64_t value) { return value < 0 ? -value : value; }

/// An amount, or a sum of them, in hundredths of a 元.
struct Money {
  std::int64_t value = 0;
  std::int64_t unit = 0;    ///< Of the last digits together.
  std::int64_t second = 0;  ///< The second largest of those added: what the odds are taken from.
  std::int64_t largest = 0;
  int figures = 0;  ///< Other than zero.
  Amount sum;

  bool Add(const Amount& amount) {
    const std::optional<std::int64_t> value_of = ToHundredths(amount.yuan);
    const std::optional<std::int64_t> unit_of = ToHundredths(amount.last_digit);
    if (!value_of || !unit_of || *unit_of < 1) return false;
    sum.yuan = sum.yuan + amount.yuan;
    if (*value_of == 0) return true;
    sum.last_digit = sum.last_digit + amount.last_digit;
    value += *value_of;
    unit += *unit_of;
    second = std::max(second, std::min(Size(*value_of), largest));
    largest = std::max(largest, Size(*value_of));
    ++figures;
    return true;
  }
};

/// A row or a column of a table, added up.
struct Line {
  std::string name;
  std::vector<FormPlace> parts;
  Money money;
};

/// The lines of a table that run in one direction.
struct Bundle {
  std::size_t table = 0;
  std::vector<Line> lines;
};

/// Where a list prints an amount beside a name.
struct Entry {
  FormPlace place;
  Money money;
};

/// One figure column of a table by the names of its rows.
struct List {
  std::size_t table = 0;
  std::map<std::string, Entry> entries;
};

/// What a bundle and a list have in common.
struct Agreement {
  int same = 0;
  int differ = 0;
  int exact_bits = 0;
  int rounded_bits = 0;
  bool is_exact = true;

  int bits() const { return is_exact ? std::max(exact_bits - 1, rounded_bits) : rounded_bits; }
};

bool IsSame(const Money& total, const Money& sum) {
  return 2 * Size(total.value - sum.value) <= total.unit + sum.unit;
}

std::string NameOfColumn(const Column& column) {
  const bool is_total =
      std::any_of(column.labels.begin(), column.labels.end(),
                  [](const Label& label) { return label.rank != TotalRank::kNone; });
  return is_total || column.labels.empty() ? "" : column.labels.back().text;
}

/// Names that stand once, with what they name.
template <typename Value>
std::map<std::string, Value> Unique(const std::vector<std::pair<std::string, Value>>& named) {
  std::map<std::string, int> counts;
  for (const auto& [name, value] : named) ++counts[name];
  std::map<std::string, Value> unique;
  for (const auto& [name, value] : named) {
    if (!name.empty() && counts.at(name) == 1) unique.emplace(name, value);
  }
  return unique;
}

class TableLines {
 public:
  TableLines(const CheckedDocument& checked, std::size_t table)
      : checked_(checked), table_(table), view_(checked.views[table]) {}

  /// Columns and rows that no sum of the table's own gathers. Lists side by side have none.
  std::vector<Bundle> Bundles() const {
    const std::vector<Panel>& panels = view_.table().panels;
    if (panels.size() != 1 || panels.front().strips.size() != 1) return {};
    const Panel& panel = panels.front();
    const PanelSums& told = checked_.sums[table_].front();
    std::vector<Bundle> bundles;
    const std::vector<int>& columns = panel.strips.front().figures;
    if (const auto rows = FreeRows(told.rows); rows.size() >= 2) {
      bundles.push_back({table_, ColumnLines(rows, columns)});
    }
    if (const auto free = FreeColumns(columns, told.columns.front()); free.size() >= 2) {
      bundles.push_back({table_, RowLines(panel.outline, free)});
    }
    return bundles;
  }

  std::vector<List> Lists() const {
    std::vector<List> lists;
    for (const Panel& panel : view_.table().panels) {
      for (int figure = 0; figure < panel.figure_count(); ++figure) {
        List list{table_, EntriesOf(panel, figure)};
        if (list.entries.size() >= kFewestSums) lists.push_back(std::move(list));
      }
    }
    return lists;
  }

 private:
  std::vector<int> FreeRows(const RowSums& told) const {
    std::vector<char> is_part(static_cast<std::size_t>(view_.row_count()), 0);
    for (const RowSum& sum : told.sums) {
      for (const PanelRow& part : sum.parts) is_part[static_cast<std::size_t>(part.row)] = 1;
    }
    std::vector<int> rows;
    for (int row = 0; row < view_.row_count(); ++row) {
      if (view_.IsBody(row) && is_part[static_cast<std::size_t>(row)] == 0) rows.push_back(row);
    }
    return rows;
  }

  static std::vector<int> FreeColumns(std::vector<int> columns,
                                      const std::vector<ColumnSum>& told) {
    for (const ColumnSum& sum : told) {
      for (const int part : sum.parts) std::erase(columns, part);
    }
    return columns;
  }

  std::vector<Line> ColumnLines(const std::vector<int>& rows,
                                const std::vector<int>& columns) const {
    std::vector<std::pair<std::string, int>> named;
    for (const int column : columns) {
      named.emplace_back(NameOfColumn(view_.table().columns[static_cast<std::size_t>(column)]),
                         column);
    }
    std::vector<Line> lines;
    for (const auto& [name, column] : Unique(named)) {
      std::vector<FormPlace> places;
      for (const int row : rows) places.push_back({table_, row, column});
      AddLine(name, places, lines);
    }
    return lines;
  }

  std::vector<Line> RowLines(const RowOutline& outline, const std::vector<int>& columns) const {
    std::vector<std::pair<std::string, int>> named;
    for (const OutlineRow& row : outline.rows) {
      named.emplace_back(row.is_total() ? "" : row.label.text, row.row);
    }
    std::vector<Line> lines;
    for (const auto& [name, row] : Unique(named)) {
      std::vector<FormPlace> places;
      for (const int column : columns) places.push_back({table_, row, column});
      AddLine(name, places, lines);
    }
    return lines;
  }

  /// Adds the line where it has two amounts or more, and nothing that cannot be added.
  void AddLine(const std::string& name, const std::vector<FormPlace>& places,
               std::vector<Line>& lines) const {
    Line line{name, {}, {}};
    for (const FormPlace& place : places) {
      const Cell* cell = view_.CellAt(place.row, place.column);
      if (cell == nullptr || cell->row != place.row || cell->column != place.column) continue;
      if (view_.FigureAt(place.row, place.column).reading == Reading::kUnreadable) return;
      const std::optional<Amount> amount = AmountOf(*cell);
      if (!amount) continue;
      if (!line.money.Add(*amount)) return;
      line.parts.push_back(place);
    }
    if (line.money.figures >= 2) lines.push_back(std::move(line));
  }

  std::map<std::string, Entry> EntriesOf(const Panel& panel, int figure) const {
    std::vector<std::pair<std::string, Entry>> named;
    for (const OutlineRow& row : panel.outline.rows) {
      const Strip& strip = panel.strips[static_cast<std::size_t>(row.strip)];
      Entry entry{{table_, row.row, strip.figures[static_cast<std::size_t>(figure)]}, {}};
      const std::optional<Amount> amount = AmountAt(checked_, entry.place);
      if (!amount || row.is_total() || !entry.money.Add(*amount)) continue;
      named.emplace_back(row.label.text, std::move(entry));
    }
    return Unique(named);
  }

  const CheckedDocument& checked_;
  std::size_t table_;
  const TableView& view_;
};

Agreement Compare(const Bundle& bundle, const List& list) {
  Agreement agreement;
  for (const Line& line : bundle.lines) {
    const auto at = list.entries.find(line.name);
    if (at == list.entries.end()) continue;
    const Money& total = at->second.money;
    if (!IsSame(total, line.money)) {
      ++agreement.differ;
      continue;
    }
    ++agreement.same;
    agreement.is_exact &= total.value == line.money.value;
    const std::int64_t unit = line.money.unit / line.money.figures;
    agreement.exact_bits += BitsOf(line.money.second / unit);
    agreement.rounded_bits += BitsOf(line.money.second / (line.money.unit + total.unit));
  }
  return agreement;
}

void AddTotals(const Bundle& bundle, const List& list, std::vector<TotalElsewhere>& totals) {
  const Agreement agreement = Compare(bundle, list);
  const bool is_plain = agreement.differ * kSumsPerSlip <= agreement.same;
  for (const Line& line : bundle.lines) {
    const auto at = list.entries.find(line.name);
    if (at == list.entries.end()) continue;
    const Money& total = at->second.money;
    SumElsewhere is = SumElsewhere::kSame;
    if (!IsSame(total, line.money)) {
      const bool is_slip = FindMisread(total.value, line.money.value) != Misread::kNone;
      is = is_plain && is_slip ? SumElsewhere::kSlip : SumElsewhere::kOpen;
    }
    totals.push_back({at->second.place, line.parts, line.money.sum, is});
  }
}

}  // namespace

std::vector<TotalElsewhere> FindTotalsElsewhere(const CheckedDocument& checked) {
  std::vector<Bundle> bundles;
  std::vector<List> lists;
  for (std::size_t i = 0; i < checked.views.size(); ++i) {
    const TableLines table(checked, i);
    for (Bundle& bundle : table.Bundles()) bundles.push_back(std::move(bundle));
    for (List& list : table.Lists()) lists.push_back(std::move(list));
  }
  const int tried = BitsOf(static_cast<std::int64_t>(bundles.size() * lists.size())) + 1;
  std::vector<TotalElsewhere> totals;
  for (const Bundle& bundle : bundles) {
    const List* best = nullptr;
    int most = kFewestSums - 1;
    for (const List& list : lists) {
      if (list.table == bundle.table) continue;
      const Agreement agreement = Compare(bundle, list);
      if (agreement.same <= most || agreement.differ >= agreement.same) continue;
      if (agreement.bits() - tried < kCertaintyBits) continue;
      best = &list;
      most = agreement.same;
    }
    if (best != nullptr) AddTotals(bundle, *best, totals);
  }
  return totals;
}

}  // namespace mingxi
