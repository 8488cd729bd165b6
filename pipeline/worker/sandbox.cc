// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/sandbox.h"

// Landlock says which files, seccomp which calls. The default answer to a call is EPERM: libraries
// cope with a refusal where they would not cope with death (fontconfig tries many things). Death
// is for what only an attacker tries.

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>

namespace mingxi {
namespace {

// Rights that the kernel headers of Debian 12 may not know yet.
constexpr std::uint64_t kTruncate = 1ull << 14;       // Landlock 3
constexpr std::uint64_t kDeviceControl = 1ull << 15;  // Landlock 5

constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kChange = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                  LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                  LANDLOCK_ACCESS_FS_MAKE_REG;
constexpr std::uint64_t kOther = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                 LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                 LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
/// What may be asked of a file that is no folder.
constexpr std::uint64_t kOfFiles =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | kTruncate;

/// Libraries, character maps and fonts with their caches. No more of /etc than these.
constexpr std::array kReadablePlaces = {"/usr",
                                        "/lib",
                                        "/lib64",
                                        "/etc/fonts",
                                        "/etc/ld.so.cache",
                                        "/etc/alternatives",
                                        "/etc/localtime",
                                        "/dev/urandom",
                                        "/var/cache/fontconfig",
                                        "/sys/devices/system/cpu"};

int LandlockVersion() {
  const long version =
      syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : static_cast<int>(version);
}

std::uint64_t KnownRights(int version) {
  std::uint64_t rights = kRead | kChange | kOther;
  if (version >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) rights |= kTruncate;
  if (version >= 5) rights |= kDeviceControl;
  return rights;
}

/// Allows `rights` at and below `path`; a path that is not there needs none.
void Allow(int ruleset, const char* path, std::uint64_t rights) {
  const int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  struct stat facts {};
  if (fstat(place, &facts) == 0) {
    landlock_path_beneath_attr rule{};
    rule.allowed_access = S_ISDIR(facts.st_mode) ? rights : rights & kOfFiles;
    rule.parent_fd = place;
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  }
  close(place);
}

/// The version that is in force; 0 = none.
int LimitFiles(const SandboxOptions& options) {
  const int version = LandlockVersion();
  if (version == 0) return 0;
  const std::uint64_t known = KnownRights(version);
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = known;
  const int ruleset = static_cast<int>(
      syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0));
  if (ruleset < 0) return 0;
  for (const char* place : kReadablePlaces) Allow(ruleset, place, kRead);
  if (const char* home = std::getenv("HOME"); home != nullptr) {
    for (const char* fonts : {"/.fonts", "/.local/share/fonts", "/.config/fontconfig"}) {
      Allow(ruleset, (std::string(home) + fonts).c_str(), kRead);
    }
  }
  Allow(ruleset, "/dev/null", LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE);
  const std::uint64_t writing =
      kRead | kChange | (version >= 2 ? LANDLOCK_ACCESS_FS_REFER : 0) | kTruncate;
  if (!options.writable_folder.empty()) {
    Allow(ruleset, options.writable_folder.c_str(), writing & known);
  }
  const long done = syscall(SYS_landlock_restrict_self, ruleset, 0);
  close(ruleset);
  return done == 0 ? version : 0;
}

/// What reading, converting and writing need.
constexpr std::array kAllowedCalls = {
    // memory
    SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    // open files
    SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(readv), SCMP_SYS(writev), SCMP_SYS(pread64),
    SCMP_SYS(pwrite64), SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(fstatfs),
    SCMP_SYS(ftruncate), SCMP_SYS(fallocate), SCMP_SYS(fsync), SCMP_SYS(fdatasync), SCMP_SYS(fcntl),
    SCMP_SYS(flock), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3), SCMP_SYS(fchmod),
    SCMP_SYS(fadvise64), SCMP_SYS(getdents64), SCMP_SYS(copy_file_range), SCMP_SYS(sendfile),
    // files by name, as far as Landlock lets them
    SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(newfstatat),
    SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getcwd), SCMP_SYS(mkdir), SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename), SCMP_SYS(renameat),
    SCMP_SYS(renameat2), SCMP_SYS(umask),
    // the channel to the supervisor
    SCMP_SYS(sendmsg), SCMP_SYS(recvmsg), SCMP_SYS(sendto), SCMP_SYS(recvfrom), SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    // time, itself, the end
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(getpid), SCMP_SYS(gettid),
    SCMP_SYS(getppid), SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid),
    SCMP_SYS(getrusage), SCMP_SYS(getrlimit), SCMP_SYS(setrlimit), SCMP_SYS(getrandom),
    SCMP_SYS(uname), SCMP_SYS(sysinfo), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_yield),
    SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group)};

/// What no conversion ever tries.
constexpr std::array kDeadlyCalls = {
    SCMP_SYS(execve),  SCMP_SYS(execveat), SCMP_SYS(socket),           SCMP_SYS(socketpair),
    SCMP_SYS(connect), SCMP_SYS(bind),     SCMP_SYS(listen),           SCMP_SYS(accept),
    SCMP_SYS(accept4), SCMP_SYS(ptrace),   SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev)};

/// Calls that are allowed for this process itself: to end by abort(), and to set its own limits.
bool AllowForItself(scmp_filter_ctx filter) {
  const auto self = static_cast<scmp_datum_t>(getpid());
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                          SCMP_A0(SCMP_CMP_EQ, self)) == 0 &&
         seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1,
                          SCMP_A0(SCMP_CMP_EQ, 0)) == 0;
}

bool LimitCalls() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == nullptr) return false;
  bool is_complete = AllowForItself(filter);
  for (const int call : kAllowedCalls) {
    is_complete &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  }
  for (const int call : kDeadlyCalls) {
    is_complete &= seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0) == 0;
  }
  const bool is_in_force = is_complete && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return is_in_force;
}

}  // namespace

std::string SandboxState::ToString() const {
  const std::string files = landlock > 0 ? "files (Landlock " + std::to_string(landlock) + ")"
                                         : "no limit on files, because this kernel has no Landlock";
  return files + ", " +
         (has_seccomp ? "system calls (seccomp)"
                      : "no limit on system calls, because this kernel "
                        "has no seccomp");
}

SandboxState EnterSandbox(const SandboxOptions& options) {
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  SandboxState state;
  state.landlock = LimitFiles(options);
  state.has_seccomp = LimitCalls();
  return state;
}

SandboxState TrySandbox() {
  const pid_t child = fork();
  if (child == 0) {
    const SandboxState state = EnterSandbox({});
    constexpr int kSeccompBit = 64;
    _exit(state.landlock + (state.has_seccomp ? kSeccompBit : 0));
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) return {};
  return {.landlock = WEXITSTATUS(status) % 64, .has_seccomp = WEXITSTATUS(status) >= 64};
}

}  // namespace mingxi
