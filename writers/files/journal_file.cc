// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/files/journal_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace mingxi {
namespace {

Status Failure(const std::string& path) {
  return Status::WriteFailed("cannot write: " + std::generic_category().message(errno))
      .At({.file = path});
}

}  // namespace

Result<JournalFile> JournalFile::Open(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return Failure(path);
  JournalFile file(path, descriptor);
  char last = '\n';
  const off_t size = lseek(descriptor, 0, SEEK_END);
  if (size > 0 && pread(descriptor, &last, 1, size - 1) != 1) return Failure(path);
  if (last != '\n') {
    if (Status ended = file.Append(""); !ended.ok()) return ended;
  }
  return file;
}

JournalFile::~JournalFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

Status JournalFile::Append(std::string_view line) {
  std::string text(line);
  text += '\n';
  for (std::string_view rest = text; !rest.empty();) {
    const ssize_t written = write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Failure(path_);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  return Status::Ok();
}

Status JournalFile::Empty() { return ftruncate(descriptor_, 0) == 0 ? Sync() : Failure(path_); }

Status JournalFile::Sync() { return fdatasync(descriptor_) == 0 ? Status::Ok() : Failure(path_); }

}  // namespace mingxi
