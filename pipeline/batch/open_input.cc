// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/open_input.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "extractor/read_bytes.h"

namespace mingxi {

Result<OpenInput> OpenInput::Open(const std::string& path) {
  // O_NONBLOCK: a pipe without a writer would wait for one.
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor < 0) {
    return Status::NotFound("cannot be read: " + std::generic_category().message(errno))
        .At({.file = path});
  }
  OpenInput input(descriptor);
  if (const Status fit = CheckInput(descriptor, /*takes_pipes=*/false); !fit.ok()) {
    return fit.At({.file = path});
  }
  return input;
}

OpenInput::~OpenInput() {
  if (descriptor_ >= 0) close(descriptor_);
}

Result<std::string> ReadHead(const std::string& path) {
  constexpr std::size_t kHeadBytes = 4096;
  const Result<OpenInput> input = OpenInput::Open(path);
  if (!input.ok()) return input.status();
  std::string head(kHeadBytes, '\0');
  const ssize_t count = read(input->descriptor(), head.data(), head.size());
  head.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
  return head;
}

}  // namespace mingxi
