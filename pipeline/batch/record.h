// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// BatchRecord: what became of one input of a batch; a line of manifest.jsonl.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"

namespace mingxi {

enum class InputStatus : std::uint8_t {
  kDone,       ///< Converted.
  kPartial,    ///< Converted as far as it went; `reason` says why not further.
  kDuplicate,  ///< Equal bytes as an input before it (`same_as`), whose results are its own.
  kFailed,     ///< `reason` says why.
};

/// "done", "partial", "duplicate", "failed".
std::string_view ToString(InputStatus status);

/// Why an input failed or is partial.
namespace reason {
inline constexpr std::string_view kCrash = "crash";              ///< Its worker died.
inline constexpr std::string_view kMemory = "memory";            ///< More than --memory.
inline constexpr std::string_view kTimeout = "timeout";          ///< More than --file-timeout.
inline constexpr std::string_view kStall = "stall";              ///< No page for too long.
inline constexpr std::string_view kLimit = "limit";              ///< More work or room than it may.
inline constexpr std::string_view kUnreadable = "unreadable";    ///< Not there, no permission.
inline constexpr std::string_view kChanged = "changed";          ///< Changed while it was read.
inline constexpr std::string_view kUnsupported = "unsupported";  ///< A scan, a .doc ...
inline constexpr std::string_view kDamaged = "damaged";
inline constexpr std::string_view kPassword = "password";
inline constexpr std::string_view kOutput = "output";  ///< A result could not be written.
inline constexpr std::string_view kInternal = "internal";
inline constexpr std::string_view kMaxPages = "max-pages";  ///< More pages than --max-pages.
inline constexpr std::string_view kOption = "option";       ///< Asked for something impossible.
inline constexpr std::string_view kInterrupted = "interrupted";
}  // namespace reason

/// The reason that a failure with this code has.
std::string_view ReasonOf(StatusCode code);

/// What was found in a document.
struct RecordCounts {
  std::int64_t pages = 0;
  std::int64_t tables = 0;
  std::int64_t figures = 0;
  std::int64_t confirmed = 0;
  std::int64_t contradicted = 0;
  std::int64_t unproven = 0;  ///< Neither of the two.
  std::int64_t doubtful = 0;  ///< Cells read with doubt.
  std::int64_t checks_hold = 0;
  std::int64_t checks_fail = 0;
  std::int64_t errors = 0;  ///< Findings.
  std::int64_t warnings = 0;
  std::int64_t notes = 0;

  bool operator==(const RecordCounts&) const = default;
};

/// A table that a person should look at.
struct TableDoubt {
  std::string table;  ///< Its id.
  std::string title;
  std::int64_t page = 0;
  std::int64_t contradicted = 0;
  std::int64_t doubtful = 0;

  bool operator==(const TableDoubt&) const = default;
};

/// The same disclosure in another format.
struct RecordTwin {
  std::string of;                ///< Its path; empty = there is none.
  std::string sha256;            ///< Of that input.
  std::int64_t figures = 0;      ///< That were compared; 0 = they are two documents.
  std::int64_t differences = 0;  ///< Figures that the two print differently.
  std::string first;             ///< The first of them, in words.

  bool operator==(const RecordTwin&) const = default;
};

struct BatchRecord {
  std::string path;    ///< As it was named or found; any bytes.
  std::string sha256;  ///< Of its bytes; empty where they could not be read.
  InputStatus status = InputStatus::kFailed;
  std::string reason;                ///< Of kFailed and kPartial, one of namespace reason.
  std::string message;               ///< The same for a person.
  int page = 0;                      ///< Where its worker died; 0 = not on a page.
  std::string folder;                ///< Of its results, below the output folder; empty = none.
  std::vector<std::string> outputs;  ///< Names in `folder`.
  std::string same_as;               ///< kDuplicate: the path of the input it equals; else empty.
  std::string reissue_of;            ///< The path of an input that says the same in other bytes.
  /// The path of the first input of a disclosure in several files.
  std::string companion_of;
  RecordTwin twin;
  RecordCounts counts;
  std::string publisher;
  std::string publisher_code;  ///< As printed.
  std::string region;
  std::string scope;  ///< Publisher::scope.
  std::optional<std::int64_t> fiscal_year;
  std::string kind;
  std::string title;
  std::string body;  ///< One name for the publisher over all documents (MarkBodies).
  std::string
      edition;  ///< Of its disclosure: "only", "first", "corrected", "reissue"; empty = open.
  std::string content;             ///< Hash of what its tables say.
  std::vector<TableDoubt> doubts;  ///< The most doubtful first, few.
  std::string url;                 ///< From the list of sources (--sources).
  std::string fetched;
  double seconds = 0;
  std::int64_t peak_memory_kib = 0;
  std::int64_t attempts = 0;
  std::string version;  ///< Of mingxi.
  std::string poppler;
  std::string options;  ///< Hash of all that results depend on besides the input.

  bool operator==(const BatchRecord&) const = default;
};

/// Whether there is an output, whole or as far as it went.
inline bool IsConverted(const BatchRecord& record) {
  return record.status == InputStatus::kDone || record.status == InputStatus::kPartial;
}

/// The record as one line of JSON without a line end. A path that is no UTF-8 stands twice: to be
/// read in `path`, and its bytes percent-encoded in `path_bytes`.
std::string RecordToJson(const BatchRecord& record);

/// The record that `line` holds; nothing where it is no record (a line cut short by a crash).
std::optional<BatchRecord> RecordFromJson(std::string_view line);

}  // namespace mingxi
