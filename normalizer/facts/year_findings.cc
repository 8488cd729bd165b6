// SPDX-License-Identifier: GPL-3.0-or-later

// Last year's figures are printed beside this year's for comparison, and then the text says so. A
// paragraph that only names the year before, and compares nothing, was taken over from the last
// disclosure.

#include "normalizer/facts/year_findings.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "messages/findings.h"
#include "normalizer/facts/title_facts.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

bool HoldsOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// Final accounts of governments report on two years, as their budgets do; these have no scope.
bool IsOfOneYear(const Document& document) {
  const std::string& kind = document.kind;
  return kind == "unit-budget" || kind == "department-budget" ||
         (kind == "final-accounts" && !document.publisher.scope.empty());
}

Finding YearInTitle(const Table& table, int other, int year) {
  Finding finding;
  finding.id = "facts.year-in-title";
  finding.severity = Severity::kWarning;
  finding.location.table = table.id;
  if (!table.pages.empty()) finding.location.page = table.pages.front();
  Tell(Say(messages::kYearInTitle, other, year), finding);
  return finding;
}

Finding YearInText(const TextFigure& figure, int year) {
  Finding finding;
  finding.id = "facts.year-in-text";
  finding.severity = Severity::kWarning;
  finding.location.page = figure.page;
  finding.location.label = figure.label;
  Tell(Say(messages::kYearInText, figure.label, *figure.year, year), finding);
  return finding;
}

/// What a paragraph says of years, read once for all its figures: one may have thousands.
struct YearsNamed {
  int paragraph = -1;
  bool names_before = false;  ///< The year before the document's own.
  bool names_after = false;
  bool compares = false;  ///< It names the document's own year, or speaks of another to compare.
};

YearsNamed ReadYearsNamed(const Document& document, int paragraph, int year) {
  const std::string text =
      FoldForMatching(document.paragraphs[static_cast<std::size_t>(paragraph)].text);
  const auto names = [&text](int named) {
    return text.find(std::to_string(named) + "年") != std::string::npos;
  };
  return {
      .paragraph = paragraph,
      .names_before = names(year - 1),
      .names_after = names(year + 1),
      .compares = names(year) || HoldsOneOf(text, {"上年", "上一年", "去年", "相比", "比上", "较",
                                                   "结转", "截至", "末", "累计", "以来",
                                                   // Evaluations are of budgets of years before.
                                                   "绩效", "评价"})};
}

/// Whether a paragraph gives another year's figure as this document's own.
bool IsTakenOver(const YearsNamed& named, const TextFigure& figure, int year) {
  if (!figure.comparison.empty() || !HoldsOneOf(figure.label, {"预算", "决算", "收入", "支出"})) {
    return false;
  }
  return !named.compares && (*figure.year < year ? named.names_before : named.names_after);
}

}  // namespace

std::vector<Finding> FindOtherYears(const Document& document) {
  std::vector<Finding> findings;
  if (!document.fiscal_year || !IsOfOneYear(document)) return findings;
  const int year = *document.fiscal_year;
  for (const Table& table : document.tables) {
    const std::optional<int> other = ReadTitleFacts(table.title).year;
    if (other && *other != year) findings.push_back(YearInTitle(table, *other, year));
  }
  std::set<int> told;  // One finding a paragraph.
  YearsNamed named;
  for (const TextFigure& figure : document.figures_in_text) {
    const bool is_other = figure.year && std::abs(*figure.year - year) == 1;
    if (!is_other || told.contains(figure.paragraph)) continue;
    if (named.paragraph != figure.paragraph) {
      named = ReadYearsNamed(document, figure.paragraph, year);
    }
    if (!IsTakenOver(named, figure, year)) continue;
    told.insert(figure.paragraph);
    findings.push_back(YearInText(figure, year));
  }
  return findings;
}

}  // namespace mingxi
