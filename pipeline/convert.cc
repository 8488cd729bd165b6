// SPDX-License-Identifier: GPL-3.0-or-later

// The whole order, on one screen:
//
//   source --extractor--> Layouts --normalizer--> Document --checks--> Document with findings
//
// and the Document into a file by one of the writers. Each stage returns a new value.

#include "pipeline/convert.h"

#include <utility>

#include "checks/run_checks.h"
#include "extractor/archive/archive_path.h"
#include "extractor/source.h"
#include "normalizer/normalize.h"
#include "pipeline/archive_inputs.h"
#include "pipeline/check_figures.h"
#include "pipeline/read_corrections.h"
#include "pipeline/read_layouts.h"
#include "pipeline/sheet_findings.h"
#include "pipeline/user_lists_internal.h"
#include "pipeline/verify_workbook.h"
#include "pipeline/version.h"
#include "pipeline/write_review.h"
#include "writers/csv/csv_folder.h"
#include "writers/csv/document_csv.h"
#include "writers/figures/figures_jsonl.h"
#include "writers/files/atomic_file.h"
#include "writers/files/made_folders.h"
#include "writers/html/document_tables_html.h"
#include "writers/json/document_json.h"
#include "writers/markdown/document_markdown.h"
#include "writers/sqlite/document_sqlite.h"

namespace mingxi {
namespace {

/// What is told of `input`: what its line of the list says, overruled by what holds for all.
ToldFacts ToldOf(const std::string& input, const ReadOptions& options) {
  ToldFacts told = options.told;
  const auto listed = options.told_by_file.find(FileNameOfInput(input));
  if (listed == options.told_by_file.end()) return told;
  const ToldFacts& line = listed->second;
  if (!told.publisher) told.publisher = line.publisher;
  if (!told.year) told.year = line.year;
  if (!told.unit) told.unit = line.unit;
  if (!told.region) told.region = line.region;
  if (!told.kind) told.kind = line.kind;
  return told;
}

NormalizerOptions ToNormalizerOptions(const ToldFacts& told, const Corrections& corrections) {
  NormalizerOptions options{.publisher = told.publisher,
                            .year = told.year,
                            .unit = told.unit,
                            .region = told.region,
                            .kind = told.kind,
                            .corrections = corrections};
  if (told.lists) {
    options.catalogue = told.lists->catalogue;
    options.synonyms = told.lists->synonyms;
  }
  return options;
}

CsvOptions ToCsvOptions(const WriteOptions& options) {
  return {.profile = options.is_raw_csv ? CsvProfile::kRaw : CsvProfile::kData,
          .format = {options.is_csv_for_excel ? CsvDialect::kExcel : CsvDialect::kData,
                     options.is_csv_gb18030 ? TextEncoding::kGb18030 : TextEncoding::kUtf8},
          .merged = options.fills_merged ? MergedCells::kFilled : MergedCells::kOnce};
}

/// `document` with what the checks found behind what the pages and the normalizer reported, and
/// with what they say of each figure.
Document WithCheckResults(Document document, CheckResults results) {
  for (const FigureVerdict& verdict : results.figures) {
    Cell& cell = document.tables[verdict.table].cells[verdict.cell];
    cell.status = verdict.status;
    cell.proofs = verdict.proofs;
  }
  document.checks = std::move(results.checks);
  for (Finding& finding : results.findings) document.findings.push_back(std::move(finding));
  return document;
}

Status WriteText(const Result<std::string>& text, const std::string& path) {
  return text.ok() ? WriteFileAtomically(path, *text) : text.status();
}

/// What `write` gives to a sink, which may be larger than the document that it comes from.
template <typename Write>
Status WriteInPieces(const std::string& path, const Write& write) {
  Result<AtomicFile> file = AtomicFile::Create(path);
  if (!file.ok()) return file.status();
  const Status written = write([&](std::string_view piece) { return file->Write(piece); });
  return written.ok() ? file->Commit() : written;
}

/// What the pages and the normalizer say; the source and its layouts are let go here, before the
/// checks need room of their own.
Result<Document> ReadUnchecked(Result<Source> source, const std::string& input,
                               const ReadOptions& options) {
  if (!source.ok()) return source.status().At({.file = input});
  Result<SourceReading> reading = ReadLayouts(*source, options);
  if (!reading.ok()) return reading.status().At({.file = input});
  std::string().swap(source->bytes);  // Read; a large one need not stand beside its tables.
  Document document =
      NormalizeLayouts(reading->facts, std::move(reading->layouts),
                       ToNormalizerOptions(ToldOf(input, options), options.corrections));
  document.findings.insert(document.findings.begin(), reading->findings.begin(),
                           reading->findings.end());
  for (Finding& finding : FormulaFindings(reading->formula_doubts, document)) {
    document.findings.push_back(std::move(finding));
  }
  return document;
}

Result<Document> WithChecks(Result<Document> document, const ReadOptions& options) {
  if (!document.ok()) return document;
  CheckResults results = CheckFigures(*document);
  return WithSeenFindings(WithCheckResults(*std::move(document), std::move(results)),
                          options.corrections);
}

}  // namespace

Result<Document> ReadDocument(const std::string& input, const ReadOptions& options) {
  return WithChecks(ReadUnchecked(OnlyDocumentOf(ReadSource(input)), input, options), options);
}

Result<Document> ReadDocument(const std::string& name, std::string bytes,
                              const ReadOptions& options) {
  return WithChecks(
      ReadUnchecked(OnlyDocumentOf(MakeSource(name, std::move(bytes))), name, options), options);
}

Status WriteOutput(const Document& document, const Output& output, const WriteOptions& options) {
  MakeFoldersAbove(output.path, output.made_folders);
  switch (output.format) {
    case OutputFormat::kXlsx:
      return WriteVerifiedWorkbook(
          document, output.path,
          {.language = options.language, .version = std::string(Version()), .told = options.told});
    case OutputFormat::kCsv: {
      const Result<std::vector<OutputFile>> files = DocumentToCsv(document, ToCsvOptions(options));
      return files.ok() ? WriteCsvFolder(output.path, *files) : files.status();
    }
    case OutputFormat::kJson:
      return WriteInPieces(output.path,
                           [&](const auto& sink) { return WriteDocumentJson(document, sink); });
    case OutputFormat::kHtml:
      return WriteReview(document, output.path, options);
    case OutputFormat::kSqlite:
      return WriteSqlite(document, output.path);
    case OutputFormat::kJsonLines:
      return WriteInPieces(output.path,
                           [&](const auto& sink) { return WriteFigureLines(document, sink); });
    case OutputFormat::kMarkdown:
      return WriteText(DocumentToMarkdown(document), output.path);
    case OutputFormat::kTablesHtml:
      return WriteText(DocumentToTablesHtml(document), output.path);
  }
  return Status::Internal("no such format");
}

}  // namespace mingxi
