// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/shards/verify_results.h"

#include <cstdint>
#include <filesystem>
#include <set>

#include "extractor/archive/archive_path.h"
#include "pipeline/batch/csv_records.h"
#include "pipeline/batch/ledger.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

/// Records of a figures.csv without its header; -1 = it cannot be read.
std::int64_t CountFigures(const std::string& path) {
  std::int64_t count = -1;
  const Status read =
      ForEachCsvRecord(path, [&](const std::vector<std::string>& /*record*/) { ++count; });
  return read.ok() ? count : -1;
}

/// Whether a record is of `path`, or of what stands in that archive.
bool IsRecorded(const std::string& path, const Records& records) {
  const std::string inside = path + kArchiveMark;
  const auto next = records.lower_bound(inside);
  return records.contains(path) || (next != records.end() && next->first.starts_with(inside));
}

class Verification {
 public:
  explicit Verification(const std::string& folder) : folder_(folder) {}

  void CheckList(const Records& records, const std::vector<std::string>& list) {
    for (const std::string& path : list) {
      if (!IsRecorded(path, records)) Wrong(path, "is missing in the manifest");
    }
  }

  void CheckRecord(const BatchRecord& record, const Records& records) {
    if (record.status == InputStatus::kDuplicate) {
      if (!records.contains(record.same_as)) Wrong(record.path, "is the same as a missing input");
      return;
    }
    if (record.status == InputStatus::kFailed) return;
    if (!folders_.insert(record.folder).second) {
      Wrong(record.path, "has the results of another input: " + record.folder);
    }
    for (const std::string& name : record.outputs) {
      std::error_code error;
      const fs::path output = fs::path(folder_) / record.folder / name;
      if (fs::is_empty(output, error) || error) {
        Wrong(record.path, "lacks its result " + output.string());
      }
    }
    CheckFigures(record);
  }

  void CheckFolders() {
    std::error_code error;
    for (fs::directory_iterator entry(fs::path(folder_) / "docs", error), end;
         !error && entry != end; entry.increment(error)) {
      const std::string name = "docs/" + entry->path().filename().string();
      if (!folders_.contains(name)) Wrong(name, "is named by no line of the manifest");
    }
    for (fs::recursive_directory_iterator entry(folder_, error), end; !error && entry != end;
         entry.increment(error)) {
      if (entry->path().filename().string().ends_with(".tmp")) {
        Wrong(entry->path().string(), "was never finished");
      }
    }
  }

  std::vector<std::string> Take() && { return std::move(wrong_); }

 private:
  void CheckFigures(const BatchRecord& record) {
    const std::int64_t figures = CountFigures(folder_ + "/" + record.folder + "/figures.csv");
    if (figures == record.counts.figures) return;
    Wrong(record.path, "has " + std::to_string(figures) + " figures in its figures.csv and " +
                           std::to_string(record.counts.figures) + " in the manifest");
  }

  void Wrong(const std::string& what, const std::string& why) {
    wrong_.push_back(what + ": " + why);
  }

  const std::string& folder_;
  std::set<std::string> folders_;
  std::vector<std::string> wrong_;
};

}  // namespace

Result<std::vector<std::string>> VerifyResults(const std::string& folder,
                                               const std::vector<std::string>& list) {
  std::error_code error;
  if (!fs::exists(folder + "/manifest.jsonl", error)) {
    return Status::NotFound("there is no manifest.jsonl").At({.file = folder});
  }
  const Records records = ReadLedger(folder);
  Verification verification(folder);
  verification.CheckList(records, list);
  for (const auto& [path, record] : records) verification.CheckRecord(record, records);
  verification.CheckFolders();
  return std::move(verification).Take();
}

}  // namespace mingxi
