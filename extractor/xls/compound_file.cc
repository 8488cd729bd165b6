// SPDX-License-Identifier: GPL-3.0-or-later

// A table says for each sector which one follows; streams shorter than the cutoff stand in small
// sectors inside the root's own stream. Every chain is bounded by the number of sectors there are.

#include "extractor/xls/compound_file.h"

#include <algorithm>
#include <utility>

#include "extractor/xls/little_endian.h"

namespace mingxi {
namespace {

constexpr std::string_view kMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t kHeaderSize = 512;
constexpr std::size_t kMiniSize = 64;
constexpr std::size_t kEntrySize = 128;
constexpr std::uint32_t kEnd = 0xFFFFFFFE;
constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::uint8_t kStream = 2;

std::uint32_t U32(std::string_view bytes, std::size_t at) {
  return LittleEndian<std::uint32_t>(bytes, at);
}

Status Broken(const std::string& what) {
  return Status::Damaged("expected an OLE document, but " + what + "; get the file again");
}

/// A name in UTF-16LE as ASCII; other characters become `?`.
std::string NameOf(std::string_view entry) {
  const std::size_t size = std::min<std::size_t>(LittleEndian<std::uint16_t>(entry, 64), 64);
  std::string name;
  for (std::size_t i = 0; i + 1 < size; i += 2) {
    const auto unit = LittleEndian<std::uint16_t>(entry, i);
    if (unit == 0) break;
    name += unit < 0x80 ? static_cast<char>(unit) : '?';
  }
  return name;
}

char Upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool IsSameName(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return Upper(x) == Upper(y); });
}

}  // namespace

bool CompoundFile::IsOne(std::string_view bytes) { return bytes.starts_with(kMagic); }

Result<CompoundFile> CompoundFile::Open(std::string_view bytes) {
  if (!IsOne(bytes) || bytes.size() < kHeaderSize) return Broken("its header is missing");
  CompoundFile file;
  file.bytes_ = bytes;
  const auto shift = LittleEndian<std::uint16_t>(bytes, 30);
  if (shift != 9 && shift != 12) return Broken("its sectors have no size that is known");
  file.sector_size_ = std::size_t{1} << shift;
  file.mini_cutoff_ = U32(bytes, 56);
  const Status status = file.ReadTables();
  if (!status.ok()) return status;
  return file;
}

std::string_view CompoundFile::Sector(std::uint32_t number) const {
  const std::uint64_t at = (std::uint64_t{number} + 1) * sector_size_;
  if (at >= bytes_.size()) return {};
  return bytes_.substr(static_cast<std::size_t>(at), sector_size_);
}

Status CompoundFile::ReadTables() {
  Status status = ReadSectorTable();
  if (status.ok()) status = ReadDirectory();
  if (!status.ok()) return status;
  const Entry& root = entries_.front();
  if (root.start < kEnd && root.size > 0) {
    Result<std::string> mini = Chain(root.start, root.size);
    if (!mini.ok()) return mini.status();
    mini_bytes_ = *std::move(mini);
  }
  const std::uint32_t start = U32(bytes_, 60);
  if (start >= kEnd) return Status::Ok();
  const Result<std::string> table = Chain(start, std::uint64_t{U32(bytes_, 64)} * sector_size_);
  if (!table.ok()) return table.status();
  for (std::size_t at = 0; at + 4 <= table->size(); at += 4) mini_next_.push_back(U32(*table, at));
  return Status::Ok();
}

Status CompoundFile::ReadSectorTable() {
  const std::size_t most = bytes_.size() / sector_size_ + 1;
  std::vector<std::uint32_t> tables;  // The sectors that hold the table.
  for (std::size_t i = 0; i < 109; ++i) tables.push_back(U32(bytes_, 76 + 4 * i));
  std::uint32_t more = U32(bytes_, 68);
  for (std::size_t steps = 0; more < kEnd && steps < most; ++steps) {
    const std::string_view sector = Sector(more);
    if (sector.size() < sector_size_) break;
    for (std::size_t at = 0; at + 8 <= sector_size_; at += 4) tables.push_back(U32(sector, at));
    more = U32(sector, sector_size_ - 4);
  }
  for (const std::uint32_t number : tables) {
    if (number >= kEnd || next_.size() > most) continue;
    const std::string_view sector = Sector(number);
    if (sector.empty()) return Broken("its sector table is cut short");
    for (std::size_t at = 0; at < sector_size_; at += 4) {
      next_.push_back(at + 4 <= sector.size() ? U32(sector, at) : kNone);
    }
  }
  return Status::Ok();
}

Status CompoundFile::ReadDirectory() {
  const std::uint64_t most = bytes_.size();
  const Result<std::string> directory = Chain(U32(bytes_, 48), most);
  if (!directory.ok()) return directory.status();
  for (std::size_t at = 0; at + kEntrySize <= directory->size(); at += kEntrySize) {
    const std::string_view bytes = std::string_view(*directory).substr(at, kEntrySize);
    Entry& entry = entries_.emplace_back();
    entry.name = NameOf(bytes);
    entry.type = static_cast<std::uint8_t>(bytes[66]);
    entry.left = U32(bytes, 68);
    entry.right = U32(bytes, 72);
    entry.child = U32(bytes, 76);
    entry.start = U32(bytes, 116);
    entry.size = U32(bytes, 120);  // Version 3 leaves rubbish in the upper half.
  }
  return entries_.empty() ? Broken("its directory is missing") : Status::Ok();
}

/// At most `size` bytes: the directory's chain ends where it ends.
Result<std::string> CompoundFile::Chain(std::uint32_t start, std::uint64_t size) const {
  std::string stream;
  std::uint32_t sector = start;
  for (std::size_t steps = 0; sector < kEnd && stream.size() < size; ++steps) {
    const std::string_view piece = Sector(sector);
    if (steps > next_.size() || sector >= next_.size() || piece.empty()) {
      return Broken("a chain of its sectors leads nowhere");
    }
    stream += piece;
    sector = next_[sector];
  }
  if (stream.size() > size) stream.resize(static_cast<std::size_t>(size));
  return stream;
}

Result<std::string> CompoundFile::MiniChain(std::uint32_t start, std::uint64_t size) const {
  std::string stream;
  std::uint32_t sector = start;
  for (std::size_t steps = 0; sector < kEnd && stream.size() < size; ++steps) {
    const std::size_t at = std::size_t{sector} * kMiniSize;
    if (steps > mini_next_.size() || sector >= mini_next_.size() || at >= mini_bytes_.size()) {
      return Broken("a chain of its small sectors leads nowhere");
    }
    stream.append(mini_bytes_, at, kMiniSize);
    sector = mini_next_[sector];
  }
  if (stream.size() > size) stream.resize(static_cast<std::size_t>(size));
  return stream;
}

/// Looks through the tree below the root: a document inside this one may have streams of the same
/// name.
const CompoundFile::Entry* CompoundFile::Find(std::string_view name) const {
  std::vector<bool> is_seen(entries_.size());
  std::vector<std::uint32_t> waiting{entries_.front().child};
  while (!waiting.empty()) {
    const std::uint32_t number = waiting.back();
    waiting.pop_back();
    if (number >= entries_.size() || is_seen[number]) continue;
    is_seen[number] = true;
    const Entry& entry = entries_[number];
    if (entry.type == kStream && IsSameName(entry.name, name)) return &entry;
    waiting.push_back(entry.left);
    waiting.push_back(entry.right);
  }
  return nullptr;
}

bool CompoundFile::Contains(std::string_view name) const { return Find(name) != nullptr; }

Result<std::string> CompoundFile::Read(std::string_view name) const {
  const Entry* entry = Find(name);
  if (entry == nullptr) {
    return Status::NotFound("the document has no stream " + std::string(name));
  }
  Result<std::string> stream = entry->size < mini_cutoff_ ? MiniChain(entry->start, entry->size)
                                                          : Chain(entry->start, entry->size);
  if (stream.ok() && stream->size() < entry->size) {
    return Broken("its stream " + std::string(name) + " is cut short");
  }
  return stream;
}

}  // namespace mingxi
