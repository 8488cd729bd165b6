// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/sqlite/document_sqlite.h"

// One function a table of the schema. All statements of a document stand in one transaction.

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "writers/cell_map.h"
#include "writers/figures/figure_records.h"
#include "writers/files/atomic_file.h"
#include "writers/sqlite/database_internal.h"
#include "writers/sqlite/sqlite_schema.h"

namespace mingxi {
namespace {

double ToDouble(const Decimal& decimal) {
  const std::string plain = decimal.ToString();
  double value = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return value;
}

std::optional<std::int64_t> FenOf(const Cell& cell) {
  constexpr int kFenScale = 2;  // Hundredths of a yuan.
  return cell.value_yuan ? cell.value_yuan->ToScaledInt(kFenScale) : std::nullopt;
}

std::optional<std::int64_t> PageOf(int page) {
  return page > 0 ? std::optional<std::int64_t>(page) : std::nullopt;
}

std::string Joined(const std::vector<std::string>& path) {
  std::string joined;
  for (const std::string& part : path) {
    if (!joined.empty()) joined += '/';
    joined += part;
  }
  return joined;
}

/// What all rows of one document begin with.
struct DocumentKey {
  Database& database;
  std::int64_t id = 0;
};

Result<std::int64_t> AddFacts(const Document& document, Database& database) {
  Statement forget(database, "DELETE FROM documents WHERE sha256 = ?");
  forget.AnyText(document.source.sha256).Run();
  if (!forget.status().ok()) return forget.status();
  Statement insert(database,
                   "INSERT INTO documents (document, sha256, media_type, pages, producer, "
                   "publisher_code, publisher_name, region, fiscal_year, kind, title) "
                   "VALUES (?,?,?,?,?,?,?,?,?,?,?)");
  const SourceFacts& source = document.source;
  insert.AnyText(source.file).AnyText(source.sha256).Text(source.media_type);
  insert.Number(PageOf(source.pages)).Text(source.producer);
  insert.Text(document.publisher.code).Text(document.publisher.name);
  insert.Text(document.publisher.region);
  insert.Number(document.fiscal_year ? std::optional<std::int64_t>(*document.fiscal_year)
                                     : std::nullopt);
  insert.Text(document.kind).Text(document.title).Run();
  if (!insert.status().ok()) return insert.status();
  return database.last_id();
}

Status AddTables(const Document& document, const DocumentKey& key) {
  Statement insert(key.database, "INSERT INTO tables VALUES (?,?,?,?,?,?,?,?,?,?,?)");
  for (const Table& table : document.tables) {
    insert.Number(key.id).Text(table.id).Text(table.title).Text(table.form);
    insert.Text(table.form_number).Text(table.unit);
    insert.Number(PageOf(table.pages.empty() ? 0 : table.pages.front()));
    insert.Number(PageOf(table.pages.empty() ? 0 : table.pages.back()));
    insert.Number(table.row_count).Number(table.column_count).Number(table.header_rows).Run();
  }
  return insert.status();
}

Status AddColumns(const Document& document, const DocumentKey& key) {
  Statement insert(key.database, "INSERT INTO columns VALUES (?,?,?,?,?,?,?,?,?,?)");
  for (const Table& table : document.tables) {
    const Result<CellMap> cells = CellMap::Make(table);
    if (!cells.ok()) return cells.status();
    const DataProfile profile = ProfileOf(table, *cells);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      insert.Number(key.id).Text(table.id).Number(static_cast<std::int64_t>(i));
      insert.Text(Joined(column.path)).Text(profile.fields[i].name);
      insert.Text(ToString(column.role)).Text(column.standard);
      insert.Text(column.unit);
      insert.Number(column.year ? std::optional<std::int64_t>(*column.year) : std::nullopt);
      insert.Text(column.fund).Run();
    }
  }
  return insert.status();
}

Status AddRows(const Document& document, const DocumentKey& key) {
  Statement insert(key.database, "INSERT INTO rows VALUES (?,?,?,?,?,?,?)");
  for (const Table& table : document.tables) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const Row& row = table.rows[i];
      insert.Number(key.id).Text(table.id).Number(static_cast<std::int64_t>(i));
      insert.Text(ToString(row.kind)).Number(PageOf(row.level));
      insert.Number(row.parent >= 0 ? std::optional<std::int64_t>(row.parent) : std::nullopt);
      insert.Text(row.code).Run();
    }
  }
  return insert.status();
}

/// The fields of a FigureRecord that the database keeps once for all figures of a label.
constexpr std::array<std::string_view, 8> kLabelFields = {
    "level",        "parent_row",   "row_label",     "row_path",
    "subject_kind", "subject_code", "inferred_code", "subject_name"};

/// Where a field stands in a FigureRecord.
std::size_t IndexOf(std::string_view field) {
  static const std::vector<DataField> fields = FigureFields();
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const DataField& other) { return other.name == field; });
  return static_cast<std::size_t>(found - fields.begin());
}

/// What stands with a cell and is not in it.
struct CellExtras {
  std::optional<std::int64_t> label;  ///< For figures.
  std::string place;
};

class LabelWriter {
 public:
  explicit LabelWriter(const DocumentKey& key)
      : key_(key), insert_(key.database, "INSERT INTO labels VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?)") {
    for (std::size_t i = 0; i < kLabelFields.size(); ++i) fields_[i] = IndexOf(kLabelFields[i]);
  }

  /// The key of the figure's label, which is written where it is not that of the figure before.
  std::int64_t Add(const FigureRecord& record, const Cell& figure, const std::string& table) {
    const auto is_same = [&](std::size_t field) { return last_[field] == record[field]; };
    const bool is_known = figure.row == row_ && table == table_ && !last_.empty() &&
                          std::all_of(fields_.begin(), fields_.end(), is_same);
    if (is_known) return label_;
    insert_.Number(key_.id).Text(table).Number(figure.row);
    for (const std::size_t field : fields_) insert_.Text(record[field]);
    insert_.Run();
    row_ = figure.row;
    table_ = table;
    last_ = record;
    return label_ = key_.database.last_id();
  }

  const Status& status() const { return insert_.status(); }

 private:
  const DocumentKey& key_;
  Statement insert_;
  std::array<std::size_t, kLabelFields.size()> fields_{};
  int row_ = -1;
  std::string table_;
  FigureRecord last_;
  std::int64_t label_ = 0;
};

void BindValue(const Cell& cell, Statement& insert) {
  if (cell.value) {
    insert.AnyText(cell.value->ToString()).Real(ToDouble(*cell.value));
  } else {
    insert.Null().Null();
  }
  insert.Text(cell.unit).Number(FenOf(cell)).Text(ToString(cell.status));
  const bool is_judged = cell.status != FigureStatus::kNone;
  insert.Number(is_judged ? std::optional<std::int64_t>(cell.proofs) : std::nullopt);
  insert.Number(cell.is_doubtful ? 1 : 0);
  insert.Text(cell.stored ? cell.stored->ToString() : std::string());
}

void BindPlace(const Cell& cell, Statement& insert) {
  if (cell.places.empty() || cell.places.front().page <= 0) {
    insert.Null().Null().Null().Null().Null();
    return;
  }
  const Box& box = cell.places.front().box;
  insert.Number(cell.places.front().page);
  insert.Real(box.x0).Real(box.y0).Real(box.x1).Real(box.y1);
}

void AddCell(const Cell& cell, const Table& table, const CellExtras& extras, Statement& insert) {
  insert.Text(table.id).Number(cell.row).Number(cell.column);
  insert.Number(cell.row_span).Number(cell.column_span).AnyText(cell.text);
  cell.printed ? insert.AnyText(*cell.printed) : insert.Null();
  insert.Text(ToString(cell.type));
  BindValue(cell, insert);
  BindPlace(cell, insert);
  insert.Text(extras.place).Number(extras.label).Run();
}

Status AddCells(const Document& document, const DocumentKey& key) {
  Statement insert(key.database,
                   "INSERT INTO cells VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  LabelWriter labels(key);
  const std::size_t place = IndexOf("place");
  for (const Table& table : document.tables) {
    std::vector<std::pair<const Cell*, CellExtras>> figures;
    const auto add = [&](const FigureRecord& record, const Cell& figure) {
      figures.emplace_back(&figure,
                           CellExtras{labels.Add(record, figure, table.id), record[place]});
    };
    if (Status made = ForEachFigureOf(document, table, add); !made.ok()) return made;
    auto next = figures.begin();  // In the order of the cells.
    for (const Cell& cell : table.cells) {
      insert.Number(key.id);
      const bool is_figure = next != figures.end() && next->first == &cell;
      AddCell(cell, table, is_figure ? next->second : CellExtras{}, insert);
      if (is_figure) ++next;
    }
  }
  return labels.status().ok() ? insert.status() : labels.status();
}

Status AddParagraphs(const Document& document, const DocumentKey& key) {
  Statement insert(key.database, "INSERT INTO paragraphs VALUES (?,?,?,?)");
  std::int64_t number = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    insert.Number(key.id).Number(number++).Number(PageOf(paragraph.page));
    insert.AnyText(paragraph.text).Run();
  }
  return insert.status();
}

void AddCheckCells(std::int64_t check, const Check& from, Statement& insert) {
  std::int64_t position = 0;
  const auto add = [&](const std::vector<CellRef>& cells, const char* side) {
    for (const CellRef& ref : cells) {
      insert.Number(check).Number(position++).Text(side).Text(ref.table);
      insert.Number(ref.row).Number(ref.column).Run();
    }
  };
  add(from.left_cells, "left");
  add(from.right_cells, "right");
}

Status AddChecks(const Document& document, const DocumentKey& key) {
  Statement insert(key.database,
                   "INSERT INTO checks (document_id, rule, status, left_value, right_value, "
                   "difference, message) VALUES (?,?,?,?,?,?,?)");
  Statement cells(key.database, "INSERT INTO check_cells VALUES (?,?,?,?,?,?)");
  const auto text = [](const std::optional<Decimal>& value) {
    return value ? value->ToString() : std::string();
  };
  for (const Check& check : document.checks) {
    insert.Number(key.id).AnyText(check.id).Text(ToString(check.status)).Text(text(check.left));
    insert.Text(text(check.right)).Text(text(check.difference)).Text(check.message).Run();
    AddCheckCells(key.database.last_id(), check, cells);
  }
  return insert.status().ok() ? cells.status() : insert.status();
}

Status AddFindings(const Document& document, const DocumentKey& key) {
  Statement insert(key.database,
                   "INSERT INTO findings (document_id, rule, severity, page, table_id, row_number, "
                   "column_number, message, message_zh, suggestion, is_seen) "
                   "VALUES (?,?,?,?,?,?,?,?,?,?,?)");
  for (const Finding& finding : document.findings) {
    const bool has_cell = !finding.cells.empty();
    const CellRef first = has_cell ? finding.cells.front() : CellRef{};
    insert.Number(key.id).AnyText(finding.id).Text(ToString(finding.severity));
    insert.Number(PageOf(finding.location.page));
    insert.Text(has_cell ? first.table : finding.location.table);
    has_cell ? insert.Number(first.row).Number(first.column) : insert.Null().Null();
    insert.Text(finding.message).Text(finding.message_zh).Text(finding.suggestion);
    insert.Number(finding.is_seen ? 1 : 0).Run();
  }
  return insert.status();
}

Status AddAll(const Document& document, Database& database) {
  const Result<std::int64_t> id = AddFacts(document, database);
  if (!id.ok()) return id.status();
  const DocumentKey key{database, *id};
  for (const auto add :
       {AddTables, AddColumns, AddRows, AddCells, AddParagraphs, AddChecks, AddFindings}) {
    if (Status status = add(document, key); !status.ok()) return status;
  }
  return Status::Ok();
}

}  // namespace

struct DocumentDatabase::State {
  Database database;
};

DocumentDatabase::DocumentDatabase(std::unique_ptr<State> state) : state_(std::move(state)) {}
DocumentDatabase::DocumentDatabase(DocumentDatabase&&) noexcept = default;
DocumentDatabase& DocumentDatabase::operator=(DocumentDatabase&&) noexcept = default;
DocumentDatabase::~DocumentDatabase() = default;

Result<DocumentDatabase> DocumentDatabase::Open(const std::string& path) {
  Result<Database> database = Database::Open(path);
  if (!database.ok()) return database.status();
  auto state = std::make_unique<State>(State{*std::move(database)});
  Status ready = state->database.Run("PRAGMA foreign_keys = ON");
  if (ready.ok()) ready = state->database.Run(std::string(kSqliteSchema).c_str());
  if (!ready.ok()) return ready.At({.file = path});
  return DocumentDatabase(std::move(state));
}

Status DocumentDatabase::Add(const Document& document) {
  Database& database = state_->database;
  Status status = database.Run("BEGIN IMMEDIATE");
  if (!status.ok()) return status;
  status = AddAll(document, database);
  if (status.ok()) return database.Run("COMMIT");
  const Status undone = database.Run("ROLLBACK");  // The first failure says why.
  static_cast<void>(undone.ok());
  return status;
}

Status WriteSqlite(const Document& document, const std::string& path) {
  Result<AtomicFile> file = AtomicFile::Create(path);
  if (!file.ok()) return file.status();
  {
    Result<DocumentDatabase> database = DocumentDatabase::Open(file->temporary_path());
    if (!database.ok()) return database.status().At({.file = path});
    const Status added = database->Add(document);
    if (!added.ok()) return added.At({.file = path});
  }
  return file->Commit();
}

}  // namespace mingxi
