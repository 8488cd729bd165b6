// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Archives among the inputs: each document in one is an input of its own.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "extractor/source.h"
#include "model/status.h"

namespace mingxi {

/// A document inside an archive.
struct ArchiveMember {
  std::string input;  ///< `a.zip!b/c.xls`
  std::string sha256;

  bool operator==(const ArchiveMember&) const = default;
};

/// What an archive among the inputs stands for.
struct ArchiveContents {
  std::vector<ArchiveMember> members;      ///< In the archive's order.
  std::map<std::string, int> other_files;  ///< Counted by their ending.
  /// Not all could be had, or there is no document: the archive is an input as well, which fails
  /// and says why.
  bool is_failing = false;
};

/// What stands in the file at `path`, unpacked by a guest. No members and not failing where it is
/// no archive. An archive in it that could not be unpacked is a member.
ArchiveContents LookIntoArchive(const std::string& path, bool needs_sandbox,
                                const std::function<bool()>& is_interrupted);

/// `source`, and where that is an archive the one document in it. Fails with kUnsupported where
/// there is none or more than one, or with why it cannot be unpacked.
Result<Source> OnlyDocumentOf(Result<Source> source);

/// The file on the disk that holds `input`: `a.zip` of `a.zip!b/c.xls`.
std::string FileOfInput(const std::string& input);

/// The ending of an input's name in lower case, as files are counted: ".png".
std::string CountedEnding(const std::string& name);

/// "2 .png, 1 without ending"
std::string OtherFilesText(const std::map<std::string, int>& other_files);

}  // namespace mingxi
