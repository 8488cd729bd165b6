// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/quota.h"

#include <filesystem>
#include <fstream>

namespace mingxi {
namespace {

/// Files and folders below `folder`, counted as far as `most`; and their bytes on the disk.
struct Held {
  std::int64_t files = 0;
  std::int64_t bytes = 0;
};

Held HeldBelow(const std::string& folder, std::int64_t most) {
  namespace fs = std::filesystem;
  Held held;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end;
       !error && entry != end && held.files <= most; entry.increment(error)) {
    ++held.files;
    std::error_code ignored;
    if (!entry->is_regular_file(ignored)) continue;
    const auto size = entry->file_size(ignored);
    if (!ignored) held.bytes += static_cast<std::int64_t>(size);
  }
  return held;
}

}  // namespace

std::int64_t BytesWrittenBy(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/io");
  std::string name;
  std::int64_t value = 0;
  while (file >> name >> value) {
    if (name == "wchar:") return value;
  }
  return 0;
}

bool IsOverQuota(pid_t pid, std::int64_t before, const std::string& folder, const JobQuota& quota) {
  if (BytesWrittenBy(pid) - before > quota.bytes) return true;
  const Held held = HeldBelow(folder, quota.files);
  return held.files > quota.files || held.bytes > quota.bytes;
}

}  // namespace mingxi
