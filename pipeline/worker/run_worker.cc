// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/run_worker.h"

#include "extractor/pdf/poppler_health.h"
#include "pipeline/recognition.h"

namespace mingxi {

int RunWorker(const ServeOptions& options, const SandboxOptions& sandbox) {
  // Reads small PDFs: Poppler, its maps and its fonts are in memory then.
  static_cast<void>(ReadPopplerHealth());
  LoadRecognition();
  SandboxOptions own = sandbox;
  if (!RecognitionFolder().empty()) own.readable_folders.push_back(RecognitionFolder());
  own.kept_descriptors.push_back(options.channel);
  const SandboxState state = EnterSandbox(own);
  return ServeJobs(options, {state.ToString(), !state.is_whole()});
}

}  // namespace mingxi
