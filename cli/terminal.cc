// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/terminal.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace mingxi {
namespace {

bool IsTerminal() {
  static const bool is_terminal = ::isatty(STDERR_FILENO) == 1;
  return is_terminal;
}

/// NO_COLOR set to anything but the empty string turns colour off (no-color.org), as TERM=dumb
/// does.
bool WantsColor() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return IsTerminal() && (no_color == nullptr || *no_color == '\0') &&
         (term == nullptr || std::string_view(term) != "dumb");
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

/// Control characters of a file's name or text must not steer the terminal.
std::string Printable(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    out += is_control ? ' ' : c;
  }
  return out;
}

void Write(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

std::string Colored(const std::string& text, Severity severity) {
  if (!WantsColor()) return text;
  return std::string(ColorOf(severity)) + text + "\033[0m";
}

void PrintFailure(const std::string& message) {
  Write(Colored("mingxi:", Severity::kError) + " " + Printable(message) + "\n");
}

void PrintFailure(const Status& status) { PrintFailure(status.ToString()); }

bool PrintResult(const std::string& text) {
  const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
  if (written == text.size() && std::fflush(stdout) == 0) return true;
  if (errno == EPIPE) return true;
  PrintFailure("standard output: cannot write: " + std::generic_category().message(errno));
  return false;
}

bool TalksToTerminal() { return IsTerminal(); }

void PrintLine(const std::string& message) { Write(message + "\n"); }

Progress::~Progress() {
  if (is_shown_) Write("\r\033[K");
}

void Progress::Show(int page, int pages) {
  if (!IsTerminal()) return;
  is_shown_ = true;
  Write("\r\033[K" + Printable(what_) + ": page " + std::to_string(page) + " of " +
        std::to_string(pages));
}

}  // namespace mingxi
