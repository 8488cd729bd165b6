// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/shards/merge_shards.h"

#include <map>
#include <set>
#include <utility>

#include "pipeline/batch/bodies.h"
#include "pipeline/batch/find_companions.h"
#include "pipeline/batch/find_reissues.h"
#include "pipeline/batch/ledger.h"
#include "pipeline/batch/write_results.h"
#include "pipeline/shards/shard_list.h"
#include "writers/files/result_tree.h"

namespace mingxi {
namespace {

constexpr std::size_t kDocsPrefix = 5;  // "docs/"

/// A record with the folder of the shard that made it.
struct ShardRecord {
  BatchRecord record;
  std::string run;
};
using ShardRecords = std::map<std::string, ShardRecord>;

/// The records of all shards; which shards lack some of their inputs.
struct Gathered {
  ShardRecords records;
  std::vector<int> incomplete;
};

Result<Gathered> Gather(const std::string& folder) {
  Gathered gathered;
  const int count = CountShards(folder);
  for (int shard = 1; shard <= count; ++shard) {
    const Result<std::vector<std::string>> paths = ReadShardList(ShardListPath(folder, shard));
    if (!paths.ok()) return paths.status();
    const std::string run = ShardRunPath(folder, shard);
    Records records = ReadLedger(run);
    bool is_complete = true;
    for (const std::string& path : *paths) {
      auto node = records.extract(path);
      is_complete &= !node.empty();
      if (!node.empty()) gathered.records[path] = {std::move(node.mapped()), run};
    }
    if (!is_complete) gathered.incomplete.push_back(shard);
  }
  return gathered;
}

class Merge {
 public:
  Merge(ResultTree tree, Ledger ledger) : tree_(std::move(tree)), ledger_(std::move(ledger)) {
    earlier_ = ReadLedger(tree_.folder());
  }

  /// Whether `record` is a duplicate of an input that no shard has a record of (yet).
  bool IsOrphan(const BatchRecord& record) const {
    return record.status == InputStatus::kDuplicate && !first_.contains(record.sha256);
  }

  /// Takes the record of the next input of the list, with its results.
  Status Take(ShardRecord found) {
    BatchRecord& record = found.record;
    const auto [first, is_new] =
        first_.emplace(record.sha256, std::pair{record.path, record.folder});
    if (!is_new && !record.sha256.empty()) {
      BecomeDuplicate(first->second.first, first->second.second, record);
    } else if (Status put = Put(found); !put.ok()) {
      return put;
    }
    Status written = ledger_.Add(record);
    merged_[record.path] = std::move(record);
    return written;
  }

  Result<BatchOutcome> Conclude(const BatchOptions& options, const BatchEvents& events) {
    BatchOutcome outcome;
    for (auto& [path, record] : merged_) {
      outcome.failed += record.status == InputStatus::kFailed ? 1 : 0;
      outcome.has_errors |= record.counts.errors > 0;
      outcome.records.push_back(std::move(record));
    }
    outcome.inputs = outcome.records.size();
    MarkReissues(outcome.records);
    MarkCompanions(outcome.records);
    MarkBodies(outcome.records);
    tree_.Sync();
    if (Status written = ledger_.WriteManifest(outcome.records); !written.ok()) return written;
    RemoveOthers(outcome);
    if (Status written = WriteBatchResults(outcome, options, events); !written.ok()) return written;
    return outcome;
  }

 private:
  static void BecomeDuplicate(const std::string& path, const std::string& folder,
                              BatchRecord& record) {
    BatchRecord duplicate;
    duplicate.path = record.path;
    duplicate.sha256 = record.sha256;
    duplicate.status = InputStatus::kDuplicate;
    duplicate.same_as = path;
    duplicate.folder = folder;
    duplicate.url = record.url;
    duplicate.fetched = record.fetched;
    duplicate.version = record.version;
    duplicate.poppler = record.poppler;
    duplicate.options = record.options;
    record = std::move(duplicate);
  }

  /// Copies the results of `found` unless they are there.
  Status Put(const ShardRecord& found) {
    const BatchRecord& record = found.record;
    if (record.status == InputStatus::kFailed || record.folder.empty()) return Status::Ok();
    const std::string name = record.folder.substr(kDocsPrefix);
    if (tree_.HasResults(name)) {
      const auto known = earlier_.find(record.path);
      if (known != earlier_.end() && known->second == record) return Status::Ok();
      if (Status struck = ledger_.Forget(record.folder); !struck.ok()) return struck;
    }
    return tree_.PublishCopy(found.run + "/" + record.folder, name);
  }

  void RemoveOthers(const BatchOutcome& outcome) {
    std::set<std::string> named;
    for (const BatchRecord& record : outcome.records) named.insert(record.folder);
    for (const std::string& name : tree_.ResultNames()) {
      if (!named.contains("docs/" + name)) tree_.Remove(name);
    }
  }

  ResultTree tree_;
  Ledger ledger_;
  Records earlier_;
  Records merged_;
  std::map<std::string, std::pair<std::string, std::string>> first_;  ///< By hash: path, folder.
};

}  // namespace

Result<MergeOutcome> MergeShards(const std::string& folder, const BatchOptions& options,
                                 const BatchEvents& events) {
  const Result<std::vector<std::string>> inputs = ReadShardList(InputListPath(folder));
  if (!inputs.ok()) return inputs.status();
  Result<Gathered> gathered = Gather(folder);
  if (!gathered.ok()) return gathered.status();
  Result<ResultTree> tree = ResultTree::Open(options.output);
  if (!tree.ok()) return tree.status();
  Result<Ledger> ledger = Ledger::Open(options.output);
  if (!ledger.ok()) return ledger.status();
  Merge merge(*std::move(tree), *std::move(ledger));
  MergeOutcome outcome;
  outcome.incomplete_shards = gathered->incomplete;
  for (const std::string& path : *inputs) {
    auto node = gathered->records.extract(path);
    if (node.empty() || merge.IsOrphan(node.mapped().record)) {
      outcome.missing.push_back(path);
    } else if (Status taken = merge.Take(std::move(node.mapped())); !taken.ok()) {
      return taken;
    }
  }
  Result<BatchOutcome> batch = merge.Conclude(options, events);
  if (!batch.ok()) return batch.status();
  outcome.batch = *std::move(batch);
  return outcome;
}

}  // namespace mingxi
