// SPDX-License-Identifier: GPL-3.0-or-later

// The label of a row says what it is. In a table of two halves (收入 | 支出, revenue and spending)
// each half has its label; the row is a total when any of them says so.

#include "normalizer/rows/row_kinds.h"

#include <algorithm>
#include <array>

#include "model/characters.h"
#include "normalizer/rows/label.h"

namespace mingxi {
namespace {

/// The header inside a 绩效目标表 (performance targets): 一级指标, 二级指标 ...
bool IsInnerHeader(const std::vector<std::string_view>& texts) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"一级指标", "二级指标", "三级指标", "指标值", "绩效指标",
                                       "指标内容", "指标名称", "绩效指标描述", "年度指标值"});
  int names = 0;
  for (const std::string_view text : texts) {
    names += std::find(kNames.begin(), kNames.end(), text) != kNames.end() ? 1 : 0;
  }
  constexpr int kFewestNames = 2;
  return names >= kFewestNames;
}

RowKind KindOfBodyRow(const std::vector<std::string_view>& texts) {
  const bool is_blank =
      std::all_of(texts.begin(), texts.end(), [](std::string_view text) { return text.empty(); });
  if (is_blank) return RowKind::kBlank;
  for (const std::string_view text : texts) {
    if (!HasHan(text)) continue;
    const RowKind kind = KindOfLabel(text);
    if (kind != RowKind::kData) return kind;
  }
  return RowKind::kData;
}

}  // namespace

RowKind KindOfLabel(std::string_view label) {
  const Label read = ReadLabel(label);
  if (read.is_part) return RowKind::kPart;
  switch (read.rank) {
    case TotalRank::kNone:
      return RowKind::kData;
    case TotalRank::kTotal:
    case TotalRank::kGrandTotal:
      return read.text.find("本页合计") != std::string::npos ? RowKind::kPageTotal
                                                             : RowKind::kTotal;
    case TotalRank::kSubtotal:
      return read.text.find("页小计") != std::string::npos ? RowKind::kPageTotal
                                                           : RowKind::kSubtotal;
  }
  return RowKind::kData;
}

std::vector<Row> FindRowKinds(const Piece& piece, const HeaderShape& shape) {
  std::vector<std::vector<std::string_view>> texts(static_cast<std::size_t>(piece.row_count));
  for (const Cell& cell : piece.cells) {
    texts[static_cast<std::size_t>(cell.row)].push_back(cell.text);
  }
  std::vector<Row> rows(texts.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int row = static_cast<int>(i);
    if (row < shape.header_rows) {
      rows[i].kind = RowKind::kHeader;
    } else if (row == shape.index_row) {
      rows[i].kind = RowKind::kIndex;
    } else if (shape.is_form && IsInnerHeader(texts[i])) {
      rows[i].kind = RowKind::kHeader;
    } else {
      rows[i].kind = KindOfBodyRow(texts[i]);
    }
  }
  return rows;
}

}  // namespace mingxi
