// SPDX-License-Identifier: GPL-3.0-or-later

// Attempts of a worker that was taken over, each in a process of its own inside the sandbox.

#include "pipeline/worker/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/msg.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <functional>
#include <ostream>
#include <string>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

/// Where an attempt finds things: inside is the worker's own folder.
struct Places {
  std::string inside;
  std::string outside;
};

/// Descriptors: the input that is handed over, and what a caller forgot to close.
constexpr int kKept = 20;
constexpr int kLeftOpen = 30;

enum class Outcome { kWorks, kRefused, kKilled };

struct Case {
  std::string name;
  Outcome expected;
  std::function<bool(const Places&)> attempt;  ///< True = it worked.
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

bool CanOpen(const std::string& path, int flags) {
  const int descriptor = open(path.c_str(), flags, 0600);
  if (descriptor >= 0) close(descriptor);
  return descriptor >= 0;
}

/// What becomes of a process that enters the sandbox and makes the attempt.
Outcome Try(const Case& tested, const Places& places, bool uses_landlock) {
  const pid_t child = fork();
  if (child == 0) {
    EnterSandbox({.writable_folder = places.inside,
                  .readable_files = {places.outside + "/input"},
                  .kept_descriptors = {kKept},
                  .uses_landlock = uses_landlock});
    _exit(tested.attempt(places) ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) {
    EXPECT_EQ(WTERMSIG(status), SIGSYS);
    return Outcome::kKilled;
  }
  return WEXITSTATUS(status) == 0 ? Outcome::kWorks : Outcome::kRefused;
}

class SandboxTest : public ::testing::TestWithParam<Case> {};

/// With Landlock where there is one, and without it: the outcome is the same.
TEST_P(SandboxTest, ComesToThis) {
  const SandboxState state = TrySandbox();
  if (!state.is_whole()) GTEST_SKIP() << state.ToString();
  setenv("MINGXI_TEST_SECRET", "of the caller", 1);
  for (const bool uses_landlock : {true, false}) {
    SCOPED_TRACE(uses_landlock);
    const testing::TemporaryFolder inside;
    const testing::TemporaryFolder outside;
    outside.WriteFile("neighbour", "its results");
    outside.WriteFile("input", "a document");
    inside.WriteFile("own", "mine");
    dup2(open((outside.path() + "/input").c_str(), O_RDONLY), kKept);
    dup2(open((outside.path() + "/neighbour").c_str(), O_RDWR), kLeftOpen);
    EXPECT_EQ(Try(GetParam(), {inside.path(), outside.path()}, uses_landlock), GetParam().expected);
    EXPECT_EQ(outside.ReadFile("neighbour"), "its results");
    struct stat facts {};
    ASSERT_EQ(stat((outside.path() + "/input").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07111, 0u);
    close(kKept);
    close(kLeftOpen);
  }
}

/// Whether memory can be had that is `protection`.
bool CanMap(int protection, int flags) {
  void* memory = mmap(nullptr, 4096, protection, flags, -1, 0);
  if (memory != MAP_FAILED) munmap(memory, 4096);
  return memory != MAP_FAILED;
}

char* const kNoArguments[] = {nullptr};

INSTANTIATE_TEST_SUITE_P(
    Attempts, SandboxTest,
    ::testing::Values(
        // Its work.
        Case{"WriteInside", Outcome::kWorks,
             [](const Places& p) { return CanOpen(p.inside + "/x", O_CREAT | O_WRONLY); }},
        Case{"ReadInside", Outcome::kWorks,
             [](const Places& p) { return CanOpen(p.inside + "/own", O_RDONLY); }},
        Case{"RenameInside", Outcome::kWorks,
             [](const Places& p) {
               return mkdir((p.inside + "/d").c_str(), 0700) == 0 &&
                      rename((p.inside + "/own").c_str(), (p.inside + "/d/own").c_str()) == 0;
             }},
        Case{"ReadFonts", Outcome::kWorks,
             [](const Places&) { return CanOpen("/usr/share", O_RDONLY | O_DIRECTORY); }},
        Case{"ReadItsInput", Outcome::kWorks,
             [](const Places& p) { return CanOpen(p.outside + "/input", O_RDONLY); }},
        Case{"ReadWhatWasHandedOver", Outcome::kWorks,
             [](const Places&) {
               char byte = 0;
               return pread(kKept, &byte, 1, 0) == 1;
             }},
        Case{"LookAtItsOwn", Outcome::kWorks,
             [](const Places& p) {
               struct stat facts {};
               return stat((p.inside + "/own").c_str(), &facts) == 0 && facts.st_size == 4;
             }},
        Case{"LookAtTheWayToItsOwn", Outcome::kWorks,
             [](const Places&) {
               struct stat facts {};
               return lstat("/", &facts) == 0;
             }},
        Case{"AllocateMemory", Outcome::kWorks,
             [](const Places&) {
               return CanMap(PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS);
             }},
        Case{"ReadTheClock", Outcome::kWorks,
             [](const Places&) {
               timespec now{};
               return clock_gettime(CLOCK_MONOTONIC, &now) == 0;
             }},
        // Files.
        Case{"WriteItsInput", Outcome::kRefused,
             [](const Places& p) { return CanOpen(p.outside + "/input", O_RDWR); }},
        Case{"MakeItsInputAProgram", Outcome::kRefused,
             [](const Places&) { return fchmod(kKept, 04755) == 0; }},
        Case{"GiveItsInputAway", Outcome::kRefused,
             [](const Places&) { return fchown(kKept, 1, 1) == 0; }},
        Case{"TouchItsInput", Outcome::kRefused,
             [](const Places&) { return futimens(kKept, nullptr) == 0; }},
        Case{"ReadWhatWasLeftOpen", Outcome::kRefused,
             [](const Places&) {
               char byte = 0;
               return pread(kLeftOpen, &byte, 1, 0) == 1;
             }},
        Case{"LookAtPasswords", Outcome::kRefused,
             [](const Places&) {
               struct stat facts {};
               return stat("/etc/shadow", &facts) == 0;
             }},
        Case{"LookByStatx", Outcome::kRefused,
             [](const Places&) {
               struct statx facts {};
               return syscall(SYS_statx, AT_FDCWD, "/etc/shadow", 0, STATX_ALL, &facts) == 0;
             }},
        Case{"LookWhetherItIsThere", Outcome::kRefused,
             [](const Places&) { return access("/etc/shadow", F_OK) == 0 || errno == ENOENT; }},
        Case{"LookWhetherItIsNotThere", Outcome::kRefused,
             [](const Places&) { return access("/no-such-file", F_OK) == 0 || errno == ENOENT; }},
        Case{"ReadALink", Outcome::kRefused,
             [](const Places&) {
               char name[64];
               return readlink("/proc/self/exe", name, sizeof name) > 0;
             }},
        Case{"OpenByPathOnly", Outcome::kRefused,
             [](const Places&) { return CanOpen("/etc/shadow", O_PATH); }},
        Case{"OpenBesideAFolder", Outcome::kRefused,
             [](const Places& p) {
               const int folder = open(p.inside.c_str(), O_RDONLY | O_DIRECTORY);
               return folder >= 0 && openat(folder, "../../etc/shadow", O_RDONLY) >= 0;
             }},
        Case{"LockWithAnotherTool", Outcome::kRefused,
             [](const Places&) { return flock(kKept, LOCK_EX) == 0; }},
        Case{"FillTheDiskAtOnce", Outcome::kRefused,
             [](const Places& p) {
               const int file = open((p.inside + "/x").c_str(), O_CREAT | O_RDWR, 0600);
               return posix_fallocate(file, 0, 1 << 20) == 0 && file < 0;
             }},
        Case{"WriteAFilePastTheCount", Outcome::kRefused,
             [](const Places& p) {
               const int file = open((p.inside + "/x").c_str(), O_CREAT | O_RDWR, 0600);
               return ftruncate(file, 4096) == 0 && mmap(nullptr, 4096, PROT_READ | PROT_WRITE,
                                                         MAP_SHARED, file, 0) != MAP_FAILED;
             }},
        Case{"HideAFileInMemory", Outcome::kRefused,
             [](const Places&) { return memfd_create("x", 0) >= 0; }},
        // Memory that is written and run.
        Case{"RunWhatIsWritten", Outcome::kRefused,
             [](const Places&) {
               return CanMap(PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS);
             }},
        Case{"RunWhatWasWritten", Outcome::kRefused,
             [](const Places&) {
               void* memory = mmap(nullptr, 4096, PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
               return mprotect(memory, 4096, PROT_READ | PROT_EXEC) == 0;
             }},
        Case{"ShareMemory", Outcome::kRefused,
             [](const Places&) {
               return CanMap(PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS) ||
                      shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600) >= 0;
             }},
        // Signals by detours, its surroundings, its limits, clocks.
        Case{"SignalByAnOwner", Outcome::kRefused,
             [](const Places&) { return fcntl(kKept, F_SETOWN, getppid()) == 0; }},
        Case{"SignalOfItsChoice", Outcome::kRefused,
             [](const Places&) { return fcntl(kKept, F_SETSIG, SIGKILL) == 0; }},
        Case{"SignalOnTraffic", Outcome::kRefused,
             [](const Places&) { return fcntl(kKept, F_SETFL, O_ASYNC) == 0; }},
        Case{"SignalByDevice", Outcome::kRefused,
             [](const Places&) {
               int pid = getppid();
               return ioctl(kKept, FIOSETOWN, &pid) == 0;
             }},
        Case{"LeaseAFile", Outcome::kRefused,
             [](const Places&) { return fcntl(kKept, F_SETLEASE, F_RDLCK) == 0; }},
        Case{"SignalItsGroup", Outcome::kRefused,
             [](const Places&) { return kill(0, SIGTERM) == 0; }},
        Case{"SignalAThread", Outcome::kRefused,
             [](const Places&) { return syscall(SYS_tgkill, getppid(), getppid(), SIGTERM) == 0; }},
        Case{"SignalByHandle", Outcome::kRefused,
             [](const Places&) { return syscall(SYS_pidfd_open, getppid(), 0) >= 0; }},
        Case{"ReadItsCallersEnvironment", Outcome::kRefused,
             [](const Places&) { return getenv("MINGXI_TEST_SECRET") != nullptr; }},
        Case{"RaiseItsLimits", Outcome::kRefused,
             [](const Places&) {
               rlimit limit{};
               getrlimit(RLIMIT_CPU, &limit);
               return setrlimit(RLIMIT_CPU, &limit) == 0;
             }},
        Case{"SetAnAlarm", Outcome::kRefused,
             [](const Places&) {
               const itimerval soon = {{0, 0}, {1, 0}};
               return setitimer(ITIMER_REAL, &soon, nullptr) == 0;
             }},
        Case{"SetTheClock", Outcome::kRefused,
             [](const Places&) {
               const timespec now{};
               return clock_settime(CLOCK_REALTIME, &now) == 0;
             }},
        Case{"BecomeAnother", Outcome::kRefused,
             [](const Places&) { return setuid(getuid()) == 0; }},
        Case{"LeaveItsGroup", Outcome::kRefused,
             [](const Places&) { return setpgid(0, getppid()) == 0 || setsid() >= 0; }},
        Case{"OutliveItsSupervisor", Outcome::kRefused,
             [](const Places&) { return prctl(PR_SET_PDEATHSIG, 0) == 0; }},
        Case{"OpenAQueue", Outcome::kRefused,
             [](const Places&) { return msgget(IPC_PRIVATE, IPC_CREAT | 0600) >= 0; }},
        Case{"WatchFiles", Outcome::kRefused, [](const Places&) { return inotify_init() >= 0; }},
        Case{"LoadAFilter", Outcome::kRefused,
             [](const Places&) { return syscall(SYS_bpf, 0, nullptr, 0) >= 0; }},
        Case{"MountAFolder", Outcome::kRefused,
             [](const Places& p) {
               return mount("none", p.inside.c_str(), "tmpfs", 0, nullptr) == 0;
             }},
        Case{"ChangeItsFolder", Outcome::kRefused, [](const Places&) { return chdir("/") == 0; }},
        Case{"ReadPasswords", Outcome::kRefused,
             [](const Places&) { return CanOpen("/etc/shadow", O_RDONLY); }},
        Case{"ReadUsers", Outcome::kRefused,
             [](const Places&) { return CanOpen("/etc/passwd", O_RDONLY); }},
        Case{"ReadANeighbour", Outcome::kRefused,
             [](const Places& p) { return CanOpen(p.outside + "/neighbour", O_RDONLY); }},
        Case{"ReadAnEnvironment", Outcome::kRefused,
             [](const Places&) { return CanOpen("/proc/1/environ", O_RDONLY); }},
        Case{"WriteOutside", Outcome::kRefused,
             [](const Places& p) { return CanOpen(p.outside + "/x", O_CREAT | O_WRONLY); }},
        Case{"WriteThroughDots", Outcome::kRefused,
             [](const Places& p) { return CanOpen(p.inside + "/../escaped", O_CREAT | O_WRONLY); }},
        Case{"CutANeighbour", Outcome::kRefused,
             [](const Places& p) { return truncate((p.outside + "/neighbour").c_str(), 0) == 0; }},
        Case{"RemoveANeighbour", Outcome::kRefused,
             [](const Places& p) { return unlink((p.outside + "/neighbour").c_str()) == 0; }},
        Case{"MoveOut", Outcome::kRefused,
             [](const Places& p) {
               return rename((p.inside + "/own").c_str(), (p.outside + "/own").c_str()) == 0;
             }},
        Case{"Link", Outcome::kRefused,
             [](const Places& p) {
               return symlink("/etc/shadow", (p.inside + "/link").c_str()) == 0;
             }},
        Case{"ChangeRights", Outcome::kRefused,
             [](const Places& p) { return chmod((p.outside + "/neighbour").c_str(), 0777) == 0; }},
        // Programs, networks, other processes.
        Case{"StartAProgram", Outcome::kKilled,
             [](const Places&) { return execv("/bin/true", kNoArguments) == 0; }},
        Case{"OpenASocket", Outcome::kKilled,
             [](const Places&) { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
        Case{"OpenALocalSocket", Outcome::kKilled,
             [](const Places&) { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
        Case{"LookIntoAProcess", Outcome::kKilled,
             [](const Places&) { return ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0; }},
        Case{"Fork", Outcome::kRefused, [](const Places&) { return fork() >= 0; }},
        Case{"EndItsSupervisor", Outcome::kRefused,
             [](const Places&) { return kill(getppid(), SIGTERM) == 0; }},
        Case{"RaiseLimitsOfOthers", Outcome::kRefused,
             [](const Places&) {
               return syscall(SYS_prlimit64, getppid(), 0, nullptr, nullptr) == 0;
             }},
        Case{"UnusualCall", Outcome::kRefused,
             [](const Places&) { return syscall(SYS_io_uring_setup, 1, nullptr) >= 0; }}),
    [](const ::testing::TestParamInfo<Case>& tested) { return tested.param.name; });

TEST(SandboxState, SaysWhatIsInForce) {
  EXPECT_EQ((SandboxState{7, true}).ToString(),
            "files (broker, Landlock 7), system calls (seccomp)");
  EXPECT_EQ((SandboxState{0, true}).ToString(),
            "files (broker, no Landlock in this kernel), system calls (seccomp)");
  EXPECT_TRUE((SandboxState{0, true}).is_whole());
  EXPECT_FALSE((SandboxState{7, false}).is_whole());
}

}  // namespace
}  // namespace mingxi
