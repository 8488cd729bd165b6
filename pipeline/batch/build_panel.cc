// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/build_panel.h"

#include <algorithm>
#include <array>
#include <list>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "pipeline/batch/csv_records.h"
#include "pipeline/normalize_values.h"

namespace mingxi {
namespace {

/// A figure of figures.csv, its fields by name.
class FigureFields {
 public:
  void SetHeader(const std::vector<std::string>& header) {
    for (std::size_t i = 0; i < header.size(); ++i) index_[header[i]] = i;
  }
  void SetRecord(const std::vector<std::string>& record) { record_ = &record; }

  const std::string& operator[](const char* name) const {
    static const std::string kNone;
    const auto found = index_.find(name);
    return found == index_.end() || found->second >= record_->size() ? kNone
                                                                     : (*record_)[found->second];
  }
  bool has_header() const { return !index_.empty(); }

 private:
  std::map<std::string, std::size_t, std::less<>> index_;
  const std::vector<std::string>* record_ = nullptr;
};

/// Labels without the list numbers that every publisher prints in its own way (一、, 1. ...).
class LabelNames {
 public:
  /// The labels of `path`, joined by slashes as it has them.
  const std::string& Of(const std::string& path) {
    const auto [found, is_new] = names_.emplace(path, std::string());
    if (!is_new) return found->second;
    std::string& names = found->second;
    for (std::size_t begin = 0; begin <= path.size();) {
      const std::size_t end = std::min(path.find('/', begin), path.size());
      const std::string label = path.substr(begin, end - begin);
      const std::string name = NormalizeValue(label, ReadAs::kLabel, 0).value;
      if (begin > 0) names += '/';
      names += name.empty() ? label : name;
      begin = end + 1;
    }
    return names;
  }

 private:
  std::map<std::string, std::string> names_;
};

/// The subject code of a figure's row, printed or inferred; empty = none.
const std::string& CodeOf(const FigureFields& figure) {
  const std::string& printed = figure["subject_code"];
  return printed.empty() ? figure["inferred_code"] : printed;
}

FormPanelColumn ColumnOf(const FigureFields& figure, LabelNames& labels) {
  const std::string& code = CodeOf(figure);
  const std::string& standard = figure["standard_column"];
  return {code.empty() ? labels.Of(figure["row_path"]) : code,
          standard.empty() ? figure["column_path"] : standard};
}

std::string PlaceOf(const FigureFields& figure) {
  if (!figure["place"].empty()) return figure["place"];
  if (figure["page"].empty()) return "";
  return "page " + figure["page"] + ", " + figure["box"];
}

/// A table of the form as it was read, its columns in its own order.
struct ReadTable {
  FormPanelRow row;
  std::vector<std::pair<FormPanelColumn, FormPanelValue>> values;
  std::string why_not;  ///< Why it is left out; empty = it is not.
};

/// Which columns there are, in an order that every document's own order agrees with as far as that
/// is possible: what is new stands behind what came before it in its document.
class ColumnOrder {
 public:
  /// The number of `column`, which is put behind `before` (-1 = in front) where it is new.
  int Place(const FormPanelColumn& column, int before) {
    const auto [found, is_new] = numbers_.emplace(column, static_cast<int>(places_.size()));
    if (!is_new) return found->second;
    auto at = order_.begin();
    if (before >= 0) at = std::next(places_[static_cast<std::size_t>(before)]);
    places_.push_back(order_.insert(at, found->first));
    return found->second;
  }

  std::vector<FormPanelColumn> Columns() const { return {order_.begin(), order_.end()}; }

  /// The index in Columns() of each number.
  std::vector<std::size_t> Indices() const {
    std::vector<std::size_t> indices(places_.size());
    std::size_t index = 0;
    for (const FormPanelColumn& column : order_) {
      indices[static_cast<std::size_t>(numbers_.at(column))] = index++;
    }
    return indices;
  }

 private:
  std::map<FormPanelColumn, int> numbers_;
  std::list<FormPanelColumn> order_;
  std::vector<std::list<FormPanelColumn>::iterator> places_;  ///< By number.
};

/// Whether a document of `kind` may print `form`: budgets do not print final accounts.
bool MayPrint(const std::string& kind, const std::string& form) {
  if (kind.empty() || form.empty()) return true;
  const bool is_government = kind == "government-budget" || kind == "debt";
  const bool is_department = kind == "unit-budget" || kind == "department-budget";
  switch (form.front()) {
    case 'B':
      return !is_government && kind != "final-accounts";
    case 'J':
      return !is_government;
    case 'G':
      return !is_department;
    default:
      return true;
  }
}

/// What the table of a government covers, by its title; empty where it does not say, or says both.
std::string ScopeOfTitle(const std::string& title) {
  constexpr std::array<std::string_view, 7> kWhole = {"全省", "全市", "全区", "全县",
                                                      "全州", "全旗", "全国"};
  constexpr std::array<std::string_view, 8> kOwn = {"省级", "市级", "区级", "县级",
                                                    "州级", "旗级", "本级", "中央"};
  const auto names = [&title](std::string_view word) {
    return title.find(word) != std::string::npos;
  };
  const bool is_whole = std::any_of(kWhole.begin(), kWhole.end(), names);
  const bool is_own = std::any_of(kOwn.begin(), kOwn.end(), names);
  if (is_whole == is_own) return "";
  return is_whole ? "whole" : "own-level";
}

/// Collects the tables of a form, then says which of them are of it and sets those side by side.
class PanelBuilder {
 public:
  PanelBuilder(std::string form, const std::map<std::string, Identity>& identities)
      : identities_(identities) {
    panel_.form = std::move(form);
  }

  void Take(const FigureFields& figure) {
    if (figure["form"] != panel_.form) return;
    BeginTable(figure);
    FormPanelColumn column = ColumnOf(figure, labels_);
    // A line that is printed twice under one name is told by its count.
    const int count = ++times_[column];
    if (count > 1) column.line += " #" + std::to_string(count);
    const std::string& yuan = figure["value_yuan"];
    const std::string& name = figure["subject_name"];
    tables_.back().values.emplace_back(
        std::move(column),
        FormPanelValue{yuan.empty() ? figure["value"] : yuan, figure["status"],
                       name.empty() ? labels_.Of(figure["row_path"]) : name, PlaceOf(figure)});
  }

  FormPanel Take() && {
    LeaveOutStrangers();
    std::stable_sort(tables_.begin(), tables_.end(),
                     [](const ReadTable& one, const ReadTable& two) {
                       const auto key = [](const FormPanelRow& row) {
                         return std::tie(row.region, row.body, row.publisher, row.publisher_code,
                                         row.kind, row.scope, row.fiscal_year);
                       };
                       return key(one.row) < key(two.row);
                     });
    ColumnOrder order;
    std::vector<std::vector<int>> numbers;
    for (const ReadTable& table : tables_) numbers.push_back(PlaceColumns(table, order));
    panel_.columns = order.Columns();
    panel_.names.resize(panel_.columns.size());
    const std::vector<std::size_t> indices = order.Indices();
    for (std::size_t i = 0; i < tables_.size(); ++i) AddRow(tables_[i], numbers[i], indices);
    return std::move(panel_);
  }

 private:
  void BeginTable(const FigureFields& figure) {
    std::string place = figure["sha256"] + " " + figure["table_id"];
    if (place == place_) return;
    place_ = std::move(place);
    times_.clear();
    ReadTable& table = tables_.emplace_back();
    const auto known = identities_.find(figure["sha256"]);
    const Identity& identity = known == identities_.end() ? kUnknown : known->second;
    table.row = {
        .body = identity.body,
        .scope = identity.scope.empty() ? ScopeOfTitle(figure["table_title"]) : identity.scope,
        .publisher_code = figure["publisher_code"],
        .publisher = figure["publisher_name"],
        .region = figure["region"],
        .fiscal_year = figure["fiscal_year"],
        .kind = figure["kind"],
        .document = figure["document"],
        .table = figure["table_id"],
        .title = figure["table_title"],
        .values = {}};
    if (!MayPrint(table.row.kind, panel_.form)) {
      table.why_not = "a document of the kind " + table.row.kind + " has no such form";
    }
  }

  /// A table most of whose lines no other table has is of another form under a like title.
  void LeaveOutStrangers() {
    constexpr std::size_t kFewestTables = 3;  // Of two, either may be the stranger.
    std::map<std::string, std::size_t> tables_of_line;
    std::size_t judged = 0;
    for (const ReadTable& table : tables_) {
      if (!table.why_not.empty()) continue;
      ++judged;
      for (const std::string& line : LinesOf(table)) ++tables_of_line[line];
    }
    for (ReadTable& table : tables_) {
      if (judged < kFewestTables || !table.why_not.empty()) continue;
      const std::set<std::string> lines = LinesOf(table);
      const auto is_shared = [&](const std::string& line) { return tables_of_line[line] > 1; };
      const auto shared = std::count_if(lines.begin(), lines.end(), is_shared);
      if (2 * static_cast<std::size_t>(shared) < lines.size()) {
        table.why_not = std::to_string(lines.size() - static_cast<std::size_t>(shared)) +
                        " of its " + std::to_string(lines.size()) +
                        " lines stand in no other table of the form";
      }
    }
  }

  static std::set<std::string> LinesOf(const ReadTable& table) {
    std::set<std::string> lines;
    for (const auto& [column, value] : table.values) lines.insert(column.line);
    return lines;
  }

  /// The number of each value's column; none of a table that is left out.
  std::vector<int> PlaceColumns(const ReadTable& table, ColumnOrder& order) {
    std::vector<int> numbers;
    if (!table.why_not.empty()) {
      panel_.left_out.push_back(
          {table.row.document, table.row.table, table.row.title, table.why_not});
      return numbers;
    }
    int last = -1;
    for (const auto& [column, value] : table.values) {
      numbers.push_back(last = order.Place(column, last));
    }
    return numbers;
  }

  void AddRow(ReadTable& table, const std::vector<int>& numbers,
              const std::vector<std::size_t>& indices) {
    if (!table.why_not.empty()) return;
    const std::string& year = table.row.fiscal_year;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const std::size_t column = indices[static_cast<std::size_t>(numbers[i])];
      FormPanelValue& value = table.values[i].second;
      std::string& newest = years_[column];
      if (panel_.names[column].empty() || year > newest) {
        panel_.names[column] = value.name;
        newest = year;
      }
      table.row.values[column] = std::move(value);
    }
    panel_.rows.push_back(std::move(table.row));
  }

  static inline const Identity kUnknown;

  const std::map<std::string, Identity>& identities_;
  FormPanel panel_;
  LabelNames labels_;
  std::vector<ReadTable> tables_;
  std::map<std::size_t, std::string> years_;  ///< From which each column's name is.
  std::string place_;
  std::map<FormPanelColumn, int> times_;
};

}  // namespace

Result<FormPanel> BuildPanel(const std::string& figures_csv, const std::string& form,
                             const std::map<std::string, Identity>& identities) {
  FigureFields figure;
  PanelBuilder builder(form, identities);
  const Status read = ForEachCsvRecord(figures_csv, [&](const std::vector<std::string>& record) {
    if (!figure.has_header()) return figure.SetHeader(record);
    figure.SetRecord(record);
    builder.Take(figure);
  });
  if (!read.ok()) return read;
  return std::move(builder).Take();
}

}  // namespace mingxi
