// SPDX-License-Identifier: GPL-3.0-or-later

// The list of findings: each a button that leads to its place, gravest first, with a mark for those
// a person has seen.

#include <algorithm>

#include "writers/markup/markup.h"
#include "writers/review/review_parts_internal.h"

namespace mingxi {
namespace {

BothLanguages NameOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return {"错误", "error"};
    case Severity::kWarning:
      return {"警告", "warning"};
    case Severity::kNote:
      return {"提示", "note"};
  }
  return {};
}

std::string PlaceOf(const Finding& finding) {
  std::string place = finding.location.table;
  if (place.empty() && !finding.cells.empty()) place = finding.cells.front().table;
  if (finding.location.page == 0) return Escaped(place);
  const std::string page = std::to_string(finding.location.page);
  const std::string start = place.empty() ? "" : Escaped(place) + " ";
  return start + Spans({"第 " + page + " 页", "page " + page});
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
  const std::string& chinese = finding.message_zh.empty() ? finding.message : finding.message_zh;
  html += Spans({chinese, finding.message});
  if (!finding.suggestion.empty()) {
    html += " <em>" + Spans({"可能应为 ", "possibly "}) + Escaped(finding.suggestion) + "</em>";
  }
  html += "</button><label><input type=\"checkbox\" data-seen=\"" + std::to_string(number) +
          (finding.is_seen ? "\" checked> " : "\"> ") + Spans({"已看过", "seen"}) +
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
          LanguageAttribute("aria-label", {"发现", "Findings"}) + ">\n<h2>" +
          Spans({"发现 ", "Findings "}) + count +
          "</h2>\n<p><button type=\"button\" id=\"previous\">" + Spans({"上一条", "Previous"}) +
          "</button> <button type=\"button\" id=\"next\">" + Spans({"下一条", "Next"}) +
          "</button></p>\n<ol>\n";
  for (std::size_t i = 0; i < findings.size(); ++i) AppendFinding(*findings[i], i, html);
  html += "</ol>\n";
  if (findings.empty()) html += "<p>" + Spans({"没有发现。", "Nothing was found."}) + "</p>\n";
  html += "</section>\n";
}

}  // namespace mingxi
