// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The folder that a batch writes to:
//
//   DIR/docs/NAME/      the results of one input, there whole or not at all
//   DIR/.mingxi-work/   what is being made; swept when the folder is opened
//   DIR/.mingxi-lock    locked while a batch is at work

#include <string>
#include <utility>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// An output folder that is ours until the end of the object's life. Not copyable: it holds a lock.
class ResultTree {
 public:
  /// Makes what is missing of `folder`, locks it and sweeps what an earlier, killed batch left
  /// unfinished. Fails with kWriteFailed, in words: another batch is at work there, no permission,
  /// a read-only or full disk.
  static Result<ResultTree> Open(const std::string& folder);

  ResultTree(ResultTree&& other) noexcept
      : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}
  ResultTree& operator=(ResultTree&&) = delete;
  /// Removes the folder for what is being made and gives the lock back.
  ~ResultTree();

  const std::string& folder() const { return folder_; }
  /// Where results are made; each maker has a folder of its own in it.
  std::string work_folder() const { return WorkFolderOf(folder_); }
  static std::string WorkFolderOf(const std::string& folder);
  std::string docs_folder() const;

  /// Makes the folder `made`, which stands below work_folder() and is complete on the disk, the
  /// results of `name`: in one step, in place of what stood there.
  Status Publish(const std::string& made, const std::string& name);

  /// The same with a copy of the folder `made`, which stands elsewhere and stays.
  Status PublishCopy(const std::string& made, const std::string& name);
  /// Brings all that was written to the disk.
  void Sync() const;

  bool HasResults(const std::string& name) const;
  /// The names of all folders below docs_folder(), sorted.
  std::vector<std::string> ResultNames() const;
  /// Removes the results of `name`.
  void Remove(const std::string& name);

 private:
  ResultTree(std::string folder, int lock) : folder_(std::move(folder)), lock_(lock) {}
  void Sweep();

  std::string folder_;
  int lock_;
};

}  // namespace mingxi
