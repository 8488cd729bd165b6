// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the kernel holds a worker to.

#include <sys/types.h>

#include <chrono>
#include <cstdint>

namespace mingxi {

struct WorkerLimits {
  /// Bytes of address space; 0 = no limit. 1 GiB is ten times what the longest real disclosures
  /// (247 pages) take.
  std::uint64_t memory = 1ull << 30;
  /// Bytes of one output file. A workbook of 100,000 rows has 10 MB.
  std::uint64_t file_size = 1ull << 30;
};

/// Sets the limits for this process; they last over exec. Safe between fork and exec.
void ApplyLimits(const WorkerLimits& limits);

/// From now on, process `pid` (0 = this one) may use `time` more of the processor; then the kernel
/// ends it (SIGXCPU). The supervisor sets it: in the sandbox nobody changes limits.
void LimitProcessorTime(pid_t pid, std::chrono::milliseconds time);

}  // namespace mingxi
