// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// DeskFolder: what a desk keeps, all of it files, so that a kill at any moment loses nothing:
//
//   DIR/files/ID/NAME          what was uploaded, as it came
//   DIR/corrections/ID.json    a person's corrections of it
//   DIR/reviewed/ID            there when somebody has reviewed it
//   DIR/review/ID.html         its review page, made when it is asked for
//   DIR/manifest.jsonl, docs/, figures.csv, all.sqlite    the results, as a batch keeps them
//
// ID is the first 16 digits of the SHA-256 of the file's bytes.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"
#include "pipeline/batch/record.h"

namespace mingxi {

/// A file that was uploaded.
struct DeskFile {
  std::string id;
  std::string name;
  std::string path;  ///< In the desk's folder.
};

/// A file of the desk with what became of it.
struct DeskDocument {
  DeskFile file;
  std::optional<BatchRecord> record;  ///< Absent = it waits.
  bool is_reviewed = false;
  bool has_corrections = false;
};

/// May be used by several threads.
class DeskFolder {
 public:
  /// Makes the folders that are missing and locks the desk's folder, for as long as a copy of the
  /// result lives. Fails with kWriteFailed, also where another desk is at work in it.
  static Result<DeskFolder> Open(const std::string& path);

  const std::string& path() const { return path_; }

  /// A new empty file for an upload, to be given to Keep or removed.
  Result<std::string> NewUpload() const;

  /// Takes a finished upload whose bytes have this SHA-256 under `name` (made safe). The file that
  /// is there already where the bytes are known.
  Result<DeskFile> Keep(const std::string& upload, const std::string& sha256,
                        std::string_view name) const;

  /// Every uploaded file, newest first, with what the manifest says of it.
  std::vector<DeskDocument> Documents() const;
  std::optional<DeskDocument> Find(std::string_view id) const;

  /// The results of a document with this ending (".xlsx"); empty = none.
  std::string ResultOf(const DeskDocument& document, std::string_view ending) const;

  std::string CorrectionsPath(std::string_view id) const;
  std::string ReviewPath(std::string_view id) const;
  Status SetReviewed(std::string_view id, bool is_reviewed) const;
  Status SetCorrections(std::string_view id, std::string_view json) const;

  /// Removes a document with all that was made of it. REQUIRES: no batch is at work in the folder.
  Status Remove(const DeskDocument& document) const;

 private:
  DeskFolder(std::string path, std::shared_ptr<const int> lock)
      : path_(std::move(path)), lock_(std::move(lock)) {}

  std::string path_;
  std::shared_ptr<const int> lock_;  ///< The open file that holds the lock.
};

/// Whether `id` is 16 lower-case hex digits: nothing else becomes part of a path.
bool IsDeskId(std::string_view id);

}  // namespace mingxi
