// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// CellRemarks: what the findings say of single cells.

#include <map>
#include <string>

#include "messages/message.h"
#include "model/document.h"

namespace mingxi {

/// All that is said of one cell.
struct CellRemark {
  Severity severity = Severity::kNote;  ///< The gravest.
  std::string text;                     ///< A line a finding.

  bool operator==(const CellRemark&) const = default;
};

/// Findings by the cells they name.
using CellRemarks = std::map<CellRef, CellRemark>;
CellRemarks RemarksOf(const Document& document, Language language);

/// The finding's words for a reader of the workbook, with its suggestion.
std::string TextOf(const Finding& finding, Language language);

}  // namespace mingxi
