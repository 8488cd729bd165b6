// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which files a batch is about.

#include <map>
#include <string>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// A path that was met and left alone.
struct SkippedPath {
  std::string path;
  std::string why;

  bool operator==(const SkippedPath&) const = default;
};

struct FoundInputs {
  std::vector<std::string> paths;    ///< In the order of the roots, those of a folder by bytes.
  std::vector<SkippedPath> skipped;  ///< Links that lead out of the roots, unreadable folders.
  /// Files in folders that are no disclosures, counted by their ending.
  std::map<std::string, int> other_files;
};

/// Finds the inputs below `roots`. A root that is no folder is an input whatever it is. In a
/// folder, at any depth, documents are taken (IsDocument), an archive as one file. Links are
/// followed where they stay below the roots, each folder is entered once. `own_folder` and folders
/// of results (of other batches, data packages of ours) are never entered.
FoundInputs FindInputs(const std::vector<std::string>& roots, const std::string& own_folder);

/// The paths in `text`: one a line, or ended by NUL bytes where there is one.
std::vector<std::string> ParsePathList(const std::string& text);

}  // namespace mingxi
