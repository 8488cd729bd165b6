// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a job may put on the disk, all files together: a limit for each file is none for many.

#include <sys/types.h>

#include <cstdint>
#include <string>

namespace mingxi {

struct JobQuota {
  std::int64_t bytes = std::int64_t{4} << 30;  ///< Written, those of removed files too.
  std::int64_t files = 20'000;                 ///< A document of 10,000 tables as CSV has so many.
};

/// Bytes that process `pid` has written since it began; 0 where the kernel does not tell.
std::int64_t BytesWrittenBy(pid_t pid);

/// Whether process `pid`, which had written `before` when its job began, is beyond `quota` by now,
/// or `folder` holds more files.
bool IsOverQuota(pid_t pid, std::int64_t before, const std::string& folder, const JobQuota& quota);

}  // namespace mingxi
