// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/read_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace mingxi {
namespace {

Status CannotRead(const std::string& why) { return Status::NotFound("cannot be read: " + why); }

Status TooLarge() {
  constexpr std::int64_t kMebibyte = 1 << 20;
  return Status::Unsupported("larger than " + std::to_string(kMaxInputBytes / kMebibyte) +
                             " MiB, more than any disclosure; name its parts");
}

/// Whether a file system shows the kernel's own facts as files: they have no size and may have no
/// end.
bool IsOfTheKernel(int descriptor) {
  constexpr std::array<unsigned long, 9> kKinds = {
      0x9fa0 /* proc */,         0x62656572 /* sys */,  0x64626720 /* debug */,
      0x74726163 /* trace */,    0x27e0eb /* cgroup */, 0x63677270 /* cgroup2 */,
      0x73636673 /* security */, 0xcafe4a11 /* bpf */,  0x62656570 /* config */};
  struct statfs facts {};
  if (fstatfs(descriptor, &facts) != 0) return false;
  const auto kind = static_cast<unsigned long>(facts.f_type) & 0xffffffffUL;
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

/// A person at a terminal, who may type an input. Not asked by isatty: the sandbox answers nothing.
bool IsTerminal(const struct stat& facts) {
  constexpr unsigned kTerminals[] = {4, 5, 136, 137, 138, 139, 140, 141, 142, 143};
  return S_ISCHR(facts.st_mode) && std::find(std::begin(kTerminals), std::end(kTerminals),
                                             major(facts.st_rdev)) != std::end(kTerminals);
}

/// An open file, closed at the end of its life unless it is standard input.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() {
    if (descriptor_ > STDIN_FILENO) close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;  // Owns its descriptor.
  OpenFile& operator=(const OpenFile&) = delete;
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

/// Reads to the end or the limit.
Result<std::string> ReadToEnd(int descriptor) {
  std::string bytes;
  struct stat facts {};
  if (fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode)) {
    bytes.reserve(static_cast<std::size_t>(std::min<std::int64_t>(facts.st_size, kMaxInputBytes)));
  }
  std::array<char, 1 << 16> chunk;
  for (;;) {
    const ssize_t count = read(descriptor, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return CannotRead(std::strerror(errno));
    if (count == 0) return bytes;
    if (static_cast<std::int64_t>(bytes.size()) + count > kMaxInputBytes) return TooLarge();
    bytes.append(chunk.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

Status CheckInput(int descriptor, bool takes_pipes) {
  struct stat facts {};
  if (fstat(descriptor, &facts) != 0) return CannotRead(std::strerror(errno));
  if (S_ISDIR(facts.st_mode)) return CannotRead(std::strerror(EISDIR));
  const bool is_stream = S_ISFIFO(facts.st_mode) || S_ISSOCK(facts.st_mode) || IsTerminal(facts);
  if (is_stream && takes_pipes) return Status::Ok();
  if (is_stream) return CannotRead("this is a pipe, no file");
  if (!S_ISREG(facts.st_mode)) return CannotRead("this is a device, no file");
  if (IsOfTheKernel(descriptor)) return CannotRead("this is a file of the system's own");
  return facts.st_size > kMaxInputBytes ? TooLarge() : Status::Ok();
}

Result<std::string> ReadBytes(const std::string& path) {
  // What is no file is not even opened: some devices act on it.
  struct stat facts {};
  const bool is_standard = path == "-";
  if (!is_standard && stat(path.c_str(), &facts) == 0 &&
      (S_ISCHR(facts.st_mode) || S_ISBLK(facts.st_mode))) {
    return CannotRead("this is a device, no file");
  }
  const OpenFile file(is_standard ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return CannotRead(std::strerror(errno));
  if (Status fit = CheckInput(file.get(), /*takes_pipes=*/true); !fit.ok()) return fit;
  return ReadToEnd(file.get());
}

Result<std::string> ReadBytesOf(int descriptor) {
  if (Status fit = CheckInput(descriptor, /*takes_pipes=*/false); !fit.ok()) return fit;
  if (lseek(descriptor, 0, SEEK_SET) != 0) return CannotRead(std::strerror(errno));
  return ReadToEnd(descriptor);
}

}  // namespace mingxi
