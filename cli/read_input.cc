// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/read_input.h"

#include "cli/exit_code.h"
#include "cli/guard.h"
#include "cli/terminal.h"
#include "pipeline/convert.h"

namespace mingxi {

Result<Document> ReadWithProgress(const std::string& input, ReadOptions options) {
  Progress progress(input);
  options.on_page = [&progress](int page, int pages) {
    progress.Show(page, pages);
    return true;
  };
  return ReadDocument(input, options);
}

int RunOnDocument(const std::string& input, const ReadFlags& flags,
                  const std::function<int(const Document&)>& use) {
  return RunCommandAsGuest(WorkOn({input}, flags), [&](Guest& guest) {
    const Result<ReadOptions> options = ReadOptionsOf(flags, guest);
    const Result<Document> document =
        options.ok() ? ReadWithProgress(input, *options) : Result<Document>(options.status());
    if (document.ok()) return use(*document);
    PrintFailure(document.status());
    return static_cast<int>(kExitFailed);
  });
}

}  // namespace mingxi
