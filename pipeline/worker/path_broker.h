// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Files by their names for a process that may not name files itself: it asks, a broker looks
// whether the name is one of its places, and hands over the open file. Every call of the system
// that names a file is caught (PathTrap, seccomp) and becomes such a question, so that libraries
// need not know.

#include <sys/stat.h>

#include <cstdint>
#include <string>
#include <vector>

namespace mingxi {

/// What may be asked.
enum class PathAct : std::uint32_t {
  kOpen,
  kStat,
  kLinkStat,
  kAccess,
  kMakeFolder,
  kRemoveFolder,
  kRemove,
  kRename,
};

/// A question; the names follow it, each as long as it says. Plain data, because a signal handler
/// writes it.
struct PathQuestion {
  PathAct act = PathAct::kOpen;
  std::int32_t flags = 0;  ///< Of open(2); the rights asked for by access(2).
  std::uint32_t name_size = 0;
  std::uint32_t other_size = 0;  ///< Of the new name; only kRename has one.
};

/// An open file travels with the answer to kOpen.
struct PathAnswer {
  std::int32_t error = 0;  ///< 0 = done.
  struct stat facts {};    ///< Of kStat and kLinkStat.
};

/// Bytes of a name; a longer one is refused.
inline constexpr std::size_t kMaxPathBytes = 4096;

/// What the broker lets through. All else is EACCES, there or not.
struct BrokerPlaces {
  std::vector<std::string> readable_files;    ///< Exactly these names.
  std::vector<std::string> readable_folders;  ///< What stands below them, but through no link.
  std::vector<std::string> system_places;     ///< The same, through links as well.
  std::string writable_folder;                ///< Below it files are made, changed and removed.
};

/// Answers `question` about `name` (and `other`); `descriptor` gets the open file of kOpen. Here
/// for tests; ServePaths calls it.
PathAnswer AnswerPath(const BrokerPlaces& places, const PathQuestion& question,
                      const std::string& name, const std::string& other, int& descriptor);

/// Answers what comes over `socket` until the other end is closed.
void ServePaths(int socket, const BrokerPlaces& places);

}  // namespace mingxi
