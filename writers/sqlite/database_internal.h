// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// SQLite's door: a database and its statements, with failures as Status.

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/status.h"

namespace mingxi {

class Database {
 public:
  /// Opens the file at `path`, which is made where it is missing.
  static Result<Database> Open(const std::string& path);

  /// Runs statements that return nothing.
  Status Run(const char* sql);
  sqlite3* handle() { return handle_.get(); }
  /// What SQLite says of the last failure.
  Status Failure() const;
  std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared INSERT or DELETE. Values are bound in their order, then Run() writes the row; the
/// first failure is kept and told by status().
class Statement {
 public:
  Statement(Database& database, const char* sql);
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;  // Owns what SQLite prepared.
  Statement& operator=(const Statement&) = delete;

  /// Empty text is NULL: what is not known is no value.
  Statement& Text(std::string_view text);
  /// Text that is a value even when empty.
  Statement& AnyText(std::string_view text);
  Statement& Number(std::int64_t number);
  Statement& Number(std::optional<std::int64_t> number);
  Statement& Real(double number);
  Statement& Null();
  void Run();

  const Status& status() const { return status_; }

 private:
  void Check(int code);

  Database& database_;
  sqlite3_stmt* statement_ = nullptr;
  int next_ = 1;
  Status status_;
};

}  // namespace mingxi
