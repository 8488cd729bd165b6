// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/check_report.h"

#include <algorithm>
#include <string_view>

#include "checks/rule_list.h"
#include "messages/terminal.h"
#include "model/coverage.h"
#include "pipeline/check_counts.h"
#include "writers/json/check_json.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

/// How many figures are proven; of the others, why not.
std::string CoverageText(const Coverage& coverage, Language language) {
  if (coverage.figures == 0) return "";
  std::string doubtful;
  if (coverage.doubtful > 0) doubtful = Say(language, messages::kAndDoubtful, coverage.doubtful);
  return Say(language, messages::kCoverage, coverage.confirmed(), coverage.confirmed_twice,
             coverage.contradicted, coverage.single, coverage.unchecked, doubtful) +
         "\n";
}

std::string SummaryOf(const Document& document, Language language) {
  const CheckCounts counts = CountChecks(document);
  return Say(language, messages::kDocumentCounts, document.source.file, document.tables.size(),
             counts.figures) +
         "\n" +
         Say(language, messages::kCheckCounts, counts.holds, counts.fails, counts.not_checkable,
             counts.not_applicable) +
         "\n" + CoverageText(CoverageOf(document), language);
}

Message<1> HeadingOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return messages::kContradictionsHead;
    case Severity::kWarning:
      return messages::kWarningsHead;
    case Severity::kNote:
      break;
  }
  return messages::kNotesHead;
}

const Table* FindTable(const Document& document, const std::string& id) {
  const auto found = std::find_if(document.tables.begin(), document.tables.end(),
                                  [&id](const Table& table) { return table.id == id; });
  return found == document.tables.end() ? nullptr : &*found;
}

/// `page 3, t02 收支总表` in the language asked for; empty where nothing is known.
std::string PlaceOf(const Document& document, const Finding& finding, Language language) {
  std::string page;
  if (finding.location.page > 0) page = Say(language, messages::kAtPage, finding.location.page);
  if (finding.location.table.empty()) return page;
  std::string named = finding.location.table;
  const Table* table = FindTable(document, finding.location.table);
  if (table != nullptr && !table->title.empty()) named += " " + table->title;
  return page.empty() ? named : Say(language, messages::kPlaceAndMore, page, named);
}

std::string FindingsOf(const Document& document, Severity severity, Language language) {
  std::string text;
  std::int64_t count = 0;
  for (const Finding& finding : document.findings) {
    if (finding.severity != severity) continue;
    ++count;
    const std::string place = PlaceOf(document, finding, language);
    const std::string& message = MessageIn(language, finding);
    text += "  " +
            (place.empty() ? message : Say(language, messages::kSaidOfPlace, place, message)) +
            "\n";
  }
  if (count == 0) return text;
  return "\n" + Say(language, HeadingOf(severity), count) + "\n" + text;
}

}  // namespace

std::string CheckReport(const Document& document, Language language) {
  std::string text = SummaryOf(document, language);
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    text += FindingsOf(document, severity, language);
  }
  return text;
}

std::string CheckReportLines(const Document& document) {
  const CheckCounts counts = CountChecks(document);
  JsonWriter summary;
  summary.BeginObject(JsonWriter::Style::kInline);
  summary.Key("type").String("summary");
  summary.Key("file").String(document.source.file);
  summary.Key("tables").Number(static_cast<std::int64_t>(document.tables.size()));
  summary.Key("figures").Number(counts.figures);
  summary.Key("holds").Number(counts.holds);
  summary.Key("fails").Number(counts.fails);
  summary.Key("not_checkable").Number(counts.not_checkable);
  summary.Key("not_applicable").Number(counts.not_applicable);
  const Coverage coverage = CoverageOf(document);
  summary.Key("confirmed_twice").Number(coverage.confirmed_twice);
  summary.Key("confirmed_once").Number(coverage.confirmed_once);
  summary.Key("contradicted").Number(coverage.contradicted);
  summary.Key("single").Number(coverage.single);
  summary.Key("unchecked").Number(coverage.unchecked);
  if (coverage.doubtful > 0) summary.Key("doubtful").Number(coverage.doubtful);
  summary.EndObject();
  std::string text = std::move(summary).Take();
  for (const Check& check : document.checks) {
    JsonWriter line;
    WriteCheck(check, "check", line);
    text += std::move(line).Take();
  }
  for (const Finding& finding : document.findings) {
    JsonWriter line;
    WriteFinding(finding, "finding", line);
    text += std::move(line).Take();
  }
  return text;
}

std::string RuleList(Language language) {
  const bool is_chinese = language == Language::kChinese;
  std::string text;
  for (const Rule& rule : AllRules()) {
    if (!text.empty()) text += '\n';
    text += "## " + std::string(rule.id) + ": " +
            std::string(is_chinese ? rule.title_zh : rule.title) + "\n\n" +
            std::string(is_chinese ? rule.explanation_zh : rule.explanation) + "\n";
    const std::string_view proves = is_chinese ? rule.proves_zh : rule.proves;
    const std::string_view precision = is_chinese ? rule.precision_zh : rule.precision;
    if (!proves.empty())
      text += (is_chinese ? "\n证实：" : "\nProves: ") + std::string(proves) + "\n";
    if (!precision.empty()) {
      text += (is_chinese ? "\n准确率：" : "\nMeasured: ") + std::string(precision) + "\n";
    }
  }
  return text;
}

}  // namespace mingxi
