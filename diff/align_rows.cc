// SPDX-License-Identifier: GPL-3.0-or-later

// A row's keys, the strongest first: all its cells; code and label below the code and label of its
// parents; the code; a column of values of which each stands once; the label. Columns that only
// count the rows say nothing of them. This file's only entry is AlignRows.

#include "diff/align_rows.h"

#include <algorithm>
#include <utility>

#include "diff/align_items.h"
#include "diff/similarity.h"

namespace mingxi {
namespace {

/// Weights of a cell in how alike two rows are: what says what a row is counts more than a figure,
/// a zero or dash says next to nothing.
constexpr double kLabelWeight = 2;
constexpr double kFigureWeight = 1;
constexpr double kEmptyWeight = 0.1;
/// Rows whose labels have nothing in common are the same only with this much of their figures.
constexpr double kStrangeLabel = 0.2;
constexpr double kStrangersFigures = 0.75;
/// A column whose values stand once each names the rows where so many rows of both sides have them.
constexpr double kUniqueShare = 0.95;
constexpr double kCommonShare = 0.5;
/// An outline is no deeper; a broken one may go in circles.
constexpr int kDeepestOutline = 12;

using Columns = std::vector<std::pair<int, int>>;

class RowAligner {
 public:
  RowAligner(const ComparedTable& a, const ComparedTable& b, const std::vector<Match>& columns,
             const DiffOptions& options)
      : a_(a), b_(b), options_(options) {
    for (const Match& match : columns) {
      all_.emplace_back(match.a, match.b);
      const bool counts = a.IsCounting(match.a) && b.IsCounting(match.b);
      if (!counts) telling_.emplace_back(match.a, match.b);
      const auto& labels = a.label_columns();
      const bool is_label = std::binary_search(labels.begin(), labels.end(), match.a);
      if (!counts && is_label) labels_.emplace_back(match.a, match.b);
    }
    if (telling_.empty()) telling_ = all_;
  }

  std::vector<Match> Align() {
    Items items;
    items.a_count = a_.rows().size();
    items.b_count = b_.rows().size();
    if (options_.key_columns.empty()) {
      AddFoundKeys(items);
    } else {
      items.keys.push_back(CellKeys(ToldColumns(), MatchBasis::kTold));
      items.matches_alike = false;
    }
    items.similarity = [this](int a, int b) {
      return RowSimilarity(a_.rows()[static_cast<std::size_t>(a)],
                           b_.rows()[static_cast<std::size_t>(b)]);
    };
    std::vector<Match> matches = AlignItems(items);
    for (Match& match : matches) {
      match.a = a_.rows()[static_cast<std::size_t>(match.a)];
      match.b = b_.rows()[static_cast<std::size_t>(match.b)];
    }
    return matches;
  }

 private:
  Columns ToldColumns() const {
    Columns told;
    for (const auto& pair : all_) {
      const int a = pair.first;  // Clang 14 captures no names of a pair.
      const int b = pair.second;
      const bool is_told = std::any_of(options_.key_columns.begin(), options_.key_columns.end(),
                                       [&](const std::string& name) {
                                         return name == a_.header(a) || name == b_.header(b) ||
                                                a_.header(a).ends_with("/" + name);
                                       });
      if (is_told) told.emplace_back(a, b);
    }
    return told;
  }

  void AddFoundKeys(Items& items) const {
    items.keys.push_back(CellKeys(telling_, MatchBasis::kIdentical));
    const std::vector<ContentKey> code_a = Codes(a_);
    const std::vector<ContentKey> code_b = Codes(b_);
    const std::vector<ContentKey> label_a = Labels(a_, false);
    const std::vector<ContentKey> label_b = Labels(b_, true);
    // A row's own code is one of its labels: a row with a code is known by it alone.
    items.keys.push_back({Both(code_a, label_a), Both(code_b, label_b), MatchBasis::kCode, false});
    const bool have_outlines = HasOutline(a_) && HasOutline(b_);
    if (have_outlines) {
      items.keys.push_back(
          {Below(a_, code_a, label_a), Below(b_, code_b, label_b), MatchBasis::kCode, false});
    }
    items.keys.push_back({code_a, code_b, MatchBasis::kCode, true});
    if (ItemKeys keys; FindUniqueColumn(keys)) items.keys.push_back(std::move(keys));
    if (have_outlines) {
      items.keys.push_back(
          {Below(a_, label_a, label_a), Below(b_, label_b, label_b), MatchBasis::kName, false});
    }
    items.keys.push_back({label_a, label_b, MatchBasis::kName, true});
  }

  /// All cells of `columns`, in this order.
  ItemKeys CellKeys(const Columns& columns, MatchBasis basis) const {
    ItemKeys keys;
    keys.basis = basis;
    for (const int row : a_.rows()) {
      ContentKey key = 1;
      for (const auto& [a, b] : columns) key = Joined(key, a_.Key(row, a));
      keys.a.push_back(key);
    }
    for (const int row : b_.rows()) {
      ContentKey key = 1;
      for (const auto& [a, b] : columns) key = Joined(key, b_.Key(row, b));
      keys.b.push_back(key);
    }
    return keys;
  }

  static std::vector<ContentKey> Codes(const ComparedTable& table) {
    std::vector<ContentKey> keys;
    for (const int row : table.rows()) {
      const auto at = static_cast<std::size_t>(row);
      const bool is_known = at < table.table().rows.size();
      keys.push_back(is_known ? KeyOfText(table.table().rows[at].code) : 0);
    }
    return keys;
  }

  /// The texts of the label columns; 0 where all are blank.
  std::vector<ContentKey> Labels(const ComparedTable& table, bool is_b) const {
    std::vector<ContentKey> keys;
    for (const int row : table.rows()) {
      ContentKey key = 1;
      bool is_filled = false;
      for (const auto& [a, b] : labels_) {
        const ContentKey cell = table.Key(row, is_b ? b : a);
        is_filled = is_filled || cell != 0;
        key = Joined(key, cell);
      }
      keys.push_back(is_filled ? key : 0);
    }
    return keys;
  }

  static std::vector<ContentKey> Both(const std::vector<ContentKey>& a,
                                      const std::vector<ContentKey>& b) {
    std::vector<ContentKey> keys;
    for (std::size_t i = 0; i < a.size(); ++i) {
      keys.push_back(a[i] == 0 || b[i] == 0 ? 0 : Joined(a[i], b[i]));
    }
    return keys;
  }

  /// Workbooks and data files do not hold one.
  static bool HasOutline(const ComparedTable& table) {
    const std::vector<Row>& rows = table.table().rows;
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.parent >= 0; });
  }

  /// `own` below the codes or labels of the row's parents.
  static std::vector<ContentKey> Below(const ComparedTable& table,
                                       const std::vector<ContentKey>& own,
                                       const std::vector<ContentKey>& labels) {
    std::vector<ContentKey> by_row(static_cast<std::size_t>(table.table().row_count), 0);
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
      by_row[static_cast<std::size_t>(table.rows()[i])] = own[i] != 0 ? own[i] : labels[i];
    }
    const std::vector<Row>& rows = table.table().rows;
    std::vector<ContentKey> keys;
    for (std::size_t i = 0; i < table.rows().size(); ++i) {
      auto row = static_cast<std::size_t>(table.rows()[i]);
      ContentKey key = own[i];
      for (int depth = 0; key != 0 && row < rows.size() && depth < kDeepestOutline; ++depth) {
        if (rows[row].parent < 0 || static_cast<std::size_t>(rows[row].parent) >= by_row.size())
          break;
        row = static_cast<std::size_t>(rows[row].parent);
        key = Joined(key, by_row[row]);
      }
      keys.push_back(key);
    }
    return keys;
  }

  /// The first column that names the rows: no figures where there is another one.
  bool FindUniqueColumn(ItemKeys& keys) const {
    for (const bool may_be_figure : {false, true}) {
      for (const auto& column : telling_) {
        const bool is_label = std::find(labels_.begin(), labels_.end(), column) != labels_.end();
        if (is_label == may_be_figure) continue;
        ItemKeys candidate = ColumnKeys(column);
        if (!NamesRows(candidate)) continue;
        keys = std::move(candidate);
        return true;
      }
    }
    return false;
  }

  ItemKeys ColumnKeys(std::pair<int, int> column) const {
    ItemKeys keys;
    keys.basis = MatchBasis::kCode;
    keys.is_weak = true;
    for (const int row : a_.rows()) keys.a.push_back(a_.Key(row, column.first));
    for (const int row : b_.rows()) keys.b.push_back(b_.Key(row, column.second));
    return keys;
  }

  static std::vector<ContentKey> Sorted(std::vector<ContentKey> keys) {
    std::sort(keys.begin(), keys.end());
    return keys;
  }

  static bool NamesRows(const ItemKeys& keys) {
    std::vector<ContentKey> a = Sorted(keys.a);
    std::vector<ContentKey> b = Sorted(keys.b);
    for (std::vector<ContentKey>* side : {&a, &b}) {
      const auto rows = static_cast<double>(side->size());
      side->erase(std::unique(side->begin(), side->end()), side->end());
      if (!side->empty() && side->front() == 0) side->erase(side->begin());
      if (static_cast<double>(side->size()) < kUniqueShare * rows) return false;
    }
    std::vector<ContentKey> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const auto smaller = static_cast<double>(std::min(a.size(), b.size()));
    return !common.empty() && static_cast<double>(common.size()) >= kCommonShare * smaller;
  }

  double LabelLikeness(int a_row, int b_row, const std::pair<int, int>& column) const {
    if (a_.Key(a_row, column.first) == b_.Key(b_row, column.second)) return 1;
    const Cell* a = a_.At(a_row, column.first);
    const Cell* b = b_.At(b_row, column.second);
    return Similarity(a == nullptr ? std::string_view() : a->text.view(),
                      b == nullptr ? std::string_view() : b->text.view());
  }

  static double FigureWeight(const Cell* cell) {
    return cell == nullptr || IsEmptyCell(*cell) ? kEmptyWeight : kFigureWeight;
  }

  double RowSimilarity(int a_row, int b_row) const {
    double label_sum = 0;
    double label_all = 0;
    double sum = 0;
    double all = 0;
    for (const auto& column : telling_) {
      const ContentKey a = a_.Key(a_row, column.first);
      const ContentKey b = b_.Key(b_row, column.second);
      if (a == 0 && b == 0) continue;
      if (std::find(labels_.begin(), labels_.end(), column) != labels_.end()) {
        label_all += kLabelWeight;
        label_sum += kLabelWeight * LabelLikeness(a_row, b_row, column);
        continue;
      }
      const double weight = std::max(FigureWeight(a_.At(a_row, column.first)),
                                     FigureWeight(b_.At(b_row, column.second)));
      all += weight;
      sum += a == b ? weight : 0;
    }
    // Between years figures say nothing; two rows without a name may be one by their place.
    constexpr double kNameless = 0.5;
    const bool by_labels_alone = options_.mode == DiffMode::kYear;
    if (by_labels_alone || all == 0) return label_all == 0 ? kNameless : label_sum / label_all;
    const bool is_stranger = label_all > 0 && label_sum < kStrangeLabel * label_all;
    if (is_stranger && sum < kStrangersFigures * all) return 0;
    return (label_sum + sum) / (label_all + all);
  }

  const ComparedTable& a_;
  const ComparedTable& b_;
  const DiffOptions& options_;
  Columns all_;
  Columns telling_;  ///< Without those that count the rows.
  Columns labels_;
};

}  // namespace

std::vector<Match> AlignRows(const ComparedTable& a, const ComparedTable& b,
                             const std::vector<Match>& columns, const DiffOptions& options) {
  return RowAligner(a, b, columns, options).Align();
}

}  // namespace mingxi
