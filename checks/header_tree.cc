// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/header_tree.h"

#include <string_view>

namespace mingxi {
namespace {

/// A header as printed, with what it says.
struct Header {
  std::string_view text;
  const Label* label = nullptr;
};
using Path = std::vector<Header>;

/// A column's headers, each once: a header that spans down stands on several levels.
Path PathOf(const TableView& view, int column) {
  Path path;
  const auto at = static_cast<std::size_t>(column);
  if (at >= view.table().columns.size()) return path;
  const Column& header = view.table().columns[at];
  for (std::size_t i = 0; i < header.path.size(); ++i) {
    const std::string& part = header.path[i];
    if (part.empty() || (!path.empty() && path.back().text == part)) continue;
    path.push_back({part, &header.labels[i]});
  }
  return path;
}

struct HeaderColumn {
  int column = 0;
  Path path;
};

/// Where the columns from `begin` on stop sharing their header on `level`.
std::size_t GroupEnd(const std::vector<HeaderColumn>& columns, std::size_t begin,
                     std::size_t level) {
  std::size_t end = begin + 1;
  while (end < columns.size() && columns[end].path.size() > level + 1 &&
         columns[begin].path.size() > level + 1 &&
         columns[end].path[level].text == columns[begin].path[level].text) {
    ++end;
  }
  return end;
}

void AddChildren(HeaderNode& node, const std::vector<HeaderColumn>& columns, std::size_t level) {
  for (std::size_t begin = 0; begin < columns.size();) {
    const Path& path = columns[begin].path;
    const std::size_t end = GroupEnd(columns, begin, level);
    HeaderNode child;
    if (level < path.size()) child.label = *path[level].label;
    if (level + 1 >= path.size()) {
      child.column = columns[begin].column;
    } else {
      const auto first = columns.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto last = columns.begin() + static_cast<std::ptrdiff_t>(end);
      AddChildren(child, {first, last}, level + 1);
    }
    node.children.push_back(std::move(child));
    begin = end;
  }
}

}  // namespace

HeaderNode BuildHeaderTree(const TableView& view, const Strip& strip) {
  std::vector<HeaderColumn> columns;
  for (const int column : strip.figures) columns.push_back({column, PathOf(view, column)});
  HeaderNode root;
  AddChildren(root, columns, 0);
  return root;
}

}  // namespace mingxi
