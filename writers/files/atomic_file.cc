// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/files/atomic_file.h"

// write(2) to a new file in the target's folder, fsync, rename, fsync of the folder. The temporary
// name does not contain the target's, which may be as long as the file system allows.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace mingxi {
namespace {

constexpr std::string_view kStandardOutput = "-";

/// What is in the way, in words that say what to do.
std::string ReasonOf(int error, const std::string& folder) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return "there is no folder " + folder + "; create it or name another output";
    case EACCES:
    case EPERM:
      return "no permission to write in " + folder + "; name an output elsewhere";
    case EROFS:
      return "the disk of " + folder + " is read-only; name an output elsewhere";
    case ENOSPC:
    case EDQUOT:
      return "the disk of " + folder + " is full; make room or name an output elsewhere";
    case EISDIR:
      return "this is a folder; name a file in it";
    case EFBIG:
      return "the file would be larger than this system allows; convert fewer pages at a time";
    case ENAMETOOLONG:
      return "the file name is too long; name a shorter output";
    default:
      return std::generic_category().message(error);
  }
}

std::string FolderOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Status Failure(const std::string& path, int error) {
  const std::string folder = FolderOf(path);
  const std::string shown = folder == "." ? "the current folder" : folder;
  return Status::WriteFailed("cannot write: " + ReasonOf(error, shown)).At({.file = path});
}

/// Where the bytes for a path go.
struct Target {
  std::string path;              ///< Behind links; empty = written to, never replaced.
  std::string folder;            ///< Of the temporary file.
  std::optional<mode_t> mode{};  ///< Permissions of the file that is replaced.
};

std::string TemporaryFolder() {
  const char* told = std::getenv("TMPDIR");
  return told != nullptr && *told != '\0' ? told : "/tmp";
}

Result<Target> TargetOf(const std::string& path) {
  if (path == kStandardOutput) return Target{{}, TemporaryFolder()};
  if (path.empty() || path.back() == '/') return Failure(path, EISDIR);
  struct stat facts {};
  if (stat(path.c_str(), &facts) != 0) return Target{path, FolderOf(path)};
  if (S_ISDIR(facts.st_mode)) return Failure(path, EISDIR);
  if (!S_ISREG(facts.st_mode)) return Target{{}, TemporaryFolder()};
  if (access(path.c_str(), W_OK) != 0) {
    if (errno == EROFS) return Failure(path, EROFS);
    return Status::WriteFailed(
               "cannot write: the existing file is write-protected; remove it or name another "
               "output")
        .At({.file = path});
  }
  std::error_code vanished;
  const std::string real = std::filesystem::canonical(path, vanished).string();
  if (vanished) return Failure(path, vanished.value());
  return Target{real, FolderOf(real), facts.st_mode & 07777};
}

/// A file that was not there before.
struct NewFile {
  std::string path;
  int descriptor = -1;  ///< -1 = failed with `error`.
  int error = 0;
};

NewFile MakeNewFile(const std::string& folder, mode_t mode) {
  static unsigned counter = 0;
  NewFile made;
  do {
    made.path =
        folder + "/.mingxi-" + std::to_string(getpid()) + "-" + std::to_string(++counter) + ".tmp";
    made.descriptor = open(made.path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    made.error = made.descriptor < 0 ? errno : 0;
  } while (made.error == EEXIST || made.error == EINTR);
  return made;
}

/// Writes all of `bytes`; 0 or the error.
int WriteAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// Writes to what can't be replaced: standard output, a pipe, a device.
Status WriteThrough(const std::string& path, std::string_view bytes) {
  const bool is_standard = path == kStandardOutput;
  const int descriptor = is_standard ? STDOUT_FILENO : open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return Failure(path, errno);
  int error = WriteAll(descriptor, bytes);
  if (!is_standard && close(descriptor) != 0 && error == 0) error = errno;
  // A reader that has seen enough is no failure.
  return error == 0 || error == EPIPE ? Status::Ok() : Failure(path, error);
}

/// Makes a rename last; a folder that can't be opened or synced has done its best.
void SyncFolder(const std::string& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

Status WriteAllInto(const std::string& folder, const std::vector<OutputFile>& files) {
  std::vector<AtomicFile> complete;
  complete.reserve(files.size());
  for (const OutputFile& output : files) {
    Result<AtomicFile> file = AtomicFile::Create(folder + "/" + output.name);
    if (!file.ok()) return file.status();
    Status written = file->Write(output.bytes);
    if (!written.ok()) return written;
    complete.push_back(*std::move(file));
  }
  for (AtomicFile& file : complete) {
    Status committed = file.Commit();
    if (!committed.ok()) return committed;
  }
  return Status::Ok();
}

}  // namespace

Result<AtomicFile> AtomicFile::Create(const std::string& path) {
  const Result<Target> target = TargetOf(path);
  if (!target.ok()) return target.status();
  const bool is_private = target->path.empty();
  const NewFile made = MakeNewFile(target->folder, is_private ? 0600 : 0666);
  if (made.error != 0) return Failure(is_private ? made.path : path, made.error);
  AtomicFile file;
  file.shown_path_ = path;
  file.target_path_ = target->path;
  file.temporary_path_ = made.path;
  file.descriptor_ = made.descriptor;
  if (target->mode && fchmod(file.descriptor_, *target->mode) != 0) return Failure(path, errno);
  return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : shown_path_(std::move(other.shown_path_)),
      target_path_(std::move(other.target_path_)),
      temporary_path_(std::exchange(other.temporary_path_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) close(descriptor_);
  if (!temporary_path_.empty()) unlink(temporary_path_.c_str());
}

Status AtomicFile::Write(std::string_view bytes) {
  const int error = WriteAll(descriptor_, bytes);
  return error == 0 ? Status::Ok() : Failure(shown_path_, error);
}

Status AtomicFile::Commit() {
  if (target_path_.empty()) return CopyToTarget();
  if (fsync(descriptor_) != 0) return Failure(shown_path_, errno);
  if (std::rename(temporary_path_.c_str(), target_path_.c_str()) != 0) {
    return Failure(shown_path_, errno);
  }
  temporary_path_.clear();
  SyncFolder(FolderOf(target_path_));
  return Status::Ok();
}

Status AtomicFile::CopyToTarget() {
  std::ifstream stream(temporary_path_, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
  return WriteThrough(shown_path_, bytes);
}

Status WriteFileAtomically(const std::string& path, std::string_view bytes) {
  const Result<Target> target = TargetOf(path);
  if (!target.ok()) return target.status();
  if (target->path.empty()) return WriteThrough(path, bytes);
  Result<AtomicFile> file = AtomicFile::Create(path);
  if (!file.ok()) return file.status();
  const Status written = file->Write(bytes);
  return written.ok() ? file->Commit() : written;
}

Status MoveIntoPlace(const std::string& made, const std::string& path) {
  const int descriptor = open(made.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return Failure(path, errno);
  struct stat facts {};
  int error = fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) ? 0 : EINVAL;
  if (error == 0 && fsync(descriptor) != 0) error = errno;
  close(descriptor);
  if (error == 0 && std::rename(made.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) return Failure(path, error);
  SyncFolder(FolderOf(path));
  return Status::Ok();
}

Status WriteFilesAtomically(const std::string& folder, const std::vector<OutputFile>& files) {
  const bool is_new = mkdir(folder.c_str(), 0777) == 0;
  if (!is_new && errno != EEXIST) return Failure(folder, errno);
  const Status written = WriteAllInto(folder, files);
  if (!written.ok() && is_new) rmdir(folder.c_str());
  return written;
}

}  // namespace mingxi
