// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/extractor/xls/xls_builder.h"

#include <algorithm>

namespace mingxi {
namespace {

constexpr std::size_t kSector = 512;
constexpr std::uint32_t kEnd = 0xFFFFFFFE;
constexpr std::uint32_t kFree = 0xFFFFFFFF;

std::string Padded(std::string bytes, std::size_t size) {
  bytes.resize(std::max(bytes.size(), size), '\0');
  return bytes;
}

std::string EntryOf(std::string_view name, int type, std::uint32_t child, std::uint32_t start,
                    std::size_t size) {
  std::string wide;
  for (const char c : name) wide += std::string{c, '\0'};
  std::string entry = Padded(wide, 64) + Bytes(wide.size() + 2, 2) + std::string{char(type), 1};
  entry += Bytes(kFree, 4) + Bytes(kFree, 4) + Bytes(child, 4);
  return Padded(entry, 116) + Bytes(start, 4) + Bytes(size, 8);
}

}  // namespace

std::string Bytes(std::uint64_t number, std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i, number >>= 8) bytes += static_cast<char>(number & 0xFF);
  return bytes;
}

std::string RecordOf(std::uint16_t type, std::string_view data) {
  return Bytes(type, 2) + Bytes(data.size(), 2) + std::string(data);
}

std::string CompoundOf(std::string_view name, std::string stream) {
  constexpr std::size_t kShortest = 4096;  // Shorter streams would stand in small sectors.
  const std::size_t size = std::max(stream.size(), kShortest);
  const std::size_t sectors = (size + kSector - 1) / kSector;
  std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  header = Padded(header, 24) + Bytes(0x3E, 2) + Bytes(3, 2) + Bytes(0xFFFE, 2) + Bytes(9, 2) +
           Bytes(6, 2);
  header = Padded(header, 44) + Bytes(1, 4) + Bytes(1, 4);  // One table; the directory.
  header = Padded(header, 56) + Bytes(kShortest, 4) + Bytes(kEnd, 4) + Bytes(0, 4) +
           Bytes(kEnd, 4) + Bytes(0, 4) + Bytes(0, 4);
  while (header.size() < kSector) header += Bytes(kFree, 4);
  std::string table = Bytes(0xFFFFFFFD, 4) + Bytes(kEnd, 4);
  for (std::size_t i = 0; i < sectors; ++i) table += Bytes(i + 1 < sectors ? i + 3 : kEnd, 4);
  while (table.size() < kSector) table += Bytes(kFree, 4);
  const std::string directory =
      EntryOf("Root Entry", 5, 1, kEnd, 0) + EntryOf(name, 2, kFree, 2, size);
  return header + table + Padded(directory, kSector) + Padded(std::move(stream), sectors * kSector);
}

std::string XlsOf(const std::string& globals, const std::string& cells) {
  const std::string begin = RecordOf(0x0809, Bytes(0x0600, 2) + Bytes(0x0005, 2) + Bytes(0, 12));
  const std::string name = Bytes(2, 1) + Bytes(1, 1) + Bytes(0x6536, 2) + Bytes(0x652F, 2);
  const std::size_t size = begin.size() + globals.size() + 4 + 6 + name.size() + 4;
  const std::string sheet = RecordOf(0x0085, Bytes(size, 4) + Bytes(0, 2) + name);
  const std::string sheet_begin =
      RecordOf(0x0809, Bytes(0x0600, 2) + Bytes(0x0010, 2) + Bytes(0, 12));
  const std::string end = RecordOf(0x000A, "");
  return CompoundOf("Workbook", begin + globals + sheet + end + sheet_begin + cells + end);
}

}  // namespace mingxi
