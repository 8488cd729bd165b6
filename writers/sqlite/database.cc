// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/sqlite/database_internal.h"

namespace mingxi {

Result<Database> Database::Open(const std::string& path) {
  Database database;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open(path.c_str(), &handle);
  database.handle_.reset(handle);
  if (code != SQLITE_OK) return database.Failure().At({.file = path});
  return database;
}

Status Database::Run(const char* sql) {
  return sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK ? Status::Ok()
                                                                                  : Failure();
}

Status Database::Failure() const {
  return Status::WriteFailed("the database cannot be written: " +
                             std::string(sqlite3_errmsg(handle_.get())));
}

Statement::Statement(Database& database, const char* sql) : database_(database) {
  Check(sqlite3_prepare_v2(database.handle(), sql, -1, &statement_, nullptr));
}

void Statement::Check(int code) {
  if (code != SQLITE_OK && status_.ok()) status_ = database_.Failure();
}

Statement& Statement::AnyText(std::string_view text) {
  Check(sqlite3_bind_text(statement_, next_++, text.data(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::Text(std::string_view text) { return text.empty() ? Null() : AnyText(text); }

Statement& Statement::Number(std::int64_t number) {
  Check(sqlite3_bind_int64(statement_, next_++, number));
  return *this;
}

Statement& Statement::Number(std::optional<std::int64_t> number) {
  return number ? Number(*number) : Null();
}

Statement& Statement::Real(double number) {
  Check(sqlite3_bind_double(statement_, next_++, number));
  return *this;
}

Statement& Statement::Null() {
  Check(sqlite3_bind_null(statement_, next_++));
  return *this;
}

void Statement::Run() {
  if (status_.ok() && sqlite3_step(statement_) != SQLITE_DONE) status_ = database_.Failure();
  sqlite3_reset(statement_);
  next_ = 1;
}

}  // namespace mingxi
