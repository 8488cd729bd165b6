// SPDX-License-Identifier: GPL-3.0-or-later

// Our own outputs are read back as what they are; everything else goes through all stages. This
// file's only entry is ReadDiffInput.

#include "pipeline/diff_input.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include "extractor/readback/data_package.h"
#include "extractor/readback/database_document.h"
#include "extractor/readback/delimited_table.h"
#include "extractor/readback/document_json.h"
#include "extractor/source.h"
#include "extractor/workbook/workbook.h"
#include "pipeline/archive_inputs.h"
#include "pipeline/convert.h"
#include "pipeline/diff_figures.h"
#include "pipeline/workbook_input.h"

namespace mingxi {
namespace {

DiffInput InputOf(Document document) {
  DiffInput input;
  input.document = std::move(document);
  return input;
}

SourceFacts FactsOf(const Source& source) {
  SourceFacts facts;
  facts.file = std::filesystem::path(source.name).filename().string();
  facts.sha256 = source.sha256;
  return facts;
}

/// Whether a header says that numbers below it are names: 科目编码, 代码, 编号 (code, number), id.
bool NamesCodes(std::string_view header) {
  for (const std::string_view end :
       {"编码", "代码", "编号", "code", "Code", "CODE", "id", "ID", "Id"}) {
    if (header.ends_with(end)) return true;
  }
  return false;
}

/// Values alone: a single table without a title.
Result<DiffInput> ReadCsv(const Source& source) {
  Result<Table> table = ReadDelimitedTable(source.bytes);
  if (!table.ok()) return table.status();
  for (Column& column : table->columns) {
    if (!column.path.empty() && NamesCodes(column.path.back())) column.role = ColumnRole::kCode;
  }
  DiffInput input;
  input.document.source = FactsOf(source);
  input.document.tables.push_back(WithFigures(*std::move(table)));
  input.holding = {.printed_text = true,
                   .captions = false,
                   .all_captions = false,
                   .cell_units = false,
                   .index_rows = true,
                   .paragraphs = false,
                   .facts = false};
  input.origins.push_back({.sheet = "", .first_row = 0, .first_column = 0});
  return input;
}

Result<DiffInput> ReadPackage(const std::string& folder) {
  Result<Document> document = ReadDataPackage(folder);
  if (!document.ok()) return document.status();
  for (Table& table : document->tables) table = WithFigures(std::move(table));
  DiffInput input = InputOf(*std::move(document));
  // A data file holds numbers, not how they were printed; index rows are left out of it.
  input.holding = {.printed_text = false,
                   .captions = true,
                   .all_captions = true,
                   .cell_units = false,
                   .index_rows = false,
                   .paragraphs = false,
                   .facts = true};
  return input;
}

Result<DiffInput> ReadDatabase(const std::string& path) {
  Result<Document> document = ReadDatabaseDocument(path);
  if (!document.ok()) return document.status();
  for (Table& table : document->tables) table = WithYuan(std::move(table));
  DiffInput input = InputOf(*std::move(document));
  input.holding.all_captions = false;
  return input;
}

/// A workbook of somebody else: of its sheets only the tables are compared.
DiffInput SheetsOf(Document document) {
  DiffInput input = InputOf(std::move(document));
  input.holding.wide_points = false;  // A spreadsheet's numbers have none.
  input.holding.paragraphs = false;
  input.holding.facts = false;
  std::string last;
  for (const HiddenPart& hidden : input.document.source.hidden) {
    const auto is_of_part = [&](const Table& table) { return table.part == hidden.part; };
    const std::vector<Table>& tables = input.document.tables;
    const bool is_shown = std::any_of(tables.begin(), tables.end(), is_of_part);
    if (hidden.part == last || is_shown) continue;
    last = hidden.part;
    input.left_out.push_back("sheet " + last + " is hidden");
  }
  return input;
}

/// The first bytes, for what is told by them; empty where there are none.
std::string BeginOf(const std::string& path) {
  constexpr std::size_t kReach = 200;
  std::string begin(kReach, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(static_cast<std::size_t>(file.gcount()));
  return begin;
}

Result<DiffInput> ReadFile(const std::string& path, const ReadOptions& options) {
  const std::filesystem::path place(path);
  std::error_code ignored;
  if (std::filesystem::is_directory(place, ignored)) return ReadPackage(path);
  if (place.filename() == "datapackage.json") return ReadPackage(place.parent_path().string());
  if (path != "-" && LooksLikeDatabase(BeginOf(path))) return ReadDatabase(path);
  const Result<Source> source = OnlyDocumentOf(ReadSource(path));
  if (!source.ok()) return source.status();
  if (LooksLikeDocumentJson(source->bytes)) {
    Result<Document> document = ParseDocumentJson(source->bytes);
    return document.ok() ? Result<DiffInput>(InputOf(*std::move(document))) : document.status();
  }
  if (source->format == SourceFormat::kWorkbook) {
    const Result<Workbook> workbook = ReadWorkbook(source->bytes, WorkbookLimits());
    if (!workbook.ok()) return workbook.status();
    if (IsOwnWorkbook(*workbook)) return WorkbookToDiffInput(*workbook, FactsOf(*source));
  }
  if (source->format == SourceFormat::kCsv) return ReadCsv(*source);
  const bool has_sheets =
      source->format == SourceFormat::kWorkbook || source->format == SourceFormat::kXls;
  Result<Document> document = ReadDocument(path, options);
  if (document.ok() && has_sheets) return SheetsOf(*std::move(document));
  return document.ok() ? Result<DiffInput>(InputOf(*std::move(document))) : document.status();
}

}  // namespace

bool IsOutput(const std::string& path) {
  std::error_code ignored;
  if (path == "-") return false;
  if (std::filesystem::is_directory(path, ignored)) return true;
  const std::string begin = BeginOf(path);
  return LooksLikeDatabase(begin) || LooksLikeDocumentJson(begin) ||
         begin.starts_with("PK\x03\x04");
}

Result<DiffInput> ReadDiffInput(const std::string& path, const ReadOptions& options) {
  Result<DiffInput> input = ReadFile(path, options);
  return input.ok() ? std::move(input) : input.status().At({.file = path});
}

}  // namespace mingxi
