// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi batch: many files, unattended. Inputs that fail stop nobody; the exit status tells.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/batch_flags.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/run_batch_flags.h"

namespace mingxi {
namespace {

constexpr char kExample[] =
    "Example:\n"
    "  mingxi batch disclosures/ -o out                     -> out/docs/NAME--HASH/NAME.xlsx, ...\n"
    "  mingxi batch disclosures/ -o out                     (again: only what is new or changed)\n"
    "  mingxi batch -o out --retry-failed=timeout --file-timeout 10m\n";

}  // namespace

Command AddBatchCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("batch", "Convert many files, unattended");
  ShowExampleFirst(*app, kExample);
  auto flags = std::make_shared<BatchFlags>();
  AddBatchInputFlags(*app, *flags);
  AddBatchFlags(*app, *flags);
  return {app, [flags] { return RunBatchFlags(*flags); }};
}

}  // namespace mingxi
