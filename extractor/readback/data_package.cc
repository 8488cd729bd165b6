// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/readback/data_package.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "extractor/readback/delimited_table.h"
#include "extractor/readback/json_fields_internal.h"
#include "extractor/readback/table_fields_internal.h"

namespace mingxi {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

Result<std::string> ReadBytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file) return Status::NotFound("cannot be read").At({.file = path.string()});
  return bytes;
}

/// A plain relative path: the standard forbids others, and nothing else must be read.
bool IsInside(const std::string& path) {
  const fs::path name(path);
  return !path.empty() && name.is_relative() && path.find("://") == std::string::npos &&
         std::none_of(name.begin(), name.end(), [](const fs::path& part) { return part == ".."; });
}

/// What the description says of a table, over what its file says.
void Describe(const Json& resource, bool is_ours, Table& table) {
  ReadTableFields(resource, table);
  const Json& schema = ObjectField(resource, "schema");
  const Json& fields = ListField(schema, "fields");
  for (std::size_t i = 0; i < fields.size() && i < table.columns.size(); ++i) {
    table.columns[i] = ColumnFields(fields[i]);
    // A column of ours without a path has no header; its name only counts it.
    if (!is_ours) table.columns[i].path = {TextField(fields[i], "name")};
  }
  const std::vector<std::string> missing = TextsField(schema, "missingValues");
  for (Cell& cell : table.cells) {
    const bool is_dash = !cell.text.empty() && cell.row >= table.header_rows &&
                         std::find(missing.begin(), missing.end(), cell.text) != missing.end();
    if (is_dash) cell.type = CellType::kDash;
  }
}

Result<Table> ReadResource(const fs::path& folder, const Json& resource, bool is_ours) {
  const std::string path = TextField(resource, "path");
  if (!IsInside(path)) return Status::Damaged("a resource with the path '" + path + "'");
  const Result<std::string> bytes = ReadBytes(folder / path);
  if (!bytes.ok()) return bytes.status();
  const std::string delimiter = TextField(ObjectField(resource, "dialect"), "delimiter");
  Result<Table> table = ReadDelimitedTable(*bytes, delimiter.size() == 1 ? delimiter[0] : ',');
  if (!table.ok()) return table.status().At({.file = (folder / path).string()});
  Describe(resource, is_ours, *table);
  return table;
}

}  // namespace

Result<Document> ReadDataPackage(const std::string& folder) {
  const fs::path root(folder);
  const Result<std::string> description = ReadBytes(root / "datapackage.json");
  if (!description.ok()) return description.status();
  const Json package = Json::parse(*description, nullptr, /*allow_exceptions=*/false);
  if (!package.is_object()) {
    return Status::Damaged("no JSON object").At({.file = (root / "datapackage.json").string()});
  }
  const bool is_ours = TextField(package, "name").starts_with("mingxi-");
  Document document;
  const Json& sources = ListField(package, "sources");
  if (!sources.empty()) {
    constexpr std::string_view kPrefix = "sha256:";
    document.source.file = TextField(sources[0], "title");
    const std::string hash = TextField(sources[0], "hash");
    if (hash.starts_with(kPrefix)) document.source.sha256 = hash.substr(kPrefix.size());
  }
  document.title = TextField(package, "title");
  document.publisher.name = TextField(package, "publisher");
  document.publisher.code = TextField(package, "publisher_code");
  document.publisher.region = TextField(package, "region");
  document.kind = TextField(package, "kind");
  if (const int year = IntField(package, "fiscal_year", 0); year > 0) document.fiscal_year = year;
  for (const Json& resource : ListField(package, "resources")) {
    if (is_ours && TextField(resource, "name") == "figures") continue;
    Result<Table> table = ReadResource(root, resource, is_ours);
    if (!table.ok()) return table.status();
    const std::string name = TextField(resource, "name");
    table->id = name.empty() ? "t" + std::to_string(document.tables.size() + 1) : name;
    document.tables.push_back(*std::move(table));
  }
  return document;
}

}  // namespace mingxi
