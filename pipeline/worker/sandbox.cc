// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/sandbox.h"

// Seccomp says which calls. Those that name files are caught and answered by a broker
// (path_broker.h), which works on every kernel with seccomp; where there is Landlock, it forbids
// all files once more, so that a way around seccomp leads nowhere. The default answer to a call is
// EPERM: libraries cope with a refusal where they would not cope with death (fontconfig tries many
// things). Death is for what only an attacker tries.

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "pipeline/worker/call_filter.h"
#include "pipeline/worker/landlock.h"
#include "pipeline/worker/path_broker.h"
#include "pipeline/worker/path_trap.h"

extern char** environ;

namespace mingxi {
namespace {

/// Libraries, character maps and fonts with their caches. No more of /etc than these.
std::vector<std::string> SystemPlaces() {
  std::vector<std::string> places = {"/usr",
                                     "/lib",
                                     "/lib64",
                                     "/etc/fonts",
                                     "/etc/ld.so.cache",
                                     "/etc/alternatives",
                                     "/etc/localtime",
                                     "/dev/null",
                                     "/dev/urandom",
                                     "/var/cache/fontconfig",
                                     "/sys/devices/system/cpu"};
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') {
    for (const char* fonts : {"/.fonts", "/.local/share/fonts", "/.config/fontconfig"}) {
      places.push_back(std::string(home) + fonts);
    }
  }
  return places;
}

/// The process that answers for files. It ends with the one it answers.
[[noreturn]] void BeBroker(int socket, const SandboxOptions& options, pid_t asker) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != asker) _exit(1);
  for (const int kept : options.kept_descriptors) close(kept);
  BrokerPlaces places;
  places.readable_files = options.readable_files;
  places.readable_folders = options.readable_folders;
  places.system_places = SystemPlaces();
  places.writable_folder = options.writable_folder;
  ServePaths(socket, places);
  _exit(0);
}

/// Our end of the socket to a new broker; -1 = there is none.
int StartBroker(const SandboxOptions& options) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return -1;
  const pid_t self = getpid();
  const pid_t broker = fork();
  if (broker == 0) {
    close(ends[0]);
    BeBroker(ends[1], options, self);
  }
  close(ends[1]);
  if (broker > 0) return ends[0];
  close(ends[0]);
  return -1;
}

/// Overwrites what the caller's environment says, where it stands, and leaves TMPDIR and HOME.
void ForgetEnvironment(const SandboxOptions& options) {
  const char* told_home = std::getenv("HOME");
  const std::string home = told_home == nullptr ? "" : told_home;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    std::memset(*variable, 0, std::strlen(*variable));
  }
  clearenv();
  if (!home.empty()) setenv("HOME", home.c_str(), 1);
  if (!options.writable_folder.empty()) setenv("TMPDIR", options.writable_folder.c_str(), 1);
}

/// Closes all descriptors but the standard ones and `kept`.
void CloseOthers(std::vector<int> kept) {
  std::sort(kept.begin(), kept.end());
  unsigned next = STDERR_FILENO + 1;
  const auto close_until = [&next](unsigned last) {
    if (next > last) return;
    if (syscall(SYS_close_range, next, last, 0) == 0) return;
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    constexpr rlim_t kMost = 1 << 20;
    const auto most = static_cast<unsigned>(std::min(files.rlim_cur, kMost));
    for (unsigned i = next; i <= std::min(last, most); ++i) close(static_cast<int>(i));
  };
  for (const int descriptor : kept) {
    const auto number = static_cast<unsigned>(descriptor);
    if (number < next) continue;
    close_until(number - 1);
    next = number + 1;
  }
  close_until(~0u);
}

}  // namespace

std::string SandboxState::ToString() const {
  if (!has_seccomp) {
    return "no limits on files and system calls, because seccomp is refused here (a kernel without "
           "it, or a container's setting)";
  }
  const std::string second =
      landlock > 0 ? "Landlock " + std::to_string(landlock) : "no Landlock in this kernel";
  return "files (broker, " + second + "), system calls (seccomp)";
}

SandboxState EnterSandbox(const SandboxOptions& options) {
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  SandboxState state;
  const int broker = StartBroker(options);
  std::vector<int> kept = options.kept_descriptors;
  if (broker >= 0) kept.push_back(broker);
  ForgetEnvironment(options);
  CloseOthers(std::move(kept));
  // Landlock alone would leave nobody to ask for files.
  if (broker < 0 || !CanLimitCalls() || !CatchPathCalls(broker)) return state;
  if (options.uses_landlock) state.landlock = ConfineFiles({});
  state.has_seccomp = LimitCalls(options.syncs);
  return state;
}

SandboxState TrySandbox() {
  const pid_t child = fork();
  constexpr int kSeccompBit = 64;
  if (child == 0) {
    const SandboxState state = EnterSandbox({.writable_folder = {}});
    _exit(state.landlock + (state.has_seccomp ? kSeccompBit : 0));
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return {};
  return {.landlock = WEXITSTATUS(status) % kSeccompBit,
          .has_seccomp = WEXITSTATUS(status) >= kSeccompBit};
}

}  // namespace mingxi
