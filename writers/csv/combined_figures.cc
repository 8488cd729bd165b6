// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/combined_figures.h"

#include <array>
#include <fstream>
#include <string_view>

#include "writers/csv/figures_csv.h"
#include "writers/files/atomic_file.h"

namespace mingxi {
namespace {

Status AppendLines(const std::string& file, const std::string& header, AtomicFile& combined) {
  std::ifstream from(file, std::ios::binary);
  std::string own_header(header.size(), '\0');
  if (!from.read(own_header.data(), static_cast<std::streamsize>(own_header.size()))) {
    return Status::NotFound("the figures cannot be read").At({.file = file});
  }
  if (own_header != header) {
    return Status::Damaged("these figures are of another version").At({.file = file});
  }
  std::array<char, 1 << 16> chunk;
  while (from.read(chunk.data(), chunk.size()), from.gcount() > 0) {
    const std::string_view bytes(chunk.data(), static_cast<std::size_t>(from.gcount()));
    if (Status written = combined.Write(bytes); !written.ok()) return written;
  }
  return Status::Ok();
}

}  // namespace

Status CombineFigures(const std::vector<std::string>& files, const std::string& path) {
  Result<AtomicFile> combined = AtomicFile::Create(path);
  if (!combined.ok()) return combined.status();
  const std::string header = FiguresHeader(CsvDialect::kData);
  if (Status written = combined->Write(header); !written.ok()) return written;
  for (const std::string& file : files) {
    if (Status appended = AppendLines(file, header, *combined); !appended.ok()) return appended;
  }
  return combined->Commit();
}

}  // namespace mingxi
