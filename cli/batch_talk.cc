// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/batch_talk.h"

#include <cstdio>

#include "cli/terminal.h"
#include "pipeline/batch/progress_text.h"

namespace mingxi {
namespace {

/// A terminal line is not rewritten more often: seconds.
constexpr double kRefresh = 0.1;

void Write(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

BatchTalk::~BatchTalk() { ClearLine(); }

void BatchTalk::ClearLine() {
  if (is_shown_) Write("\r\033[K");
  is_shown_ = false;
}

void BatchTalk::Show(const BatchProgress& progress) {
  if (tone_ == BatchTone::kJson) return PrintLine(ProgressJson(progress));
  if (tone_ == BatchTone::kQuiet) return;
  const bool is_last = progress.finished == progress.total;
  if (shown_at_ >= 0 && progress.seconds - shown_at_ < kRefresh && !is_last) return;
  shown_at_ = progress.seconds;
  ClearLine();
  Write(ProgressText(progress));
  is_shown_ = true;
}

void BatchTalk::Note(const std::string& note) {
  ClearLine();
  if (tone_ == BatchTone::kJson) return PrintLine(NoteJson(note));
  if (tone_ == BatchTone::kTerminal) PrintLine("mingxi: " + note);
}

void BatchTalk::Interrupted() {
  ClearLine();
  if (tone_ == BatchTone::kJson) return PrintLine(NoteJson("interrupted; run it again to go on"));
  PrintLine("mingxi: interrupted; what is done is kept, run the same command to go on");
}

}  // namespace mingxi
