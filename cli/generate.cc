// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi generate: the manual page and the shell completions, made from the same definitions that
// read the command line, so that they cannot disagree with it.

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

using Generator = std::string (*)(const Program&);

const std::map<std::string, Generator> kGenerators = {{"man", ManualPage},
                                                      {"bash", BashCompletion},
                                                      {"fish", FishCompletion},
                                                      {"zsh", ZshCompletion}};

}  // namespace

Command GenerateCommand(const Program& program) {
  auto what = std::make_shared<std::string>();
  std::vector<std::string> words;
  for (const auto& [word, generator] : kGenerators) words.push_back(word);
  return {.name = "generate",
          .about = "Print the manual page or shell completion",
          .flags = {{.names = "WHAT",
                     .target = what.get(),
                     .about = "man, bash, fish or zsh",
                     .type = "WHAT",
                     .is_required = true,
                     .choices = words}},
          .run =
              [what, &program] {
                return PrintResult(kGenerators.at(*what)(program)) ? kExitDone : kExitFailed;
              },
          .is_hidden = true};  // For packagers: not in the list of commands.
}

}  // namespace mingxi
