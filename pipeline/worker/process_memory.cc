// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/process_memory.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace mingxi {
namespace {

std::string ProcPath(pid_t pid, const char* name) {
  return "/proc/" + std::to_string(pid) + "/" + name;
}

/// The number behind `name` in the text of /proc/PID/status.
std::int64_t FieldOf(std::string_view status, std::string_view name) {
  const std::size_t at = status.find(name);
  if (at == std::string_view::npos) return 0;
  status.remove_prefix(at + name.size());
  status.remove_prefix(std::min(status.find_first_not_of(" \t"), status.size()));
  std::int64_t number = 0;
  std::from_chars(status.data(), status.data() + status.size(), number);
  return number;
}

}  // namespace

ProcessMemory MemoryOf(pid_t pid) {
  const int descriptor = open(ProcPath(pid, "status").c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {};
  std::array<char, 4096> bytes;
  const ssize_t count = read(descriptor, bytes.data(), bytes.size());
  close(descriptor);
  if (count <= 0) return {};
  const std::string_view status(bytes.data(), static_cast<std::size_t>(count));
  return {.resident = FieldOf(status, "VmRSS:"), .peak = FieldOf(status, "VmHWM:")};
}

void ForgetPeakMemory(pid_t pid) {
  const int descriptor = open(ProcPath(pid, "clear_refs").c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  constexpr std::string_view kForgetPeak = "5";  // proc(5): resets VmHWM.
  [[maybe_unused]] const ssize_t ignored =
      write(descriptor, kForgetPeak.data(), kForgetPeak.size());
  close(descriptor);
}

}  // namespace mingxi
