// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/check_report.h"

#include <algorithm>
#include <string_view>

#include "checks/rule_list.h"
#include "model/coverage.h"
#include "pipeline/check_counts.h"
#include "writers/json/check_json.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

std::string Number(std::int64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

/// How many figures are proven; of the others, why not.
std::string CoverageEnglish(const Coverage& coverage) {
  if (coverage.figures == 0) return "";
  return "  " + Number(coverage.confirmed(), "figure is", "figures are") + " proven (" +
         std::to_string(coverage.confirmed_twice) + " by two identities or more), " +
         std::to_string(coverage.contradicted) + " contradicted, " +
         std::to_string(coverage.single) + " stand alone in their identities, " +
         std::to_string(coverage.unchecked) + " unchecked" +
         (coverage.doubtful > 0 ? ", " + std::to_string(coverage.doubtful) + " doubtful" : "") +
         ".\n";
}

std::string CoverageChinese(const Coverage& coverage) {
  if (coverage.figures == 0) return "";
  return "  已证实 " + std::to_string(coverage.confirmed()) + " 个数（其中两项以上关系印证 " +
         std::to_string(coverage.confirmed_twice) + " 个），矛盾 " +
         std::to_string(coverage.contradicted) + " 个，孤证 " + std::to_string(coverage.single) +
         " 个，未核对 " + std::to_string(coverage.unchecked) + " 个" +
         (coverage.doubtful > 0 ? "，存疑 " + std::to_string(coverage.doubtful) + " 个" : "") +
         "。\n";
}

std::string SummaryEnglish(const Document& document, const CheckCounts& counts) {
  return document.source.file + ": " +
         Number(static_cast<std::int64_t>(document.tables.size()), "table", "tables") + ", " +
         Number(counts.figures, "figure", "figures") + "\n  " +
         Number(counts.holds, "check holds", "checks hold") + ", " +
         Number(counts.fails, "fails", "fail") + ", " + std::to_string(counts.not_checkable) +
         " could not be made, " + std::to_string(counts.not_applicable) + " do not apply.\n" +
         CoverageEnglish(CoverageOf(document));
}

std::string SummaryChinese(const Document& document, const CheckCounts& counts) {
  return document.source.file + "：" + std::to_string(document.tables.size()) + " 张表，" +
         std::to_string(counts.figures) + " 个数\n  核对相符 " + std::to_string(counts.holds) +
         " 项，不符 " + std::to_string(counts.fails) + " 项，无法核对 " +
         std::to_string(counts.not_checkable) + " 项，不适用 " +
         std::to_string(counts.not_applicable) + " 项。\n" + CoverageChinese(CoverageOf(document));
}

std::string_view Heading(Severity severity, Language language) {
  const bool is_chinese = language == Language::kChinese;
  switch (severity) {
    case Severity::kError:
      return is_chinese ? "矛盾" : "Contradictions";
    case Severity::kWarning:
      return is_chinese ? "可疑" : "Warnings";
    case Severity::kNote:
      return is_chinese ? "说明" : "Notes";
  }
  return "";
}

const Table* FindTable(const Document& document, const std::string& id) {
  const auto found = std::find_if(document.tables.begin(), document.tables.end(),
                                  [&id](const Table& table) { return table.id == id; });
  return found == document.tables.end() ? nullptr : &*found;
}

/// `page 3, t02 收支总表: ` in the language asked for.
std::string Place(const Document& document, const Finding& finding, Language language) {
  const bool is_chinese = language == Language::kChinese;
  std::string place;
  if (finding.location.page > 0) {
    const std::string page = std::to_string(finding.location.page);
    place = is_chinese ? "第 " + page + " 页" : "page " + page;
  }
  if (!finding.location.table.empty()) {
    if (!place.empty()) place += is_chinese ? "，" : ", ";
    place += finding.location.table;
    const Table* table = FindTable(document, finding.location.table);
    if (table != nullptr && !table->title.empty()) place += " " + table->title;
  }
  if (place.empty()) return place;
  return place + (is_chinese ? "：" : ": ");
}

std::string FindingsOf(const Document& document, Severity severity, Language language) {
  std::string text;
  std::int64_t count = 0;
  for (const Finding& finding : document.findings) {
    if (finding.severity != severity) continue;
    ++count;
    const bool is_translated = language == Language::kChinese && !finding.message_zh.empty();
    text += "  " + Place(document, finding, language) +
            (is_translated ? finding.message_zh : finding.message) + "\n";
  }
  if (count == 0) return text;
  return "\n" + std::string(Heading(severity, language)) + " (" + std::to_string(count) + ")\n" +
         text;
}

}  // namespace

std::string CheckReport(const Document& document, Language language) {
  const CheckCounts counts = CountChecks(document);
  std::string text = language == Language::kChinese ? SummaryChinese(document, counts)
                                                    : SummaryEnglish(document, counts);
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
