// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi doctor: whether this machine has what mingxi needs.

#include "pipeline/doctor.h"

#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/help.h"
#include "cli/terminal.h"

namespace mingxi {
namespace {

constexpr char kExample[] =
    "Example:\n"
    "  mingxi doctor     ok       Poppler 22.12.0 ...\n";

int RunDoctor() {
  const DoctorReport report = ExamineMachine();
  if (!PrintResult(report.text)) return kExitFailed;
  return report.is_healthy ? kExitDone : kExitFindings;
}

}  // namespace

Command AddDoctorCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("doctor", "Look for what mingxi needs on this machine");
  ShowExampleFirst(*app, kExample);
  return {app, RunDoctor};
}

}  // namespace mingxi
