// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/convert_summary.h"

#include <algorithm>
#include <cstdint>

#include "messages/terminal.h"
#include "pipeline/batch/record.h"
#include "pipeline/check_counts.h"
#include "pipeline/shell_word.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

struct Counts {
  std::int64_t rows = 0;
  std::int64_t confirmed = 0;
  std::int64_t contradicted = 0;
  std::int64_t doubtful = 0;
};

Counts CountCells(const Document& document) {
  Counts counts;
  for (const Table& table : document.tables) {
    counts.rows += table.row_count;
    for (const Cell& cell : table.cells) {
      counts.confirmed += cell.status == FigureStatus::kConfirmed ? 1 : 0;
      counts.contradicted += cell.status == FigureStatus::kContradicted ? 1 : 0;
      counts.doubtful += cell.is_doubtful ? 1 : 0;
    }
  }
  return counts;
}

std::int64_t CountFindings(const Document& document, Severity severity) {
  return std::count_if(document.findings.begin(), document.findings.end(),
                       [severity](const Finding& finding) { return finding.severity == severity; });
}

/// The command that a person runs next.
std::string NextCommand(const PlannedInput& planned, const Document& document, const Counts& counts,
                        Language language) {
  const bool is_odd = counts.doubtful > 0 || CountFindings(document, Severity::kError) > 0 ||
                      CountFindings(document, Severity::kWarning) > 0;
  const bool is_file = planned.input != "-";
  const std::string& path = planned.outputs.front().path;
  if (is_odd && is_file) {
    return Say(language, messages::kReviewCommand, ShellWord(planned.input));
  }
  if (path == "-") return is_file ? "mingxi check " + ShellWord(planned.input) : "";
  return "xdg-open " + ShellWord(path);
}

}  // namespace

std::string SummaryLine(const PlannedInput& planned, const Document& document, Language language) {
  std::string outputs;
  for (const Output& output : planned.outputs) {
    if (&output != &planned.outputs.front()) outputs += ", ";
    outputs += output.path == "-" ? messages::kStandardOutput.in(language) : output.path;
  }
  const std::string line =
      Say(language, messages::kConvertedTo, planned.input, outputs, document.tables.size());
  const CheckCounts checks = CountChecks(document);
  if (checks.holds + checks.fails == 0) return line;
  return line + Say(language, messages::kSumsTried, checks.holds, checks.fails);
}

std::string SummaryDetails(const PlannedInput& planned, const Document& document,
                           Language language) {
  const Counts counts = CountCells(document);
  const std::string text =
      Say(language, messages::kCellCounts, counts.rows, CountChecks(document).figures,
          counts.confirmed, counts.contradicted, counts.doubtful);
  const std::string next = NextCommand(planned, document, counts, language);
  return next.empty() ? text : text + "\n" + Say(language, messages::kNextCommand, next);
}

std::string SummaryJson(const PlannedInput& planned, const Document& document) {
  const Counts counts = CountCells(document);
  const CheckCounts checks = CountChecks(document);
  JsonWriter json;
  json.BeginObject(JsonWriter::Style::kInline);
  json.Key("event").String("converted");
  json.Key("input").String(planned.input);
  json.Key("outputs").BeginArray(JsonWriter::Style::kInline);
  for (const Output& output : planned.outputs) json.String(output.path);
  json.EndArray();
  json.Key("tables").Number(static_cast<std::int64_t>(document.tables.size()));
  json.Key("rows").Number(counts.rows);
  json.Key("figures").Number(checks.figures);
  json.Key("confirmed").Number(counts.confirmed);
  json.Key("contradicted").Number(counts.contradicted);
  json.Key("doubtful").Number(counts.doubtful);
  json.Key("checks_hold").Number(checks.holds);
  json.Key("checks_fail").Number(checks.fails);
  json.Key("errors").Number(CountFindings(document, Severity::kError));
  json.Key("warnings").Number(CountFindings(document, Severity::kWarning));
  json.EndObject();
  return std::move(json).Take();
}

std::string FailureJson(const Status& status) {
  const Location& place = status.location();
  JsonWriter json;
  json.BeginObject(JsonWriter::Style::kInline);
  json.Key("event").String("failed");
  if (!place.file.empty()) json.Key("input").String(place.file);
  if (place.page > 0) json.Key("page").Number(place.page);
  json.Key("reason").String(ReasonOf(status.code()));
  json.Key("message").String(status.message());
  if (status.words().chinese != status.message()) {
    json.Key("message_zh").String(status.words().chinese);
  }
  json.EndObject();
  return std::move(json).Take();
}

}  // namespace mingxi
