// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The files inside an archive: zip, rar, 7z, tar, and what gzip, bzip2 or xz pack.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "model/status.h"

namespace mingxi {

/// How much is unpacked. What an archive claims of its sizes is not believed: bytes are counted as
/// they come.
struct ArchiveLimits {
  int max_entries = 10'000;  ///< Files and folders, those of archives in it too.
  int max_depth = 3;         ///< Archives within archives, the outermost counted.
  std::int64_t max_file_bytes = std::int64_t{256} << 20;
  std::int64_t max_total_bytes = std::int64_t{1} << 30;
  /// Unpacked bytes for each packed one; less than `free_bytes` may be packed as tight as it is.
  std::int64_t max_ratio = 200;
  std::int64_t free_bytes = std::int64_t{64} << 20;
};

/// Who looks at the files of an archive.
struct ArchiveVisitor {
  /// Whether the file `name` is unpacked, or may lead to one that is: `b.zip` to `b.zip!c.xls`.
  std::function<bool(const std::string& name)> wants;
  /// Takes a file; false ends the walk.
  std::function<bool(std::string name, std::string bytes)> take;
};

/// Unpacks the files of the archive `bytes` into `visitor`, in their order, those of archives in it
/// as `b.zip!c.xls`. `own_name` is the archive's, after which a file that was only compressed is
/// named. Names are UTF-8 (GB18030 is read as such), their parts divided by slashes, none of them
/// leads upwards or holds control characters, and no two are equal. Fails, after all that can be
/// had, with kPassword where files are encrypted, with kUnsupported beyond `limits`, with kDamaged.
/// An inner archive that cannot be read is taken as a file.
Status WalkArchive(std::string_view bytes, std::string_view own_name, const ArchiveLimits& limits,
                   const ArchiveVisitor& visitor);

/// The file `member` of that archive. Fails with kNotFound, or as WalkArchive does.
Result<std::string> ReadArchiveMember(std::string_view bytes, std::string_view own_name,
                                      const std::string& member);

}  // namespace mingxi
