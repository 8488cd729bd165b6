// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/bodies.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/archive/archive_path.h"
#include "normalizer/values/fold.h"
#include "writers/csv/csv_writer.h"

namespace mingxi {
namespace {

bool HasBody(const BatchRecord& record) { return IsConverted(record) && !record.publisher.empty(); }

/// The name without what differs between documents of one body.
std::string NameOf(const BatchRecord& record) {
  constexpr std::array<std::string_view, 4> kEndings = {"(本级)", "(机关)", "本级", "机关"};
  std::string name = FoldForMatching(record.publisher);
  for (const std::string_view ending : kEndings) {
    if (name.size() <= ending.size() || !name.ends_with(ending)) continue;
    name.resize(name.size() - ending.size());
    break;
  }
  return name;
}

/// Documents of one name in one region.
struct NamedBody {
  std::vector<BatchRecord*> records;
  std::set<std::string> codes;
  std::set<std::int64_t> years;

  std::int64_t last_year() const { return years.empty() ? 0 : *years.rbegin(); }
};

using BodyKey = std::pair<std::string, std::string>;  // Region and name.

/// Gives documents without a region the only one that has a body of their name.
std::map<BodyKey, NamedBody> GroupByName(std::vector<BatchRecord>& records) {
  std::map<std::string, std::set<std::string>> regions;  // By name.
  for (const BatchRecord& record : records) {
    if (HasBody(record) && !record.region.empty()) {
      regions[NameOf(record)].insert(record.region);
    }
  }
  std::map<BodyKey, NamedBody> bodies;
  for (BatchRecord& record : records) {
    if (!HasBody(record)) continue;
    std::string name = NameOf(record);
    std::string region = record.region;
    const auto known = regions.find(name);
    if (region.empty() && known != regions.end() && known->second.size() == 1) {
      region = *known->second.begin();
    }
    NamedBody& body = bodies[{region, std::move(name)}];
    body.records.push_back(&record);
    if (!record.publisher_code.empty()) body.codes.insert(record.publisher_code);
    if (record.fiscal_year) body.years.insert(*record.fiscal_year);
  }
  return bodies;
}

bool HaveCommonYear(const NamedBody& one, const NamedBody& two) {
  return std::any_of(one.years.begin(), one.years.end(),
                     [&two](std::int64_t year) { return two.years.contains(year); });
}

/// For each name the newest name that its code has in the region; itself where it has none or it is
/// not known which of them are one.
std::map<BodyKey, BodyKey> NewestNames(const std::map<BodyKey, NamedBody>& bodies) {
  std::map<BodyKey, std::vector<BodyKey>> by_code;  // Region and code.
  for (const auto& [key, body] : bodies) {
    const bool is_told = !key.first.empty() && body.codes.size() == 1 && !body.years.empty();
    if (is_told) by_code[{key.first, *body.codes.begin()}].push_back(key);
  }
  std::map<BodyKey, BodyKey> newest;
  for (const auto& [code, keys] : by_code) {
    bool is_one = true;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        is_one &= !HaveCommonYear(bodies.at(keys[i]), bodies.at(keys[j]));
      }
    }
    if (!is_one) continue;
    const BodyKey& last = *std::max_element(
        keys.begin(), keys.end(), [&bodies](const BodyKey& one, const BodyKey& two) {
          return bodies.at(one).last_year() < bodies.at(two).last_year();
        });
    for (const BodyKey& key : keys) newest.emplace(key, last);
  }
  return newest;
}

/// Whether the document says that it takes the place of another.
bool SaysCorrected(const BatchRecord& record) {
  constexpr std::array<std::string_view, 5> kWords = {"更正", "修订", "修正", "更新", "重新公开"};
  const std::string file = FileNameOfInput(record.path);
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    return record.title.find(word) != std::string::npos || file.find(word) != std::string::npos;
  });
}

/// The editions of one disclosure. Files that are its parts, and twins in another format, are none.
void MarkEditions(const std::vector<BatchRecord*>& records) {
  std::vector<BatchRecord*> editions;
  for (BatchRecord* record : records) {
    if (!record->reissue_of.empty()) {
      record->edition = "reissue";
    } else if (record->companion_of.empty() && record->twin.of.empty()) {
      editions.push_back(record);
    }
  }
  std::size_t unmarked = 0;
  for (const BatchRecord* record : editions) unmarked += SaysCorrected(*record) ? 0 : 1;
  for (BatchRecord* record : editions) {
    if (SaysCorrected(*record)) {
      record->edition = "corrected";
    } else if (unmarked == 1) {
      record->edition = records.size() == 1 ? "only" : "first";
    }
  }
}

std::string Joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// What the documents of one body under one name have in common.
struct BodyLine {
  std::set<std::string> codes;
  std::set<std::string> scopes;
  std::set<std::string> years;
  std::set<std::string> open;
  std::size_t documents = 0;

  void Add(const BatchRecord& record) {
    ++documents;
    if (!record.publisher_code.empty()) codes.insert(record.publisher_code);
    if (!record.scope.empty()) scopes.insert(record.scope);
    if (record.fiscal_year) {
      years.insert(std::to_string(*record.fiscal_year));
    } else {
      open.insert("year");
    }
    if (record.region.empty()) open.insert("region");
    if (record.kind.empty()) open.insert("kind");
    const bool is_edition = record.companion_of.empty() && record.twin.of.empty();
    if (is_edition && record.edition.empty()) open.insert("edition");
    if (codes.size() > 1) open.insert("code");
  }
};

}  // namespace

void MarkBodies(std::vector<BatchRecord>& records) {
  for (BatchRecord& record : records) {
    record.body.clear();
    record.edition.clear();
  }
  std::map<BodyKey, NamedBody> bodies = GroupByName(records);
  const std::map<BodyKey, BodyKey> newest = NewestNames(bodies);
  using Disclosure = std::tuple<std::string, std::string, std::int64_t, std::string>;
  std::map<Disclosure, std::vector<BatchRecord*>> disclosures;
  for (auto& [key, body] : bodies) {
    const auto renamed = newest.find(key);
    const BodyKey& named = renamed == newest.end() ? key : renamed->second;
    for (BatchRecord* record : body.records) {
      record->body = named.first.empty() ? named.second : named.first + " " + named.second;
      const bool is_known = record->fiscal_year && !record->kind.empty();
      if (!is_known) continue;
      disclosures[{record->body, record->scope, *record->fiscal_year, record->kind}].push_back(
          record);
    }
  }
  for (const auto& [disclosure, editions] : disclosures) MarkEditions(editions);
}

std::string BodiesToCsv(const std::vector<BatchRecord>& records) {
  std::map<std::array<std::string, 3>, BodyLine> lines;  // By body, name, region.
  for (const BatchRecord& record : records) {
    if (!record.body.empty()) {
      lines[{record.body, record.publisher, record.region}].Add(record);
    }
  }
  CsvWriter csv(CsvDialect::kData);
  const auto write = [&csv](const std::array<std::string, 8>& fields) {
    for (const std::string& field : fields) csv.Text(field);
    csv.EndRecord();
  };
  write({"body", "name", "region", "publisher_code", "scopes", "years", "documents", "open"});
  for (const auto& [key, line] : lines) {
    write({key[0], key[1], key[2], Joined(line.codes), Joined(line.scopes), Joined(line.years),
           std::to_string(line.documents), Joined(line.open)});
  }
  return std::move(csv).Take();
}

}  // namespace mingxi
