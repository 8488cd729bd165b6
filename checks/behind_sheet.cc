// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/behind_sheet.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "checks/sum.h"
#include "checks/table_view.h"

namespace mingxi {
namespace {

/// "D7"
std::optional<SourceCell> ParseCellName(std::string_view name) {
  constexpr std::int32_t kMostRows = 1 << 20;
  std::int32_t column = 0;
  std::int32_t row = 0;
  for (const char c : name) {
    const bool is_letter = c >= 'A' && c <= 'Z';
    if (is_letter && row == 0 && column < 1000) {
      column = column * 26 + (c - 'A' + 1);
    } else if (c >= '0' && c <= '9' && row < kMostRows) {
      row = row * 10 + (c - '0');
    } else {
      return std::nullopt;
    }
  }
  if (row == 0 || column == 0) return std::nullopt;
  return SourceCell{row - 1, static_cast<std::int16_t>(column - 1)};
}

std::optional<std::int64_t> ShownNumber(std::string_view text, int scale) {
  std::string plain;
  for (const char c : text) {
    if (c != ',' && c != ' ') plain += c;
  }
  const std::optional<Decimal> value = Decimal::Parse(plain);
  return value ? value->ToScaledInt(scale) : std::nullopt;
}

/// The lines (rows or columns) of a sheet that a sum runs over, and the one that it stands in.
struct Run {
  bool is_down = true;  ///< Over rows, in one column.
  int across = -1;      ///< That column or row.
  int first = 0;
  int last = 0;
};

std::optional<Run> RunOf(const TableView& view, const Sum& sum) {
  std::vector<SourceCell> places;
  const auto add = [&](const Term& term) {
    const Cell* cell = view.CellAt(term.row, term.column);
    places.push_back(cell == nullptr ? SourceCell{} : cell->source);
  };
  add(sum.total);
  for (const Term& part : sum.parts) add(part);
  std::erase_if(places, [](const SourceCell& place) { return !place.is_known(); });
  if (places.size() < 2) return std::nullopt;
  const SourceCell first = places.front();
  const auto all = [&](auto same) { return std::all_of(places.begin(), places.end(), same); };
  Run run;
  run.is_down = all([&](const SourceCell& place) { return place.column == first.column; });
  if (!run.is_down && !all([&](const SourceCell& place) { return place.row == first.row; })) {
    return std::nullopt;
  }
  run.across = run.is_down ? first.column : first.row;
  const auto line = [&](const SourceCell& place) { return run.is_down ? place.row : place.column; };
  run.first = run.last = line(first);
  for (const SourceCell& place : places) {
    run.first = std::min(run.first, line(place));
    run.last = std::max(run.last, line(place));
  }
  return run;
}

/// The exact number of a cell at `scale`, rounded; 0 where it shows none.
std::int64_t ExactValue(const Cell* cell, int scale, bool& is_known) {
  if (cell == nullptr || !cell->value) return 0;
  const Decimal& exact = cell->stored ? *cell->stored : *cell->value;
  const std::optional<std::int64_t> value = exact.RoundedTo(scale).ToScaledInt(scale);
  is_known &= value.has_value();
  return value.value_or(0);
}

std::int64_t Size(std::int64_t value) { return value < 0 ? -value : value; }

}  // namespace

std::vector<HiddenFigure> HiddenFiguresOf(const Table& table, std::span<const HiddenPart> hidden,
                                          int scale) {
  std::vector<HiddenFigure> figures;
  for (const HiddenPart& part : hidden) {
    if (table.part.empty() || part.part != table.part) continue;
    const std::optional<SourceCell> place = ParseCellName(part.cell);
    const std::optional<std::int64_t> value = ShownNumber(part.text, scale);
    if (place && value) figures.push_back({*place, *value});
  }
  return figures;
}

std::vector<std::int64_t> HiddenParts(const TableView& view, const Sum& sum) {
  if (view.hidden().empty()) return {};
  const std::optional<Run> run = RunOf(view, sum);
  if (!run) return {};
  std::set<int> lines;  // Hidden ones with a number for this sum, or any other.
  const auto line = [&](const HiddenFigure& figure) {
    return run->is_down ? figure.place.row : figure.place.column;
  };
  for (const HiddenFigure& figure : view.hidden()) lines.insert(line(figure));
  int before = run->first;
  int after = run->last;
  while (lines.contains(before - 1)) --before;
  while (lines.contains(after + 1)) ++after;
  std::set<std::int64_t> found;
  for (const auto& [first, last] : {std::pair(run->first, run->last), std::pair(run->first, after),
                                    std::pair(before, run->last)}) {
    std::int64_t held = 0;
    for (const HiddenFigure& figure : view.hidden()) {
      const int across = run->is_down ? figure.place.column : figure.place.row;
      if (across == run->across && line(figure) >= first && line(figure) <= last) {
        held += figure.value;
      }
    }
    if (held != 0) found.insert(held);
  }
  return {found.begin(), found.end()};
}

bool AddsUpExactly(const TableView& view, const Sum& sum) {
  constexpr int kScale = 6;
  bool is_known = true;
  bool is_more_exact = false;
  std::int64_t off = 0;
  const auto add = [&](const Term& term, int sign) {
    const Cell* cell = view.CellAt(term.row, term.column);
    is_more_exact |= cell != nullptr && cell->stored.has_value();
    off += sign * ExactValue(cell, kScale, is_known);
  };
  add(sum.total, 1);
  for (const Term& part : sum.parts) {
    if (Size(off) > std::int64_t{1} << 60) return false;
    add(part, -part.sign);
  }
  const Cell* total = view.CellAt(sum.total.row, sum.total.column);
  if (!is_known || !is_more_exact || total == nullptr || !total->value) return false;
  const int digits = std::min(total->value->scale(), kScale);
  return 2 * Size(off) <= PowerOfTen(kScale - digits);
}

}  // namespace mingxi
