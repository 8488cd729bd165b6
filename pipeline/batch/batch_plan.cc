// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/batch_plan.h"

#include <utility>

#include "extractor/archive/archive_path.h"
#include "extractor/pdf/poppler_health.h"
#include "pipeline/batch/file_hash.h"
#include "pipeline/batch/safe_stem.h"
#include "pipeline/version.h"
#include "writers/files/sha256.h"

namespace mingxi {
namespace {

constexpr std::string_view kDocs = "docs/";

/// Results bear the input's name, so equal bytes under another name are not the same.
std::string KeyOf(const std::string& path, const std::string& sha256) {
  return sha256 + " " + NameOfInput(path);
}

const InputOrigin* SourceOf(const std::string& path, const BatchOptions& options) {
  const auto found = options.sources.find(FileNameOfInput(path));
  return found == options.sources.end() ? nullptr : &found->second;
}

/// Failures that another try may not have: nothing was wrong with the bytes.
bool IsPassing(const std::string& why) {
  return why == reason::kUnreadable || why == reason::kChanged || why == reason::kOutput;
}

}  // namespace

BatchPlan::BatchPlan(const BatchOptions& options, const Records& earlier, const ResultTree& tree)
    : options_(options), tree_(tree) {
  for (const auto& [path, record] : earlier) {
    if (record.sha256.empty() || record.status == InputStatus::kDuplicate) continue;
    earlier_.emplace(KeyOf(path, record.sha256), &record);
  }
}

std::string BatchPlan::OptionsHash(const InputOrigin* source) const {
  std::string text = std::string(Version()) + '\n' + PopplerVersion() + '\n' +
                     options_.result_options + '\n' + std::to_string(options_.max_pages) + '\n';
  if (source != nullptr) {
    text += source->told.publisher.value_or("") + '\n' + source->told.region.value_or("") + '\n' +
            (source->told.year ? std::to_string(*source->told.year) : "");
  }
  constexpr std::size_t kDigits = 16;
  return OutputSha256(text).substr(0, kDigits);
}

PlannedRecord BatchPlan::Plan(const BatchInput& input,
                              const std::function<bool()>& is_interrupted) {
  BatchRecord record;
  record.path = input.path;
  const InputOrigin* source = SourceOf(input.path, options_);
  if (source != nullptr) {
    record.url = source->url;
    record.fetched = source->fetched;
  }
  record.version = Version();
  record.poppler = PopplerVersion();
  record.options = OptionsHash(source);
  Result<std::string> hash =
      input.sha256.empty() ? FileSha256(input.path, is_interrupted) : input.sha256;
  if (hash.status().code() == StatusCode::kInterrupted) {
    return {std::move(record), PlannedRecord::Task::kStop};
  }
  if (!hash.ok()) {
    const bool is_large = hash.status().code() == StatusCode::kUnsupported;
    record.reason = is_large ? reason::kLimit : reason::kUnreadable;
    record.message = hash.status().message();
    return {std::move(record), PlannedRecord::Task::kTell};
  }
  record.sha256 = *std::move(hash);
  return PlanReadable(std::move(record));
}

PlannedRecord BatchPlan::PlanReadable(BatchRecord record) {
  record.folder = std::string(kDocs) + ResultFolderName(record.path, record.sha256);
  const auto [first, is_new] = first_paths_.emplace(record.sha256, record.path);
  if (!is_new) {
    record.status = InputStatus::kDuplicate;
    record.same_as = first->second;
    record.folder = std::string(kDocs) + ResultFolderName(first->second, record.sha256);
    return {std::move(record), PlannedRecord::Task::kTell};
  }
  const BatchRecord* kept = KeptFor(record);
  if (kept == nullptr) return {std::move(record), PlannedRecord::Task::kConvert};
  BatchRecord again = *kept;
  again.path = record.path;
  again.url = record.url;
  again.fetched = record.fetched;
  again.reissue_of.clear();
  return {std::move(again), PlannedRecord::Task::kKeep};
}

const BatchRecord* BatchPlan::KeptFor(const BatchRecord& record) const {
  const auto found = earlier_.find(KeyOf(record.path, record.sha256));
  if (options_.redoes_all || found == earlier_.end()) return nullptr;
  const BatchRecord& earlier = *found->second;
  if (earlier.options != record.options) return nullptr;
  if (earlier.status == InputStatus::kFailed) {
    const bool is_asked = options_.redoes_failed && (options_.redone_reason.empty() ||
                                                     options_.redone_reason == earlier.reason);
    return is_asked || IsPassing(earlier.reason) ? nullptr : &earlier;
  }
  const bool is_there = tree_.HasResults(earlier.folder.substr(kDocs.size()));
  return earlier.folder == record.folder && is_there ? &earlier : nullptr;
}

Job JobOf(const BatchRecord& record, const BatchOptions& options) {
  Job job{.name = NameOfInput(record.path),
          .member = SplitArchivePath(record.path).member,
          .stem = SafeStem(record.path),
          .sha256 = record.sha256,
          .folder = {},
          .max_pages = options.max_pages,
          .told = {}};
  if (const InputOrigin* source = SourceOf(record.path, options)) job.told = source->told;
  return job;
}

}  // namespace mingxi
