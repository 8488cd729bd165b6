// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/batch_page.h"

#include <algorithm>

#include "pipeline/shell_word.h"

namespace mingxi {
namespace {

/// Rows of a list on the page; the manifest has all.
constexpr std::size_t kMaxRows = 2000;

std::string Text(std::int64_t number) { return std::to_string(number); }

void Close(std::size_t total, SummarySection& section) {
  if (total <= section.rows.size()) return;
  section.remark =
      "and " + std::to_string(total - section.rows.size()) + " more, all in manifest.jsonl";
}

SummarySection FailureSection(const FailureGroup& group, const std::string& retry) {
  const bool is_failed = group.status == InputStatus::kFailed;
  SummarySection section;
  section.title = (is_failed ? "Failed: " : "Partial: ") + group.reason + " (" +
                  std::to_string(group.records.size()) + ")";
  section.title_zh = is_failed ? "失败" : "部分完成";
  if (is_failed) section.command = retry + " --retry-failed=" + group.reason;
  section.columns = {"Input", "Why", "From"};
  for (const BatchRecord* record : group.records) {
    if (section.rows.size() == kMaxRows) break;
    section.rows.push_back({{record->path, record->folder}, {record->message}, {record->url}});
  }
  Close(group.records.size(), section);
  return section;
}

SummarySection DoubtSection(const BatchSummary& summary) {
  SummarySection section{
      .title = "Tables to look at, the most doubtful first",
      .title_zh = "待人工复核的表",
      .command = "mingxi review INPUT",
      .columns = {"Input", "Publisher", "Year", "Page", "Table", "Contradicted", "Read with doubt"},
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
  Close(summary.doubts.size(), section);
  return section;
}

/// Documents by what is wrong in them: nothing found, errors, figures that nothing proves.
SummarySection DocumentSection(const BatchOutcome& outcome) {
  std::vector<const BatchRecord*> records;
  for (const BatchRecord& record : outcome.records) {
    const bool is_converted =
        record.status == InputStatus::kDone || record.status == InputStatus::kPartial;
    const bool is_odd = record.counts.tables == 0 || record.counts.errors > 0 ||
                        record.counts.contradicted > 0 || record.counts.doubtful > 0;
    if (is_converted && is_odd) records.push_back(&record);
  }
  const auto weight = [](const BatchRecord* record) {
    const RecordCounts& counts = record->counts;
    return counts.errors * 4 + counts.contradicted * 2 + counts.doubtful;
  };
  std::stable_sort(
      records.begin(), records.end(),
      [&](const BatchRecord* one, const BatchRecord* two) { return weight(one) > weight(two); });
  SummarySection section{.title = "Documents to look at",
                         .title_zh = "待人工复核的文件",
                         .command = "mingxi check INPUT",
                         .columns = {"Input", "Publisher", "Tables", "Figures", "Errors",
                                     "Contradicted", "Unproven", "Read with doubt"},
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
  Close(records.size(), section);
  return section;
}

SummarySection SameSection(const BatchOutcome& outcome, std::string BatchRecord::*other) {
  SummarySection section;
  section.columns = {"Input", "Says the same as", "Publisher", "Year"};
  std::size_t total = 0;
  for (const BatchRecord& record : outcome.records) {
    if ((record.*other).empty() || ++total > kMaxRows) continue;
    section.rows.push_back({{record.path, record.folder},
                            {record.*other},
                            {record.publisher},
                            {record.fiscal_year ? Text(*record.fiscal_year) : ""}});
  }
  Close(total, section);
  return section;
}

/// Disclosures in two formats that print different figures.
SummarySection TwinSection(const BatchOutcome& outcome) {
  SummarySection section{.title = "One disclosure in two formats with different figures",
                         .title_zh = "同一公开文件的两种格式数字不一致",
                         .command = "mingxi diff A B",
                         .columns = {"Input", "And", "Figures", "Differ", "The first"},
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
  Close(total, section);
  return section;
}

void AddUnlessEmpty(SummarySection section, SummaryPage& page) {
  if (!section.rows.empty()) page.sections.push_back(std::move(section));
}

}  // namespace

SummaryPage BatchToPage(const BatchSummary& summary, const BatchOutcome& outcome,
                        const std::string& retry) {
  SummaryPage page;
  const auto add = [&](const char* what, std::int64_t count) {
    page.counts.emplace_back(what, Text(count));
  };
  add("Inputs 文件", static_cast<std::int64_t>(outcome.records.size()));
  add("Converted 已转换", static_cast<std::int64_t>(summary.done + summary.partial));
  add("Failed 失败", static_cast<std::int64_t>(summary.failed));
  add("Duplicates 重复", static_cast<std::int64_t>(summary.duplicates));
  add("Re-issues 重新发布", static_cast<std::int64_t>(summary.reissues));
  add("Pages 页", summary.counts.pages);
  add("Tables 表", summary.counts.tables);
  add("Figures 数字", summary.counts.figures);
  add("Confirmed 得到证明", summary.counts.confirmed);
  add("Contradicted 矛盾", summary.counts.contradicted);
  add("Read with doubt 识读存疑", summary.counts.doubtful);
  for (const FailureGroup& group : summary.failures) {
    page.sections.push_back(FailureSection(group, retry));
  }
  AddUnlessEmpty(DoubtSection(summary), page);
  AddUnlessEmpty(DocumentSection(outcome), page);
  AddUnlessEmpty(TwinSection(outcome), page);
  SummarySection companions = SameSection(outcome, &BatchRecord::companion_of);
  companions.title = "One disclosure in several files: publisher, year and kind in common";
  companions.title_zh = "同一公开事项的多个文件（发布单位、年度、类型相同）";
  companions.columns[1] = "Belongs to";
  AddUnlessEmpty(std::move(companions), page);
  SummarySection reissues = SameSection(outcome, &BatchRecord::reissue_of);
  reissues.title = "Re-issues: the same tables in other bytes";
  reissues.title_zh = "重新发布";
  AddUnlessEmpty(std::move(reissues), page);
  SummarySection duplicates = SameSection(outcome, &BatchRecord::same_as);
  duplicates.title = "Duplicates: equal bytes, converted once";
  duplicates.title_zh = "重复文件";
  AddUnlessEmpty(std::move(duplicates), page);
  return page;
}

}  // namespace mingxi
