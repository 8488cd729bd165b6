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

int RunOnDocument(const std::string& input, const ReadFlags& flags,
                  const std::function<int(const Document&)>& use) {
  const Result<ReadOptions> options = ReadFlagsToOptions(flags);
  if (!options.ok()) {
    PrintFailure(options.status());
    return kExitFailed;
  }
  CatchInterrupts();
  const Result<Document> document = ReadWithProgress(input, *options);
  if (!document.ok()) {
    PrintFailure(document.status());
    return ExitCodeOf(document.status());
  }
  return use(*document);
}

int ExitCodeOf(const Status& status) {
  return status.code() == StatusCode::kInterrupted ? kExitInterrupted : kExitFailed;
}

}  // namespace mingxi
