// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/cell_remarks.h"

#include <algorithm>

#include "messages/workbook.h"

namespace mingxi {

std::string TextOf(const Finding& finding, Language language) {
  const std::string text = MessageIn(language, finding);
  if (finding.suggestion.empty()) return text;
  return Say(language, messages::kWithSuggestion, text, finding.suggestion);
}

CellRemarks RemarksOf(const Document& document, Language language) {
  CellRemarks remarks;
  for (const Finding& finding : document.findings) {
    if (finding.cells.empty()) continue;
    CellRemark& remark = remarks[finding.cells.front()];
    remark.severity = std::max(remark.severity, finding.severity);
    if (!remark.text.empty()) remark.text.push_back('\n');
    remark.text += TextOf(finding, language);
  }
  return remarks;
}

}  // namespace mingxi
