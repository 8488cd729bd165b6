// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/read_input.h"

#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "pipeline/convert.h"

namespace mingxi {

Result<Document> ReadWithProgress(const std::string& input, ReadOptions options) {
  Progress progress(input);
  options.on_page = [&progress](int page, int pages) {
    progress.Show(page, pages);
    return !WasInterrupted();
  };
  return ReadDocument(input, options);
}

int ExitCodeOf(const Status& status) {
  return status.code() == StatusCode::kInterrupted ? kExitInterrupted : kExitFailed;
}

}  // namespace mingxi
