// SPDX-License-Identifier: GPL-3.0-or-later

// Walks the columns from the left: labels, then figures; labels again begin a new strip. A strip
// with the headers of the one on its left goes on with its list.

#include "normalizer/rows/panels.h"

#include <algorithm>
#include <string>
#include <utility>

namespace mingxi {
namespace {

/// Roles of columns that name what a row is.
bool NamesRows(ColumnRole role) {
  switch (role) {
    case ColumnRole::kCode:
    case ColumnRole::kName:
    case ColumnRole::kLabel:
    case ColumnRole::kText:
      return true;
    case ColumnRole::kNone:
    case ColumnRole::kOrdinal:
    case ColumnRole::kAmount:
    case ColumnRole::kCount:
    case ColumnRole::kPercent:
      return false;
  }
  return false;
}

std::vector<Strip> FindStrips(const std::vector<Column>& columns) {
  std::vector<Strip> strips;
  Strip strip;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int column = static_cast<int>(i);
    if (columns[i].is_summable) {
      strip.figures.push_back(column);
    } else if (NamesRows(columns[i].role)) {
      if (!strip.figures.empty()) {
        strips.push_back(std::move(strip));
        strip = {};
      }
      strip.labels.push_back(column);
    }
  }
  if (!strip.figures.empty()) strips.push_back(std::move(strip));
  return strips;
}

/// Whether two columns stand under the same headers, or at least below the same last one where
/// `with_codes` shows that both are lists of subjects.
bool HasSameHeader(const Column& left, const Column& right, bool with_codes) {
  const std::vector<std::string>& a = left.path;
  const std::vector<std::string>& b = right.path;
  if (a.empty() || b.empty()) return false;
  return with_codes ? a.back() == b.back() : a == b && a.size() > 1;
}

class StripComparison {
 public:
  explicit StripComparison(const std::vector<Column>& columns) : columns_(columns) {}

  /// Whether `right` goes on with the list of `left`.
  bool Continues(const Strip& left, const Strip& right) const {
    if (left.labels.empty()) return false;
    const bool with_codes = HasCodes(left) && HasCodes(right);
    return HaveSameHeaders(left.labels, right.labels, with_codes) &&
           HaveSameHeaders(left.figures, right.figures, with_codes);
  }

 private:
  const Column& At(int column) const { return columns_[static_cast<std::size_t>(column)]; }

  bool HasCodes(const Strip& strip) const {
    return std::any_of(strip.labels.begin(), strip.labels.end(),
                       [this](int column) { return At(column).role == ColumnRole::kCode; });
  }

  bool HaveSameHeaders(const std::vector<int>& left, const std::vector<int>& right,
                       bool with_codes) const {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](int a, int b) { return HasSameHeader(At(a), At(b), with_codes); });
  }

  const std::vector<Column>& columns_;
};

}  // namespace

std::vector<Panel> FindPanels(const std::vector<Column>& columns) {
  const StripComparison comparison(columns);
  std::vector<Panel> panels;
  for (Strip& strip : FindStrips(columns)) {
    const bool continues =
        !panels.empty() && comparison.Continues(panels.back().strips.back(), strip);
    if (!continues) panels.emplace_back();
    panels.back().strips.push_back(std::move(strip));
  }
  return panels;
}

}  // namespace mingxi
