// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of news.jsonl are the memory, the page of a day is made of them: what a kill cuts short
// is one line.

#include "pipeline/batch/news.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>
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

/// What editions of one disclosure have in common: body, scope, year and kind.
using Disclosure = std::tuple<std::string, std::string, std::int64_t, std::string>;

/// Nullopt where one of them is not known.
std::optional<Disclosure> DisclosureOf(const BatchRecord& record) {
  if (record.body.empty() || !record.fiscal_year || record.kind.empty()) return std::nullopt;
  return Disclosure{record.body, record.scope, *record.fiscal_year, record.kind};
}

bool IsKnown(const BatchRecord& record, const Records& before) {
  const auto known = before.find(record.path);
  return known != before.end() && known->second.sha256 == record.sha256;
}

/// The first edition of each disclosure that was known before this run.
std::map<Disclosure, const BatchRecord*> KnownEditions(const Records& before,
                                                       const std::vector<BatchRecord>& after) {
  std::map<Disclosure, const BatchRecord*> editions;
  for (const BatchRecord& record : after) {
    const std::optional<Disclosure> disclosure = DisclosureOf(record);
    if (disclosure && IsConverted(record) && IsKnown(record, before)) {
      editions.emplace(*disclosure, &record);
    }
  }
  return editions;
}

/// The one of `record`; null for none, or where it is the same file.
const BatchRecord* EditionOf(const BatchRecord& record,
                             const std::map<Disclosure, const BatchRecord*>& editions) {
  const std::optional<Disclosure> disclosure = DisclosureOf(record);
  const auto found = disclosure ? editions.find(*disclosure) : editions.end();
  if (found == editions.end() || found->second->sha256 == record.sha256) return nullptr;
  return found->second;
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
  const std::map<Disclosure, const BatchRecord*> editions = KnownEditions(before, after);
  for (const BatchRecord& record : after) {
    if (IsKnown(record, before)) continue;
    if (record.status == InputStatus::kFailed) items.push_back(ItemOf(record, "failed"));
    if (!IsConverted(record)) continue;
    const bool is_replaced = before.contains(record.path);
    items.push_back(ItemOf(record, is_replaced ? "replaced" : "new"));
    const BatchRecord* edition = EditionOf(record, editions);
    if (is_replaced || edition == nullptr) continue;
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
