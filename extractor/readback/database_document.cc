// SPDX-License-Identifier: GPL-3.0-or-later

// One query a noun, in the order of writers/sqlite/schema.sql. This file's only door is
// ReadDatabaseDocument.

#include "extractor/readback/database_document.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "extractor/readback/names_internal.h"

namespace mingxi {
namespace {

struct CloseDatabase {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct FinishQuery {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

/// A query and its current row.
class Query {
 public:
  Query(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    code_ = sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    statement_.reset(statement);
  }

  bool Next() {
    if (!statement_) return false;
    code_ = sqlite3_step(statement_.get());
    return code_ == SQLITE_ROW;
  }
  bool ok() const { return code_ == SQLITE_OK || code_ == SQLITE_DONE || code_ == SQLITE_ROW; }

  std::string Text(int column) const {
    const auto* text = sqlite3_column_text(statement_.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
    return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text), size);
  }
  int Number(int column, int otherwise) const {
    const bool is_null = sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
    return is_null ? otherwise : sqlite3_column_int(statement_.get(), column);
  }
  double Real(int column) const { return sqlite3_column_double(statement_.get(), column); }

 private:
  std::unique_ptr<sqlite3_stmt, FinishQuery> statement_;
  int code_ = SQLITE_OK;
};

Table TableOf(const Query& query) {
  Table table;
  table.id = query.Text(0);
  table.title = query.Text(1);
  table.form = query.Text(2);
  table.form_number = query.Text(3);
  table.unit = query.Text(4);
  for (int page = query.Number(5, 0); page > 0 && page <= query.Number(6, 0); ++page) {
    table.pages.push_back(page);
  }
  table.row_count = std::max(0, query.Number(7, 0));
  table.column_count = std::max(0, query.Number(8, 0));
  table.header_rows = query.Number(9, 0);
  return table;
}

Cell CellOf(const Query& query) {
  Cell cell;
  cell.row = query.Number(1, 0);
  cell.column = query.Number(2, 0);
  cell.row_span = std::max(1, query.Number(3, 1));
  cell.column_span = std::max(1, query.Number(4, 1));
  cell.text = query.Text(5);
  cell.type = Named(query.Text(6), kCellTypes, CellType::kNone);
  cell.value = Decimal::Parse(query.Text(7));
  cell.unit = query.Text(8);
  if (const int page = query.Number(9, 0); page > 0) {
    cell.places.push_back({page, {query.Real(10), query.Real(11), query.Real(12), query.Real(13)}});
  }
  return cell;
}

class DocumentReader {
 public:
  explicit DocumentReader(sqlite3* database) : database_(database) {}

  Result<Document> Read() {
    const Status facts = ReadFacts();
    if (!facts.ok()) return facts;
    const bool is_read =
        ReadTables() && ReadColumns() && ReadRows() && ReadCells() && ReadParagraphs();
    if (!is_read) return Status::Damaged(sqlite3_errmsg(database_));
    for (const Table& table : document_.tables) {
      constexpr std::int64_t kMaxPlaces = 50'000'000;
      const auto places = static_cast<std::int64_t>(table.row_count) * table.column_count;
      if (places > kMaxPlaces) return Status::Damaged("table " + table.id + ": no such size");
    }
    return std::move(document_);
  }

 private:
  Status ReadFacts() {
    Query query(
        database_,
        "SELECT document, sha256, media_type, pages, producer, publisher_code, publisher_name, "
        "region, fiscal_year, kind, title FROM documents ORDER BY document_id");
    if (!query.Next()) {
      return query.ok() ? Status::Damaged("the database holds no document")
                        : Status::Damaged("this is no database that mingxi wrote");
    }
    document_.source.file = query.Text(0);
    document_.source.sha256 = query.Text(1);
    document_.source.media_type = query.Text(2);
    document_.source.pages = query.Number(3, 0);
    document_.source.producer = query.Text(4);
    document_.publisher.code = query.Text(5);
    document_.publisher.name = query.Text(6);
    document_.publisher.region = query.Text(7);
    if (const int year = query.Number(8, 0); year > 0) document_.fiscal_year = year;
    document_.kind = query.Text(9);
    document_.title = query.Text(10);
    if (!query.Next()) return Status::Ok();
    return Status::Unsupported(
        "the database holds several documents; compare the files that they were read from");
  }

  Table* Find(const std::string& id) {
    const auto found = numbers_.find(id);
    return found == numbers_.end() ? nullptr : &document_.tables[found->second];
  }

  bool ReadTables() {
    Query query(
        database_,
        "SELECT table_id, title, form, form_number, unit, first_page, last_page, row_count, "
        "column_count, header_rows FROM tables ORDER BY length(table_id), table_id");
    while (query.Next()) {
      Table table = TableOf(query);
      numbers_[table.id] = document_.tables.size();
      document_.tables.push_back(std::move(table));
    }
    return query.ok();
  }

  bool ReadColumns() {
    Query query(database_,
                "SELECT table_id, path, role, standard, unit, year, fund FROM columns "
                "ORDER BY table_id, column_number");
    while (query.Next()) {
      Table* table = Find(query.Text(0));
      if (table == nullptr) continue;
      Column& column = table->columns.emplace_back();
      if (std::string path = query.Text(1); !path.empty()) column.path = {std::move(path)};
      column.role = Named(query.Text(2), kRoles, ColumnRole::kNone);
      column.standard = query.Text(3);
      column.unit = query.Text(4);
      if (const int year = query.Number(5, 0); year > 0) column.year = year;
      column.fund = query.Text(6);
    }
    return query.ok();
  }

  bool ReadRows() {
    Query query(
        database_,
        "SELECT table_id, kind, level, parent, code FROM rows ORDER BY table_id, row_number");
    while (query.Next()) {
      Table* table = Find(query.Text(0));
      if (table == nullptr) continue;
      Row& row = table->rows.emplace_back();
      row.kind = Named(query.Text(1), kRowKinds, RowKind::kData);
      row.level = query.Number(2, 0);
      row.parent = query.Number(3, -1);
      row.code = query.Text(4);
    }
    return query.ok();
  }

  bool ReadCells() {
    Query query(database_,
                "SELECT table_id, row_number, column_number, row_span, column_span, text, type, "
                "value_exact, unit, page, x0, y0, x1, y1 FROM cells "
                "ORDER BY table_id, row_number, column_number");
    while (query.Next()) {
      Table* table = Find(query.Text(0));
      if (table == nullptr) continue;
      Cell cell = CellOf(query);
      const bool is_inside = cell.row >= 0 && cell.column >= 0 && cell.row < table->row_count &&
                             cell.column < table->column_count;
      if (is_inside) table->cells.push_back(std::move(cell));
    }
    return query.ok();
  }

  bool ReadParagraphs() {
    Query query(database_, "SELECT page, text FROM paragraphs ORDER BY paragraph");
    while (query.Next()) {
      Paragraph& paragraph = document_.paragraphs.emplace_back();
      paragraph.page = query.Number(0, 0);
      paragraph.text = query.Text(1);
    }
    return query.ok();
  }

  sqlite3* database_;
  Document document_;
  std::map<std::string, std::size_t> numbers_;
};

}  // namespace

bool LooksLikeDatabase(std::string_view bytes) { return bytes.starts_with("SQLite format 3"); }

Result<Document> ReadDatabaseDocument(const std::string& path) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
  const std::unique_ptr<sqlite3, CloseDatabase> database(handle);
  if (code != SQLITE_OK) return Status::NotFound("the database cannot be opened");
  return DocumentReader(database.get()).Read();
}

}  // namespace mingxi
