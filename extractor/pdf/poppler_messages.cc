// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: Poppler's error callback carries no user data, so the sink is a variable of this file,
// set by a scope. Among the messages are those on missing CMaps, the only sign that a Chinese font
// decodes to nothing. This file's only entry is MessageCatcher.

#include "extractor/pdf/poppler_messages.h"

#include <Error.h>

#include <algorithm>
#include <string_view>

namespace mingxi {
namespace {

MessageCatcher* g_active = nullptr;

/// Bytes. Longer messages are cut: a damaged file can put anything into them.
constexpr std::size_t kMaxMessage = 200;

std::string Printable(std::string_view text) {
  std::string printable(text.substr(0, kMaxMessage));
  std::replace_if(
      printable.begin(), printable.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return printable;
}

/// What stands between the first pair of quotes; empty when there is none.
std::string_view Quoted(std::string_view text) {
  const std::size_t open = text.find('\'');
  if (open == std::string_view::npos) return {};
  const std::size_t close = text.find('\'', open + 1);
  if (close == std::string_view::npos) return {};
  return text.substr(open + 1, close - open - 1);
}

/// Poppler's words for a CMap or a mapping that is not installed.
bool NamesMissingMap(std::string_view text) {
  return text.starts_with("Couldn't find '") || text.starts_with("Missing language pack for '");
}

void Note(std::string_view message, PopplerMessages& sink) {
  ++sink.count;
  if (sink.first.size() < PopplerMessages::kMaxKept) sink.first.push_back(Printable(message));
  if (message.starts_with("No font in ")) ++sink.texts_without_font;
  if (!NamesMissingMap(message)) return;
  const std::string name = Printable(Quoted(message));
  std::vector<std::string>& missing = sink.missing_cmaps;
  if (std::find(missing.begin(), missing.end(), name) == missing.end() && missing.size() < 64) {
    missing.push_back(name);
  }
}

}  // namespace

struct MessageCallback {
  static void Hear(ErrorCategory /*category*/, Goffset /*position*/, const char* text) {
    if (g_active == nullptr) return;
    const std::string_view message(text);
    Note(message, *g_active->sink_);
    // Poppler asks whether to end the page after operators only. A stream of numbers without any
    // would run for hours; this complaint, raised for each, is the one place to leave it from.
    if (g_active->abort_check_ != nullptr &&
        message.starts_with("Too many args in content stream") &&
        g_active->abort_check_(g_active->abort_data_)) {
      throw PageMustEnd();
    }
  }
};

MessageCatcher::MessageCatcher(PopplerMessages* sink, AbortCheck abort_check, void* abort_data)
    : sink_(sink), abort_check_(abort_check), abort_data_(abort_data), outer_(g_active) {
  g_active = this;
  setErrorCallback(&MessageCallback::Hear);
}

MessageCatcher::~MessageCatcher() { g_active = outer_; }

}  // namespace mingxi
