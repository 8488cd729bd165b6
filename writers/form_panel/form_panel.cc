// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/form_panel/form_panel.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "model/decimal.h"
#include "writers/csv/csv_writer.h"

namespace mingxi {
namespace {

bool IsCode(std::string_view line) {
  return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos;
}

void WriteRecord(const std::vector<std::string>& fields, CsvWriter& csv) {
  for (const std::string& field : fields) csv.Text(field);
}

/// A title without its years: 2023年省级支出表 and 2024年省级支出表 are one table of two years.
std::string WithoutDigits(const std::string& title) {
  std::string key;
  for (const char c : title) {
    if (c < '0' || c > '9') key += c;
  }
  return key;
}

/// Whether both are the same table of one publisher, years aside.
bool IsSameTable(const FormPanelRow& one, const FormPanelRow& two) {
  if (std::tie(one.kind, one.scope) != std::tie(two.kind, two.scope)) return false;
  const bool is_body = one.body.empty() || two.body.empty()
                           ? std::tie(one.publisher, one.publisher_code, one.region) ==
                                 std::tie(two.publisher, two.publisher_code, two.region)
                           : one.body == two.body;
  return is_body && WithoutDigits(one.title) == WithoutDigits(two.title);
}

/// The row of the same table in the nearest year before; null where none is, or several are.
const FormPanelRow* YearBefore(const FormPanelRow& row, const FormPanel& panel) {
  const FormPanelRow* found = nullptr;
  bool is_one = true;
  for (const FormPanelRow& other : panel.rows) {
    if (other.fiscal_year.empty() || other.fiscal_year >= row.fiscal_year) continue;
    if (!IsSameTable(other, row)) continue;
    if (found != nullptr && other.fiscal_year < found->fiscal_year) continue;
    is_one = found == nullptr || other.fiscal_year > found->fiscal_year;
    found = &other;
  }
  return is_one ? found : nullptr;
}

std::string ValueAt(const FormPanelRow& row, std::size_t column) {
  const auto found = row.values.find(column);
  return found == row.values.end() ? std::string() : found->second.value;
}

/// The change in percent of `earlier`, rounded to one decimal.
std::string PercentOf(const Decimal& change, const Decimal& earlier) {
  const double base = std::strtod(earlier.ToString().c_str(), nullptr);
  if (base == 0) return "";
  char text[32];
  const double part = std::strtod(change.ToString().c_str(), nullptr) / std::fabs(base);
  std::snprintf(text, sizeof text, "%.1f", std::round(part * 1000) / 10 + 0.0);
  return text;
}

PanelChange Compare(const FormPanelRow& earlier, const FormPanelRow& later, std::size_t column) {
  PanelChange change{.row = &later,
                     .column = column,
                     .earlier_year = earlier.fiscal_year,
                     .earlier = ValueAt(earlier, column),
                     .later = ValueAt(later, column)};
  const std::optional<Decimal> from = Decimal::Parse(change.earlier);
  const std::optional<Decimal> to = Decimal::Parse(change.later);
  if (!from || !to) return change;
  const Decimal difference = *to - *from;
  change.change = difference.ToString();
  change.percent = PercentOf(difference, *from);
  return change;
}

}  // namespace

std::string PanelHeader(const FormPanel& panel, std::size_t index) {
  const FormPanelColumn& column = panel.columns[index];
  const std::string& name = panel.names[index];
  const std::string line = IsCode(column.line) ? column.line + " " + name : column.line;
  return column.column.empty() ? line : line + " / " + column.column;
}

const std::vector<std::string>& PanelKeyNames() {
  static const std::vector<std::string> kNames = {
      "body",        "scope", "publisher_code", "publisher", "region",
      "fiscal_year", "kind",  "document",       "table_id",  "table_title"};
  return kNames;
}

std::vector<std::string> PanelKeys(const FormPanelRow& row) {
  return {row.body,        row.scope, row.publisher_code, row.publisher, row.region,
          row.fiscal_year, row.kind,  row.document,       row.table,     row.title};
}

std::string PanelToCsv(const FormPanel& panel) {
  CsvWriter csv(CsvDialect::kData);
  WriteRecord(PanelKeyNames(), csv);
  for (std::size_t i = 0; i < panel.columns.size(); ++i) csv.Text(PanelHeader(panel, i));
  csv.EndRecord();
  for (const FormPanelRow& row : panel.rows) {
    WriteRecord(PanelKeys(row), csv);
    for (std::size_t i = 0; i < panel.columns.size(); ++i) csv.Figure(ValueAt(row, i));
    csv.EndRecord();
  }
  return std::move(csv).Take();
}

std::string PanelToLongCsv(const FormPanel& panel) {
  CsvWriter csv(CsvDialect::kData);
  WriteRecord(PanelKeyNames(), csv);
  WriteRecord({"line", "column", "name", "value", "status", "place"}, csv);
  csv.EndRecord();
  for (const FormPanelRow& row : panel.rows) {
    for (const auto& [index, value] : row.values) {
      WriteRecord(PanelKeys(row), csv);
      WriteRecord({panel.columns[index].line, panel.columns[index].column, value.name}, csv);
      csv.Figure(value.value);
      WriteRecord({value.status, value.place}, csv);
      csv.EndRecord();
    }
  }
  return std::move(csv).Take();
}

std::vector<PanelChange> ChangesOverYears(const FormPanel& panel) {
  std::vector<PanelChange> changes;
  for (const FormPanelRow& later : panel.rows) {
    const FormPanelRow* earlier = YearBefore(later, panel);
    if (earlier == nullptr) continue;
    std::set<std::size_t> columns;
    for (const auto* row : {earlier, &later}) {
      for (const auto& [index, value] : row->values) columns.insert(index);
    }
    for (const std::size_t column : columns) changes.push_back(Compare(*earlier, later, column));
  }
  return changes;
}

std::string PanelYearsToCsv(const FormPanel& panel) {
  CsvWriter csv(CsvDialect::kData);
  WriteRecord({"body", "scope", "publisher_code", "publisher", "region", "kind", "earlier_year",
               "later_year", "line", "column", "name", "earlier", "later", "change", "percent"},
              csv);
  csv.EndRecord();
  for (const PanelChange& change : ChangesOverYears(panel)) {
    const FormPanelRow& row = *change.row;
    const FormPanelColumn& column = panel.columns[change.column];
    WriteRecord({row.body, row.scope, row.publisher_code, row.publisher, row.region, row.kind,
                 change.earlier_year, row.fiscal_year, column.line, column.column,
                 panel.names[change.column]},
                csv);
    for (const auto* figure : {&change.earlier, &change.later, &change.change, &change.percent}) {
      csv.Figure(*figure);
    }
    csv.EndRecord();
  }
  return std::move(csv).Take();
}

}  // namespace mingxi
