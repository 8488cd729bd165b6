// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a caller may ask of the pipeline.

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "messages/message.h"
#include "model/correction.h"
#include "model/status.h"
#include "pipeline/user_lists.h"

namespace mingxi {

/// Pages first..last, both included, counted from 1; `last` 0 = to the end.
struct PageRange {
  int first = 1;
  int last = 0;

  bool Contains(int page) const { return first <= page && (last == 0 || page <= last); }
  bool operator==(const PageRange&) const = default;
};

/// Reads `3-9`, `7`, `12-`, or several with commas between them. Fails with kInvalidOption.
Result<std::vector<PageRange>> ParsePageRanges(std::string_view text);

/// Facts the user told. They overrule what was read; a finding says where the two disagree.
struct ToldFacts {
  std::optional<std::string> publisher;
  std::optional<int> year;
  std::optional<std::string> unit;
  std::optional<std::string> region;
  std::optional<std::string> kind;
  std::shared_ptr<const UserLists> lists;  ///< Codes and headers of the user's own; may be null.
};

/// How a source is read. The defaults read everything; leave `page_timeout` alone unless a page you
/// need is reported as cut short.
struct ReadOptions {
  std::vector<PageRange> pages;                  ///< Empty = all. A text source has no pages.
  std::vector<std::string> passwords;            ///< Tried in order after the empty password.
  std::chrono::milliseconds page_timeout{5000};  ///< A page that takes longer is cut short.
  ToldFacts told;
  /// The same for single files, by their names without folders; `told` overrules them.
  std::map<std::string, ToldFacts> told_by_file;
  Corrections corrections;  ///< A person's (ReadCorrections).
  /// Makes .docx or .xlsx of the bytes of a document that only an office program reads (.doc, .wps,
  /// .rtf ...). Where it is empty such documents are refused.
  std::function<Result<std::string>(std::string_view bytes)> through_office;
  /// Called before each page with its number and the count of pages; return false to stop, which
  /// makes the call fail with kInterrupted. May be empty.
  std::function<bool(int page, int pages)> on_page;
};

/// How results are written. The defaults suit programs and people alike.
struct WriteOptions {
  bool is_raw_csv = false;        ///< CSV: the grid as printed instead of typed records.
  bool is_csv_for_excel = false;  ///< CSV: byte order mark, CRLF, text guarded against formulas.
  bool is_csv_gb18030 = false;    ///< CSV: GB18030 instead of UTF-8.
  bool fills_merged = false;      ///< CSV: a merged cell's content in every place it covers.
  /// What the user asked for, shown in workbooks: {"--pages", "3-9"}.
  std::vector<std::pair<std::string, std::string>> told;
  /// The review page draws the source's pages; it has no pictures where this is empty or "-".
  std::string input;
  std::string_view input_bytes;        ///< Of the source, where `input` cannot be read again.
  std::vector<std::string> passwords;  ///< That open it, as in ReadOptions.
  /// Of workbooks, and of the review page at the start: never the locale's, so that the same input
  /// gives the same bytes everywhere.
  Language language = Language::kChinese;
};

enum class OutputFormat : std::uint8_t {
  kXlsx,
  kCsv,
  kJson,
  kHtml,        ///< The review page.
  kSqlite,      ///< A database.
  kJsonLines,   ///< The figures, one a line.
  kMarkdown,    ///< The tables, for pasting.
  kTablesHtml,  ///< The tables with merged cells, for pasting.
};

/// What a user sees of an output format.
struct FormatFacts {
  OutputFormat format;
  std::string_view name;    ///< After --format.
  std::string_view suffix;  ///< Of its files' names: ".xlsx"; "-csv" of a folder.
};

/// All output formats, in the order they are listed to users.
std::span<const FormatFacts> OutputFormats();

/// "xlsx", "csv", "json", ...: the format's name.
std::string_view ToString(OutputFormat format);

/// "xlsx, csv, json and html"
std::string OutputFormatNames();

/// Reads `xlsx,json`; duplicates count once. Fails with kInvalidOption, naming the formats there
/// are.
Result<std::vector<OutputFormat>> ParseFormats(std::string_view text);

}  // namespace mingxi
