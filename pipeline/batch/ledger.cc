// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/ledger.h"

// A crash between the end of a conversion and its line costs one conversion, nothing else: the
// line comes behind the results, and before results are replaced their old line is struck out.

#include <unistd.h>

#include <algorithm>
#include <array>
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

/// Bytes. A record with all its doubts and a long path has some thousand.
constexpr std::size_t kLongestLine = std::size_t{1} << 20;

/// Calls `take` with each line of the file at `path` that is no longer than kLongestLine.
template <typename Take>
void ForEachLine(const std::string& path, Take take) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, 1 << 16> chunk;
  std::string line;
  bool is_too_long = false;
  while (file.read(chunk.data(), chunk.size()), file.gcount() > 0) {
    std::string_view rest(chunk.data(), static_cast<std::size_t>(file.gcount()));
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      is_too_long |= line.size() + end > kLongestLine;
      if (!is_too_long) line += rest.substr(0, end);
      if (end == rest.size()) break;
      rest.remove_prefix(end + 1);
      if (!is_too_long) take(line);
      line.clear();
      is_too_long = false;
    }
  }
  if (!line.empty() && !is_too_long) take(line);
}

/// Whether `record` can be of an earlier run: what has results says where.
bool IsComplete(const BatchRecord& record) {
  return !record.path.empty() && (record.status == InputStatus::kFailed || !record.folder.empty());
}

void ReadLines(const std::string& path, Records& records) {
  ForEachLine(path, [&records](const std::string& line) {
    if (line.starts_with(kForget)) {
      const std::string folder = PercentDecode(std::string_view(line).substr(kForget.size()));
      std::erase_if(records, [&](const auto& entry) { return entry.second.folder == folder; });
    } else if (std::optional<BatchRecord> record = RecordFromJson(line);
               record && IsComplete(*record)) {
      const std::string key = record->path;
      records.insert_or_assign(key, *std::move(record));
    }
  });
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
  Result<AtomicFile> file = AtomicFile::Create(folder_ + kManifest);
  if (!file.ok()) return file.status();
  for (const BatchRecord& record : records) {
    if (Status written = file->Write(RecordToJson(record) + "\n"); !written.ok()) return written;
  }
  if (Status written = file->Commit(); !written.ok()) return written;
  return journal_.Empty();
}

}  // namespace mingxi
