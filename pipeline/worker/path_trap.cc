// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/path_trap.h"

// Everything here runs inside a signal handler, perhaps in the middle of malloc: plain data and
// calls of the system, nothing else.

#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "pipeline/worker/path_broker.h"

namespace mingxi {

namespace {

constexpr int kTrappedCalls[] = {SCMP_SYS(open),       SCMP_SYS(openat),     SCMP_SYS(creat),
                                 SCMP_SYS(stat),       SCMP_SYS(lstat),      SCMP_SYS(newfstatat),
                                 SCMP_SYS(statx),      SCMP_SYS(statfs),     SCMP_SYS(access),
                                 SCMP_SYS(faccessat),  SCMP_SYS(faccessat2), SCMP_SYS(readlink),
                                 SCMP_SYS(readlinkat), SCMP_SYS(mkdir),      SCMP_SYS(mkdirat),
                                 SCMP_SYS(rmdir),      SCMP_SYS(unlink),     SCMP_SYS(unlinkat),
                                 SCMP_SYS(rename),     SCMP_SYS(renameat),   SCMP_SYS(renameat2)};

int g_socket = -1;

/// The arguments of the call that was caught.
struct CaughtCall {
  int number = 0;
  std::array<std::uintptr_t, 5> arguments{};
};

#if defined(__x86_64__)
CaughtCall CallOf(const ucontext_t& context, int number) {
  const auto& registers = context.uc_mcontext.gregs;
  const auto at = [&](int index) { return static_cast<std::uintptr_t>(registers[index]); };
  return {number, {at(REG_RDI), at(REG_RSI), at(REG_RDX), at(REG_R10), at(REG_R8)}};
}
void SetResult(ucontext_t& context, long result) { context.uc_mcontext.gregs[REG_RAX] = result; }
#elif defined(__aarch64__)
CaughtCall CallOf(const ucontext_t& context, int number) {
  const auto& registers = context.uc_mcontext.regs;
  return {number, {registers[0], registers[1], registers[2], registers[3], registers[4]}};
}
void SetResult(ucontext_t& context, long result) {
  context.uc_mcontext.regs[0] = static_cast<unsigned long long>(result);
}
#else
#error "Which registers hold the arguments of a call on this processor?"
#endif

const char* Text(std::uintptr_t argument) { return reinterpret_cast<const char*>(argument); }

/// Asks the broker; the open file goes to `descriptor`. Less than 0: an error.
long Ask(PathQuestion question, const char* name, const char* other, PathAnswer& answer,
         int& descriptor) {
  question.name_size = static_cast<std::uint32_t>(strnlen(name, kMaxPathBytes));
  question.other_size = static_cast<std::uint32_t>(strnlen(other, kMaxPathBytes));
  if (question.name_size >= kMaxPathBytes || question.other_size >= kMaxPathBytes) {
    return -ENAMETOOLONG;
  }
  iovec parts[3] = {{&question, sizeof question},
                    {const_cast<char*>(name), question.name_size},
                    {const_cast<char*>(other), question.other_size}};
  msghdr message{};
  message.msg_iov = parts;
  message.msg_iovlen = 3;
  if (sendmsg(g_socket, &message, MSG_NOSIGNAL) < 0) return -EACCES;
  iovec whole{&answer, sizeof answer};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  msghdr received{};
  received.msg_iov = &whole;
  received.msg_iovlen = 1;
  received.msg_control = control;
  received.msg_controllen = sizeof control;
  ssize_t count = 0;
  do {
    count = recvmsg(g_socket, &received, MSG_CMSG_CLOEXEC);
  } while (count < 0 && errno == EINTR);
  if (count != static_cast<ssize_t>(sizeof answer)) return -EACCES;
  const cmsghdr* header = CMSG_FIRSTHDR(&received);
  if (header != nullptr && header->cmsg_type == SCM_RIGHTS) {
    std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  }
  return -answer.error;
}

long AskFor(PathAct act, const char* name, int flags = 0, const char* other = "") {
  PathAnswer answer;
  int descriptor = -1;
  const PathQuestion question{act, flags, 0, 0};
  const long asked = Ask(question, name, other, answer, descriptor);
  if (asked < 0) return asked;
  return act == PathAct::kOpen ? (descriptor >= 0 ? descriptor : -EACCES) : 0;
}

long AskForFacts(PathAct act, const char* name, std::uintptr_t facts) {
  PathAnswer answer;
  int descriptor = -1;
  const long asked = Ask({act, 0, 0, 0}, name, "", answer, descriptor);
  if (asked < 0) return asked;
  std::memcpy(reinterpret_cast<void*>(facts), &answer.facts, sizeof answer.facts);
  return 0;
}

/// A link is told of no name, as for a name that is none.
long ReadLink(const char* name) {
  const long found = AskFor(PathAct::kLinkStat, name);
  return found < 0 ? found : -EINVAL;
}

/// Whether a name beside the folder `at` needs no folder.
bool IsPlain(std::uintptr_t at, const char* name) {
  return static_cast<int>(at) == AT_FDCWD || *name == '/';
}

long FactsAt(const CaughtCall& call) {
  const auto& a = call.arguments;
  const auto flags = static_cast<int>(a[3]);
  if ((flags & AT_EMPTY_PATH) != 0 && *Text(a[1]) == '\0') {  // fstat, as the C library calls it
    struct stat* facts = reinterpret_cast<struct stat*>(a[2]);
    return syscall(SYS_fstat, static_cast<int>(a[0]), facts) == 0 ? 0 : -errno;
  }
  if (!IsPlain(a[0], Text(a[1]))) return -EACCES;
  return AskForFacts((flags & AT_SYMLINK_NOFOLLOW) != 0 ? PathAct::kLinkStat : PathAct::kStat,
                     Text(a[1]), a[2]);
}

/// The calls with a folder's descriptor in front.
long DoAt(const CaughtCall& call) {
  const auto& a = call.arguments;
  const char* name = Text(a[1]);
  if (call.number == SCMP_SYS(newfstatat)) return FactsAt(call);
  if (!IsPlain(a[0], name)) return -EACCES;
  if (call.number == SCMP_SYS(openat)) {
    return AskFor(PathAct::kOpen, name, static_cast<int>(a[2]));
  }
  if (call.number == SCMP_SYS(faccessat) || call.number == SCMP_SYS(faccessat2)) {
    return AskFor(PathAct::kAccess, name, static_cast<int>(a[2]));
  }
  if (call.number == SCMP_SYS(readlinkat)) return ReadLink(name);
  if (call.number == SCMP_SYS(mkdirat)) return AskFor(PathAct::kMakeFolder, name);
  if (call.number == SCMP_SYS(unlinkat)) {
    const bool is_folder = (static_cast<int>(a[2]) & AT_REMOVEDIR) != 0;
    return AskFor(is_folder ? PathAct::kRemoveFolder : PathAct::kRemove, name);
  }
  const bool is_rename =
      call.number == SCMP_SYS(renameat) || (call.number == SCMP_SYS(renameat2) && a[4] == 0);
  if (is_rename && IsPlain(a[2], Text(a[3]))) {
    return AskFor(PathAct::kRename, name, 0, Text(a[3]));
  }
  return -EACCES;
}

long Do(const CaughtCall& call) {
  const auto& a = call.arguments;
  const char* name = Text(a[0]);
  if (call.number == SCMP_SYS(statx)) return -ENOSYS;
  if (call.number == SCMP_SYS(statfs)) return -EACCES;
  if (call.number == SCMP_SYS(open)) return AskFor(PathAct::kOpen, name, static_cast<int>(a[1]));
  if (call.number == SCMP_SYS(creat)) {
    return AskFor(PathAct::kOpen, name, O_WRONLY | O_CREAT | O_TRUNC);
  }
  if (call.number == SCMP_SYS(stat)) return AskForFacts(PathAct::kStat, name, a[1]);
  if (call.number == SCMP_SYS(lstat)) return AskForFacts(PathAct::kLinkStat, name, a[1]);
  if (call.number == SCMP_SYS(access)) {
    return AskFor(PathAct::kAccess, name, static_cast<int>(a[1]));
  }
  if (call.number == SCMP_SYS(readlink)) return ReadLink(name);
  if (call.number == SCMP_SYS(mkdir)) return AskFor(PathAct::kMakeFolder, name);
  if (call.number == SCMP_SYS(rmdir)) return AskFor(PathAct::kRemoveFolder, name);
  if (call.number == SCMP_SYS(unlink)) return AskFor(PathAct::kRemove, name);
  if (call.number == SCMP_SYS(rename)) return AskFor(PathAct::kRename, name, 0, Text(a[1]));
  return DoAt(call);
}

void Answer(int /*signal*/, siginfo_t* info, void* data) {
  const int error = errno;
  auto& context = *static_cast<ucontext_t*>(data);
  SetResult(context, Do(CallOf(context, info->si_syscall)));
  errno = error;
}

}  // namespace

std::span<const int> TrappedCalls() { return kTrappedCalls; }

bool CatchPathCalls(int socket) {
  g_socket = socket;
  struct sigaction action {};
  action.sa_sigaction = Answer;
  action.sa_flags = SA_SIGINFO | SA_NODEFER;
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGSYS);
  return sigaction(SIGSYS, &action, nullptr) == 0 &&
         sigprocmask(SIG_UNBLOCK, &signals, nullptr) == 0;
}

}  // namespace mingxi
