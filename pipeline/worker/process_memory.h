// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sys/types.h>

#include <cstdint>

namespace mingxi {

/// KiB of memory.
struct ProcessMemory {
  std::int64_t resident = 0;
  std::int64_t peak = 0;  ///< Since the last ForgetPeakMemory.
};

/// The memory of process `pid`; zeros where the kernel does not tell.
ProcessMemory MemoryOf(pid_t pid);

/// Begins the peak of process `pid` anew.
void ForgetPeakMemory(pid_t pid);

}  // namespace mingxi
