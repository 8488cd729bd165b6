// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// How inputs in archives are named: `folder/a.zip!b/c.xls`.

#include <string>
#include <string_view>

namespace mingxi {

/// Between an archive's name and the name of a file in it.
inline constexpr char kArchiveMark = '!';

/// A path that leads into an archive, in two.
struct ArchivePath {
  std::string archive;  ///< The file on the disk.
  std::string member;   ///< Empty = the file itself.
};

/// `a.zip!b/c.xls` where `a.zip` is a file and the whole is none; else all of it is the file.
ArchivePath SplitArchivePath(const std::string& path);

/// `input` without the folders that the file on the disk stands in: `a.zip!b/c.xls`. Does not look
/// at the disk: an archive is known by its ending.
std::string NameOfInput(std::string_view input);

/// The file's own name: `c.xls`.
std::string FileNameOfInput(std::string_view input);

}  // namespace mingxi
