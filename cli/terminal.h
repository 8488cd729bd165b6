// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the program says to a person: all of it on standard error.

#include <string>
#include <string_view>

#include "messages/message.h"
#include "model/finding.h"
#include "model/status.h"
#include "pipeline/worker/guarded.h"

namespace mingxi {

/// Prints `mingxi: place: message`, "mingxi: error:" in red on a terminal (NO_COLOR is honoured);
/// after TalkInJson() a JSON object in a line.
void PrintFailure(const Status& status);
/// The same for a message without a place, and for a finding.
void PrintFailure(const std::string& message);

/// Writes a result to standard output; false, with a failure printed, where that fails. A reader
/// that has gone away is no failure. On a terminal nothing in it steers the terminal.
bool PrintResult(const std::string& text);

/// The same with the failure as a status.
Status ShowResult(std::string_view text);

/// Prints `text` as it is, but for what would steer the terminal.
void PrintText(std::string_view text);

/// From now on a failure is told as FailureJson (pipeline/convert_summary.h) has it.
void TalkInJson();

/// Looks once whether standard output and error are terminals, whether colour is wanted and which
/// language the locale has: a guest cannot see it any more.
void LookAtTerminal();

/// From now on everything that is printed here goes through `guest` to its host. REQUIRES: `guest`
/// outlives all printing.
void TalkThrough(Guest& guest);

/// What a person is talked to in: Chinese where the locale is, else English.
Language TerminalLanguage();

/// Whether a person reads along: standard error is a terminal.
bool TalksToTerminal();

/// Prints `message` and a line end.
void PrintLine(const std::string& message);

/// `text` in the colour of `severity` when standard error is a terminal and colour is wanted.
std::string Colored(const std::string& text, Severity severity);

/// A line that says how far the work is, rewritten in place. Shows nothing unless standard error is
/// a terminal; vanishes at the end of its life.
class Progress {
 public:
  explicit Progress(std::string what) : what_(std::move(what)) {}
  ~Progress();
  Progress(const Progress&) = delete;  // One terminal line, one owner.
  Progress& operator=(const Progress&) = delete;

  /// Shows `what: page 3 of 27`.
  void Show(int page, int pages);

 private:
  std::string what_;
  bool is_shown_ = false;
};

}  // namespace mingxi
