// SPDX-License-Identifier: GPL-3.0-or-later

// The whole order, on one screen:
//
//   source --extractor--> Layouts --normalizer--> Document --checks--> Document with findings
//
// and the Document into a file by one of the writers. Each stage returns a new value.

#include "pipeline/convert.h"

#include <filesystem>
#include <utility>

#include "checks/run_checks.h"
#include "extractor/source.h"
#include "normalizer/normalize.h"
#include "pipeline/read_layouts.h"
#include "pipeline/verify_workbook.h"
#include "pipeline/version.h"
#include "pipeline/write_review.h"
#include "writers/csv/document_csv.h"
#include "writers/files/atomic_file.h"
#include "writers/json/document_json.h"

namespace mingxi {
namespace {

NormalizerOptions ToNormalizerOptions(const ToldFacts& told) {
  return {.publisher = told.publisher,
          .year = told.year,
          .unit = told.unit,
          .region = told.region,
          .kind = told.kind};
}

CsvOptions ToCsvOptions(const WriteOptions& options) {
  return {.profile = options.is_raw_csv ? CsvProfile::kRaw : CsvProfile::kData,
          .format = {options.is_csv_for_excel ? CsvDialect::kExcel : CsvDialect::kData,
                     options.is_csv_gb18030 ? TextEncoding::kGb18030 : TextEncoding::kUtf8}};
}

/// `document` with what the checks found behind what the pages and the normalizer reported.
Document WithCheckResults(Document document, CheckResults results) {
  document.checks = std::move(results.checks);
  for (Finding& finding : results.findings) document.findings.push_back(std::move(finding));
  return document;
}

/// Makes the folder that `path` stands in. Where that fails the writer says so.
void MakeFolderOf(const std::string& path) {
  std::error_code ignored;
  std::filesystem::create_directory(std::filesystem::path(path).parent_path(), ignored);
}

}  // namespace

Result<Document> ReadDocument(const std::string& input, const ReadOptions& options) {
  const Result<Source> source = ReadSource(input);
  if (!source.ok()) return source.status().At({.file = input});
  const Result<Reading> reading = ReadLayouts(*source, options);
  if (!reading.ok()) return reading.status().At({.file = input});
  Document document =
      NormalizeLayouts(reading->facts, reading->layouts, ToNormalizerOptions(options.told));
  document.findings.insert(document.findings.begin(), reading->findings.begin(),
                           reading->findings.end());
  CheckResults results = RunChecks(document);
  return WithCheckResults(std::move(document), std::move(results));
}

Status WriteOutput(const Document& document, const Output& output, const WriteOptions& options) {
  if (output.makes_folder) MakeFolderOf(output.path);
  switch (output.format) {
    case OutputFormat::kXlsx:
      return WriteVerifiedWorkbook(document, output.path,
                                   {.version = std::string(Version()), .told = options.told});
    case OutputFormat::kCsv: {
      const Result<std::vector<OutputFile>> files = DocumentToCsv(document, ToCsvOptions(options));
      return files.ok() ? WriteFilesAtomically(output.path, *files) : files.status();
    }
    case OutputFormat::kJson:
      return WriteFileAtomically(output.path, DocumentToJson(document));
    case OutputFormat::kHtml:
      return WriteReview(document, output.path, options);
  }
  return Status::Internal("no such format");
}

}  // namespace mingxi
