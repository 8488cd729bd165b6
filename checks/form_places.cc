// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/form_places.h"

#include <algorithm>

#include "checks/place_name.h"
#include "model/outline.h"

namespace mingxi {
namespace {

/// Whether `column` has one of the standard names; the position in the query, or nullopt.
std::optional<std::size_t> RankOf(const TableView& view, int column, const ColumnQuery& columns) {
  const auto at = static_cast<std::size_t>(column);
  if (at >= view.table().columns.size()) return std::nullopt;
  const std::string& standard = view.table().columns[at].standard;
  const auto found = std::find(columns.begin(), columns.end(), standard);
  if (standard.empty() || found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

bool Contains(const std::vector<std::string_view>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool IsRow(const OutlineRow& row, const RowQuery& query) {
  switch (query.kind) {
    case RowQuery::Kind::kTotalRow:
      return row.label.is_plain_total && row.label.rank >= TotalRank::kTotal;
    case RowQuery::Kind::kCode:
      return Contains(query.texts, row.code);
    case RowQuery::Kind::kLabel:
    case RowQuery::Kind::kName:
      return Contains(query.texts, row.label.text);
  }
  return false;
}

/// A row of a list with the columns of its strip.
struct StripRow {
  int row = 0;
  const Strip* strip = nullptr;
};

/// What is looked for at a place.
enum class Wanted { kFigure, kBlank };

bool IsWanted(const TableView& view, int row, int column, Wanted wanted) {
  const Reading reading = view.FigureAt(row, column).reading;
  if (wanted == Wanted::kFigure) return reading == Reading::kFigure;
  const Cell* cell = view.CellAt(row, column);
  const bool is_anchor = cell != nullptr && cell->row == row && cell->column == column;
  return is_anchor && (reading == Reading::kBlank || reading == Reading::kDash);
}

std::optional<FormPlace> PlaceInStrip(const CheckedDocument& checked, std::size_t table,
                                      const StripRow& row, const ColumnQuery& columns,
                                      Wanted wanted) {
  const TableView& view = checked.views[table];
  std::optional<FormPlace> best;
  std::size_t best_rank = columns.size();
  for (const int column : row.strip->figures) {
    const std::optional<std::size_t> rank = RankOf(view, column, columns);
    if (!rank || *rank >= best_rank || !IsWanted(view, row.row, column, wanted)) continue;
    best = FormPlace{table, row.row, column};
    best_rank = *rank;
  }
  return best;
}

std::optional<FormPlace> FindWanted(const CheckedDocument& checked, std::string_view form,
                                    const RowQuery& row, const ColumnQuery& columns,
                                    Wanted wanted) {
  for (const std::size_t table : TablesOfForm(checked, form)) {
    for (const Panel& panel : checked.views[table].table().panels) {
      for (const OutlineRow& candidate : panel.outline.rows) {
        if (!IsRow(candidate, row)) continue;
        const Strip& strip = panel.strips[static_cast<std::size_t>(candidate.strip)];
        const auto place = PlaceInStrip(checked, table, {candidate.row, &strip}, columns, wanted);
        if (place) return place;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::size_t> TablesOfForm(const CheckedDocument& checked, std::string_view form) {
  std::vector<std::size_t> tables;
  for (std::size_t i = 0; i < checked.views.size(); ++i) {
    if (checked.views[i].table().form == form) tables.push_back(i);
  }
  return tables;
}

std::optional<FormPlace> FindPlace(const CheckedDocument& checked, std::string_view form,
                                   const RowQuery& row, const ColumnQuery& columns) {
  return FindWanted(checked, form, row, columns, Wanted::kFigure);
}

std::optional<FormPlace> FindBlankPlace(const CheckedDocument& checked, std::string_view form,
                                        const RowQuery& row, const ColumnQuery& columns) {
  return FindWanted(checked, form, row, columns, Wanted::kBlank);
}

std::optional<Amount> AmountAt(const CheckedDocument& checked, const FormPlace& place) {
  const Cell* cell = checked.views[place.table].CellAt(place.row, place.column);
  return cell == nullptr ? std::nullopt : AmountOf(*cell);
}

CellRef RefOf(const CheckedDocument& checked, const FormPlace& place) {
  return checked.views[place.table].Ref(place.row, place.column);
}

std::string NameOf(const CheckedDocument& checked, const FormPlace& place) {
  const TableView& view = checked.views[place.table];
  const std::string& title = view.table().title;
  return (title.empty() ? view.table().id : title) + "：" +
         PlaceName(view, place.row, place.column);
}

}  // namespace mingxi
