// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a batch is asked for, and what it answers.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "messages/message.h"
#include "pipeline/batch/record.h"
#include "pipeline/options.h"

namespace mingxi {

/// What a list of sources says of one file.
struct InputOrigin {
  std::string url;
  std::string fetched;  ///< As written there.
  ToldFacts told;
};

struct BatchOptions {
  /// Files and folders; empty = all inputs that `output` knows.
  std::vector<std::string> paths;
  std::string output;  ///< The folder for everything.
  /// How a worker is started: a path and its arguments; its work folder is added.
  std::vector<std::string> worker_command;
  /// All that results depend on besides the input: flags and the contents of lists. A result that
  /// was made with other options is made again.
  std::string result_options;
  std::map<std::string, InputOrigin> sources;  ///< By file names without folders.
  bool redoes_all = false;
  bool redoes_failed = false;
  std::string redone_reason;  ///< Only failures of this reason are redone; empty = of all.
  bool keeps_partial = false;
  int max_pages = 0;       ///< 0 = all.
  std::string panel_form;  ///< The standard form that is set side by side ("B01"); empty = none.
  std::string retry;       ///< The command of this run without its inputs, for people.
  Language language = Language::kChinese;  ///< Of the page about the batch.
  int jobs = 1;
  std::chrono::milliseconds file_timeout{std::chrono::minutes(2)};
  std::chrono::milliseconds stall_timeout{std::chrono::seconds(30)};
  std::uint64_t memory = 1ull << 30;
  bool needs_sandbox = true;  ///< False: workers run although this machine cannot confine them.
};

/// How far a batch is.
struct BatchProgress {
  std::size_t total = 0;
  std::size_t finished = 0;  ///< Of them, with those that were done before.
  std::size_t converted = 0;
  std::size_t failed = 0;
  double seconds = 0;                   ///< Since the start.
  const BatchRecord* record = nullptr;  ///< What came last.
  bool was_done_before = false;
};

/// Whom a batch talks to. Any may be empty.
struct BatchEvents {
  std::function<void(const BatchProgress&)> on_input;
  std::function<void(const std::string&)> on_note;  ///< A line for a person.
  std::function<bool()> is_interrupted;             ///< Asked often; true stops all work.
};

/// What a batch leaves behind.
struct BatchOutcome {
  bool was_interrupted = false;
  std::vector<BatchRecord> records;  ///< Of all inputs the folder knows, by path.
  std::size_t inputs = 0;            ///< Of this run.
  std::size_t converted = 0;
  std::size_t done_before = 0;
  std::size_t failed = 0;   ///< Of this run's inputs.
  bool has_errors = false;  ///< Findings of error severity.
};

}  // namespace mingxi
