// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a batch knows of the runs before it, and writes down for those after it:
//
//   DIR/manifest.jsonl      a line an input, written whole at the end of a run
//   DIR/.mingxi-journal     the lines since then, as they came

#include <map>
#include <string>
#include <vector>

#include "model/status.h"
#include "pipeline/batch/record.h"
#include "writers/files/journal_file.h"

namespace mingxi {

/// Records by their paths.
using Records = std::map<std::string, BatchRecord>;

/// The records of the runs before, the journal's over the manifest's. What is cut short or no
/// record is left out.
Records ReadLedger(const std::string& folder);

/// Writes down what a run does. Not copyable: it is an open file.
class Ledger {
 public:
  /// Fails with kWriteFailed.
  static Result<Ledger> Open(const std::string& folder);

  /// What is known of the results in `result_folder` no longer holds: they are about to change.
  /// On the disk when it returns.
  Status Forget(const std::string& result_folder);
  Status Add(const BatchRecord& record);

  /// Writes the manifest with `records` and empties the journal.
  Status WriteManifest(const std::vector<BatchRecord>& records);

 private:
  Ledger(std::string folder, JournalFile journal)
      : folder_(std::move(folder)), journal_(std::move(journal)) {}

  std::string folder_;
  JournalFile journal_;
};

}  // namespace mingxi
