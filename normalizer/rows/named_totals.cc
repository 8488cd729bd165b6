// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/named_totals.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/characters.h"

namespace mingxi {
namespace {

constexpr std::size_t kWideBytes = 3;  ///< Of a Chinese character in UTF-8.

/// The most characters of `text` in a row that `title` has, too.
std::size_t CommonCharacters(std::string_view text, std::string_view title) {
  std::size_t most = 0;
  for (std::size_t begin = 0; begin < text.size(); begin += kWideBytes) {
    std::size_t length = 0;
    while (begin + length < text.size() &&
           title.find(text.substr(begin, length + kWideBytes)) != std::string_view::npos) {
      length += kWideBytes;
    }
    most = std::max(most, length / kWideBytes);
  }
  return most;
}

/// Whether `label` is what the table is about: nearly all of it stands in the title. 其他 (others)
/// is an item, whatever follows.
bool IsNameOfTable(std::string_view label, std::string_view title) {
  constexpr std::size_t kFewest = 4;
  constexpr std::string_view kOthers = "其他";
  if (label.starts_with(kOthers) || !HasHan(label)) return false;
  const std::size_t common = CommonCharacters(label, title);
  return common >= kFewest && 3 * common >= 2 * CharacterCount(label);
}

bool IsBlankRow(const Table& table, int row) {
  const auto at = static_cast<std::size_t>(row);
  return row >= 0 && at < table.rows.size() && table.rows[at].kind == RowKind::kBlank;
}

bool IsPlain(const OutlineRow& row) {
  return row.code.empty() && row.label.style == OrdinalStyle::kNone;
}

}  // namespace

void MarkNamedTotals(const Table& table, std::vector<OutlineRow>& rows) {
  const std::string title = WithoutSpaces(table.title);
  const auto plain = std::count_if(rows.begin(), rows.end(), IsPlain);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    OutlineRow& row = rows[i];
    if (!IsPlain(row) || row.is_total() || row.label.is_part) continue;
    const bool is_last = i + 1 == rows.size() || rows[i + 1].strip != row.strip;
    const bool is_behind_gap = IsBlankRow(table, row.row - 1);
    const bool is_apart = is_behind_gap || (!is_last && IsBlankRow(table, row.row + 1));
    const bool is_alone = is_last && plain == 1;
    const bool is_bold = is_last && row.is_bold && !rows[i - 1].is_bold;
    const bool is_named = (is_apart || is_alone || is_bold) && IsNameOfTable(row.label.text, title);
    if (is_named || (is_alone && is_behind_gap)) row.label.rank = TotalRank::kTotal;
  }
}

}  // namespace mingxi
