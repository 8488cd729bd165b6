// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/sqlite/merged_database.h"

// Each database is attached and its rows are copied table by table. Keys of documents, checks and
// findings are numbers that begin with 1 in each file; they are moved behind those that are there.
// The columns are read from the schema, so that this file does not have to know them.

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "writers/files/atomic_file.h"
#include "writers/sqlite/database_internal.h"
#include "writers/sqlite/sqlite_schema.h"

namespace mingxi {
namespace {

/// A key that stands in several tables, and the table that gives it out.
struct MovedKey {
  const char* column;
  const char* table;
};

constexpr std::array<MovedKey, 4> kMovedKeys = {{{"document_id", "documents"},
                                                 {"label_id", "labels"},
                                                 {"check_id", "checks"},
                                                 {"finding_id", "findings"}}};

/// The texts in the first column of what `sql` selects.
std::vector<std::string> SelectTexts(Database& database, const std::string& sql) {
  std::vector<std::string> texts;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
    return texts;
  }
  while (sqlite3_step(statement) == SQLITE_ROW) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    texts.emplace_back(text == nullptr ? "" : text);
  }
  sqlite3_finalize(statement);
  return texts;
}

/// The highest of each moved key so far.
std::map<std::string, std::string> Offsets(Database& database) {
  std::map<std::string, std::string> offsets;
  for (const MovedKey& key : kMovedKeys) {
    const std::vector<std::string> highest =
        SelectTexts(database, std::string("SELECT coalesce(max(") + key.column +
                                  "), 0) FROM main." + key.table);
    offsets[key.column] = highest.empty() ? "0" : highest.front();
  }
  return offsets;
}

/// INSERT ... SELECT for one table, keys moved.
std::string CopyStatement(const std::string& table, const std::vector<std::string>& columns,
                          const std::map<std::string, std::string>& offsets) {
  std::string names;
  std::string values;
  for (const std::string& column : columns) {
    const auto moved = offsets.find(column);
    names += (names.empty() ? "" : ", ") + column;
    values += (values.empty() ? "" : ", ") + column;
    if (moved != offsets.end()) values += " + " + moved->second;
  }
  return "INSERT INTO main." + table + " (" + names + ") SELECT " + values + " FROM added." + table;
}

/// Whether the added file has `table` as a table that holds its rows: a view or a virtual table
/// runs what its maker wrote, perhaps without end.
bool IsPlainTable(Database& database, const std::string& table) {
  const std::vector<std::string> made = SelectTexts(
      database,
      "SELECT sql FROM added.sqlite_schema WHERE type = 'table' AND name = '" + table + "'");
  return made.size() == 1 && made.front().starts_with("CREATE TABLE");
}

Status CopyTables(Database& database, const std::vector<std::string>& tables) {
  const std::map<std::string, std::string> offsets = Offsets(database);
  for (const std::string& table : tables) {
    if (!IsPlainTable(database, table)) {
      return Status::Damaged("this is no database of mingxi's: " + table + " is no table in it");
    }
    const std::vector<std::string> columns =
        SelectTexts(database, "SELECT name FROM pragma_table_info('" + table + "')");
    Status copied = database.Run(CopyStatement(table, columns, offsets).c_str());
    if (!copied.ok()) return copied;
  }
  return Status::Ok();
}

Status AddFile(Database& database, const std::string& file,
               const std::vector<std::string>& tables) {
  Statement attach(database, "ATTACH ? AS added");
  attach.Text(file).Run();
  if (!attach.status().ok()) return attach.status().At({.file = file});
  Status added = database.Run("BEGIN");
  if (added.ok()) added = CopyTables(database, tables);
  const Status ended = database.Run(added.ok() ? "COMMIT" : "ROLLBACK");
  const Status detached = database.Run("DETACH added");
  if (!added.ok()) return added.At({.file = file});
  return ended.ok() ? detached : ended;
}

Status AddFiles(const std::vector<std::string>& files, const std::string& path) {
  Result<Database> database = Database::Open(path);
  if (!database.ok()) return database.status();
  // The new file is synced once, when it takes its name; what was made elsewhere is not trusted.
  Status ready = database->Run(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF");
  if (ready.ok()) ready = database->Run(std::string(kSqliteSchema).c_str());
  if (!ready.ok()) return ready;
  const std::vector<std::string> tables = SelectTexts(
      *database, "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY rowid");
  for (const std::string& file : files) {
    if (Status added = AddFile(*database, file, tables); !added.ok()) return added;
  }
  return Status::Ok();
}

}  // namespace

Status MergeDatabases(const std::vector<std::string>& files, const std::string& path) {
  Result<AtomicFile> merged = AtomicFile::Create(path);
  if (!merged.ok()) return merged.status();
  if (Status added = AddFiles(files, merged->temporary_path()); !added.ok()) return added;
  return merged->Commit();
}

}  // namespace mingxi
