// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a run came to, for a person the next morning.

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/batch/batch_options.h"

namespace mingxi {

/// Inputs that failed, or were converted in part, for one reason.
struct FailureGroup {
  InputStatus status = InputStatus::kFailed;
  std::string reason;
  std::vector<const BatchRecord*> records;  ///< Into the outcome.
};

/// A document or a table of it that a person should look at.
struct DoubtfulItem {
  const BatchRecord* record = nullptr;  ///< Into the outcome.
  const TableDoubt* table = nullptr;    ///< Into the record.
  std::int64_t weight() const { return table->contradicted * 2 + table->doubtful; }
};

struct BatchSummary {
  std::size_t done = 0;
  std::size_t partial = 0;
  std::size_t duplicates = 0;
  std::size_t failed = 0;
  std::size_t reissues = 0;
  RecordCounts counts;                 ///< Over all converted documents.
  std::vector<FailureGroup> failures;  ///< The largest first.
  std::vector<DoubtfulItem> doubts;    ///< The most doubtful first; all of them.
};

/// REQUIRES: `outcome` outlives the summary.
BatchSummary SummarizeBatch(const BatchOutcome& outcome);

/// Some lines of text for a terminal. `retry` is the command of this run without its inputs.
std::string SummaryText(const BatchSummary& summary, const std::string& retry);

/// The counts as one JSON object on one line.
std::string BatchSummaryJson(const BatchSummary& summary, const BatchOutcome& outcome);

}  // namespace mingxi
