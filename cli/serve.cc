// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi serve: the desk, a web application for people who work without a command line.

#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/read_flags.h"
#include "cli/terminal.h"
#include "desk/program.h"
#include "desk/server.h"

namespace mingxi {
namespace {

struct ServeFlags {
  std::string folder = "mingxi-desk";
  int port = 8080;
  int jobs = 0;
  bool opens = false;
  std::string sandbox = "require";
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi serve                     -> open http://127.0.0.1:8080/ in a browser and drop "
    "files\n";

int RunServe(const ServeFlags& flags) {
  CatchInterrupts();
  const DeskOptions options{
      .folder = flags.folder, .port = flags.port, .jobs = {flags.jobs, flags.sandbox != "off"}};
  const Status served = ServeDesk(
      options,
      [&](const std::string& address) {
        PrintLine("mingxi: the desk is at " + address + " (folder " + flags.folder +
                  "); Ctrl-C ends it");
        if (flags.opens && !OpenInBrowser(address)) {
          PrintLine("mingxi: no browser could be opened; open the address yourself");
        }
      },
      WasInterrupted);
  if (served.ok()) return kExitDone;
  PrintFailure(served);
  return kExitFailed;
}

}  // namespace

Command ServeCommand() {
  auto flags = std::make_shared<ServeFlags>();
  return {.name = "serve",
          .about = "Open the desk: drop files in a browser, review them, take tables away",
          .example = kExample,
          .flags = {{.names = "--port",
                     .target = &flags->port,
                     .about = "The port on this machine (default 8080); 0 = any free one",
                     .type = "PORT",
                     .least = 0,
                     .most = 65535},
                    {.names = "--folder",
                     .target = &flags->folder,
                     .about = "Where files and results are kept (default mingxi-desk)",
                     .type = "DIR"},
                    {.names = "--open",
                     .target = &flags->opens,
                     .about = "Open it in the desktop's browser"},
                    {.names = "-j,--jobs",
                     .target = &flags->jobs,
                     .about = "Workers at one time (default: one a processor)",
                     .type = "N",
                     .least = 0,
                     .most = 1024},
                    SandboxFlag(flags->sandbox)},
          .run = [flags] { return RunServe(*flags); }};
}

}  // namespace mingxi
