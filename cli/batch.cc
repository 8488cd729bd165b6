// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi batch: many files, unattended. Inputs that fail stop nobody; the exit status tells.

#include <memory>

#include "cli/batch_flags.h"
#include "cli/command.h"
#include "cli/run_batch_flags.h"

namespace mingxi {
namespace {

constexpr char kExample[] =
    "Example:\n"
    "  mingxi batch disclosures/ -o out                     -> out/docs/NAME--HASH/NAME.xlsx, ...\n"
    "  mingxi batch disclosures/ -o out                     (again: only what is new or changed)\n"
    "  mingxi batch -o out --retry-failed=timeout --file-timeout 10m\n";

}  // namespace

Command BatchCommand() {
  auto flags = std::make_shared<BatchFlags>();
  return {.name = "batch",
          .about = "Convert many files, unattended",
          .example = kExample,
          .flags = Joined({BatchInputFlagList(*flags), BatchFlagList(*flags)}),
          .run = [flags] { return RunBatchFlags(*flags); }};
}

}  // namespace mingxi
