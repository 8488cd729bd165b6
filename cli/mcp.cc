// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi mcp: a database for programs that ask in words, over standard input and output.

#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "desk/mcp_server.h"

namespace mingxi {
namespace {

struct McpFlags {
  std::string place;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi mcp out                   (a batch's or desk's folder; speaks MCP on standard input "
    "and output)\n";

int RunMcp(const McpFlags& flags) {
  std::error_code ignored;
  const bool is_folder = std::filesystem::is_directory(flags.place, ignored);
  const std::string database = is_folder ? flags.place + "/all.sqlite" : flags.place;
  if (!std::filesystem::is_regular_file(database, ignored)) {
    PrintFailure(database + ": there is no such database; make one with --format sqlite");
    return kExitFailed;
  }
  CatchInterrupts();
  const McpServer server(database);
  for (std::string line; !WasInterrupted() && std::getline(std::cin, line);) {
    if (line.empty()) continue;
    const std::optional<std::string> answer = server.Answer(line);
    if (answer && !PrintResult(*answer + "\n")) return kExitFailed;
  }
  return kExitDone;
}

}  // namespace

Command McpCommand() {
  auto flags = std::make_shared<McpFlags>();
  return {.name = "mcp",
          .about = "Answer programs that ask in words (Model Context Protocol), reading only",
          .example = kExample,
          .flags = {{.names = "PLACE",
                     .target = &flags->place,
                     .about = "A database, or the folder of a batch or desk that has all.sqlite",
                     .type = "PATH",
                     .is_required = true}},
          .run = [flags] { return RunMcp(*flags); }};
}

}  // namespace mingxi
