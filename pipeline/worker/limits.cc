// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/limits.h"

#include <sys/resource.h>
#include <time.h>

namespace mingxi {
namespace {

/// Open files of a worker at one time: the library that writes workbooks keeps one for each sheet.
constexpr rlim_t kOpenFiles = 1024;

/// AddressSanitizer's shadow memory alone is larger than any limit.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kHasShadowMemory = true;
#elif defined(__has_feature)
constexpr bool kHasShadowMemory = __has_feature(address_sanitizer);
#else
constexpr bool kHasShadowMemory = false;
#endif

void SetLimit(__rlimit_resource resource, rlim_t most) {
  rlimit limit{};
  if (getrlimit(resource, &limit) != 0) return;
  if (limit.rlim_max != RLIM_INFINITY && most > limit.rlim_max) most = limit.rlim_max;
  limit.rlim_cur = most;
  limit.rlim_max = most;
  setrlimit(resource, &limit);
}

}  // namespace

void ApplyLimits(const WorkerLimits& limits) {
  if (limits.memory > 0 && !kHasShadowMemory) SetLimit(RLIMIT_AS, limits.memory);
  if (limits.file_size > 0) SetLimit(RLIMIT_FSIZE, limits.file_size);
  SetLimit(RLIMIT_CORE, 0);
  SetLimit(RLIMIT_NOFILE, kOpenFiles);
}

void LimitProcessorTime(pid_t pid, std::chrono::milliseconds time) {
  clockid_t clock{};
  timespec used{};
  rlimit limit{};
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0) return;
  if (prlimit(pid, RLIMIT_CPU, nullptr, &limit) != 0) return;
  const auto seconds =
      static_cast<rlim_t>(used.tv_sec) + 2 + static_cast<rlim_t>(time.count() / 1000);
  if (limit.rlim_max != RLIM_INFINITY && seconds > limit.rlim_max) return;
  limit.rlim_cur = seconds;
  prlimit(pid, RLIMIT_CPU, &limit, nullptr);
}

}  // namespace mingxi
