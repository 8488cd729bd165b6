// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi generate: the manual page and the shell completions, made from the same definitions that
// read the command line, so that they cannot disagree with it.

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/completion.h"
#include "cli/exit_code.h"
#include "cli/manual_page.h"
#include "cli/terminal.h"

namespace mingxi {
namespace {

using Generator = std::string (*)(const CLI::App&);

const std::map<std::string, Generator> kGenerators = {{"man", ManualPage},
                                                      {"bash", BashCompletion},
                                                      {"fish", FishCompletion},
                                                      {"zsh", ZshCompletion}};

}  // namespace

Command AddGenerateCommand(CLI::App& program) {
  CLI::App* app = program.add_subcommand("generate", "Print the manual page or shell completion");
  app->group("");  // For packagers: not in the list of commands.
  auto what = std::make_shared<std::string>();
  app->add_option("WHAT", *what, "man, bash, fish or zsh")
      ->type_name("WHAT")
      ->required()
      ->check(CLI::IsMember(kGenerators).description(""));
  return {app, [what, &program] {
            return PrintResult(kGenerators.at(*what)(program)) ? kExitDone : kExitFailed;
          }};
}

}  // namespace mingxi
