// SPDX-License-Identifier: GPL-3.0-or-later

// What a zip claims of its sizes is not believed: bytes are counted as they are unpacked. This
// file's only entry is the class ZipPackage.
//
// The rule at this door: libzip reads from the caller's bytes as long as the archive is open, and a
// part from the archive as long as it is read; each is closed before what it reads from goes.

#include "extractor/workbook/zip_package.h"

#include <zip.h>

#include <utility>
#include <vector>

namespace mingxi {
namespace {

/// Bytes unpacked at a time.
constexpr std::size_t kPieceBytes = 64 * 1024;

using File = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Status OpenFailure(const std::string& part, zip_error_t* error) {
  const std::string what = part + ": " + zip_error_strerror(error);
  switch (zip_error_code_zip(error)) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
      return Status::Password("the workbook is encrypted (" + what +
                              "); save it without a password");
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
      return Status::Unsupported("cannot unpack " + what + "; save the workbook again");
    default:
      return Status::Damaged("cannot unpack " + what + "; get the file again");
  }
}

Status LimitExceeded(const std::string& part, std::int64_t limit) {
  return Status::Unsupported(part + " unpacks to more than " + std::to_string(limit) +
                             " bytes; split the workbook");
}

}  // namespace

struct ZipPackage::State {
  zip_t* archive = nullptr;
  ZipLimits limits;
  std::int64_t total = 0;

  ~State() {
    if (archive != nullptr) zip_discard(archive);
  }
};

ZipPackage::ZipPackage(std::unique_ptr<State> state) : state_(std::move(state)) {}
ZipPackage::ZipPackage(ZipPackage&&) noexcept = default;
ZipPackage& ZipPackage::operator=(ZipPackage&&) noexcept = default;
ZipPackage::~ZipPackage() = default;

Result<ZipPackage> ZipPackage::Open(std::string_view bytes, const ZipLimits& limits) {
  // libzip takes nothing for an empty archive.
  if (bytes.empty()) return Status::Damaged("expected a zip package, found an empty file");
  auto state = std::make_unique<State>();
  state->limits = limits;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) {
    state->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (state->archive == nullptr) zip_source_free(source);
  }
  const std::string why = state->archive == nullptr ? zip_error_strerror(&error) : "";
  zip_error_fini(&error);
  if (state->archive == nullptr) {
    return Status::Damaged("expected a zip package, found none (" + why + "); get the file again");
  }
  return ZipPackage(std::move(state));
}

bool ZipPackage::Contains(const std::string& part) const {
  return zip_name_locate(state_->archive, part.c_str(), 0) >= 0;
}

Status ZipPackage::Read(const std::string& part, const Sink& sink) {
  const zip_int64_t index = zip_name_locate(state_->archive, part.c_str(), 0);
  if (index < 0) return Status::NotFound("the package has no part " + part);
  const File file(zip_fopen_index(state_->archive, static_cast<zip_uint64_t>(index), 0),
                  &zip_fclose);
  if (file == nullptr) return OpenFailure(part, zip_get_error(state_->archive));
  std::vector<char> piece(kPieceBytes);
  std::int64_t size = 0;
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) return OpenFailure(part, zip_file_get_error(file.get()));
    if (count == 0) return Status::Ok();
    size += count;
    state_->total += count;
    if (size > state_->limits.max_part_bytes) {
      return LimitExceeded(part, state_->limits.max_part_bytes);
    }
    if (state_->total > state_->limits.max_total_bytes) {
      return LimitExceeded("the package", state_->limits.max_total_bytes);
    }
    const Status status = sink({piece.data(), static_cast<std::size_t>(count)});
    if (!status.ok()) return status;
  }
}

}  // namespace mingxi
