// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The words of our own files back to what they name: the inverse of ToString.

#include <algorithm>
#include <array>
#include <string_view>

#include "model/finding.h"
#include "model/table.h"

namespace mingxi {

inline constexpr std::array kCellTypes = {CellType::kAmount, CellType::kCount,   CellType::kPercent,
                                          CellType::kCode,   CellType::kOrdinal, CellType::kDate,
                                          CellType::kLabel,  CellType::kDash,    CellType::kBlank};
inline constexpr std::array kFigureStatuses = {FigureStatus::kConfirmed,
                                               FigureStatus::kContradicted, FigureStatus::kSingle,
                                               FigureStatus::kUnchecked, FigureStatus::kDoubtful};
inline constexpr std::array kRowKinds = {RowKind::kHeader,   RowKind::kIndex,     RowKind::kTotal,
                                         RowKind::kSubtotal, RowKind::kPageTotal, RowKind::kPart,
                                         RowKind::kData,     RowKind::kBlank};
inline constexpr std::array kRoles = {ColumnRole::kOrdinal, ColumnRole::kCode,   ColumnRole::kName,
                                      ColumnRole::kLabel,   ColumnRole::kAmount, ColumnRole::kCount,
                                      ColumnRole::kPercent, ColumnRole::kText};
inline constexpr std::array kEvidences = {
    Evidence::kRulings,   Evidence::kColumnRules, Evidence::kRowRules,  Evidence::kFills,
    Evidence::kAlignment, Evidence::kStructure,   Evidence::kTextCells, Evidence::kTextColumns};
inline constexpr std::array kCheckStatuses = {CheckStatus::kHolds, CheckStatus::kFails,
                                              CheckStatus::kNotApplicable,
                                              CheckStatus::kNotCheckable};
inline constexpr std::array kSeverities = {Severity::kNote, Severity::kWarning, Severity::kError};

/// The one of `values` that is called `name`; `otherwise` where none is.
template <typename Enum, std::size_t count>
Enum Named(std::string_view name, const std::array<Enum, count>& values, Enum otherwise) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](Enum value) { return ToString(value) == name; });
  return name.empty() || found == values.end() ? otherwise : *found;
}

}  // namespace mingxi
