// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/run_batch.h"

#include "pipeline/batch/bodies.h"

// find inputs -> plan each by its hash -> workers convert -> publish -> write down -> manifest.
// The order of "publish" and "write down" is what makes a kill at any moment harmless.

#include <chrono>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "extractor/archive/archive_path.h"
#include "model/shown_text.h"
#include "pipeline/archive_inputs.h"
#include "pipeline/batch/batch_plan.h"
#include "pipeline/batch/compare_twins.h"
#include "pipeline/batch/find_companions.h"
#include "pipeline/batch/find_inputs.h"
#include "pipeline/batch/find_reissues.h"
#include "pipeline/batch/ledger.h"
#include "pipeline/batch/safe_stem.h"
#include "pipeline/batch/write_results.h"
#include "pipeline/worker/worker_pool.h"
#include "writers/files/result_tree.h"

namespace mingxi {
namespace {

constexpr std::size_t kDocsPrefix = 5;  // "docs/"

/// The inputs of a run that names none: those of the runs before, the failed ones where only they
/// are asked for.
std::vector<std::string> KnownPaths(const Records& earlier, const BatchOptions& options) {
  std::vector<std::string> paths;
  for (const auto& [path, record] : earlier) {
    const bool is_failed = record.status == InputStatus::kFailed;
    const bool is_asked = options.redone_reason.empty() || options.redone_reason == record.reason;
    if (!options.redoes_failed || (is_failed && is_asked)) paths.push_back(path);
  }
  return paths;
}

/// The files on the disk that `paths` lead to or into, each once.
std::vector<std::string> FilesOf(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::set<std::string> seen;
  for (const std::string& path : paths) {
    std::string file = SplitArchivePath(path).archive;
    if (seen.insert(file).second) files.push_back(std::move(file));
  }
  return files;
}

class Batch {
 public:
  Batch(const BatchOptions& options, const BatchEvents& events, ResultTree tree, Ledger ledger)
      : options_(options), events_(events), tree_(std::move(tree)), ledger_(std::move(ledger)) {}

  Result<BatchOutcome> Run() {
    earlier_ = ReadLedger(options_.output);
    Discover();
    plan_.emplace(options_, earlier_, tree_);
    const Status status = RunPool(ToPoolOptions(), ToPoolClient());
    outcome_.was_interrupted = IsInterrupted();
    if (!status.ok() && status.code() != StatusCode::kInterrupted) {
      const Status written = ledger_.WriteManifest(TakeRecords());  // What is done is done.
      static_cast<void>(written.ok());
      return status;
    }
    return Conclude();
  }

 private:
  void Discover() {
    if (options_.paths.empty()) {
      const std::vector<std::string> known = KnownPaths(earlier_, options_);
      AddInputs(FilesOf(known), std::set<std::string>(known.begin(), known.end()));
    } else {
      FoundInputs found = FindInputs(options_.paths, options_.output);
      AddInputs(found.paths, {});
      Tell(found);
    }
    outcome_.inputs = inputs_.size();
  }

  /// `files`, and in place of an archive what stands in it. Where `known` is not empty, only those.
  void AddInputs(const std::vector<std::string>& files, const std::set<std::string>& known) {
    const auto add = [&](std::string path, std::string sha256) {
      if (known.empty() || known.contains(path)) {
        inputs_.push_back({std::move(path), std::move(sha256)});
      }
    };
    for (const std::string& file : files) {
      if (IsInterrupted()) return;
      const ArchiveContents inside =
          LookIntoArchive(file, options_.needs_sandbox, [this] { return IsInterrupted(); });
      for (const ArchiveMember& member : inside.members) add(member.input, member.sha256);
      if (inside.members.empty() || inside.is_failing) add(file, {});
      if (!inside.other_files.empty() && known.empty() && events_.on_note) {
        events_.on_note(ShownName(file) +
                        ": left out as no disclosures: " + OtherFilesText(inside.other_files));
      }
    }
  }

  void Tell(const FoundInputs& found) const {
    if (!events_.on_note) return;
    for (const SkippedPath& skipped : found.skipped) {
      events_.on_note(ShownName(skipped.path) + ": left out: " + skipped.why);
    }
    if (found.other_files.empty()) return;
    events_.on_note("left out as no disclosures: " + OtherFilesText(found.other_files));
  }

  PoolOptions ToPoolOptions() const {
    PoolOptions pool;
    pool.command = options_.worker_command;
    pool.work_folder = tree_.work_folder();
    pool.jobs = options_.jobs;
    pool.limits.memory = options_.memory;
    pool.file_timeout = options_.file_timeout;
    pool.stall_timeout = options_.stall_timeout;
    pool.keeps_partial = options_.keeps_partial;
    pool.needs_sandbox = options_.needs_sandbox;
    return pool;
  }

  PoolClient ToPoolClient() {
    return {.next = [this] { return Next(); },
            .finished = [this](const PoolJob& job,
                               PoolResult result) { return Finished(job, std::move(result)); },
            .is_interrupted = [this] { return IsInterrupted(); },
            .on_ready = [this](const WorkerReady& ready) { NoteSandbox(ready); }};
  }

  /// A sandbox that is not whole is told once.
  void NoteSandbox(const WorkerReady& ready) {
    if (!ready.is_limited || !events_.on_note || std::exchange(was_sandbox_noted_, true)) return;
    events_.on_note("workers run with " + ready.sandbox);
  }

  bool IsInterrupted() const { return events_.is_interrupted && events_.is_interrupted(); }

  std::optional<PoolJob> Next() {
    while (next_ < inputs_.size() && !IsInterrupted() && status_.ok()) {
      PlannedRecord planned = plan_->Plan(inputs_[next_++], [this] { return IsInterrupted(); });
      if (planned.task == PlannedRecord::Task::kStop) return std::nullopt;
      if (planned.task == PlannedRecord::Task::kConvert) {
        PoolJob job{JobOf(planned.record, options_), planned.record.path, {}};
        if (!job.job.member.empty()) job.file = SplitArchivePath(job.path).archive;
        running_[job.path] = std::move(planned.record);
        return job;
      }
      status_ = Settle(std::move(planned.record), planned.task == PlannedRecord::Task::kKeep);
    }
    return std::nullopt;
  }

  Status Finished(const PoolJob& job, PoolResult result) {
    auto node = running_.extract(job.path);
    const BatchRecord& planned = node.mapped();
    BatchRecord record = std::move(result.record);
    record.path = planned.path;
    record.sha256 = planned.sha256;
    record.url = planned.url;
    record.fetched = planned.fetched;
    record.version = planned.version;
    record.poppler = planned.poppler;
    record.options = planned.options;
    if (!result.folder.empty()) {
      record.folder = planned.folder;
      const std::string name = record.folder.substr(kDocsPrefix);
      if (tree_.HasResults(name)) {
        if (Status struck = ledger_.Forget(record.folder); !struck.ok()) return struck;
      }
      if (Status put = tree_.Publish(result.folder, name); !put.ok()) return put;
    }
    ++outcome_.converted;
    return Settle(std::move(record), /*was_done_before=*/false);
  }

  /// Takes the last word on an input.
  Status Settle(BatchRecord record, bool was_done_before) {
    Status written = ledger_.Add(record);
    outcome_.done_before += was_done_before ? 1 : 0;
    outcome_.failed += record.status == InputStatus::kFailed ? 1 : 0;
    outcome_.has_errors |= record.counts.errors > 0;
    const BatchRecord& settled = settled_[record.path] = std::move(record);
    if (events_.on_input) {
      const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - began_;
      events_.on_input({.total = inputs_.size(),
                        .finished = settled_.size(),
                        .converted = outcome_.converted,
                        .failed = outcome_.failed,
                        .seconds = passed.count(),
                        .record = &settled,
                        .was_done_before = was_done_before});
    }
    return written;
  }

  /// Those of this run, and of earlier runs what this one did not touch. Called once, at the end:
  /// of 100,000 records there is no room for two copies.
  std::vector<BatchRecord> TakeRecords() {
    plan_.reset();                                        // It points into what was known.
    std::map<std::string_view, std::string_view> owners;  // Of result folders: paths.
    for (const auto& [path, record] : settled_) {
      if (!record.folder.empty() && record.status != InputStatus::kDuplicate) {
        owners[record.folder] = path;
      }
    }
    Records all = std::move(settled_);
    for (auto& [path, record] : earlier_) {
      if (all.contains(path)) continue;
      const auto own = owners.find(record.folder);
      BatchRecord kept = std::move(record);
      // The same bytes under another path: the results there are this run's now.
      if (own != owners.end() && own->second != path) {
        kept.status = InputStatus::kDuplicate;
        kept.same_as = own->second;
        kept.counts = {};
      }
      all.emplace(path, std::move(kept));
    }
    earlier_.clear();
    std::vector<BatchRecord> records;
    records.reserve(all.size());
    while (!all.empty()) records.push_back(std::move(all.extract(all.begin()).mapped()));
    return records;
  }

  /// Results that no record names any more: of inputs that have changed.
  void RemoveForgotten() {
    std::set<std::string> named;
    for (const BatchRecord& record : outcome_.records) named.insert(record.folder);
    for (const std::string& name : tree_.ResultNames()) {
      if (IsResultFolderName(name) && !named.contains("docs/" + name)) tree_.Remove(name);
    }
  }

  Result<BatchOutcome> Conclude() {
    if (!status_.ok()) return status_;
    outcome_.records = TakeRecords();
    if (!outcome_.was_interrupted) {
      MarkReissues(outcome_.records);
      MarkCompanions(outcome_.records);
      CompareTwins(outcome_.records, options_, events_);
      MarkBodies(outcome_.records);
      outcome_.was_interrupted = IsInterrupted();
    }
    for (const BatchRecord& record : outcome_.records) {
      outcome_.has_errors |= record.twin.differences > 0;
    }
    if (Status written = ledger_.WriteManifest(outcome_.records); !written.ok()) return written;
    if (outcome_.was_interrupted) return std::move(outcome_);
    RemoveForgotten();
    Status results = WriteBatchResults(outcome_, options_, events_);
    outcome_.was_interrupted = results.code() == StatusCode::kInterrupted;
    if (!results.ok() && !outcome_.was_interrupted) return results;
    return std::move(outcome_);
  }

  const BatchOptions& options_;
  const BatchEvents& events_;
  ResultTree tree_;
  Ledger ledger_;
  Records earlier_;
  std::vector<BatchInput> inputs_;
  std::size_t next_ = 0;
  std::optional<BatchPlan> plan_;
  Records running_;
  Records settled_;
  BatchOutcome outcome_;
  Status status_;
  bool was_sandbox_noted_ = false;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace

Result<BatchOutcome> RunBatch(const BatchOptions& options, const BatchEvents& events) {
  Result<ResultTree> tree = ResultTree::Open(options.output);
  if (!tree.ok()) return tree.status();
  Result<Ledger> ledger = Ledger::Open(options.output);
  if (!ledger.ok()) return ledger.status();
  return Batch(options, events, *std::move(tree), *std::move(ledger)).Run();
}

}  // namespace mingxi
