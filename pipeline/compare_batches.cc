// SPDX-License-Identifier: GPL-3.0-or-later

// A batch folder holds docs/NAME--HASH/ with the results of one source each. Results that are the
// same bytes are not read. This file's only entry is CompareBatches.

#include "pipeline/compare_batches.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "diff/compare_documents.h"
#include "pipeline/diff_input.h"
#include "writers/diff/changes_json.h"
#include "writers/diff/changes_text.h"
#include "writers/files/atomic_file.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

/// The results of one source.
struct BatchResult {
  std::string folder;  ///< NAME--HASH
  std::string name;
  std::string hash;
  std::string path;  ///< The result to compare; empty = there is none.
};

/// The one that holds most: JSON, then a database, a workbook, a data package.
std::string BestResult(const fs::path& folder, const std::string& name) {
  std::error_code ignored;
  for (const char* suffix : {".json", ".sqlite", ".xlsx", "-csv"}) {
    const fs::path path = folder / (name + suffix);
    if (fs::exists(path, ignored)) return path.string();
  }
  return {};
}

Result<std::vector<BatchResult>> ResultsOf(const std::string& batch) {
  const fs::path docs = fs::path(batch) / "docs";
  std::error_code error;
  std::vector<BatchResult> results;
  for (fs::directory_iterator at(docs, error), end; !error && at != end; at.increment(error)) {
    BatchResult result;
    result.folder = at->path().filename().string();
    const std::size_t dashes = result.folder.rfind("--");
    if (dashes == std::string::npos) continue;
    result.name = result.folder.substr(0, dashes);
    result.hash = result.folder.substr(dashes + 2);
    result.path = BestResult(at->path(), result.name);
    if (!result.path.empty()) results.push_back(std::move(result));
  }
  if (error) {
    return Status::NotFound("expected the folder of a batch with docs/ in it: " + error.message())
        .At({.file = batch});
  }
  std::sort(results.begin(), results.end(),
            [](const BatchResult& a, const BatchResult& b) { return a.folder < b.folder; });
  return results;
}

std::string BytesOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool AreSameFiles(const std::string& a, const std::string& b) {
  std::error_code error;
  if (fs::is_directory(a, error) || fs::is_directory(b, error)) return false;
  if (fs::file_size(a, error) != fs::file_size(b, error) || error) return false;
  return BytesOf(a) == BytesOf(b);
}

using Results = std::vector<BatchResult>;
using Pairs = std::vector<std::pair<const BatchResult*, const BatchResult*>>;

/// By the source's hash, then by name; what is left has nobody on the other side (null).
Pairs PairsOf(const Results& a, const Results& b) {
  std::map<std::string, const BatchResult*> by_hash;
  std::map<std::string, std::vector<const BatchResult*>> by_name;
  for (const BatchResult& result : b) by_hash[result.hash] = &result;
  std::map<const BatchResult*, const BatchResult*> to_a;
  std::vector<const BatchResult*> rest;
  for (const BatchResult& result : a) {
    const auto found = by_hash.find(result.hash);
    const bool is_free = found != by_hash.end() && !to_a.contains(found->second);
    if (is_free) {
      to_a[found->second] = &result;
    } else {
      rest.push_back(&result);
    }
  }
  for (const BatchResult& result : b) {
    if (!to_a.contains(&result)) by_name[result.name].push_back(&result);
  }
  Pairs pairs;
  for (const BatchResult* result : rest) {
    std::vector<const BatchResult*>& same = by_name[result->name];
    if (same.size() == 1 && !to_a.contains(same.front())) {
      to_a[same.front()] = result;
    } else {
      pairs.emplace_back(result, nullptr);
    }
  }
  for (const BatchResult& result : b) {
    const auto found = to_a.find(&result);
    pairs.emplace_back(found == to_a.end() ? nullptr : found->second, &result);
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const auto& x, const auto& y) {
    const auto name = [](const auto& pair) {
      return (pair.second ? pair.second : pair.first)->folder;
    };
    return name(x) < name(y);
  });
  return pairs;
}

struct BatchTotals {
  int same = 0;
  int changed = 0;
  int added = 0;
  int removed = 0;
  int failed = 0;
  std::map<std::string, int> kinds;

  bool differs() const { return changed + added + removed + failed > 0; }
};

class BatchComparer {
 public:
  BatchComparer(const CompareRequest& request, const DiffOptions& options)
      : request_(request), options_(options), is_json_(request.format == "json") {}

  Status Add(const BatchResult* a, const BatchResult* b) {
    if (a == nullptr || b == nullptr) {
      ++(a == nullptr ? totals_.added : totals_.removed);
      AddLonely(a == nullptr ? *b : *a, a == nullptr ? "added" : "removed");
      return Status::Ok();
    }
    if (AreSameFiles(a->path, b->path)) {
      ++totals_.same;
      return Status::Ok();
    }
    const Result<DiffInput> in_a = ReadDiffInput(a->path, request_.reading);
    const Result<DiffInput> in_b = ReadDiffInput(b->path, request_.reading);
    if (!in_a.ok() || !in_b.ok()) {
      const Status status = in_a.ok() ? in_b.status() : in_a.status();
      if (status.code() == StatusCode::kInterrupted) return status;
      ++totals_.failed;
      AddLonely(*b, "failed: " + status.ToString());
      return Status::Ok();
    }
    AddPair(*in_a, *in_b, *a, *b);
    return Status::Ok();
  }

  const BatchTotals& totals() const { return totals_; }

  std::string Take() { return is_json_ ? SummaryLine() + details_ : SummaryText() + details_; }

 private:
  void AddPair(const DiffInput& a, const DiffInput& b, const BatchResult& from,
               const BatchResult& to) {
    const Comparison comparison = CompareDocuments(a, b, options_);
    if (!comparison.differs()) {
      ++totals_.same;
      return;
    }
    ++totals_.changed;
    const ComparedPair pair{.a = &a.document,
                            .b = &b.document,
                            .comparison = &comparison,
                            .a_name = from.folder,
                            .b_name = to.folder,
                            .mode = "batch"};
    std::string changes;
    for (const ChangeCount& count : CountChanges(comparison)) {
      if (count.is_remark) continue;
      totals_.kinds[std::string(ToString(count.kind))] += count.count;
      changes += (changes.empty() ? "" : ", ") + InWords(count);
    }
    documents_ += "  ~ " + to.folder + ": " + changes + "\n";
    if (is_json_) {
      details_ += ChangesToJsonLine(pair);
    } else {
      details_ += "\n" + ChangesToText(pair, {.is_colored = request_.is_colored,
                                              .context_rows = request_.context_rows});
    }
  }

  void AddLonely(const BatchResult& result, const std::string& what) {
    documents_ += (what == "added"     ? "  + "
                   : what == "removed" ? "  - "
                                       : "  ! ") +
                  result.folder + ": " + what + "\n";
    if (!is_json_) return;
    JsonWriter json;
    json.BeginObject(JsonWriter::Style::kInline);
    json.Key("type").String("document");
    json.Key("folder").String(result.folder);
    json.Key("what").String(what);
    json.EndObject();
    details_ += std::move(json).Take();
  }

  std::string SummaryLine() const {
    JsonWriter json;
    json.BeginObject(JsonWriter::Style::kInline);
    json.Key("type").String("summary");
    json.Key("same").Number(totals_.same);
    json.Key("changed").Number(totals_.changed);
    json.Key("added").Number(totals_.added);
    json.Key("removed").Number(totals_.removed);
    json.Key("failed").Number(totals_.failed);
    json.Key("changes").BeginObject(JsonWriter::Style::kInline);
    for (const auto& [kind, count] : totals_.kinds) json.Key(kind).Number(count);
    json.EndObject();
    json.EndObject();
    return std::move(json).Take();
  }

  std::string SummaryText() const {
    return request_.a + " -> " + request_.b + "\n  " + std::to_string(totals_.same) +
           " documents the same, " + std::to_string(totals_.changed) + " changed, " +
           std::to_string(totals_.added) + " added, " + std::to_string(totals_.removed) +
           " removed" +
           (totals_.failed > 0 ? ", " + std::to_string(totals_.failed) + " could not be read"
                               : "") +
           "\n" + documents_;
  }

  const CompareRequest& request_;
  const DiffOptions& options_;
  bool is_json_;
  BatchTotals totals_;
  std::string documents_;
  std::string details_;
};

}  // namespace

Result<bool> CompareBatches(const CompareRequest& request, const DiffOptions& options) {
  const bool is_known =
      request.format.empty() || request.format == "text" || request.format == "json";
  if (!is_known) return Status::InvalidOption("batches are compared as text or json");
  const Result<Results> a = ResultsOf(request.a);
  if (!a.ok()) return a.status();
  const Result<Results> b = ResultsOf(request.b);
  if (!b.ok()) return b.status();
  BatchComparer comparer(request, options);
  for (const auto& [from, to] : PairsOf(*a, *b)) {
    if (const Status status = comparer.Add(from, to); !status.ok()) return status;
  }
  if (const Status status = WriteFileAtomically(request.out, comparer.Take()); !status.ok()) {
    return status;
  }
  return comparer.totals().differs();
}

}  // namespace mingxi
