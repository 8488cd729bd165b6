// SPDX-License-Identifier: GPL-3.0-or-later

// Attempts of a worker that was taken over, each in a process of its own inside the sandbox.

#include "pipeline/worker/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

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
Outcome Try(const Case& tested, const Places& places) {
  const pid_t child = fork();
  if (child == 0) {
    EnterSandbox({.writable_folder = places.inside});
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

TEST_P(SandboxTest, ComesToThis) {
  const SandboxState state = TrySandbox();
  if (state.landlock < 3 || !state.has_seccomp) GTEST_SKIP() << state.ToString();
  const testing::TemporaryFolder inside;
  const testing::TemporaryFolder outside;
  outside.WriteFile("neighbour", "its results");
  inside.WriteFile("own", "mine");
  EXPECT_EQ(Try(GetParam(), {inside.path(), outside.path()}), GetParam().expected);
  EXPECT_EQ(outside.ReadFile("neighbour"), "its results");
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
        // Files.
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
  EXPECT_EQ((SandboxState{7, true}).ToString(), "files (Landlock 7), system calls (seccomp)");
  EXPECT_EQ((SandboxState{0, true}).ToString(),
            "no limit on files, because this kernel has no Landlock, system calls (seccomp)");
}

}  // namespace
}  // namespace mingxi
