// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/years.h"

#include <re2/re2.h>

#include <string>
#include <vector>

#include "checks/text_places.h"
#include "checks/text_report.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// The year that a heading of the explanations names; 0 = none.
int YearOfHeading(const std::string& text) {
  static const RE2 kHeading(
      "(20\\d\\d)\\s*年度?(?:部门|单位)?(?:预算|决算)(?:信息公开|公开)?情况(?:的)?说明");
  constexpr std::size_t kMostBytes = 150;  // A heading has at most fifty characters.
  int year = 0;
  const bool is_heading = text.size() <= kMostBytes && text.find("。") == std::string::npos;
  return is_heading && RE2::PartialMatch(text, kHeading, &year) ? year : 0;
}

/// The year at whose end things were counted; 0 = none.
int YearOfClosing(const std::string& text) {
  static const RE2 kClosing("截至\\s*(20\\d\\d)\\s*年(?:\\s*12\\s*月\\s*31\\s*日|度?末|底)");
  int year = 0;
  return RE2::PartialMatch(text, kClosing, &year) ? year : 0;
}

/// Whether the text names `year` as its own, not to compare with it (与2023年度相比).
bool SaysOfItself(const std::string& text, int year) {
  static const RE2 kCompared("[与比较同]\\s*20\\d\\d\\s*年");
  return text.find(std::to_string(year)) != std::string::npos &&
         !RE2::PartialMatch(text, kCompared);
}

void Warn(const CheckedDocument& checked, int paragraph, int told, int meant,
          CheckResults& results) {
  Check check = TextCheck(kYearsRule, Say(messages::kYearIn, told, meant), paragraph, false);
  check.relation = CheckRelation::kOther;
  results.checks.push_back(std::move(check));
  results.findings.push_back(TextFinding(kYearsRule, Severity::kWarning,
                                         Say(messages::kYearOfOther, told, meant), checked.document,
                                         paragraph));
}

/// The other year under which each paragraph tells figures, the first one; 0 = none.
std::vector<int> OtherYearsTold(const Document& document) {
  std::vector<int> years(document.paragraphs.size());
  for (const TextFigure& figure : document.figures_in_text) {
    const auto paragraph = static_cast<std::size_t>(figure.paragraph);
    const bool is_other = figure.year && *figure.year != *document.fiscal_year;
    if (figure.paragraph < 0 || paragraph >= years.size() || !is_other) continue;
    if (figure.comparison.empty() && years[paragraph] == 0) years[paragraph] = *figure.year;
  }
  return years;
}

bool IsFinalAccounts(const Document& document) {
  return document.kind.find("final") != std::string::npos;
}

}  // namespace

CheckResults CheckYears(const CheckedDocument& checked) {
  CheckResults results;
  const Document& document = checked.document;
  if (!document.fiscal_year) return results;
  const int meant = *document.fiscal_year;
  const ToldYears told = FindToldYears(checked);
  const std::vector<int> others = OtherYearsTold(document);
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const std::string& text = document.paragraphs[i].text;
    const int paragraph = static_cast<int>(i);
    const int heading = YearOfHeading(text);
    const int closing = IsFinalAccounts(document) ? YearOfClosing(text) : 0;
    const int year = others[i];
    const bool prints_year = SaysOfItself(text, year);
    if (heading != 0 && heading != meant) {
      Warn(checked, paragraph, heading, meant, results);
    } else if (closing != 0 && closing != meant) {
      Warn(checked, paragraph, closing, meant, results);
    } else if (told.IsWrong(paragraph) && prints_year) {
      Warn(checked, paragraph, year, meant, results);
    }
  }
  return results;
}

}  // namespace mingxi
