// SPDX-License-Identifier: GPL-3.0-or-later

// The list of findings: each a button that leads to its place, gravest first, with a mark for those
// a person has seen.

#include <algorithm>

#include "messages/review.h"
#include "writers/markup/markup.h"
#include "writers/review/review_parts_internal.h"

namespace mingxi {
namespace {

Phrase NameOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return messages::review::kError;
    case Severity::kWarning:
      return messages::review::kWarning;
    case Severity::kNote:
      return messages::review::kNote;
  }
  return messages::review::kNote;
}

std::string PlaceOf(const Finding& finding) {
  std::string place = finding.location.table;
  if (place.empty() && !finding.cells.empty()) place = finding.cells.front().table;
  if (finding.location.page == 0) return Escaped(place);
  const std::string page = std::to_string(finding.location.page);
  const std::string start = place.empty() ? "" : Escaped(place) + " ";
  return start + Spans(Say(messages::review::kOnPage, page));
}

void AppendFinding(const Finding& finding, std::size_t number, std::string& html) {
  const std::string severity(ToString(finding.severity));
  html += "<li class=\"finding " + severity + (finding.is_seen ? " seen" : "") +
          "\"><button type=\"button\" data-finding=\"" + std::to_string(number) + "\" data-id=\"" +
          Escaped(finding.id) + "\"";
  if (finding.location.page > 0) {
    html += " data-page=\"" + std::to_string(finding.location.page) + "\"";
  }
  if (!finding.location.table.empty()) {
    html += " data-of-table=\"" + Escaped(finding.location.table) + "\"";
  }
  html += " data-cells=\"";
  for (const CellRef& ref : finding.cells) {
    if (&ref != &finding.cells.front()) html += ' ';
    html += CellId(ref);
  }
  html +=
      "\"><b>" + Spans(NameOf(finding.severity)) + "</b> <span>" + PlaceOf(finding) + "</span> ";
  html += Spans(Wording{finding.message, MessageIn(Language::kChinese, finding)});
  if (!finding.suggestion.empty()) {
    html += " <em>" + Spans(messages::review::kPossibly) + Escaped(finding.suggestion) + "</em>";
  }
  html += "</button><label><input type=\"checkbox\" data-seen=\"" + std::to_string(number) +
          (finding.is_seen ? "\" checked> " : "\"> ") + Spans(messages::review::kSeen) +
          "</label></li>\n";
}

}  // namespace

void AppendFindings(const Document& document, std::string& html) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : document.findings) findings.push_back(&finding);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding* a, const Finding* b) { return a->severity > b->severity; });
  const std::string count = std::to_string(findings.size());
  html += "<section id=\"findings\" tabindex=\"0\"" +
          LanguageAttribute("aria-label", messages::review::kFindings) + ">\n<h2>" +
          Spans(messages::review::kFindingsCount) + count +
          "</h2>\n<p><button type=\"button\" id=\"previous\">" +
          Spans(messages::review::kPrevious) + "</button> <button type=\"button\" id=\"next\">" +
          Spans(messages::review::kNext) + "</button></p>\n<div id=\"broken\" hidden><h3>" +
          Spans(messages::review::kBroken) + "</h3><ul id=\"broken-list\"></ul></div>\n<ol>\n";
  for (std::size_t i = 0; i < findings.size(); ++i) AppendFinding(*findings[i], i, html);
  html += "</ol>\n";
  if (findings.empty()) html += "<p>" + Spans(messages::review::kNothingFound) + "</p>\n";
  html += "</section>\n";
}

}  // namespace mingxi
