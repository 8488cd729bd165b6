// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/extractor/archive/archive_builder.h"

#include <archive.h>
#include <archive_entry.h>

#include <cassert>
#include <memory>

namespace mingxi::testing {
namespace {

void SetFormat(archive* writer, Packing packing) {
  switch (packing) {
    case Packing::kZip:
      archive_write_set_format_zip(writer);
      break;
    case Packing::kEncryptedZip:
      archive_write_set_format_zip(writer);
      archive_write_set_options(writer, "zip:encryption=zipcrypt");
      archive_write_set_passphrase(writer, "secret");
      break;
    case Packing::kTarGz:
      archive_write_add_filter_gzip(writer);
      [[fallthrough]];
    case Packing::kTar:
      archive_write_set_format_ustar(writer);
      break;
    case Packing::kSevenZip:
      archive_write_set_format_7zip(writer);
      break;
    case Packing::kGzip:
      archive_write_add_filter_gzip(writer);
      archive_write_set_format_raw(writer);
      break;
  }
}

}  // namespace

std::string BuildArchive(Packing packing, const PackedFiles& files) {
  constexpr std::size_t kRoom = 1 << 16;
  std::size_t room = kRoom;
  for (const auto& [name, bytes] : files) room += 2 * bytes.size() + kRoom;
  std::string built(room, '\0');
  std::size_t used = 0;
  const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(),
                                                                       &archive_write_free);
  SetFormat(writer.get(), packing);
  archive_write_open_memory(writer.get(), built.data(), built.size(), &used);
  for (const auto& [name, bytes] : files) {
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              &archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
    archive_write_header(writer.get(), entry.get());
    archive_write_data(writer.get(), bytes.data(), bytes.size());
    if (packing == Packing::kGzip) break;
  }
  [[maybe_unused]] const int closed = archive_write_close(writer.get());
  assert(closed == ARCHIVE_OK);
  built.resize(used);
  return built;
}

}  // namespace mingxi::testing
