// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/figure_search.h"

// The database was merged by a guest from what workers wrote, so it is read as any stranger's: its
// schema is not trusted, and a question that takes too many steps is given up.

#include <sqlite3.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

namespace mingxi {
namespace {

using Json = nlohmann::ordered_json;

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

constexpr int kStepsALook = 100'000;
constexpr int kMostLooks = 2'000;

int CountLooks(void* looks) { return ++*static_cast<int*>(looks) > kMostLooks ? 1 : 0; }

Result<Handle> OpenDatabase(const std::string& path) {
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  Handle handle(opened);
  if (code != SQLITE_OK) return Status::NotFound("no document has been converted yet");
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return handle;
}

Json ValueAt(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return sqlite3_column_int64(statement, column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    case SQLITE_NULL:
      return nullptr;
    default:
      return std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
                         static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
  }
}

/// The rows of `sql` with `texts` bound in their order.
Result<Json> Ask(const std::string& path, const std::string& sql,
                 const std::vector<std::string>& texts) {
  Result<Handle> handle = OpenDatabase(path);
  if (!handle.ok()) return handle.status();
  int looks = 0;
  sqlite3_progress_handler(handle->get(), kStepsALook, CountLooks, &looks);
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v2(handle->get(), sql.c_str(), -1, &prepared, nullptr);
  const std::unique_ptr<sqlite3_stmt, Close> statement(prepared);
  if (code != SQLITE_OK) return Status::Damaged("the database is not one of this version");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    sqlite3_bind_text(prepared, static_cast<int>(i) + 1, texts[i].data(),
                      static_cast<int>(texts[i].size()), SQLITE_TRANSIENT);
  }
  Json rows = Json::array();
  int stepped = 0;
  while ((stepped = sqlite3_step(prepared)) == SQLITE_ROW) {
    Json row = Json::object();
    for (int column = 0; column < sqlite3_column_count(prepared); ++column) {
      row[sqlite3_column_name(prepared, column)] = ValueAt(prepared, column);
    }
    rows.push_back(std::move(row));
  }
  if (stepped == SQLITE_INTERRUPT) return Status::InvalidOption("the question takes too long");
  if (stepped != SQLITE_DONE) return Status::Damaged("the database cannot be read");
  return rows;
}

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::string> AskAsText(const std::string& path, const std::string& sql,
                              const std::vector<std::string>& texts) {
  const Result<Json> rows = Ask(path, sql, texts);
  return rows.ok() ? Result<std::string>(Dump(*rows)) : rows.status();
}

/// `text` as the middle of a LIKE pattern, its own signs escaped.
std::string Inside(const std::string& text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace

Result<std::string> SearchFigures(const std::string& path, const FigureQuery& query) {
  std::string where = "1";
  std::vector<std::string> texts;
  const auto add = [&](const std::string& condition, std::initializer_list<std::string> values) {
    where += " AND " + condition;
    texts.insert(texts.end(), values);
  };
  if (!query.text.empty()) {
    const std::string inside = Inside(query.text);
    add("(row_path LIKE ? ESCAPE '\\' OR column_path LIKE ? ESCAPE '\\' OR table_title LIKE ? "
        "ESCAPE '\\')",
        {inside, inside, inside});
  }
  if (!query.code.empty()) {
    const std::string below = query.code + "%";
    add("(subject_code LIKE ? OR inferred_code LIKE ?)", {below, below});
  }
  if (!query.publisher.empty()) add("publisher_name LIKE ? ESCAPE '\\'", {Inside(query.publisher)});
  if (!query.form.empty()) add("form = ?", {query.form});
  if (!query.table.empty()) add("table_id = ?", {query.table});
  if (!query.status.empty()) add("status = ?", {query.status});
  if (!query.document.empty()) add("sha256 LIKE ?", {query.document + "%"});
  if (query.year) add("fiscal_year = CAST(? AS INTEGER)", {std::to_string(*query.year)});
  const std::string sql =
      "SELECT * FROM figures WHERE " + where +
      " ORDER BY document, sha256, length(table_id), table_id, row_number, column_number LIMIT " +
      std::to_string(query.limit + 1) + " OFFSET " + std::to_string(query.offset);
  Result<Json> rows = Ask(path, sql, texts);
  if (!rows.ok()) return rows.status();
  const bool has_more = rows->size() > static_cast<std::size_t>(query.limit);
  if (has_more) rows->erase(rows->size() - 1);
  Json answer = Json::object();
  answer["figures"] = *std::move(rows);
  answer["more"] = has_more;
  return Dump(answer);
}

Result<std::string> DocumentsOf(const std::string& path, int limit, int offset) {
  return AskAsText(
      path,
      "SELECT document, sha256, publisher_name, publisher_code, region, fiscal_year, kind, "
      "title, pages FROM documents ORDER BY document, sha256 LIMIT " +
          std::to_string(limit) + " OFFSET " + std::to_string(offset),
      {});
}

Result<std::string> ProofOf(const std::string& path, const std::string& id,
                            const FigurePlace& place) {
  Result<Json> checks =
      Ask(path,
          "SELECT c.check_id, c.rule, c.status, c.left_value, c.right_value, c.difference, "
          "c.message FROM "
          "checks c JOIN documents d USING (document_id) JOIN check_cells p USING (check_id) WHERE "
          "d.sha256 "
          "LIKE ? AND p.table_id = ? AND p.row_number = CAST(? AS INTEGER) AND p.column_number = "
          "CAST(? AS "
          "INTEGER) GROUP BY c.check_id ORDER BY c.check_id",
          {id + "%", place.table, std::to_string(place.row), std::to_string(place.column)});
  if (!checks.ok()) return checks.status();
  for (Json& check : *checks) {
    Result<Json> cells =
        Ask(path,
            "SELECT p.side, p.table_id, p.row_number, p.column_number, x.text, x.unit, "
            "x.page FROM check_cells p JOIN checks c USING (check_id) LEFT JOIN cells x ON "
            "x.document_id = c.document_id AND x.table_id = p.table_id AND x.row_number = "
            "p.row_number AND x.column_number = p.column_number WHERE p.check_id = CAST(? "
            "AS INTEGER) ORDER BY p.position",
            {check["check_id"].dump()});
    if (!cells.ok()) return cells.status();
    check.erase("check_id");
    check["cells"] = *std::move(cells);
  }
  return Dump(*checks);
}

Result<std::string> TablesOf(const std::string& path, const std::string& id) {
  return AskAsText(path,
                   "SELECT t.table_id, t.title, t.form, t.form_number, t.unit, t.first_page, "
                   "t.last_page, t.row_count, t.column_count, t.header_rows FROM tables t JOIN "
                   "documents d USING (document_id) WHERE d.sha256 LIKE ? ORDER BY "
                   "length(t.table_id), t.table_id",
                   {id + "%"});
}

Result<std::string> FindingsOf(const std::string& path, const std::string& id) {
  return AskAsText(path,
                   "SELECT f.rule, f.severity, f.page, f.table_id, f.row_number, f.column_number, "
                   "f.message, f.message_zh, f.suggestion, f.is_seen FROM findings f JOIN "
                   "documents d USING (document_id) WHERE d.sha256 LIKE ? ORDER BY CASE f.severity "
                   "WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.finding_id",
                   {id + "%"});
}

}  // namespace mingxi
