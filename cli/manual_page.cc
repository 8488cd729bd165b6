// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/manual_page.h"

#include <CLI/CLI.hpp>

#include "pipeline/version.h"

namespace mingxi {
namespace {

bool IsShown(const CLI::App* command) { return !command->get_group().empty(); }

/// Text in which roff finds no command of its own.
std::string Roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      // A point or an apostrophe at the start of a line would be a request.
      if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += "\\&";
      out += c;
    }
  }
  return out;
}

void AppendOption(const CLI::Option& option, std::string& page) {
  std::string names = option.get_name(option.get_positional(), true);
  if (option.get_type_size() > 0) names += " " + option.get_type_name();
  page += ".TP\n.B " + Roff(names) + "\n" + Roff(option.get_description()) + "\n";
}

void AppendOptions(const CLI::App& app, std::string& page) {
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_group().empty()) AppendOption(*option, page);
  }
}

}  // namespace

std::string ManualPage(const CLI::App& program) {
  // "mingxi: what it does" becomes the line that apropos reads.
  const std::string about = program.get_description();
  const std::size_t colon = about.find(": ");
  const std::string what = colon == std::string::npos ? about : about.substr(colon + 2);
  std::string page = ".TH MINGXI 1 \"\" \"mingxi " + std::string(Version()) +
                     "\" \"User Commands\"\n.SH NAME\nmingxi \\- " + Roff(what) +
                     "\n.SH SYNOPSIS\n.B mingxi\n.I COMMAND\n[\\fIOPTIONS\\fR] [\\fIINPUT\\fR...]\n"
                     ".SH OPTIONS\n";
  AppendOptions(program, page);
  page += ".SH COMMANDS\n";
  for (const CLI::App* command : program.get_subcommands(IsShown)) {
    page += ".SS " + Roff(command->get_name()) + "\n" + Roff(command->get_description()) + ".\n";
    AppendOptions(*command, page);
  }
  return page + ".SH EXIT STATUS\n" + Roff(program.get_footer()) + "\n";
}

}  // namespace mingxi
