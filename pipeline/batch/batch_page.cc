// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/batch_page.h"

#include <algorithm>

#include "messages/batch.h"
#include "pipeline/shell_word.h"

namespace mingxi {
namespace {

namespace say = messages::batch;

/// Rows of a list on the page; the manifest has all.
constexpr std::size_t kMaxRows = 2000;

std::string Text(std::int64_t number) { return std::to_string(number); }

void Close(std::size_t total, Language language, SummarySection& section) {
  if (total <= section.rows.size()) return;
  section.remark = Say(language, say::kMore, total - section.rows.size());
}

SummarySection FailureSection(const FailureGroup& group, const std::string& retry,
                              Language language) {
  const bool is_failed = group.status == InputStatus::kFailed;
  SummarySection section;
  section.title = Say(language, is_failed ? say::kFailedBecause : say::kPartialBecause,
                      group.reason, group.records.size());
  if (is_failed) section.command = retry + " --retry-failed=" + group.reason;
  section.columns = {say::kInput, say::kWhy, say::kFrom};
  for (const BatchRecord* record : group.records) {
    if (section.rows.size() == kMaxRows) break;
    section.rows.push_back({{record->path, record->folder}, {record->message}, {record->url}});
  }
  Close(group.records.size(), language, section);
  return section;
}

SummarySection DoubtSection(const BatchSummary& summary, Language language) {
  SummarySection section{.title = std::string(say::kDoubtfulTables.in(language)),
                         .command = "mingxi review INPUT",
                         .columns = {say::kInput, say::kPublisher, say::kYear, say::kPage,
                                     say::kTable, say::kContradicted, say::kDoubtful},
                         .rows = {}};
  for (const DoubtfulItem& item : summary.doubts) {
    if (section.rows.size() == kMaxRows) break;
    const BatchRecord& record = *item.record;
    section.rows.push_back({{record.path, record.folder},
                            {record.publisher},
                            {record.fiscal_year ? Text(*record.fiscal_year) : ""},
                            {Text(item.table->page)},
                            {item.table->table + " " + item.table->title},
                            {Text(item.table->contradicted)},
                            {Text(item.table->doubtful)}});
  }
  Close(summary.doubts.size(), language, section);
  return section;
}

/// Documents by what is wrong in them: nothing found, errors, figures that nothing proves.
SummarySection DocumentSection(const BatchOutcome& outcome, Language language) {
  std::vector<const BatchRecord*> records;
  for (const BatchRecord& record : outcome.records) {
    const bool is_odd = record.counts.tables == 0 || record.counts.errors > 0 ||
                        record.counts.contradicted > 0 || record.counts.doubtful > 0;
    if (IsConverted(record) && is_odd) records.push_back(&record);
  }
  const auto weight = [](const BatchRecord* record) {
    const RecordCounts& counts = record->counts;
    return counts.errors * 4 + counts.contradicted * 2 + counts.doubtful;
  };
  std::stable_sort(
      records.begin(), records.end(),
      [&](const BatchRecord* one, const BatchRecord* two) { return weight(one) > weight(two); });
  SummarySection section{
      .title = std::string(say::kOddDocuments.in(language)),
      .command = "mingxi check INPUT",
      .columns = {say::kInput, say::kPublisher, say::kTables, say::kFigures, say::kErrors,
                  say::kContradicted, say::kUnproven, say::kDoubtful},
      .rows = {}};
  for (const BatchRecord* record : records) {
    if (section.rows.size() == kMaxRows) break;
    const RecordCounts& counts = record->counts;
    section.rows.push_back({{record->path, record->folder},
                            {record->publisher},
                            {Text(counts.tables)},
                            {Text(counts.figures)},
                            {Text(counts.errors)},
                            {Text(counts.contradicted)},
                            {Text(counts.unproven)},
                            {Text(counts.doubtful)}});
  }
  Close(records.size(), language, section);
  return section;
}

SummarySection SameSection(const BatchOutcome& outcome, std::string BatchRecord::*other,
                           const Phrase& title, const Phrase& relation, Language language) {
  SummarySection section;
  section.title = title.in(language);
  section.columns = {say::kInput, relation, say::kPublisher, say::kYear};
  std::size_t total = 0;
  for (const BatchRecord& record : outcome.records) {
    if ((record.*other).empty() || ++total > kMaxRows) continue;
    section.rows.push_back({{record.path, record.folder},
                            {record.*other},
                            {record.publisher},
                            {record.fiscal_year ? Text(*record.fiscal_year) : ""}});
  }
  Close(total, language, section);
  return section;
}

/// Disclosures in two formats that print different figures.
SummarySection TwinSection(const BatchOutcome& outcome, Language language) {
  SummarySection section{
      .title = std::string(say::kTwins.in(language)),
      .command = "mingxi diff A B",
      .columns = {say::kInput, say::kAnd, say::kFigures, say::kDiffer, say::kTheFirst},
      .rows = {}};
  std::size_t total = 0;
  for (const BatchRecord& record : outcome.records) {
    if (record.twin.differences == 0 || ++total > kMaxRows) continue;
    section.rows.push_back({{record.path, record.folder},
                            {record.twin.of},
                            {Text(record.twin.figures)},
                            {Text(record.twin.differences)},
                            {record.twin.first}});
  }
  Close(total, language, section);
  return section;
}

void AddUnlessEmpty(SummarySection section, SummaryPage& page) {
  if (!section.rows.empty()) page.sections.push_back(std::move(section));
}

}  // namespace

SummaryPage BatchToPage(const BatchSummary& summary, const BatchOutcome& outcome,
                        const std::string& retry, Language language) {
  SummaryPage page;
  page.language = language;
  const auto add = [&](const Phrase& what, std::int64_t count) {
    page.counts.emplace_back(what, Text(count));
  };
  add(say::kInputs, static_cast<std::int64_t>(outcome.records.size()));
  add(say::kConverted, static_cast<std::int64_t>(summary.done + summary.partial));
  add(say::kFailed, static_cast<std::int64_t>(summary.failed));
  add(say::kDuplicates, static_cast<std::int64_t>(summary.duplicates));
  add(say::kReissues, static_cast<std::int64_t>(summary.reissues));
  add(say::kPages, summary.counts.pages);
  add(say::kTables, summary.counts.tables);
  add(say::kFigures, summary.counts.figures);
  add(say::kConfirmed, summary.counts.confirmed);
  add(say::kContradicted, summary.counts.contradicted);
  add(say::kDoubtful, summary.counts.doubtful);
  for (const FailureGroup& group : summary.failures) {
    page.sections.push_back(FailureSection(group, retry, language));
  }
  AddUnlessEmpty(DoubtSection(summary, language), page);
  AddUnlessEmpty(DocumentSection(outcome, language), page);
  AddUnlessEmpty(TwinSection(outcome, language), page);
  AddUnlessEmpty(
      SameSection(outcome, &BatchRecord::companion_of, say::kCompanions, say::kBelongsTo, language),
      page);
  AddUnlessEmpty(
      SameSection(outcome, &BatchRecord::reissue_of, say::kReissuesHeading, say::kSameAs, language),
      page);
  AddUnlessEmpty(
      SameSection(outcome, &BatchRecord::same_as, say::kDuplicatesHeading, say::kSameAs, language),
      page);
  return page;
}

}  // namespace mingxi
