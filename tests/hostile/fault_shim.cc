// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the C library (LD_PRELOAD): makes the Nth call of one kind fail in the process that
// was started with it, not in its children.
//
//     MINGXI_FAULT=write:17    the 17th write(2) fails as on a full disk
//
// Kinds: write, fsync, rename, open, mkdir. MINGXI_FAULT_MARK names a file that is made
// when the call was reached.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Fault {
  char kind[16] = {};
  long number = 0;
  long seen = 0;
  pid_t owner = 0;
  const char* mark = nullptr;
};
Fault g_fault;

template <typename Function>
Function Real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// Whether this call of `kind` is the one.
bool IsHit(const char* kind) {
  if (g_fault.owner == 0 || std::strcmp(kind, g_fault.kind) != 0) return false;
  if (getpid() != g_fault.owner || ++g_fault.seen != g_fault.number) return false;
  if (g_fault.mark != nullptr) {
    static const auto real = Real<int (*)(const char*, int, ...)>("open");
    close(real(g_fault.mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  }
  return true;
}

__attribute__((constructor)) void Begin() {
  const char* told = std::getenv("MINGXI_FAULT");
  if (told == nullptr || std::getenv("MINGXI_FAULT_TAKEN") != nullptr) return;
  if (std::sscanf(told, "%15[^:]:%ld", g_fault.kind, &g_fault.number) != 2) return;
  g_fault.mark = std::getenv("MINGXI_FAULT_MARK");
  setenv("MINGXI_FAULT_TAKEN", "1", 1);
  g_fault.owner = getpid();
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
  static const auto real = Real<ssize_t (*)(int, const void*, size_t)>("write");
  if (descriptor > STDERR_FILENO && IsHit("write")) {
    errno = ENOSPC;
    return -1;
  }
  return real(descriptor, bytes, count);
}

int fsync(int descriptor) {
  static const auto real = Real<int (*)(int)>("fsync");
  if (!IsHit("fsync")) return real(descriptor);
  errno = EIO;
  return -1;
}

int fdatasync(int descriptor) {
  static const auto real = Real<int (*)(int)>("fdatasync");
  if (!IsHit("fsync")) return real(descriptor);
  errno = EIO;
  return -1;
}

int rename(const char* from, const char* to) {
  static const auto real = Real<int (*)(const char*, const char*)>("rename");
  if (!IsHit("rename")) return real(from, to);
  errno = ENOSPC;
  return -1;
}

int open(const char* path, int flags, ...) {
  static const auto real = Real<int (*)(const char*, int, ...)>("open");
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  if ((flags & O_CREAT) == 0 || !IsHit("open")) return real(path, flags, mode);
  errno = ENOSPC;
  return -1;
}

int mkdir(const char* path, mode_t mode) {
  static const auto real = Real<int (*)(const char*, mode_t)>("mkdir");
  if (!IsHit("mkdir")) return real(path, mode);
  errno = ENOSPC;
  return -1;
}

}  // extern "C"
