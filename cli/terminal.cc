// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/terminal.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "messages/terminal.h"
#include "model/shown_text.h"
#include "pipeline/convert_summary.h"

namespace mingxi {
namespace {

/// The language of the locale, as gettext finds it.
Language LocaleLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("zh") ? Language::kChinese : Language::kEnglish;
  }
  return Language::kEnglish;
}

/// What was found out of the terminal, and whether somebody else prints for us.
struct TerminalTalk {
  bool is_terminal = ::isatty(STDERR_FILENO) == 1;
  bool shows_to_terminal = ::isatty(STDOUT_FILENO) == 1;
  bool wants_color = false;
  Language language = LocaleLanguage();
  bool is_json = false;  ///< Failures are told as JSON.
  Guest* guest = nullptr;

  /// NO_COLOR set to anything but the empty string turns colour off (no-color.org), as TERM=dumb
  /// does.
  TerminalTalk() {
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    wants_color = is_terminal && (no_color == nullptr || *no_color == '\0') &&
                  (term == nullptr || std::string_view(term) != "dumb");
  }
};

TerminalTalk& TheTalk() {
  static TerminalTalk talk;
  return talk;
}

std::string_view ColorOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "\033[31m";
    case Severity::kWarning:
      return "\033[33m";
    case Severity::kNote:
      return "\033[36m";
  }
  return "";
}

void Write(std::string_view text) {
  if (Guest* guest = TheTalk().guest) return guest->Say(text);
  const std::string shown = ShownText(text);
  std::fwrite(shown.data(), 1, shown.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

std::string Colored(const std::string& text, Severity severity) {
  if (!TheTalk().wants_color) return text;
  return std::string(ColorOf(severity)) + text + "\033[0m";
}

void PrintFailure(const std::string& message) {
  Write(Colored("mingxi:", Severity::kError) + " " + ShownName(message) + "\n");
}

void PrintFailure(const Status& status) {
  TheTalk().is_json ? Write(FailureJson(status))
                    : PrintFailure(status.ToString(TheTalk().language));
}

void TalkInJson() { TheTalk().is_json = true; }

Status ShowResult(std::string_view text) {
  if (Guest* guest = TheTalk().guest) return guest->Show(text);
  const std::string shown = TheTalk().shows_to_terminal ? ShownText(text) : std::string();
  if (TheTalk().shows_to_terminal) text = shown;
  const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
  if (written == text.size() && std::fflush(stdout) == 0) return Status::Ok();
  if (errno == EPIPE) return Status::Ok();
  return Status::WriteFailed("standard output: cannot write: " +
                             std::generic_category().message(errno));
}

bool PrintResult(const std::string& text) {
  const Status shown = ShowResult(text);
  if (!shown.ok()) PrintFailure(shown);
  return shown.ok();
}

void PrintText(std::string_view text) { Write(text); }

void LookAtTerminal() { TheTalk(); }

void TalkThrough(Guest& guest) { TheTalk().guest = &guest; }

Language TerminalLanguage() { return TheTalk().language; }

bool TalksToTerminal() { return TheTalk().is_terminal; }

void PrintLine(const std::string& message) { Write(message + "\n"); }

Progress::~Progress() {
  if (is_shown_) Write("\r\033[K");
}

void Progress::Show(int page, int pages) {
  if (!TalksToTerminal()) return;
  is_shown_ = true;
  Write("\r\033[K" + Say(TerminalLanguage(), messages::kAtPageOf, ShownName(what_), page, pages));
}

}  // namespace mingxi
