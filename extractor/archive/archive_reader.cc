// SPDX-License-Identifier: GPL-3.0-or-later

// One walk, by a stack of calls as deep as archives stand in archives. This file's entries are
// those of its header.
//
// The rule at this door: libarchive reads from the caller's bytes as long as the archive is open;
// it is closed before they go. It runs no programs: only the filters that are libraries are on.

#include "extractor/archive/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "extractor/archive/archive_path.h"
#include "extractor/archive/entry_name.h"
#include "extractor/source_format.h"

namespace mingxi {
namespace {

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

/// libarchive gives names in the locale's encoding: UTF-8 while this lives, in this thread only.
class Utf8Names {
 public:
  Utf8Names() : own_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (own_ != nullptr) before_ = uselocale(own_);
  }
  ~Utf8Names() {
    if (own_ == nullptr) return;
    uselocale(before_);
    freelocale(own_);
  }
  Utf8Names(const Utf8Names&) = delete;  // Holds the thread's locale.
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t own_;
  locale_t before_ = nullptr;
};

bool IsOnlyCompressed(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B") || bytes.starts_with("BZh") ||
         bytes.starts_with(std::string_view("\xFD"
                                            "7zXZ"));
}

std::string Said(archive* reader) {
  const char* text = archive_error_string(reader);
  return text == nullptr ? "no reason given" : text;
}

Status Encrypted() {
  return Status::Password("the archive is encrypted; unpack it with its password first");
}

Status FailureToOpen(archive* reader) {
  const std::string said = Said(reader);
  if (said.find("assphrase") != std::string::npos || said.find("ncrypt") != std::string::npos) {
    return Encrypted();
  }
  return Status::Damaged("the archive cannot be unpacked (" + said + "); get it again");
}

/// Why `reader` failed. REQUIRES: it knows the format; the library asks it without looking.
Status FailureOf(archive* reader) {
  if (archive_read_has_encrypted_entries(reader) > 0) return Encrypted();
  return FailureToOpen(reader);
}

/// `report.xls.gz` packs `report.xls`.
std::string NameOfOnly(std::string_view own_name) {
  const std::string name = ToEntryName(FileNameOfInput(own_name));
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

std::string NameOf(archive_entry* entry, int number) {
  const char* raw = archive_entry_pathname(entry);
  if (raw == nullptr) raw = archive_entry_pathname_utf8(entry);
  std::string name = raw == nullptr ? std::string() : ToEntryName(raw);
  return name.empty() ? "file-" + std::to_string(number) : name;
}

/// `c.xls`, `c (2).xls`, ...: the first that `taken` does not hold.
std::string Untaken(const std::string& name, const std::set<std::string>& taken) {
  std::size_t dot = name.rfind('.');
  if (dot == std::string::npos || name.find('/', dot) != std::string::npos) dot = name.size();
  std::string free = name;
  for (int number = 2; taken.contains(free); ++number) {
    free = name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot);
  }
  return free;
}

class Walk {
 public:
  Walk(const ArchiveLimits& limits, const ArchiveVisitor& visitor, std::size_t packed_bytes)
      : limits_(limits), visitor_(visitor) {
    const auto packed = static_cast<std::int64_t>(packed_bytes);
    most_bytes_ =
        std::min(limits.max_total_bytes, std::max(limits.free_bytes, packed * limits.max_ratio));
  }

  /// The files of one archive, whose names begin with `prefix`.
  Status Enter(std::string_view bytes, std::string_view own_name, const std::string& prefix,
               int depth) {
    const Archive reader = Open(bytes);
    if (reader == nullptr) return Status::Internal("no archive can be opened");
    if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
      return FailureToOpen(reader.get());
    }
    std::set<std::string> taken;
    Status failure;
    for (archive_entry* entry = nullptr; !is_over_;) {
      const int sign = archive_read_next_header(reader.get(), &entry);
      if (sign == ARCHIVE_EOF) break;
      if (sign != ARCHIVE_OK && sign != ARCHIVE_WARN) return FailureOf(reader.get());
      if (++entries_ > limits_.max_entries) {
        return Status::Unsupported("the archive holds more than " +
                                   std::to_string(limits_.max_entries) + " files; split it");
      }
      if (archive_entry_filetype(entry) != AE_IFREG) continue;
      const bool is_only = archive_format(reader.get()) == ARCHIVE_FORMAT_RAW;
      if (is_only && archive_filter_code(reader.get(), 0) == ARCHIVE_FILTER_NONE) {
        return Status::Damaged("the archive cannot be unpacked (it is cut short); get it again");
      }
      const std::string name =
          Untaken(is_only ? NameOfOnly(own_name) : NameOf(entry, entries_), taken);
      taken.insert(name);
      if (!visitor_.wants(prefix + name)) continue;
      if (archive_entry_is_data_encrypted(entry) > 0) {
        failure = Encrypted();
        continue;
      }
      Result<std::string> file = Unpack(reader.get());
      if (!file.ok()) return file.status();
      Take(prefix + name, *std::move(file), depth);
    }
    return failure;
  }

 private:
  static Archive Open(std::string_view bytes) {
    Archive reader(archive_read_new(), &archive_read_free);
    if (reader == nullptr) return reader;
    for (const auto support : {archive_read_support_format_zip, archive_read_support_format_rar,
                               archive_read_support_format_rar5, archive_read_support_format_7zip,
                               archive_read_support_format_tar, archive_read_support_filter_gzip,
                               archive_read_support_filter_bzip2, archive_read_support_filter_xz}) {
      support(reader.get());
    }
    if (IsOnlyCompressed(bytes)) archive_read_support_format_raw(reader.get());
    return reader;
  }

  Result<std::string> Unpack(archive* reader) {
    std::string file;
    std::array<char, 1 << 16> piece;
    for (;;) {
      const la_ssize_t count = archive_read_data(reader, piece.data(), piece.size());
      if (count == ARCHIVE_RETRY) continue;
      if (count < 0) return FailureOf(reader);
      if (count == 0) return file;
      total_bytes_ += count;
      file.append(piece.data(), static_cast<std::size_t>(count));
      const bool is_large = static_cast<std::int64_t>(file.size()) > limits_.max_file_bytes;
      if (is_large || total_bytes_ > most_bytes_) {
        constexpr std::int64_t kMebibyte = 1 << 20;
        const std::int64_t limit = is_large ? limits_.max_file_bytes : most_bytes_;
        return Status::Unsupported("the archive unpacks to more than " +
                                   std::to_string(limit / kMebibyte) +
                                   " MiB; name the files in it one by one");
      }
    }
  }

  void Take(const std::string& name, std::string file, int depth) {
    if (depth < limits_.max_depth && DetectFormat(file, name) == SourceFormat::kArchive) {
      const Status inner = Enter(file, name, name + kArchiveMark, depth + 1);
      if (inner.ok() || is_over_) return;
    }
    is_over_ = !visitor_.take(name, std::move(file));
  }

  const ArchiveLimits& limits_;
  const ArchiveVisitor& visitor_;
  std::int64_t most_bytes_;
  std::int64_t total_bytes_ = 0;
  int entries_ = 0;
  bool is_over_ = false;
};

}  // namespace

Status WalkArchive(std::string_view bytes, std::string_view own_name, const ArchiveLimits& limits,
                   const ArchiveVisitor& visitor) {
  const Utf8Names names;
  return Walk(limits, visitor, bytes.size()).Enter(bytes, own_name, {}, 1);
}

Result<std::string> ReadArchiveMember(std::string_view bytes, std::string_view own_name,
                                      const std::string& member) {
  std::optional<std::string> found;
  const ArchiveVisitor visitor{.wants =
                                   [&](const std::string& name) {
                                     return member == name ||
                                            member.starts_with(name + kArchiveMark);
                                   },
                               .take =
                                   [&](const std::string& name, std::string file) {
                                     if (name == member) found = std::move(file);
                                     return !found;
                                   }};
  const Status status = WalkArchive(bytes, own_name, {}, visitor);
  if (found) return *std::move(found);
  return status.ok() ? Status::NotFound("the archive has no file \"" + member + "\"") : status;
}

}  // namespace mingxi
