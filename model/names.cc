// SPDX-License-Identifier: GPL-3.0-or-later

// The words that outputs use for the enums of the model.

#include "model/cell.h"
#include "model/finding.h"
#include "model/grid.h"
#include "model/table.h"

namespace mingxi {

std::string_view ToString(Evidence evidence) {
  switch (evidence) {
    case Evidence::kRulings:
      return "rulings";
    case Evidence::kColumnRules:
      return "column-rules";
    case Evidence::kRowRules:
      return "row-rules";
    case Evidence::kFills:
      return "fills";
    case Evidence::kAlignment:
      return "alignment";
    case Evidence::kStructure:
      return "structure";
    case Evidence::kTextCells:
      return "text-cells";
    case Evidence::kTextColumns:
      return "text-columns";
  }
  return "";
}

std::string_view ToString(MarkKind kind) {
  switch (kind) {
    case MarkKind::kRaised:
      return "raised";
    case MarkKind::kLowered:
      return "lowered";
    case MarkKind::kStruck:
      return "struck";
  }
  return "";
}

std::string_view ToString(CellType type) {
  switch (type) {
    case CellType::kNone:
      return "";
    case CellType::kAmount:
      return "amount";
    case CellType::kCount:
      return "count";
    case CellType::kPercent:
      return "percent";
    case CellType::kCode:
      return "code";
    case CellType::kOrdinal:
      return "ordinal";
    case CellType::kDate:
      return "date";
    case CellType::kLabel:
      return "label";
    case CellType::kDash:
      return "dash";
    case CellType::kBlank:
      return "blank";
  }
  return "";
}

std::string_view ToString(FigureStatus status) {
  switch (status) {
    case FigureStatus::kNone:
      return "";
    case FigureStatus::kConfirmed:
      return "confirmed";
    case FigureStatus::kContradicted:
      return "contradicted";
    case FigureStatus::kSingle:
      return "single";
    case FigureStatus::kDoubtful:
      return "doubtful";
    case FigureStatus::kUnchecked:
      return "unchecked";
  }
  return "";
}

std::string_view ToString(CheckRelation relation) {
  switch (relation) {
    case CheckRelation::kSum:
      return "sum";
    case CheckRelation::kAtMost:
      return "at-most";
    case CheckRelation::kRatio:
      return "ratio";
    case CheckRelation::kOther:
      return "other";
  }
  return "";
}

std::string_view ToString(RowKind kind) {
  switch (kind) {
    case RowKind::kHeader:
      return "header";
    case RowKind::kIndex:
      return "index";
    case RowKind::kTotal:
      return "total";
    case RowKind::kSubtotal:
      return "subtotal";
    case RowKind::kPageTotal:
      return "page-total";
    case RowKind::kPart:
      return "part";
    case RowKind::kData:
      return "data";
    case RowKind::kBlank:
      return "blank";
  }
  return "";
}

std::string_view ToString(ColumnRole role) {
  switch (role) {
    case ColumnRole::kNone:
      return "";
    case ColumnRole::kOrdinal:
      return "ordinal";
    case ColumnRole::kCode:
      return "code";
    case ColumnRole::kName:
      return "name";
    case ColumnRole::kLabel:
      return "label";
    case ColumnRole::kAmount:
      return "amount";
    case ColumnRole::kCount:
      return "count";
    case ColumnRole::kPercent:
      return "percent";
    case ColumnRole::kText:
      return "text";
  }
  return "";
}

std::string_view ToString(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "";
}

std::string_view ToString(CheckStatus status) {
  switch (status) {
    case CheckStatus::kHolds:
      return "holds";
    case CheckStatus::kFails:
      return "fails";
    case CheckStatus::kNotApplicable:
      return "not-applicable";
    case CheckStatus::kNotCheckable:
      return "not-checkable";
  }
  return "";
}

}  // namespace mingxi
