// SPDX-License-Identifier: GPL-3.0-or-later

// Each figure is put under its row's code or name and its first digits; lists that meet there often
// are compared row by row. First digits instead of all: one table may round to 万元 (10,000 元).

#include "checks/discovery/repeats.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "checks/amount.h"
#include "checks/discovery/chance.h"
#include "checks/misread.h"

namespace mingxi {
namespace {

/// Amounts are compared in hundredths of a 元.
constexpr int kScale = 2;
/// Units that are taken for each other are so many powers of ten apart: 元, 千元, 万元, 亿元.
constexpr std::array kUnitPowers = {3, 4, 8};
/// Equal amounts below this prove nothing.
constexpr int kFewestRows = 3;
/// One row in so many may differ by a slip.
constexpr int kRowsPerSlip = 8;

/// An amount and the worth of its last printed digit, in hundredths of a 元.
struct ListFigure {
  int row = 0;
  int column = 0;
  std::int64_t value = 0;
  std::int64_t unit = 1;
};

/// One figure column of a panel, its strips below each other, by code or name of the row.
struct List {
  std::size_t table = 0;
  std::map<std::string, ListFigure> figures;
};

std::optional<std::int64_t> ToHundredths(const Decimal& yuan) { return yuan.ToScaledInt(kScale); }

std::optional<ListFigure> FigureAt(const TableView& view, int row, int column) {
  const Cell* cell = view.CellAt(row, column);
  if (cell == nullptr || cell->row != row || cell->column != column) return std::nullopt;
  const std::optional<Amount> amount = AmountOf(*cell);
  if (!amount) return std::nullopt;
  const std::optional<std::int64_t> value = ToHundredths(amount->yuan);
  const std::optional<std::int64_t> unit = ToHundredths(amount->last_digit);
  if (!value || !unit || *unit < 1) return std::nullopt;
  return ListFigure{row, column, *value, *unit};
}

/// What a row is found by in another table; empty for totals, which all tables have.
std::string KeyOf(const OutlineRow& row) {
  if (row.is_total()) return "";
  return row.code.empty() ? row.label.text : std::string(row.code);
}

void AddLists(const TableView& view, std::size_t table, const Panel& panel,
              std::vector<List>& lists) {
  std::map<std::string, int> counts;
  for (const OutlineRow& row : panel.outline.rows) ++counts[KeyOf(row)];
  for (int figure = 0; figure < panel.figure_count(); ++figure) {
    List list{table, {}};
    for (const OutlineRow& row : panel.outline.rows) {
      const std::string key = KeyOf(row);
      if (key.empty() || counts.at(key) > 1) continue;
      const Strip& strip = panel.strips[static_cast<std::size_t>(row.strip)];
      const int column = strip.figures[static_cast<std::size_t>(figure)];
      const std::optional<ListFigure> read = FigureAt(view, row.row, column);
      if (read) list.figures.emplace(key, *read);
    }
    if (list.figures.size() >= kFewestRows) lists.push_back(std::move(list));
  }
}

bool IsSameAmount(const ListFigure& a, const ListFigure& b, std::int64_t factor) {
  const std::int64_t off = a.value * factor - b.value;
  return 2 * (off < 0 ? -off : off) <= a.unit * factor + b.unit;
}

std::int64_t Factor(int power) {
  std::int64_t factor = 1;
  for (int i = 0; i < power; ++i) factor *= 10;
  return factor;
}

/// What two lists have in common.
struct Agreement {
  int rows = 0;
  int bits = 0;
  std::vector<std::int64_t> values;  ///< That were counted: a subject repeats its only part.
};

using ListPair = std::tuple<std::size_t, std::size_t, int>;  ///< Left, right, power.

/// Whether the columns of both figures bear the same header, or mean the same.
bool HaveOneHeader(const TableView& left, const TableView& right, const RepeatedFigure& figure) {
  const auto a = static_cast<std::size_t>(figure.left_column);
  const auto b = static_cast<std::size_t>(figure.right_column);
  const std::vector<Column>& columns = left.table().columns;
  const std::vector<Column>& others = right.table().columns;
  if (a >= columns.size() || b >= others.size()) return false;
  if (!columns[a].standard.empty() && columns[a].standard == others[b].standard) return true;
  return !columns[a].path.empty() && !others[b].path.empty() &&
         columns[a].path.back() == others[b].path.back();
}

/// The list that another one agrees with most.
struct Partner {
  ListPair lists;
  int rows = 0;          ///< In which they agree.
  bool is_tied = false;  ///< Another list agrees in as many.
};

/// Counts, for each two lists of different tables, the rows in which they agree.
class AgreementCounter {
 public:
  explicit AgreementCounter(const std::vector<List>& lists) : lists_(lists) {
    for (std::size_t i = 0; i < lists.size(); ++i) {
      for (const auto& [key, figure] : lists[i].figures) {
        if (figure.value != 0)
          buckets_[key + '|' + FirstDigits(figure.value)].emplace_back(i, &figure);
      }
    }
  }

  std::map<ListPair, Agreement> Count() && {
    for (const auto& [key, entries] : buckets_) {
      if (entries.size() > kMostEntries) continue;
      for (std::size_t b = 1; b < entries.size(); ++b) {
        for (std::size_t a = 0; a < b; ++a) CountPair(entries[a], entries[b]);
      }
    }
    return std::move(agreements_);
  }

 private:
  using Entry = std::pair<std::size_t, const ListFigure*>;
  /// A subject stands in so many columns of a document at most, or nothing is said of it.
  static constexpr std::size_t kMostEntries = 64;

  static std::string FirstDigits(std::int64_t value) {
    constexpr std::int64_t kDigits = 1000;
    std::int64_t size = value < 0 ? -value : value;
    while (size >= kDigits) size /= 10;
    while (size != 0 && size < kDigits / 10) size *= 10;
    return (value < 0 ? "-" : "") + std::to_string(size);
  }

  void CountPair(const Entry& a, const Entry& b) {
    if (lists_[a.first].table == lists_[b.first].table) return;
    if (IsSameAmount(*a.second, *b.second, 1)) {
      Add({a.first, b.first, 0}, *a.second, *b.second);
      return;
    }
    for (const int power : kUnitPowers) {
      if (IsExactly(*a.second, *b.second, power))
        Add({a.first, b.first, power}, *a.second, *b.second);
      if (IsExactly(*b.second, *a.second, power))
        Add({a.first, b.first, -power}, *a.second, *b.second);
    }
  }

  static bool IsExactly(const ListFigure& a, const ListFigure& b, int power) {
    const std::int64_t factor = Factor(power);
    if (a.value > INT64_MAX / factor || a.value < INT64_MIN / factor) return false;
    return a.value * factor == b.value;
  }

  void Add(const ListPair& pair, const ListFigure& a, const ListFigure& b) {
    Agreement& found = agreements_[pair];
    std::vector<std::int64_t>& values = found.values;
    if (std::find(values.begin(), values.end(), a.value) != values.end()) return;
    values.push_back(a.value);
    ++found.rows;
    const std::int64_t size = a.value < 0 ? -a.value : a.value;
    found.bits += BitsOf(size / (a.unit + b.unit));
  }

  const std::vector<List>& lists_;
  std::map<std::string, std::vector<Entry>> buckets_;
  std::map<ListPair, Agreement> agreements_;
};

/// Whether the figure and the row above or below it, in one of the lists, have changed places.
bool IsExchanged(const TableView& view, const ListFigure& here, const ListFigure& there) {
  for (const int step : {-1, 1}) {
    const int row = here.row + step;
    if (row < 0 || row >= view.row_count()) continue;
    const std::optional<ListFigure> beside = FigureAt(view, row, here.column);
    if (beside && beside->value != 0 && IsSameAmount(*beside, there, 1)) return true;
  }
  return false;
}

/// The rows of two lists that are the same, or should be. Empty where too many differ.
std::vector<RepeatedFigure> Compare(std::span<const TableView> views, const List& left,
                                    const List& right, int power) {
  std::vector<RepeatedFigure> figures;
  int same = 0;
  int differ = 0;
  int slips = 0;
  const std::int64_t up = power > 0 ? Factor(power) : 1;
  const std::int64_t down = power < 0 ? Factor(-power) : 1;
  for (const auto& [key, a] : left.figures) {
    const auto found = right.figures.find(key);
    if (found == right.figures.end()) continue;
    const ListFigure& b = found->second;
    const ListFigure raised{b.row, b.column, b.value * down, b.unit * down};
    RepeatedFigure figure{a.row, a.column, b.row, b.column, IsSameAmount(a, raised, up)};
    if (!figure.is_same) {
      ++differ;
      const bool is_slip =
          power == 0 && a.value != 0 && b.value != 0 &&
          (FindMisread(a.value, b.value) != Misread::kNone ||
           IsExchanged(views[left.table], a, b) || IsExchanged(views[right.table], b, a));
      if (!is_slip) continue;
      ++slips;
    } else if (a.value != 0) {
      ++same;
    }
    figures.push_back(figure);
  }
  if (differ * 2 > same || same < kFewestRows) return {};
  const bool is_plain = slips * kRowsPerSlip <= same && differ == slips;
  if (!is_plain) std::erase_if(figures, [](const auto& figure) { return !figure.is_same; });
  return figures;
}

}  // namespace

std::vector<RepeatedList> FindRepeatedLists(std::span<const TableView> views) {
  std::vector<List> lists;
  for (std::size_t i = 0; i < views.size(); ++i) {
    for (const Panel& panel : views[i].table().panels) AddLists(views[i], i, panel, lists);
  }
  const std::map<ListPair, Agreement> agreements = AgreementCounter(lists).Count();
  const int tried = BitsOf(static_cast<std::int64_t>(lists.size() * lists.size())) + 1;
  /// The best partner of each list, by its number and whether the units agree.
  std::map<std::pair<std::size_t, bool>, Partner> best;
  for (const auto& [pair, found] : agreements) {
    if (found.rows < kFewestRows || found.bits - tried < kCertaintyBits) continue;
    const auto& [left, right, power] = pair;
    auto [at, is_new] = best.try_emplace({right, power == 0}, Partner{pair, found.rows, false});
    if (is_new) continue;
    Partner& known = at->second;
    known.is_tied = found.rows == known.rows || (known.is_tied && found.rows < known.rows);
    if (found.rows > known.rows) known = {pair, found.rows, false};
  }
  std::vector<RepeatedList> repeated;
  for (const auto& [key, partner] : best) {
    const auto& [left, right, power] = partner.lists;
    std::vector<RepeatedFigure> figures = Compare(views, lists[left], lists[right], power);
    if (figures.empty()) continue;
    // Where another column agrees as well, or the headers differ, another one may be meant: a slip
    // shows in neither.
    const bool is_plain = !partner.is_tied && HaveOneHeader(views[lists[left].table],
                                                            views[lists[right].table], figures[0]);
    if (!is_plain) std::erase_if(figures, [](const auto& figure) { return !figure.is_same; });
    if (figures.empty()) continue;
    repeated.push_back({lists[left].table, lists[right].table, power, std::move(figures)});
  }
  return repeated;
}

}  // namespace mingxi
