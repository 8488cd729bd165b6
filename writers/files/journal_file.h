// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "model/status.h"

namespace mingxi {

/// A file that grows line by line while work goes on. The last line may be cut short when the
/// process is killed; its readers leave such a line out. Not copyable: it is an open file.
class JournalFile {
 public:
  /// Opens the file at `path`, which is made where it is missing, and ends a last line that was cut
  /// short. Fails with kWriteFailed.
  static Result<JournalFile> Open(const std::string& path);

  JournalFile(JournalFile&& other) noexcept
      : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}
  JournalFile& operator=(JournalFile&&) = delete;
  ~JournalFile();

  /// Appends `line` and a line end.
  Status Append(std::string_view line);
  /// Brings all lines to the disk.
  Status Sync();
  /// Takes all lines away: what they say stands elsewhere now.
  Status Empty();

 private:
  JournalFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}

  std::string path_;
  int descriptor_;
};

}  // namespace mingxi
