// SPDX-License-Identifier: GPL-3.0-or-later

// Our lists of commands and flags, told to CLI11. The only file that includes it: its header costs
// more compile time than any ten of our own files.

#include "cli/parse_arguments.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "pipeline/version.h"

namespace mingxi {
namespace {

/// CLI11's help with an example in front.
class ExampleFirst : public CLI::Formatter {
 public:
  explicit ExampleFirst(std::string example) : example_(std::move(example)) {}

  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    const std::string rest = CLI::Formatter::make_help(app, std::move(name), mode);
    return mode == CLI::AppFormatMode::Sub ? rest : example_ + "\n" + rest;
  }

 private:
  std::string example_;
};

/// Whether the number in `text` lies in the flag's range; the parser itself complains of no number.
std::string CheckRange(const Flag& flag, const std::string& text) {
  int value = 0;
  if (!CLI::detail::lexical_cast(text, value) || (value >= flag.least && value <= flag.most)) {
    return "";
  }
  const bool is_open = flag.most == std::numeric_limits<int>::max();
  const std::string range = is_open
                                ? std::to_string(flag.least) + " or more"
                                : std::to_string(flag.least) + " to " + std::to_string(flag.most);
  return "Value " + text + " not in range " + range;
}

/// Adds the option without its checks.
CLI::Option* AddOption(CLI::App& app, const Flag& flag) {
  struct Adder {
    CLI::App& app;
    const Flag& flag;
    CLI::Option* operator()(bool* target) const {
      return app.add_flag(flag.names, *target, flag.about);
    }
    CLI::Option* operator()(std::string* target) const {
      if (flag.bare.empty()) return app.add_option(flag.names, *target, flag.about);
      return app.add_flag(flag.names + "{" + flag.bare + "}", *target, flag.about);
    }
    CLI::Option* operator()(int* target) const {
      return app.add_option(flag.names, *target, flag.about);
    }
    CLI::Option* operator()(std::vector<std::string>* target) const {
      return app.add_option(flag.names, *target, flag.about);
    }
  };
  return std::visit(Adder{app, flag}, flag.target);
}

void AddFlag(CLI::App& app, const Flag& flag) {
  CLI::Option* option = AddOption(app, flag);
  option->required(flag.is_required);
  if (!flag.type.empty()) option->type_name(flag.type);
  if (!flag.group.empty()) option->group(flag.group);
  if (!flag.choices.empty()) option->check(CLI::IsMember(flag.choices).description(""));
  if (flag.check) option->check(CLI::Validator(flag.check, ""));
  if (std::holds_alternative<int*>(flag.target)) {
    option->check(
        CLI::Validator([&flag](const std::string& text) { return CheckRange(flag, text); }, ""));
  }
}

CLI::App* AddCommand(CLI::App& app, const Command& command) {
  CLI::App* added = app.add_subcommand(command.name, command.about);
  added->formatter(std::make_shared<ExampleFirst>(command.example));
  if (command.is_hidden) added->group("");
  if (!command.footer.empty()) added->footer(command.footer);
  for (const Flag& flag : command.flags) AddFlag(*added, flag);
  for (const Flag& flag : command.flags) {
    if (flag.excludes.empty()) continue;
    added->get_option(NamesOf(flag).front())->excludes(added->get_option(flag.excludes));
  }
  return added;
}

}  // namespace

ParsedArguments ParseArguments(const Program& program, int argc, const char* const* argv) {
  CLI::App app(program.about, "mingxi");
  app.formatter(std::make_shared<ExampleFirst>(program.example));
  app.set_help_flag(HelpFlag().names, HelpFlag().about);
  app.set_version_flag(VersionFlag().names, "mingxi " + std::string(Version()),
                       VersionFlag().about);
  app.require_subcommand(1);
  app.footer(program.footer);
  std::vector<const CLI::App*> added;
  for (const Command& command : program.commands) added.push_back(AddCommand(app, command));
  if (argc < 2) return {.text = app.help()};
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return {.text = app.help()};
  } catch (const CLI::CallForVersion& version) {
    return {.text = std::string(version.what()) + "\n"};
  } catch (const CLI::ParseError& error) {
    return {.failure = error.what()};
  }
  for (std::size_t i = 0; i < added.size(); ++i) {
    if (added[i]->parsed()) return {.command = &program.commands[i]};
  }
  return {.failure = "a command is required"};
}

}  // namespace mingxi
