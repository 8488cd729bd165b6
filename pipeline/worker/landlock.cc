// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace mingxi {
namespace {

/// What landlock_create_ruleset takes; the headers of Debian 12 know the first part only.
struct LandlockRules {
  std::uint64_t files = 0;
  std::uint64_t network = 0;  ///< Landlock 4
  std::uint64_t scopes = 0;   ///< Landlock 6
};

/// All rights of a version.
LandlockRules RulesOf(int version) {
  constexpr std::array<int, 6> kFileRights = {0, 13, 14, 15, 15, 16};  // By version, up to 5.
  LandlockRules rules;
  const int known = kFileRights[static_cast<std::size_t>(std::min(version, 5))];
  rules.files = (std::uint64_t{1} << known) - 1;
  if (version >= 4) rules.network = 3;  // bind, connect
  if (version >= 6) rules.scopes = 3;   // abstract sockets, signals
  return rules;
}

constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kRun = kRead | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t kTruncate = std::uint64_t{1} << 14;  // Landlock 3
constexpr std::uint64_t kDevice = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;
/// The rights that a file can have; the others are of folders.
constexpr std::uint64_t kOfFiles = LANDLOCK_ACCESS_FS_EXECUTE | kDevice | kTruncate;

void Allow(int ruleset, const std::string& place, std::uint64_t rights) {
  const int file = open(place.c_str(), O_PATH | O_CLOEXEC);
  if (file < 0) return;
  struct stat facts {};
  if (fstat(file, &facts) == 0) {
    if (!S_ISDIR(facts.st_mode)) rights &= kOfFiles;
    const landlock_path_beneath_attr beneath{.allowed_access = rights, .parent_fd = file};
    // Where that fails the place stays forbidden.
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  }
  close(file);
}

}  // namespace

int ConfineFiles(const LandlockPlaces& places) {
  const long told =
      syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (told <= 0) return 0;
  const auto version = static_cast<int>(told);
  const LandlockRules rules = RulesOf(version);
  const std::size_t size = version >= 6   ? sizeof rules
                           : version >= 4 ? 2 * sizeof rules.files
                                          : sizeof rules.files;
  const int ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, size, 0));
  if (ruleset < 0) return 0;
  for (const std::string& place : places.readable) Allow(ruleset, place, kRead & rules.files);
  for (const std::string& place : places.runnable) Allow(ruleset, place, kRun & rules.files);
  for (const std::string& place : places.devices) Allow(ruleset, place, kDevice & rules.files);
  for (const std::string& place : places.writable) {
    Allow(ruleset, place, rules.files & ~std::uint64_t{LANDLOCK_ACCESS_FS_EXECUTE});
  }
  const long done = syscall(SYS_landlock_restrict_self, ruleset, 0);
  close(ruleset);
  return done == 0 ? version : 0;
}

}  // namespace mingxi
