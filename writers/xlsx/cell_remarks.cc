// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/cell_remarks.h"

#include <algorithm>

namespace mingxi {

std::string TextOf(const Finding& finding) {
  std::string text = finding.message_zh.empty() ? finding.message : finding.message_zh;
  if (!finding.suggestion.empty()) text += "（可能应为 " + finding.suggestion + "）";
  return text;
}

CellRemarks RemarksOf(const Document& document) {
  CellRemarks remarks;
  for (const Finding& finding : document.findings) {
    if (finding.cells.empty()) continue;
    CellRemark& remark = remarks[finding.cells.front()];
    remark.severity = std::max(remark.severity, finding.severity);
    if (!remark.text.empty()) remark.text.push_back('\n');
    remark.text += TextOf(finding);
  }
  return remarks;
}

}  // namespace mingxi
