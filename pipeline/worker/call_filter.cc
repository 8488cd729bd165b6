// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/call_filter.h"

// What is allowed is listed; tests/pipeline/worker/sandbox_test.cc holds the list to what an
// attacker could make of it.

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>

#include "pipeline/worker/path_trap.h"

namespace mingxi {
namespace {

/// What reading, converting and writing need.
constexpr std::array kAllowedCalls = {
    // memory; mmap and mprotect below
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise),
    // open files; fcntl below
    SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(readv), SCMP_SYS(writev), SCMP_SYS(pread64),
    SCMP_SYS(pwrite64), SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(fstatfs),
    SCMP_SYS(ftruncate), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3), SCMP_SYS(fadvise64),
    SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(umask),
    // the channels to the supervisor and the broker
    SCMP_SYS(sendmsg), SCMP_SYS(recvmsg), SCMP_SYS(sendto), SCMP_SYS(recvfrom), SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    // time, itself, the end
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(getpid), SCMP_SYS(gettid),
    SCMP_SYS(getppid), SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid),
    SCMP_SYS(getrusage), SCMP_SYS(getrlimit), SCMP_SYS(getrandom), SCMP_SYS(uname),
    SCMP_SYS(sysinfo), SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_yield), SCMP_SYS(futex),
    SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(restart_syscall), SCMP_SYS(exit),
    SCMP_SYS(exit_group)};

/// What no conversion ever tries.
constexpr std::array kDeadlyCalls = {
    SCMP_SYS(execve),  SCMP_SYS(execveat), SCMP_SYS(socket),           SCMP_SYS(socketpair),
    SCMP_SYS(connect), SCMP_SYS(bind),     SCMP_SYS(listen),           SCMP_SYS(accept),
    SCMP_SYS(accept4), SCMP_SYS(ptrace),   SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev)};

/// Of fcntl: nothing that makes the kernel send signals, changes owners or leases.
constexpr std::array kFileCommands = {F_DUPFD,     F_DUPFD_CLOEXEC, F_GETFD,     F_SETFD,
                                      F_GETFL,     F_GETLK,         F_SETLK,     F_SETLKW,
                                      F_OFD_GETLK, F_OFD_SETLK,     F_OFD_SETLKW};

/// Rules are added one after the other; one that fails fails the whole.
class Filter {
 public:
  Filter() : filter_(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {}
  ~Filter() {
    if (filter_ != nullptr) seccomp_release(filter_);
  }
  Filter(const Filter&) = delete;  // Owns what the library made.
  Filter& operator=(const Filter&) = delete;

  template <typename... Conditions>
  void Add(std::uint32_t action, int call, Conditions... conditions) {
    is_complete_ =
        is_complete_ && filter_ != nullptr &&
        seccomp_rule_add(filter_, action, call, sizeof...(conditions), conditions...) == 0;
  }

  bool Load() { return is_complete_ && seccomp_load(filter_) == 0; }

 private:
  scmp_filter_ctx filter_;
  bool is_complete_ = true;
};

/// Memory is either written or run, and never shared with a file: what is written to files goes
/// through write(2), where it is counted.
void AllowMemory(Filter& filter) {
  filter.Add(SCMP_ACT_ALLOW, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0),
             SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_SHARED, 0));
  filter.Add(SCMP_ACT_ALLOW, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
}

/// What a process may do to itself: end by abort(), and read its own limits.
void AllowForItself(Filter& filter) {
  filter.Add(SCMP_ACT_ALLOW, SCMP_SYS(tgkill),
             SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid())));
  filter.Add(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), SCMP_A0(SCMP_CMP_EQ, 0), SCMP_A2(SCMP_CMP_EQ, 0));
}

void AllowFileCommands(Filter& filter) {
  for (const int command : kFileCommands) {
    filter.Add(SCMP_ACT_ALLOW, SCMP_SYS(fcntl),
               SCMP_A1(SCMP_CMP_EQ, static_cast<scmp_datum_t>(command)));
  }
  filter.Add(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_EQ, F_SETFL),
             SCMP_A2(SCMP_CMP_MASKED_EQ, O_ASYNC, 0));
}

}  // namespace

bool CanLimitCalls() {
  // With nothing for a filter, what can do it complains about the address.
  constexpr unsigned kSetModeFilter = 1;
  return syscall(SYS_seccomp, kSetModeFilter, 0, nullptr) != 0 && errno == EFAULT;
}

bool LimitCalls(bool syncs) {
  Filter filter;
  for (const int call : kAllowedCalls) filter.Add(SCMP_ACT_ALLOW, call);
  for (const int call : kDeadlyCalls) filter.Add(SCMP_ACT_KILL_PROCESS, call);
  for (const int call : TrappedCalls()) filter.Add(SCMP_ACT_TRAP, call);
  for (const int call : {SCMP_SYS(fsync), SCMP_SYS(fdatasync)}) {
    filter.Add(syncs ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(0), call);
  }
  AllowMemory(filter);
  AllowForItself(filter);
  AllowFileCommands(filter);
  return filter.Load();
}

}  // namespace mingxi
