// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/worker_process.h"

// Between fork and exec only calls that POSIX allows there: the strings are made before.

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

extern char** environ;

namespace mingxi {
namespace {

/// Bytes of standard error that are kept: the last lines say why it died.
constexpr std::size_t kLastWords = 4096;

/// What the new process needs, made before the fork.
struct Launch {
  std::vector<char*> arguments;
  std::vector<char*> environment;
  int channel = -1;
  int errors = -1;
  int nothing = -1;  ///< /dev/null
  WorkerLimits limits;
};

[[noreturn]] void Become(const Launch& launch) {
  struct sigaction usual {};
  usual.sa_handler = SIG_DFL;
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &usual, nullptr);
  dup2(launch.nothing, STDIN_FILENO);
  dup2(launch.nothing, STDOUT_FILENO);
  dup2(launch.errors, STDERR_FILENO);
  if (launch.channel == kWorkerChannel) {
    fcntl(launch.channel, F_SETFD, 0);  // Open over exec.
  } else {
    dup2(launch.channel, kWorkerChannel);
  }
  ApplyLimits(launch.limits);
  execve(launch.arguments.front(), launch.arguments.data(), launch.environment.data());
  constexpr char kMessage[] = "the program cannot be started\n";
  [[maybe_unused]] const ssize_t ignored = write(STDERR_FILENO, kMessage, sizeof kMessage - 1);
  _exit(1);
}

std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// Our environment with TMPDIR at `folder`.
std::vector<std::string> EnvironmentWith(const std::string& folder) {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (std::strncmp(*variable, "TMPDIR=", 7) != 0) variables.emplace_back(*variable);
  }
  variables.push_back("TMPDIR=" + folder);
  return variables;
}

Status NoProcess(int error) {
  return Status::Internal(std::string("no process can be started: ") + std::strerror(error));
}

void CloseIfOpen(int& descriptor) {
  if (descriptor >= 0) close(descriptor);
  descriptor = -1;
}

}  // namespace

Result<WorkerProcess> WorkerProcess::Start(const std::vector<std::string>& command,
                                           const std::string& folder, const WorkerLimits& limits) {
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment = EnvironmentWith(folder);
  int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing < 0) return NoProcess(errno);
  Launch launch{Pointers(arguments), Pointers(environment), -1, -1, nothing, limits};
  Result<WorkerProcess> started = Fork([&launch](int channel, int errors) {
    launch.channel = channel;
    launch.errors = errors;
    Become(launch);
  });
  CloseIfOpen(nothing);
  return started;
}

Result<WorkerProcess> WorkerProcess::Fork(
    const std::function<void(int channel, int errors)>& life) {
  ChannelPair channel = MakeChannel();
  std::array<int, 2> errors{-1, -1};
  pid_t pid = -1;
  // What a worker leaves behind (the broker of its paths) becomes ours, to be waited for.
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  if (channel.worker >= 0 && pipe2(errors.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
    fcntl(errors[1], F_SETFL, 0);  // Only our end must not wait.
    const pid_t parent = getpid();
    pid = fork();
    if (pid == 0) {
      setpgid(0, 0);
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      if (getppid() != parent) _exit(1);  // It died before we asked.
      life(channel.worker, errors[1]);
      _exit(1);
    }
  }
  const int error = errno;
  CloseIfOpen(channel.worker);
  CloseIfOpen(errors[1]);
  if (pid < 0) {
    CloseIfOpen(channel.supervisor);
    CloseIfOpen(errors[0]);
    return NoProcess(error);
  }
  setpgid(pid, pid);  // Here as well: whoever comes first.
  return WorkerProcess(pid, channel.supervisor, errors[0]);
}

WorkerProcess::WorkerProcess(WorkerProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      channel_(std::exchange(other.channel_, -1)),
      errors_(std::exchange(other.errors_, -1)),
      last_words_(std::move(other.last_words_)) {}

WorkerProcess::~WorkerProcess() {
  if (pid_ > 0) End();
  CloseIfOpen(channel_);
  CloseIfOpen(errors_);
}

bool WorkerProcess::ReadErrors() {
  std::array<char, kLastWords> bytes;
  const ssize_t count = read(errors_, bytes.data(), bytes.size());
  if (count < 0) return errno == EAGAIN || errno == EINTR;
  last_words_.append(bytes.data(), static_cast<std::size_t>(count));
  if (last_words_.size() > kLastWords) last_words_.erase(0, last_words_.size() - kLastWords);
  return count > 0;
}

WorkerEnd WorkerProcess::End() {
  WorkerEnd end;
  // One that has ended already keeps the status it ended with.
  kill(-pid_, SIGKILL);
  kill(pid_, SIGKILL);
  int status = 0;
  rusage used{};
  while (wait4(pid_, &status, 0, &used) < 0 && errno == EINTR) {
  }
  // Nothing of it holds a file or a folder any more when this returns.
  while (waitpid(-pid_, nullptr, 0) > 0 || errno == EINTR) {
  }
  pid_ = -1;
  end.peak_memory_kib = used.ru_maxrss;
  if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
  if (WIFEXITED(status)) end.exit_code = WEXITSTATUS(status);
  // What stands in the pipe; once more for its end.
  constexpr int kMostReads = 64;
  for (int i = 0; i < kMostReads && ReadErrors(); ++i) {
  }
  end.last_words = last_words_;
  CloseIfOpen(channel_);
  return end;
}

}  // namespace mingxi
