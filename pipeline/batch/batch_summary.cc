// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/batch_summary.h"

#include <algorithm>
#include <map>
#include <utility>

#include "model/shown_text.h"
#include "pipeline/shell_word.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

/// How many examples a group shows, and how many doubts the text names; summary.html has all.
constexpr std::size_t kExamples = 3;
constexpr std::size_t kTextDoubts = 10;

void AddCounts(const RecordCounts& counts, RecordCounts& sum) {
  sum.pages += counts.pages;
  sum.tables += counts.tables;
  sum.figures += counts.figures;
  sum.confirmed += counts.confirmed;
  sum.contradicted += counts.contradicted;
  sum.unproven += counts.unproven;
  sum.doubtful += counts.doubtful;
  sum.checks_hold += counts.checks_hold;
  sum.checks_fail += counts.checks_fail;
  sum.errors += counts.errors;
  sum.warnings += counts.warnings;
  sum.notes += counts.notes;
}

std::string Number(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string Number(std::size_t number) { return Number(static_cast<std::int64_t>(number)); }

void AppendFailures(const BatchSummary& summary, const std::string& retry, std::string& text) {
  for (const FailureGroup& group : summary.failures) {
    const bool is_failed = group.status == InputStatus::kFailed;
    text += std::string(is_failed ? "  failed: " : "  partial: ") + group.reason + ": " +
            Number(group.records.size()) + "\n";
    for (std::size_t i = 0; i < std::min(kExamples, group.records.size()); ++i) {
      text += "    " + ShownName(group.records[i]->path) + ": " +
              ShownName(group.records[i]->message) + "\n";
    }
    if (group.records.size() > kExamples) text += "    ...\n";
    if (is_failed) text += "    again: " + retry + " --retry-failed=" + group.reason + "\n";
  }
}

void AppendDoubts(const BatchSummary& summary, std::string& text) {
  if (summary.doubts.empty()) return;
  text += "  most in doubt (" + Number(summary.doubts.size()) + " tables):\n";
  for (std::size_t i = 0; i < std::min(kTextDoubts, summary.doubts.size()); ++i) {
    const DoubtfulItem& item = summary.doubts[i];
    text += "    " + ShownName(item.record->path) + ", page " + std::to_string(item.table->page) +
            ", " + item.table->table + " " + ShownName(item.table->title) + ": " +
            Number(item.table->contradicted) + " contradicted, " + Number(item.table->doubtful) +
            " read with doubt\n";
  }
  text +=
      "    look: mingxi review " + ShellWord(ShownName(summary.doubts.front().record->path)) + "\n";
}

}  // namespace

BatchSummary SummarizeBatch(const BatchOutcome& outcome) {
  BatchSummary summary;
  std::map<std::pair<InputStatus, std::string>, FailureGroup> groups;
  for (const BatchRecord& record : outcome.records) {
    summary.done += record.status == InputStatus::kDone ? 1 : 0;
    summary.partial += record.status == InputStatus::kPartial ? 1 : 0;
    summary.duplicates += record.status == InputStatus::kDuplicate ? 1 : 0;
    summary.failed += record.status == InputStatus::kFailed ? 1 : 0;
    summary.reissues += record.reissue_of.empty() ? 0 : 1;
    AddCounts(record.counts, summary.counts);
    if (!record.reason.empty()) {
      FailureGroup& group = groups[{record.status, record.reason}];
      group.status = record.status;
      group.reason = record.reason;
      group.records.push_back(&record);
    }
    for (const TableDoubt& doubt : record.doubts) summary.doubts.push_back({&record, &doubt});
  }
  for (auto& [key, group] : groups) summary.failures.push_back(std::move(group));
  std::stable_sort(summary.failures.begin(), summary.failures.end(),
                   [](const FailureGroup& one, const FailureGroup& two) {
                     return one.records.size() > two.records.size();
                   });
  std::stable_sort(
      summary.doubts.begin(), summary.doubts.end(),
      [](const DoubtfulItem& one, const DoubtfulItem& two) { return one.weight() > two.weight(); });
  return summary;
}

std::string SummaryText(const BatchSummary& summary, const std::string& retry) {
  std::string text = Number(summary.done + summary.partial) + " converted, " +
                     Number(summary.failed) + " failed, " + Number(summary.duplicates) +
                     " duplicates, " + Number(summary.reissues) + " re-issues\n";
  const RecordCounts& counts = summary.counts;
  text += "  " + Number(counts.pages) + " pages, " + Number(counts.tables) + " tables, " +
          Number(counts.figures) + " figures: " + Number(counts.confirmed) + " confirmed, " +
          Number(counts.contradicted) + " contradicted, " + Number(counts.doubtful) +
          " read with doubt\n";
  AppendFailures(summary, retry, text);
  AppendDoubts(summary, text);
  text.pop_back();
  return text;
}

std::string BatchSummaryJson(const BatchSummary& summary, const BatchOutcome& outcome) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Style::kInline);
  json.Key("event").String("summary");
  const auto add = [&](const char* name, std::size_t number) {
    json.Key(name).Number(static_cast<std::int64_t>(number));
  };
  add("inputs", outcome.inputs);
  add("converted", outcome.converted);
  add("done_before", outcome.done_before);
  add("failed_now", outcome.failed);
  add("done", summary.done);
  add("partial", summary.partial);
  add("duplicates", summary.duplicates);
  add("failed", summary.failed);
  add("reissues", summary.reissues);
  json.Key("tables").Number(summary.counts.tables);
  json.Key("figures").Number(summary.counts.figures);
  json.Key("confirmed").Number(summary.counts.confirmed);
  json.Key("contradicted").Number(summary.counts.contradicted);
  json.Key("failures").BeginObject(JsonWriter::Style::kInline);
  for (const FailureGroup& group : summary.failures) {
    if (group.status == InputStatus::kFailed) add(group.reason.c_str(), group.records.size());
  }
  json.EndObject();
  json.EndObject();
  std::string line = std::move(json).Take();
  line.pop_back();
  return line;
}

}  // namespace mingxi
