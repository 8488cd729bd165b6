// SPDX-License-Identifier: GPL-3.0-or-later

// Walks the columns from the left: labels, then figures; labels again begin a new strip. A strip
// with the headers of the one on its left goes on with its list.

#include "checks/panel.h"

#include <string>

namespace mingxi {
namespace {

ColumnRole RoleOf(const TableView& view, int column) {
  const auto at = static_cast<std::size_t>(column);
  const std::vector<Column>& columns = view.table().columns;
  return at < columns.size() ? columns[at].role : ColumnRole::kNone;
}

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

std::vector<Strip> FindStrips(const TableView& view) {
  std::vector<Strip> strips;
  Strip strip;
  for (int column = 0; column < view.column_count(); ++column) {
    if (view.IsSummable(column)) {
      strip.figures.push_back(column);
    } else if (NamesRows(RoleOf(view, column))) {
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

const std::vector<std::string>& PathOf(const TableView& view, int column) {
  static const std::vector<std::string> kNone;
  const auto at = static_cast<std::size_t>(column);
  return at < view.table().columns.size() ? view.table().columns[at].path : kNone;
}

/// Whether two columns stand under the same headers, or at least below the same last one where
/// `with_codes` shows that both are lists of subjects.
bool HasSameHeader(const TableView& view, int left, int right, bool with_codes) {
  const std::vector<std::string>& a = PathOf(view, left);
  const std::vector<std::string>& b = PathOf(view, right);
  if (a.empty() || b.empty()) return false;
  return with_codes ? a.back() == b.back() : a == b && a.size() > 1;
}

bool HasCodes(const TableView& view, const Strip& strip) {
  for (const int column : strip.labels) {
    if (RoleOf(view, column) == ColumnRole::kCode) return true;
  }
  return false;
}

bool Continues(const TableView& view, const Strip& left, const Strip& right) {
  if (left.labels.size() != right.labels.size()) return false;
  if (left.figures.size() != right.figures.size()) return false;
  const bool with_codes = HasCodes(view, left) && HasCodes(view, right);
  for (std::size_t i = 0; i < left.labels.size(); ++i) {
    if (!HasSameHeader(view, left.labels[i], right.labels[i], with_codes)) return false;
  }
  for (std::size_t i = 0; i < left.figures.size(); ++i) {
    if (!HasSameHeader(view, left.figures[i], right.figures[i], with_codes)) return false;
  }
  return !left.labels.empty();
}

}  // namespace

std::vector<Panel> FindPanels(const TableView& view) {
  std::vector<Panel> panels;
  for (Strip& strip : FindStrips(view)) {
    const bool continues = !panels.empty() && Continues(view, panels.back().strips.back(), strip);
    if (!continues) panels.emplace_back();
    panels.back().strips.push_back(std::move(strip));
  }
  return panels;
}

}  // namespace mingxi
