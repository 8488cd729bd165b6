// SPDX-License-Identifier: GPL-3.0-or-later

// This file's entries are ReadSource and MakeSource.

#include "extractor/source.h"

#include <nettle/sha2.h>

#include <array>
#include <utility>

#include "extractor/archive/archive_path.h"
#include "extractor/archive/archive_reader.h"
#include "extractor/read_bytes.h"
#include "extractor/source_format.h"

namespace mingxi {
namespace {

std::string Sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hex;
  for (const std::uint8_t byte : digest) {
    constexpr std::string_view kHex = "0123456789abcdef";
    hex += kHex[byte >> 4];
    hex += kHex[byte & 15];
  }
  return hex;
}

}  // namespace

Result<Source> ReadSource(const std::string& path) {
  const ArchivePath place = SplitArchivePath(path);
  Result<std::string> bytes = ReadBytes(place.archive);
  if (bytes.ok() && !place.member.empty()) {
    bytes = ReadArchiveMember(*bytes, place.archive, place.member);
  }
  if (!bytes.ok()) return bytes.status().At({.file = path});
  return MakeSource(path, *std::move(bytes));
}

Result<Source> MakeSource(std::string name, std::string bytes) {
  Source source;
  source.name = std::move(name);
  source.bytes = std::move(bytes);
  source.format = DetectFormat(source.bytes, source.name);
  if (source.format == SourceFormat::kUnknown) {
    return Status::Unsupported(WhatItIs(source.bytes)).At({.file = source.name});
  }
  source.sha256 = Sha256(source.bytes);
  return source;
}

}  // namespace mingxi
