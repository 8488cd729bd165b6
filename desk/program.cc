// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>
#include <system_error>

extern char** environ;

namespace mingxi {
namespace {

constexpr std::size_t kMaxOutput = std::size_t{256} << 20;
constexpr int kLookMs = 200;  // How soon a stop is seen.

/// A pipe whose ends close with it.
class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  ~Pipe() {
    CloseWriter();
    if (ends_[0] >= 0) ::close(ends_[0]);
  }
  Pipe(const Pipe&) = delete;  // Owns two descriptors.
  Pipe& operator=(const Pipe&) = delete;

  bool is_open() const { return ends_[0] >= 0; }
  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void CloseWriter() {
    if (ends_[1] >= 0) ::close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
};

/// Appends what can be read; false at the end.
bool ReadSome(int descriptor, std::string& text) {
  std::array<char, 1 << 16> chunk;
  const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
  if (count > 0) text.append(chunk.data(), static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && errno == EINTR);
}

void TakeLines(std::string& text, const std::function<void(const std::string&)>& on_line) {
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1) {
    if (on_line) on_line(text.substr(begin, end - begin));
  }
  text.erase(0, begin);
}

Result<pid_t> Start(const std::vector<std::string>& arguments, const Pipe& out, const Pipe& err) {
  std::vector<char*> argv{const_cast<char*>("mingxi")};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out.writer(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.writer(), STDERR_FILENO);
  pid_t child = -1;
  const int failed =
      ::posix_spawn(&child, "/proc/self/exe", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed == 0) return child;
  return Status::Internal("the program cannot be started: " +
                          std::generic_category().message(failed));
}

}  // namespace

Result<ProgramRun> RunProgram(const std::vector<std::string>& arguments,
                              const std::function<void(const std::string&)>& on_line,
                              const std::atomic<bool>& stops) {
  Pipe out;
  Pipe err;
  if (!out.is_open() || !err.is_open()) return Status::Internal("no more files can be opened");
  const Result<pid_t> child = Start(arguments, out, err);
  if (!child.ok()) return child.status();
  out.CloseWriter();
  err.CloseWriter();
  ProgramRun run;
  std::string lines;
  bool was_stopped = false;
  std::array<pollfd, 2> polled{{{out.reader(), POLLIN, 0}, {err.reader(), POLLIN, 0}}};
  while (polled[0].fd >= 0 || polled[1].fd >= 0) {
    if ((stops || run.output.size() > kMaxOutput) && !was_stopped) {
      was_stopped = true;
      ::kill(*child, SIGTERM);
    }
    if (::poll(polled.data(), polled.size(), kLookMs) <= 0) continue;
    if (polled[0].revents != 0 && !ReadSome(out.reader(), run.output)) polled[0].fd = -1;
    if (polled[1].revents != 0 && !ReadSome(err.reader(), lines)) polled[1].fd = -1;
    TakeLines(lines, on_line);
  }
  int status = 0;
  while (::waitpid(*child, &status, 0) < 0 && errno == EINTR) {
  }
  if (run.output.size() > kMaxOutput) return Status::Internal("more was written than is allowed");
  run.exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return run;
}

bool OpenInBrowser(const std::string& address) {
  std::string program = "xdg-open";
  std::string argument = address;
  std::array<char*, 3> argv{program.data(), argument.data(), nullptr};
  pid_t child = -1;
  if (::posix_spawnp(&child, program.c_str(), nullptr, nullptr, argv.data(), environ) != 0) {
    return false;
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace mingxi
