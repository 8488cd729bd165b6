// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi doctor: whether this machine has what mingxi needs.

#include "pipeline/doctor.h"

#include "cli/command.h"
#include "cli/exit_code.h"
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

Command DoctorCommand() {
  return {.name = "doctor",
          .about = "Look for what mingxi needs on this machine",
          .example = kExample,
          .flags = {},
          .run = RunDoctor};
}

}  // namespace mingxi
