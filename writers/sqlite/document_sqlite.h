// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Documents -> an SQLite database (schema.sql).

#include <memory>
#include <string>

#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// A database that takes documents one by one, each whole or not at all. A document that is there
/// already (by the hash of its source) is replaced, so a batch may be run again or go on. Not
/// copyable: it is an open file.
class DocumentDatabase {
 public:
  /// Opens the database at `path`, which is made where it is missing. Fails with kWriteFailed.
  static Result<DocumentDatabase> Open(const std::string& path);

  DocumentDatabase(DocumentDatabase&&) noexcept;
  DocumentDatabase& operator=(DocumentDatabase&&) noexcept;
  ~DocumentDatabase();

  /// Fails with kWriteFailed, or with kInternal when a table contradicts itself; nothing of the
  /// document is left then.
  Status Add(const Document& document);

 private:
  struct State;
  explicit DocumentDatabase(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Writes `document` alone into a new database that takes the place of `path`. The same document
/// gives the same bytes.
Status WriteSqlite(const Document& document, const std::string& path);

}  // namespace mingxi
