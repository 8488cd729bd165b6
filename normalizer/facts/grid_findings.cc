// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/facts/grid_findings.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "messages/findings.h"

namespace mingxi {
namespace {

int PageOf(const Table& table, const CellIndex& index, const GridDoubt& doubt) {
  if (doubt.row >= 0 && doubt.row < table.row_count) {
    const int at = index.At(doubt.row, doubt.column < 0 ? 0 : doubt.column);
    if (at >= 0 && !table.cells[static_cast<std::size_t>(at)].places.empty()) {
      return table.cells[static_cast<std::size_t>(at)].places.front().page;
    }
  }
  return table.pages.empty() ? 0 : table.pages.front();
}

std::string PlacesOf(const std::vector<Box>& boxes) {
  std::string text;
  for (const Box& box : boxes) {
    if (!text.empty()) text += "; ";
    text += std::to_string(std::lround(box.center_x())) + ", " +
            std::to_string(std::lround(box.center_y()));
  }
  return text;
}

}  // namespace

std::vector<Finding> DoubtsToFindings(const std::vector<GridDoubt>& doubts, const Table& table) {
  std::vector<Finding> findings;
  if (doubts.empty()) return findings;
  const CellIndex index(table.row_count, table.column_count, table.cells);
  std::map<std::string_view, std::size_t>
      told;  // One kind of doubt is one finding with all places.
  for (const GridDoubt& doubt : doubts) {
    const auto [known, is_new] = told.emplace(doubt.what, findings.size());
    if (!is_new) {
      if (doubt.row < 0) continue;
      const CellRef place{table.id, doubt.row, std::max(doubt.column, 0)};
      findings[known->second].cells.push_back(place);
      continue;
    }
    Finding finding;
    finding.id = "table.doubtful-boundary";
    finding.severity = Severity::kWarning;
    finding.location.page = PageOf(table, index, doubt);
    finding.location.table = table.id;
    finding.location.row = doubt.row;
    finding.location.column = doubt.column;
    if (doubt.row >= 0) finding.cells.push_back({table.id, doubt.row, std::max(doubt.column, 0)});
    std::string what = doubt.what;
    if (!what.empty())
      what[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(what[0])));
    finding.message = what + ". Compare this place with the page.";
    finding.message_zh = "此处的表格边界不能确定（" + doubt.what + "），请与原页核对。";
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> UnbalancedPages(const std::vector<Layout>& layouts) {
  std::vector<Finding> findings;
  for (const Layout& layout : layouts) {
    if (layout.account.is_balanced()) continue;
    Finding finding;
    finding.id = "page.unclaimed-text";
    finding.severity = Severity::kError;
    finding.location.page = layout.page;
    Tell(Say(messages::kPageUnbalanced, layout.account.unclaimed, layout.account.doubled,
             PlacesOf(layout.account.places)),
         finding);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace mingxi
