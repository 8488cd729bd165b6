// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/files/result_tree.h"

// The lock is an flock: the kernel gives it back however the process ends. Folders change places by
// RENAME_EXCHANGE, so that there is no moment at which neither the old results nor the new ones
// stand under their name.

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace mingxi {
namespace {

namespace fs = std::filesystem;

constexpr char kDocs[] = "docs";
constexpr char kWork[] = ".mingxi-work";
constexpr char kLock[] = ".mingxi-lock";
/// Of files that were being written when their process was killed (AtomicFile).
constexpr std::string_view kTemporaryPrefix = ".mingxi-";
constexpr std::string_view kTemporarySuffix = ".tmp";

Status Failure(const std::string& path, int error) {
  std::string words = std::generic_category().message(error);
  if (error == EROFS) words = "the disk is read-only; name an output elsewhere";
  if (error == ENOSPC || error == EDQUOT) words = "the disk is full; make room and run it again";
  return Status::WriteFailed("cannot write: " + words).At({.file = path});
}

int Exchange(const std::string& one, const std::string& other) {
  const long done = syscall(SYS_renameat2, AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(),
                            static_cast<unsigned>(RENAME_EXCHANGE));
  return done == 0 ? 0 : errno;
}

void SyncFolder(const std::string& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

void SweepTemporaries(const std::string& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (name.starts_with(kTemporaryPrefix) && name.ends_with(kTemporarySuffix)) {
      fs::remove(entry->path(), ignored);
    }
  }
}

}  // namespace

Result<ResultTree> ResultTree::Open(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return Failure(folder, error.value());
  const std::string lock_path = folder + "/" + kLock;
  const int lock = open(lock_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (lock < 0) return Failure(folder, errno);
  ResultTree tree(folder, lock);
  if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
    const int why = errno;
    close(std::exchange(tree.lock_, -1));
    if (why != EWOULDBLOCK) return Failure(lock_path, why);
    return Status::WriteFailed("another batch is writing here; wait for it or name another output")
        .At({.file = folder});
  }
  tree.Sweep();
  for (const std::string& made : {tree.docs_folder(), tree.work_folder()}) {
    fs::create_directory(made, error);
    if (error) return Failure(made, error.value());
  }
  return tree;
}

ResultTree::~ResultTree() {
  if (lock_ < 0) return;
  std::error_code ignored;
  fs::remove_all(work_folder(), ignored);
  close(lock_);
}

std::string ResultTree::WorkFolderOf(const std::string& folder) { return folder + "/" + kWork; }
std::string ResultTree::docs_folder() const { return folder_ + "/" + kDocs; }

void ResultTree::Sweep() {
  std::error_code ignored;
  fs::remove_all(work_folder(), ignored);
  SweepTemporaries(folder_);
}

Status ResultTree::Publish(const std::string& made, const std::string& name) {
  const std::string target = docs_folder() + "/" + name;
  int error = Exchange(made, target);
  if (error == ENOENT) error = std::rename(made.c_str(), target.c_str()) == 0 ? 0 : errno;
  if (error == EINVAL || error == ENOSYS) {  // A file system that cannot exchange.
    std::error_code ignored;
    fs::remove_all(target, ignored);
    error = std::rename(made.c_str(), target.c_str()) == 0 ? 0 : errno;
  }
  if (error != 0) return Failure(target, error);
  SyncFolder(docs_folder());
  std::error_code ignored;
  fs::remove_all(made, ignored);  // The old results, where there were any.
  return Status::Ok();
}

Status ResultTree::PublishCopy(const std::string& made, const std::string& name) {
  const std::string copy = work_folder() + "/copy";
  std::error_code error;
  fs::remove_all(copy, error);
  fs::copy(made, copy, fs::copy_options::recursive, error);
  return error ? Failure(copy, error.value()) : Publish(copy, name);
}

void ResultTree::Sync() const {
  const int descriptor = open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  syncfs(descriptor);
  close(descriptor);
}

bool ResultTree::HasResults(const std::string& name) const {
  std::error_code ignored;
  return fs::is_directory(docs_folder() + "/" + name, ignored);
}

std::vector<std::string> ResultTree::ResultNames() const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(docs_folder(), error), end; !error && entry != end;
       entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void ResultTree::Remove(const std::string& name) {
  std::error_code ignored;
  fs::remove_all(docs_folder() + "/" + name, ignored);
}

}  // namespace mingxi
