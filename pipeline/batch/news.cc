// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of news.jsonl are the memory, the page of a day is made of them: what a kill cuts short
// is one line.

#include "pipeline/batch/news.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "messages/batch.h"
#include "pipeline/batch/compare_twins.h"
#include "writers/files/atomic_file.h"
#include "writers/files/journal_file.h"
#include "writers/files/made_folders.h"
#include "writers/json/json_writer.h"
#include "writers/summary/summary_page.h"

namespace mingxi {
namespace {

namespace say = messages::batch;
using nlohmann::json;

bool IsConverted(const BatchRecord& record) {
  return record.status == InputStatus::kDone || record.status == InputStatus::kPartial;
}

/// What was known before this run that is of the same body, scope, year and kind; null for none.
const BatchRecord* KnownEdition(const BatchRecord& record, const Records& before,
                                const std::vector<BatchRecord>& after) {
  if (record.body.empty() || !record.fiscal_year || record.kind.empty()) return nullptr;
  for (const BatchRecord& other : after) {
    const auto known = before.find(other.path);
    const bool is_known = known != before.end() && known->second.sha256 == other.sha256;
    const bool is_same = other.body == record.body && other.scope == record.scope &&
                         other.fiscal_year == record.fiscal_year && other.kind == record.kind;
    if (is_known && is_same && IsConverted(other) && other.sha256 != record.sha256) return &other;
  }
  return nullptr;
}

NewsItem ItemOf(const BatchRecord& record, const char* what) {
  return {.what = what,
          .path = record.path,
          .of = {},
          .publisher = record.publisher,
          .year = record.fiscal_year ? std::to_string(*record.fiscal_year) : "",
          .tables = record.counts.tables,
          .contradicted = record.counts.contradicted,
          .detail = record.message};
}

std::string ToLine(const NewsItem& item, std::string_view day) {
  JsonWriter out;
  out.BeginObject(JsonWriter::Style::kInline);
  out.Key("day").String(day);
  out.Key("what").String(item.what);
  out.Key("path").String(item.path);
  if (!item.of.empty()) out.Key("of").String(item.of);
  if (!item.publisher.empty()) out.Key("publisher").String(item.publisher);
  if (!item.year.empty()) out.Key("year").String(item.year);
  out.Key("tables").Number(item.tables);
  out.Key("contradicted").Number(item.contradicted);
  if (!item.of.empty()) out.Key("figures").Number(item.figures);
  if (!item.of.empty()) out.Key("differences").Number(item.differences);
  if (!item.detail.empty()) out.Key("detail").String(item.detail);
  out.EndObject();
  std::string line = std::move(out).Take();
  line.pop_back();
  return line;
}

/// The items of `day` in the file at `path`; lines that are none are left out.
std::vector<NewsItem> ReadDay(const std::string& path, std::string_view day) {
  std::vector<NewsItem> items;
  std::ifstream stream(path, std::ios::binary);
  for (std::string line; std::getline(stream, line);) {
    const json object = json::parse(line, nullptr, false);
    if (!object.is_object()) continue;
    const auto text = [&object](const char* name) {
      const auto found = object.find(name);
      return found != object.end() && found->is_string() ? found->get<std::string>() : "";
    };
    const auto number = [&object](const char* name) {
      const auto found = object.find(name);
      return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
    };
    if (text("day") != day) continue;
    items.push_back({text("what"), text("path"), text("of"), text("publisher"), text("year"),
                     number("tables"), number("contradicted"), number("figures"),
                     number("differences"), text("detail")});
  }
  return items;
}

/// The items of one kind as a list of the page.
void AddSection(const std::vector<NewsItem>& items, const char* what, const Phrase& title,
                SummaryPage& page) {
  const bool is_edition = std::string_view(what) == "edition";
  const bool is_failed = std::string_view(what) == "failed";
  SummarySection section;
  section.title = title.in(page.language);
  section.columns = {say::kInput, say::kPublisher, say::kYear};
  if (is_edition) {
    section.command = "mingxi diff A B";
    section.columns.insert(section.columns.end(),
                           {say::kChangedFrom, say::kFigures, say::kDiffer, say::kTheFirst});
  } else if (is_failed) {
    section.columns.push_back(say::kWhy);
  } else {
    section.columns.insert(section.columns.end(), {say::kTables, say::kContradicted});
  }
  for (const NewsItem& item : items) {
    if (item.what != what) continue;
    std::vector<SummaryCell> row = {{item.path}, {item.publisher}, {item.year}};
    if (is_edition) {
      row.insert(row.end(), {{item.of},
                             {std::to_string(item.figures)},
                             {std::to_string(item.differences)},
                             {item.detail}});
    } else if (is_failed) {
      row.push_back({item.detail});
    } else {
      row.insert(row.end(), {{std::to_string(item.tables)}, {std::to_string(item.contradicted)}});
    }
    section.rows.push_back(std::move(row));
  }
  page.counts.emplace_back(title, std::to_string(section.rows.size()));
  if (!section.rows.empty()) page.sections.push_back(std::move(section));
}

}  // namespace

std::vector<NewsItem> NewsOf(const Records& before, const std::vector<BatchRecord>& after,
                             const BatchOptions& options, const BatchEvents& events) {
  std::vector<NewsItem> items;
  for (const BatchRecord& record : after) {
    const auto known = before.find(record.path);
    if (known != before.end() && known->second.sha256 == record.sha256) continue;
    if (record.status == InputStatus::kFailed) items.push_back(ItemOf(record, "failed"));
    if (!IsConverted(record)) continue;
    items.push_back(ItemOf(record, known != before.end() ? "replaced" : "new"));
    const BatchRecord* edition = KnownEdition(record, before, after);
    if (known != before.end() || edition == nullptr) continue;
    const RecordTwin compared = CompareInputs(*edition, record, options, events);
    if (compared.figures == 0) continue;  // A part of the same disclosure with other tables.
    NewsItem& item = items.back();
    item.what = "edition";
    item.of = edition->path;
    item.figures = compared.figures;
    item.differences = compared.differences;
    item.detail = compared.first;
  }
  return items;
}

Status AddNews(const std::vector<NewsItem>& items, std::string_view day,
               const BatchOptions& options) {
  const std::string path = options.output + "/news.jsonl";
  Result<JournalFile> journal = JournalFile::Open(path);
  if (!journal.ok()) return journal.status();
  for (const NewsItem& item : items) {
    if (Status added = journal->Append(ToLine(item, day)); !added.ok()) return added;
  }
  if (Status synced = journal->Sync(); !synced.ok()) return synced;
  const std::vector<NewsItem> all = ReadDay(path, day);
  SummaryPage page;
  page.language = options.language;
  AddSection(all, "edition", say::kChangedEditions, page);
  AddSection(all, "replaced", say::kReplacedInputs, page);
  AddSection(all, "new", say::kNewInputs, page);
  AddSection(all, "failed", say::kFailedInputs, page);
  const std::string page_path = options.output + "/news/" + std::string(day) + ".html";
  MakeFoldersAbove(page_path, 1);
  return WriteFileAtomically(page_path, SummaryPageToHtml(page));
}

}  // namespace mingxi
