// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/document_csv.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "model/utf8.h"
#include "writers/cell_map.h"
#include "writers/csv/encoding.h"
#include "writers/csv/figures_csv.h"
#include "writers/csv/table_csv.h"
#include "writers/files/file_name.h"

namespace mingxi {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// `U+2A6D6 (𪛖)`
std::string NameOf(char32_t code) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string digits;
  for (char32_t rest = code; rest != 0 || digits.size() < 4; rest >>= 4) {
    digits.insert(digits.begin(), kHex[rest & 0xF]);
  }
  std::string name = "U+" + digits + " (";
  AppendUtf8(code, name);
  return name + ")";
}

/// Where `code` stands first; invalid bytes count as U+FFFD.
Location PlaceOf(char32_t code, const Document& document) {
  std::string wanted;
  AppendUtf8(code, wanted);
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) {
      if (ValidUtf8(cell.text).find(wanted) == std::string::npos) continue;
      return {.file = document.source.file,
              .table = table.id,
              .row = cell.row,
              .column = cell.column,
              .label = cell.text};
    }
  }
  return {.file = document.source.file};
}

Result<std::string> Encoded(std::string text, const Document& document, const CsvFormat& format) {
  EncodedText encoded = EncodeText(std::move(text), format.encoding);
  if (!encoded.is_complete) {
    return Status::InvalidOption("the encoding " + std::string(ToString(format.encoding)) +
                                 " cannot hold the character " + NameOf(encoded.first_unencodable) +
                                 "; use --encoding utf-8")
        .At(PlaceOf(encoded.first_unencodable, document));
  }
  const bool has_mark =
      format.dialect == CsvDialect::kExcel && format.encoding == TextEncoding::kUtf8;
  if (has_mark) encoded.bytes.insert(0, kByteOrderMark);
  return std::move(encoded.bytes);
}

std::string FileNameOf(const Table& table, std::size_t index, std::size_t count) {
  const std::string title = SafeFileName(table.title);
  return NumberedPrefix(static_cast<int>(index) + 1, static_cast<int>(count)) + "-" +
         (title.empty() ? table.id : title) + ".csv";
}

Result<CsvResource> TableResource(const Document& document, std::size_t index,
                                  const CsvOptions& options) {
  const Table& table = document.tables[index];
  const Result<CellMap> cells = CellMap::Make(table);
  if (!cells.ok()) return cells.status();
  CsvResource resource;
  resource.table = &table;
  resource.file.name = FileNameOf(table, index, document.tables.size());
  std::string text;
  if (options.profile == CsvProfile::kRaw) {
    text = TableToRawCsv(table, *cells, options.format.dialect, options.merged);
  } else {
    resource.profile = ProfileOf(table, *cells);
    text = TableToCsv(table, *cells, resource.profile, options.format.dialect, options.merged);
  }
  Result<std::string> encoded = Encoded(std::move(text), document, options.format);
  if (!encoded.ok()) return encoded.status();
  resource.file.bytes = *std::move(encoded);
  return resource;
}

Result<CsvResource> FiguresResource(const Document& document, const CsvFormat& format) {
  Result<std::string> figures = DocumentToFigures(document, format.dialect);
  if (!figures.ok()) return figures.status();
  figures->insert(0, FiguresHeader(format.dialect));
  Result<std::string> encoded = Encoded(*std::move(figures), document, format);
  if (!encoded.ok()) return encoded.status();
  CsvResource resource;
  resource.file = {"figures.csv", *std::move(encoded)};
  resource.profile.fields = FiguresFields();
  return resource;
}

}  // namespace

Result<std::vector<OutputFile>> DocumentToCsv(const Document& document, const CsvOptions& options) {
  std::vector<CsvResource> resources;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    Result<CsvResource> resource = TableResource(document, i, options);
    if (!resource.ok()) return resource.status();
    resources.push_back(*std::move(resource));
  }
  if (options.profile == CsvProfile::kData) {
    Result<CsvResource> figures = FiguresResource(document, options.format);
    if (!figures.ok()) return figures.status();
    resources.push_back(*std::move(figures));
  }
  OutputFile package{"datapackage.json", DataPackageOf(document, resources, options.format)};
  std::vector<OutputFile> files;
  for (CsvResource& resource : resources) files.push_back(std::move(resource.file));
  files.push_back(std::move(package));
  return files;
}

}  // namespace mingxi
