// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <utility>

#include "model/status.h"

namespace mingxi {

/// A regular file, open for reading; closed at the end of its life. Not copyable.
class OpenInput {
 public:
  /// Never waits, whatever stands at `path`. Fails with kNotFound, naming the file: it is not
  /// there, cannot be read, or is no regular file (a folder, a pipe, a device, of /proc); with
  /// kUnsupported where it is larger than any disclosure.
  static Result<OpenInput> Open(const std::string& path);

  OpenInput(OpenInput&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OpenInput& operator=(OpenInput&&) = delete;
  ~OpenInput();

  int descriptor() const { return descriptor_; }

 private:
  explicit OpenInput(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

/// The first 4 KB of the file at `path`, which tell what it is. Fails as OpenInput::Open does.
Result<std::string> ReadHead(const std::string& path);

}  // namespace mingxi
