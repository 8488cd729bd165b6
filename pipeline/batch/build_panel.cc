// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/build_panel.h"

#include <algorithm>
#include <list>
#include <map>
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

FormPanelColumn ColumnOf(const FigureFields& figure, LabelNames& labels) {
  const std::string& code = figure["subject_code"];
  std::string line =
      code.empty() ? labels.Of(figure["row_path"]) : code + " " + figure["subject_name"];
  const std::string& standard = figure["standard_column"];
  return {std::move(line), standard.empty() ? figure["column_path"] : standard};
}

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

class PanelBuilder {
 public:
  explicit PanelBuilder(std::string form) { panel_.form = std::move(form); }

  void Take(const FigureFields& figure) {
    if (figure["form"] != panel_.form) return;
    BeginRow(figure);
    FormPanelColumn column = ColumnOf(figure, labels_);
    // A line that is printed twice under one name is told by its count.
    const int count = ++times_[column];
    if (count > 1) column.line += " #" + std::to_string(count);
    last_ = order_.Place(column, last_);
    const std::string& yuan = figure["value_yuan"];
    panel_.rows.back().values[static_cast<std::size_t>(last_)] = {
        yuan.empty() ? figure["value"] : yuan, figure["status"]};
  }

  FormPanel Take() && {
    panel_.columns = order_.Columns();
    const std::vector<std::size_t> indices = order_.Indices();
    for (FormPanelRow& row : panel_.rows) {
      std::map<std::size_t, FormPanelValue> values;
      for (auto& [number, value] : row.values) values[indices[number]] = std::move(value);
      row.values = std::move(values);
    }
    std::stable_sort(panel_.rows.begin(), panel_.rows.end(),
                     [](const FormPanelRow& one, const FormPanelRow& two) {
                       return std::tie(one.region, one.publisher, one.fiscal_year) <
                              std::tie(two.region, two.publisher, two.fiscal_year);
                     });
    return std::move(panel_);
  }

 private:
  /// A new row where another document or table begins.
  void BeginRow(const FigureFields& figure) {
    std::string place = figure["sha256"] + " " + figure["table_id"];
    if (place == place_) return;
    place_ = std::move(place);
    times_.clear();
    last_ = -1;
    panel_.rows.push_back({.publisher = figure["publisher_name"],
                           .region = figure["region"],
                           .fiscal_year = figure["fiscal_year"],
                           .kind = figure["kind"],
                           .document = figure["document"],
                           .table = figure["table_id"],
                           .values = {}});
  }

  FormPanel panel_;
  ColumnOrder order_;
  LabelNames labels_;
  std::string place_;
  std::map<FormPanelColumn, int> times_;
  int last_ = -1;  ///< The column of the figure before, in this row.
};

}  // namespace

Result<FormPanel> BuildPanel(const std::string& figures_csv, const std::string& form) {
  FigureFields figure;
  PanelBuilder builder(form);
  const Status read = ForEachCsvRecord(figures_csv, [&](const std::vector<std::string>& record) {
    if (!figure.has_header()) return figure.SetHeader(record);
    figure.SetRecord(record);
    builder.Take(figure);
  });
  if (!read.ok()) return read;
  return std::move(builder).Take();
}

}  // namespace mingxi
