// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/ledger.h"

// A crash between the end of a conversion and its line costs one conversion, nothing else: the
// line comes behind the results, and before results are replaced their old line is struck out.

#include <unistd.h>

#include <fstream>
#include <string_view>

#include "pipeline/batch/percent_encoding.h"
#include "writers/files/atomic_file.h"

namespace mingxi {
namespace {

constexpr char kManifest[] = "/manifest.jsonl";
constexpr char kJournal[] = "/.mingxi-journal";
/// Strikes out the records of a result folder, which follows percent-encoded.
constexpr std::string_view kForget = "forget ";

void ReadLines(const std::string& path, Records& records) {
  std::ifstream file(path, std::ios::binary);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(kForget)) {
      const std::string folder = PercentDecode(std::string_view(line).substr(kForget.size()));
      std::erase_if(records, [&](const auto& entry) { return entry.second.folder == folder; });
    } else if (std::optional<BatchRecord> record = RecordFromJson(line)) {
      const std::string key = record->path;
      records.insert_or_assign(key, *std::move(record));
    }
  }
}

}  // namespace

Records ReadLedger(const std::string& folder) {
  Records records;
  ReadLines(folder + kManifest, records);
  ReadLines(folder + kJournal, records);
  return records;
}

Result<Ledger> Ledger::Open(const std::string& folder) {
  Result<JournalFile> journal = JournalFile::Open(folder + kJournal);
  if (!journal.ok()) return journal.status();
  return Ledger(folder, *std::move(journal));
}

Status Ledger::Forget(const std::string& result_folder) {
  const Status written = journal_.Append(std::string(kForget) + PercentEncode(result_folder));
  return written.ok() ? journal_.Sync() : written;
}

Status Ledger::Add(const BatchRecord& record) { return journal_.Append(RecordToJson(record)); }

Status Ledger::WriteManifest(const std::vector<BatchRecord>& records) {
  std::string text;
  for (const BatchRecord& record : records) text += RecordToJson(record) + "\n";
  if (Status written = WriteFileAtomically(folder_ + kManifest, text); !written.ok()) {
    return written;
  }
  return journal_.Empty();
}

}  // namespace mingxi
