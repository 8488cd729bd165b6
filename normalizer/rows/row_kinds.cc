// SPDX-License-Identifier: GPL-3.0-or-later

// The label of a row says what it is. In a table of two halves (收入 | 支出, revenue and spending)
// each half has its label; the row is a total when any of them says so.

#include "normalizer/rows/row_kinds.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

#include "normalizer/characters.h"

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
  constexpr std::size_t kLongestLabel = 30;  // Longer texts that end in 合计 are descriptions.
  if (CharacterCount(label) > kLongestLabel) return RowKind::kData;
  static const RE2 page_total(".*(?:本页|本面|页)(?:小计|合计).*");
  static const RE2 total(".*(?:合计|总计|共计)(?:[（(][^（()）]*[)）])?|合\\s*计|总\\s*计|计");
  static const RE2 subtotal(".*小计(?:[（(][^（()）]*[)）])?");
  static const RE2 part("(?:其中|包括)\\s*[:：].*|其中");
  if (RE2::FullMatch(label, page_total)) return RowKind::kPageTotal;
  if (RE2::FullMatch(label, total)) return RowKind::kTotal;
  if (RE2::FullMatch(label, subtotal)) return RowKind::kSubtotal;
  if (RE2::FullMatch(label, part)) return RowKind::kPart;
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
