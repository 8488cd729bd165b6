// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/convert_job.h"

// One document through ReadDocument and WriteOutput, as `mingxi convert` would, and a record of it.

#include <algorithm>
#include <filesystem>
#include <utility>

#include "extractor/archive/archive_reader.h"
#include "model/document.h"
#include "pipeline/convert.h"
#include "pipeline/worker/document_record.h"
#include "writers/csv/figures_csv.h"
#include "writers/files/atomic_file.h"
#include "writers/files/sha256.h"

namespace mingxi {
namespace {

WorkerReport Failed(std::string_view why, std::string message) {
  WorkerReport report;
  report.record.status = InputStatus::kFailed;
  report.record.reason = why;
  report.record.message = std::move(message);
  return report;
}

/// Whether a new file can be written in `folder`: if not, the disk is at fault and not the input.
bool IsDiskAtFault(const std::string& folder) {
  constexpr std::size_t kProbeBytes = 1 << 16;
  const Status probe = WriteFileAtomically(folder + "/probe", std::string(kProbeBytes, ' '));
  std::error_code ignored;
  std::filesystem::remove(folder + "/probe", ignored);
  return !probe.ok();
}

WorkerReport FailedWriting(const Status& status, const std::string& folder) {
  WorkerReport report = Failed(ReasonOf(status.code()), status.message());
  report.is_disk_failure = status.code() == StatusCode::kWriteFailed && IsDiskAtFault(folder);
  return report;
}

ReadOptions ReadingOf(const Job& job, const std::string& bytes, const ReadOptions& common) {
  ReadOptions reading = common;
  if (job.told.publisher) reading.told.publisher = job.told.publisher;
  if (job.told.region) reading.told.region = job.told.region;
  if (job.told.year) reading.told.year = job.told.year;
  // Only a PDF has pages to choose from.
  constexpr std::size_t kHeaderReach = 1024;
  const bool is_pdf =
      std::string_view(bytes).substr(0, kHeaderReach).find("%PDF-") != std::string_view::npos;
  if (job.max_pages > 0 && reading.pages.empty() && is_pdf) reading.pages = {{1, job.max_pages}};
  return reading;
}

Status WriteFigures(const Document& document, const std::string& path) {
  const Result<std::string> figures = DocumentToFigures(document, CsvDialect::kData);
  if (!figures.ok()) return figures.status();
  return WriteFileAtomically(path, FiguresHeader(CsvDialect::kData) + *figures);
}

}  // namespace

WorkerReport ConvertJob(const Job& job, std::string bytes, const ConversionOptions& options,
                        const std::function<void()>& on_write) {
  if (!job.member.empty()) {
    Result<std::string> member = ReadArchiveMember(bytes, job.name, job.member);
    if (!member.ok()) return Failed(ReasonOf(member.status().code()), member.status().message());
    bytes = *std::move(member);
  }
  if (!job.sha256.empty() && OutputSha256(bytes) != job.sha256) {
    return Failed(reason::kChanged, "the file changed while the batch was running");
  }
  std::error_code error;
  std::filesystem::create_directories(job.folder, error);
  if (error) {
    WorkerReport report = Failed(reason::kOutput, error.message());
    report.is_disk_failure = true;
    return report;
  }
  WriteOptions writing = options.writing;
  writing.input = job.name;
  const ReadOptions reading = ReadingOf(job, bytes, options.reading);
  // Only the review page needs the bytes again, to draw the pages.
  const bool is_drawn = std::find(options.formats.begin(), options.formats.end(),
                                  OutputFormat::kHtml) != options.formats.end();
  const std::string kept_bytes = is_drawn ? bytes : std::string();
  const Result<Document> document = ReadDocument(job.name, std::move(bytes), reading);
  if (!document.ok()) {
    const Status& status = document.status();
    return Failed(ReasonOf(status.code()), status.message());
  }
  writing.input_bytes = kept_bytes;
  WorkerReport report;
  report.record = RecordOfDocument(*document);
  for (const OutputFormat format : options.formats) {
    on_write();
    const std::string name =
        job.stem + std::string(OutputFormats()[static_cast<std::size_t>(format)].suffix);
    const Status written = WriteOutput(*document, {format, job.folder + "/" + name}, writing);
    if (!written.ok()) return FailedWriting(written, job.folder);
    report.record.outputs.push_back(name);
  }
  on_write();
  if (Status written = WriteFigures(*document, job.folder + "/figures.csv"); !written.ok()) {
    return FailedWriting(written, job.folder);
  }
  report.record.outputs.emplace_back("figures.csv");
  if (job.max_pages > 0 && document->source.pages > job.max_pages) {
    report.record.status = InputStatus::kPartial;
    report.record.reason = reason::kMaxPages;
    report.record.message = "pages 1-" + std::to_string(job.max_pages) + " of " +
                            std::to_string(document->source.pages);
  }
  return report;
}

}  // namespace mingxi
