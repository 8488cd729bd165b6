// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The parts of a zip package, unpacked as a bounded stream. The only door to libzip for reading.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "model/status.h"

namespace mingxi {

/// How much may be unpacked.
struct ZipLimits {
  std::int64_t max_part_bytes = 0;
  std::int64_t max_total_bytes = 0;  ///< Over all reads of one package.
};

/// An open zip package in memory.
class ZipPackage {
 public:
  /// Takes the next piece of a part; a failure ends the reading.
  using Sink = std::function<Status(std::string_view)>;

  /// `bytes` must outlive the package. Fails with kDamaged when they are no zip package.
  static Result<ZipPackage> Open(std::string_view bytes, const ZipLimits& limits);

  ZipPackage(ZipPackage&&) noexcept;
  ZipPackage& operator=(ZipPackage&&) noexcept;
  ~ZipPackage();

  bool Contains(const std::string& part) const;

  /// Unpacks `part` into `sink`, piece by piece; its checksum is verified at the end. Fails with
  /// kNotFound (no such part), kDamaged, kPassword, kUnsupported (a limit is exceeded, an unknown
  /// compression) or what `sink` returned.
  Status Read(const std::string& part, const Sink& sink);

 private:
  struct State;
  explicit ZipPackage(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mingxi
