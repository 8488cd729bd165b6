// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/text_report.h"

#include <utility>

namespace mingxi {

Check TextCheck(const Rule& rule, Wording what, int paragraph, bool holds) {
  Check check;
  check.id = rule.id;
  check.status = holds ? CheckStatus::kHolds : CheckStatus::kFails;
  check.paragraphs = {paragraph};
  Tell(std::move(what), check);
  return check;
}

Finding TextFinding(const Rule& rule, Severity severity, Wording words, const Document& document,
                    int paragraph) {
  Finding finding;
  finding.id = rule.id;
  finding.severity = severity;
  const auto at = static_cast<std::size_t>(paragraph);
  if (at < document.paragraphs.size()) finding.location.page = document.paragraphs[at].page;
  Tell(std::move(words), finding);
  return finding;
}

std::string Printed(const TextFigure& figure) {
  return figure.label + " " + figure.value.ToString() + figure.unit;
}

}  // namespace mingxi
