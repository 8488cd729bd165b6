// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Output files that appear whole or not at all.

#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"
#include "writers/files/output_file.h"

namespace mingxi {

/// A file that is written beside its target and takes the target's place when it is complete. What
/// is not committed is removed. Not for several threads at once; not copyable, because two owners
/// would remove one file.
///
///     Result<AtomicFile> file = AtomicFile::Create("out.xlsx");
///     if (!file.ok()) return file.status();
///     Status written = file->Write(bytes);   // or let a library write file->temporary_path()
///     if (!written.ok()) return written;
///     return file->Commit();
class AtomicFile {
 public:
  /// A new, empty temporary file in the folder of `path`; a link at `path` is followed. For "-" and
  /// for what can't be replaced (a pipe, a device), the temporary file stands in the system's
  /// folder for such and its bytes are copied by Commit. Fails with kWriteFailed, naming what is in
  /// the way: no such folder, no permission, a read-only or full disk, a folder at `path`.
  static Result<AtomicFile> Create(const std::string& path);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  /// Removes the temporary file when it was not committed.
  ~AtomicFile();

  /// Where the bytes stand until Commit. It may be written by name, but not replaced.
  const std::string& temporary_path() const { return temporary_path_; }

  /// Appends `bytes`.
  Status Write(std::string_view bytes);

  /// Brings the bytes to the disk and then to the target's name, in one step. REQUIRES: called
  /// once.
  Status Commit();

 private:
  AtomicFile() = default;
  Status CopyToTarget();

  std::string shown_path_;      ///< As the user named it, for messages.
  std::string target_path_;     ///< Behind links; empty = copied, not renamed.
  std::string temporary_path_;  ///< Empty = committed or moved from.
  int descriptor_ = -1;
};

/// Writes `bytes` to the file at `path`, or to standard output for "-". A reader of standard output
/// that has seen enough and closed it is no failure.
Status WriteFileAtomically(const std::string& path, std::string_view bytes);

/// Gives the file `made`, which stands on the same disk and was written by a process that is not
/// trusted, the name `path` once it is on the disk. Fails with kWriteFailed, also where `made` is
/// no regular file.
Status MoveIntoPlace(const std::string& made, const std::string& path);

/// Writes all `files` into `folder`, which is made when only it is missing. All are complete on the
/// disk before the first one gets its name.
Status WriteFilesAtomically(const std::string& folder, const std::vector<OutputFile>& files);

}  // namespace mingxi
