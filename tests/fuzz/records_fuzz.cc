// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as what a worker or guest says, as a job, as lines of a manifest and a journal, and as
// corrections: nothing leads out of the folder of results, and what is read is written as the same.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "pipeline/batch/ledger.h"
#include "pipeline/batch/record.h"
#include "pipeline/read_corrections.h"
#include "pipeline/worker/guest_record.h"
#include "pipeline/worker/job.h"

namespace mingxi {
namespace {

void Expect(bool holds) {
  if (!holds) std::abort();
}

/// A folder that every run of this process writes into.
const std::string& Folder() {
  static const std::string folder = [] {
    std::string path = std::filesystem::temp_directory_path() / "mingxi-fuzz-XXXXXX";
    Expect(mkdtemp(path.data()) != nullptr);
    return path;
  }();
  return folder;
}

void Write(const std::string& name, std::string_view bytes) {
  std::ofstream(Folder() + "/" + name, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void ExpectInPlace(const BatchRecord& record) {
  Expect(record.folder.empty() || record.folder.starts_with("docs/"));
  Expect(record.folder.find("..") != 5);
  for (const std::string& name : record.outputs) {
    Expect(!name.empty() && name.find('/') == std::string::npos && name.front() != '.');
  }
}

void CheckRecord(std::string_view line) {
  const auto record = RecordFromJson(line);
  if (!record) return;
  ExpectInPlace(*record);
  const std::string written = RecordToJson(*record);
  const auto again = RecordFromJson(written);
  Expect(again.has_value() && RecordToJson(*again) == written);
}

void CheckMessages(std::string_view bytes) {
  if (const auto message = DecodeMessage(bytes)) {
    if (const auto* report = std::get_if<WorkerReport>(&*message)) ExpectInPlace(report->record);
  }
  DecodeJob(bytes);
  if (const auto record = DecodeGuestRecord(bytes)) {
    Expect(EncodeGuestRecord(record->kind, record->number, record->bytes) == bytes);
  }
}

}  // namespace
}  // namespace mingxi

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingxi;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  CheckMessages(bytes);
  CheckRecord(bytes);
  Write("manifest.jsonl", bytes.substr(0, size / 2));
  Write(".mingxi-journal", bytes.substr(size / 2));
  for (const auto& [path, record] : ReadLedger(Folder())) {
    Expect(!path.empty() && path == record.path);
    ExpectInPlace(record);
    Expect(record.status == InputStatus::kFailed || !record.folder.empty());
  }
  static_cast<void>(ParseCorrections(bytes).ok());
  return 0;
}
