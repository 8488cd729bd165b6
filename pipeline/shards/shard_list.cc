// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/shards/shard_list.h"

// The largest file goes to the shard that has least so far: simple, and within a third of the best.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <numeric>

#include "pipeline/batch/find_inputs.h"
#include "pipeline/told_list.h"
#include "writers/files/atomic_file.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

/// Bytes that stand for the work that every file costs, however small.
constexpr std::uintmax_t kBytesPerFile = std::uintmax_t{64} * 1024;

std::string Number(int shard) {
  const std::string digits = std::to_string(shard);
  constexpr std::size_t kDigits = 4;
  return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

std::uintmax_t WorkOf(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return kBytesPerFile + (error ? 0 : size);
}

std::string ListText(const std::vector<std::string>& paths) {
  std::string text;
  for (const std::string& path : paths) text += path + '\0';
  return text;
}

/// The paths of each shard, in their order.
std::vector<std::vector<std::string>> Cut(const std::vector<std::string>& paths,
                                          std::size_t count) {
  std::vector<std::uintmax_t> work(paths.size());
  std::transform(paths.begin(), paths.end(), work.begin(), WorkOf);
  std::vector<std::size_t> by_work(paths.size());
  std::iota(by_work.begin(), by_work.end(), std::size_t{0});
  std::stable_sort(by_work.begin(), by_work.end(),
                   [&](std::size_t one, std::size_t two) { return work[one] > work[two]; });
  std::vector<std::uintmax_t> load(count);
  std::vector<std::vector<std::size_t>> parts(count);
  for (const std::size_t i : by_work) {
    const auto least = static_cast<std::size_t>(
        std::distance(load.begin(), std::min_element(load.begin(), load.end())));
    load[least] += work[i];
    parts[least].push_back(i);
  }
  std::vector<std::vector<std::string>> shards(count);
  for (std::size_t shard = 0; shard < count; ++shard) {
    std::sort(parts[shard].begin(), parts[shard].end());
    for (const std::size_t i : parts[shard]) shards[shard].push_back(paths[i]);
  }
  return shards;
}

}  // namespace

std::string InputListPath(const std::string& folder) { return folder + "/inputs.list"; }
std::string ShardListPath(const std::string& folder, int shard) {
  return folder + "/shard-" + Number(shard) + ".list";
}
std::string ShardRunPath(const std::string& folder, int shard) {
  return folder + "/run-" + Number(shard);
}

int CountShards(const std::string& folder) {
  int count = 0;
  std::error_code ignored;
  while (fs::exists(ShardListPath(folder, count + 1), ignored)) ++count;
  return count;
}

Result<int> WriteShards(const std::vector<std::string>& paths, int count,
                        const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return Status::WriteFailed("cannot write: " + error.message()).At({.file = folder});
  for (int old = CountShards(folder); old > 0; --old) fs::remove(ShardListPath(folder, old), error);
  const std::size_t shards = std::min(static_cast<std::size_t>(count), paths.size());
  int number = 0;
  for (const std::vector<std::string>& part : Cut(paths, shards)) {
    Status written = WriteFileAtomically(ShardListPath(folder, ++number), ListText(part));
    if (!written.ok()) return written;
  }
  Status written = WriteFileAtomically(InputListPath(folder), ListText(paths));
  if (!written.ok()) return written;
  return number;
}

Result<std::vector<std::string>> ReadShardList(const std::string& path) {
  const Result<std::string> text = ReadListFile(path);
  if (!text.ok()) return text.status();
  return ParsePathList(*text);
}

}  // namespace mingxi
