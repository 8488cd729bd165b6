// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "pipeline/batch/batch_options.h"
#include "pipeline/batch/ledger.h"
#include "pipeline/worker/job.h"
#include "writers/files/result_tree.h"

namespace mingxi {

/// An input that was found.
struct BatchInput {
  std::string path;
  std::string sha256;  ///< Of a document in an archive; empty = not known yet.
};

/// What is to be done with one input.
struct PlannedRecord {
  BatchRecord record;  ///< Path, hash, folder, options and source facts are filled in.
  /// kConvert: the rest is for a worker to find out. kKeep: an earlier run's record. kTell: the
  /// record says all: a duplicate, or no file that can be read. kStop: the run was interrupted.
  enum class Task { kConvert, kKeep, kTell, kStop } task = Task::kConvert;
};

/// Decides input by input, by its hash, against what earlier runs left.
class BatchPlan {
 public:
  /// REQUIRES: all outlive the plan.
  BatchPlan(const BatchOptions& options, const Records& earlier, const ResultTree& tree);

  /// Reads the file of `input` once for its hash where that is not known, unless `is_interrupted`
  /// says to stop.
  PlannedRecord Plan(const BatchInput& input, const std::function<bool()>& is_interrupted);

 private:
  PlannedRecord PlanReadable(BatchRecord record);
  const BatchRecord* KeptFor(const BatchRecord& record) const;
  std::string OptionsHash(const InputOrigin* source) const;

  const BatchOptions& options_;
  const ResultTree& tree_;
  std::unordered_map<std::string, const BatchRecord*> earlier_;  ///< By name and hash.
  std::unordered_map<std::string, std::string> first_paths_;     ///< Of this run, by hash.
};

/// What the worker needs to know of `record`.
Job JobOf(const BatchRecord& record, const BatchOptions& options);

}  // namespace mingxi
