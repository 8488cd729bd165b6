// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/text_report.h"

namespace mingxi {

Check TextCheck(const Rule& rule, const Words& what, int paragraph, bool holds) {
  Check check;
  check.id = rule.id;
  check.status = holds ? CheckStatus::kHolds : CheckStatus::kFails;
  check.paragraphs = {paragraph};
  check.message = what.english;
  check.message_zh = what.chinese;
  return check;
}

Finding TextFinding(const Rule& rule, Severity severity, const Words& words,
                    const Document& document, int paragraph) {
  Finding finding;
  finding.id = rule.id;
  finding.severity = severity;
  const auto at = static_cast<std::size_t>(paragraph);
  if (at < document.paragraphs.size()) finding.location.page = document.paragraphs[at].page;
  finding.message = words.english;
  finding.message_zh = words.chinese;
  return finding;
}

std::string Printed(const TextFigure& figure) {
  return figure.label + " " + figure.value.ToString() + figure.unit;
}

}  // namespace mingxi
