// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a supervisor and its workers say to each other.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "extractor/office_kind.h"
#include "model/status.h"
#include "pipeline/batch/record.h"
#include "pipeline/options.h"

namespace mingxi {

/// One input to convert. Its open file travels beside it: a worker needs no way to the files.
struct Job {
  std::string name;    ///< The file's name without its folder: c.xls, a.zip!b/c.xls.
  std::string member;  ///< Of the archive whose open file travels; empty = that file itself.
  std::string stem;    ///< Results are named after it.
  std::string sha256;  ///< What its bytes must be.
  std::string folder;  ///< Where its results go; the worker makes it.
  int max_pages = 0;   ///< Only the first pages; 0 = all.
  ToldFacts told;      ///< Publisher, year and region of this input, where they are known.
};

/// The worker is ready for its first job.
struct WorkerReady {
  std::string sandbox;      ///< What is in force, for a person.
  bool is_limited = false;  ///< This kernel does not give all of it.
};

/// The worker has come so far.
struct WorkerProgress {
  int page = 0;  ///< 0 = behind the pages: results are being written.
  int pages = 0;
};

/// The job is done: a record without what only the supervisor knows.
struct WorkerReport {
  BatchRecord record;
  /// A result could not be written because the disk is full, read-only or gone: no fault of the
  /// input, and the next one would fare no better.
  bool is_disk_failure = false;
};

/// The worker asks for a document to be converted by LibreOffice and waits for an OfficeAnswer.
struct WorkerOffice {
  std::string name;  ///< A folder in the worker's own.
  OfficeKind kind = OfficeKind::kDoc;
};

using WorkerMessage = std::variant<WorkerReady, WorkerProgress, WorkerReport, WorkerOffice>;

std::string EncodeJob(const Job& job);
/// Nothing where `text` is no job.
std::optional<Job> DecodeJob(std::string_view text);

/// The supervisor's answer to WorkerOffice: how the conversion ended.
std::string EncodeOfficeAnswer(const Status& status);
/// Fails with kInternal where `text` is no answer.
Status DecodeOfficeAnswer(std::string_view text);

std::string EncodeMessage(const WorkerMessage& message);
/// Nothing where `text` is no message: a worker that was taken over must not be believed.
std::optional<WorkerMessage> DecodeMessage(std::string_view text);

}  // namespace mingxi
