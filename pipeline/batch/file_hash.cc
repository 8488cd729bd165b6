// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/file_hash.h"

#include <fcntl.h>
#include <nettle/sha2.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "extractor/read_bytes.h"
#include "pipeline/batch/open_input.h"

namespace mingxi {

Result<std::string> FileSha256(const std::string& path,
                               const std::function<bool()>& is_interrupted) {
  const Result<OpenInput> input = OpenInput::Open(path);
  if (!input.ok()) return input.status();
  sha256_ctx context;
  sha256_init(&context);
  std::array<std::uint8_t, 1 << 16> chunk;
  std::int64_t hashed = 0;
  for (ssize_t count; (count = read(input->descriptor(), chunk.data(), chunk.size())) != 0;) {
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      return Status::NotFound("cannot be read: " + std::generic_category().message(errno))
          .At({.file = path});
    }
    sha256_update(&context, static_cast<std::size_t>(count), chunk.data());
    if ((hashed += count) > kMaxInputBytes) {  // It grows while it is read.
      return Status::Unsupported("it grows while it is read").At({.file = path});
    }
    if (is_interrupted && is_interrupted()) return Status::Interrupted();
  }
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hex;
  for (const std::uint8_t byte : digest) {
    constexpr std::string_view kHex = "0123456789abcdef";
    hex += {kHex[byte >> 4], kHex[byte & 15]};
  }
  return hex;
}

}  // namespace mingxi
