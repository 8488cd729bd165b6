// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// OLE compound files ([MS-CFB]): the little file system that .xls and .doc files are.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// An open compound file in memory.
class CompoundFile {
 public:
  /// Whether `bytes` begin as compound files do.
  static bool IsOne(std::string_view bytes);

  /// `bytes` must outlive the file. Fails with kDamaged where its tables make no sense.
  static Result<CompoundFile> Open(std::string_view bytes);

  /// Whether the root has a stream `name` (ASCII).
  bool Contains(std::string_view name) const;

  /// The bytes of stream `name` of the root. Fails with kNotFound, or kDamaged where its chain of
  /// sectors breaks off or runs in a circle.
  Result<std::string> Read(std::string_view name) const;

 private:
  struct Entry {
    std::string name;
    std::uint8_t type = 0;
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    std::uint32_t child = 0;
    std::uint32_t start = 0;
    std::uint64_t size = 0;
  };

  Status ReadTables();
  Status ReadSectorTable();
  Status ReadDirectory();
  std::string_view Sector(std::uint32_t number) const;
  Result<std::string> Chain(std::uint32_t start, std::uint64_t size) const;
  Result<std::string> MiniChain(std::uint32_t start, std::uint64_t size) const;
  const Entry* Find(std::string_view name) const;

  std::string_view bytes_;
  std::size_t sector_size_ = 512;
  std::vector<std::uint32_t> next_;       ///< Of each sector the one behind it in its stream.
  std::vector<std::uint32_t> mini_next_;  ///< The same for the small sectors of short streams.
  std::string mini_bytes_;
  std::uint32_t mini_cutoff_ = 4096;
  std::vector<Entry> entries_;
};

}  // namespace mingxi
