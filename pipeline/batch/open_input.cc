// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/open_input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace mingxi {

Result<OpenInput> OpenInput::Open(const std::string& path) {
  // O_NONBLOCK: a pipe without a writer would wait for one.
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor < 0) {
    return Status::NotFound("cannot be read: " + std::generic_category().message(errno))
        .At({.file = path});
  }
  OpenInput input(descriptor);
  struct stat facts {};
  if (fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
    return Status::NotFound("cannot be read: this is no file").At({.file = path});
  }
  return input;
}

OpenInput::~OpenInput() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace mingxi
