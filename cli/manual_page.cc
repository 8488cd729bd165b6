// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/manual_page.h"

#include "pipeline/version.h"

namespace mingxi {
namespace {

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

void AppendFlag(const Flag& flag, std::string& page) {
  std::string names = flag.names;
  if (TakesValue(flag)) names += " " + flag.type;
  page += ".TP\n.B " + Roff(names) + "\n" + Roff(flag.about) + "\n";
}

void AppendFlags(const Flags& flags, std::string& page) {
  for (const Flag& flag : flags) AppendFlag(flag, page);
}

}  // namespace

std::string ManualPage(const Program& program) {
  // "mingxi: what it does" becomes the line that apropos reads.
  const std::string about = program.about;
  const std::size_t colon = about.find(": ");
  const std::string what = colon == std::string::npos ? about : about.substr(colon + 2);
  std::string page = ".TH MINGXI 1 \"\" \"mingxi " + std::string(Version()) +
                     "\" \"User Commands\"\n.SH NAME\nmingxi \\- " + Roff(what) +
                     "\n.SH SYNOPSIS\n.B mingxi\n.I COMMAND\n[\\fIOPTIONS\\fR] [\\fIINPUT\\fR...]\n"
                     ".SH OPTIONS\n";
  AppendFlags({HelpFlag(), VersionFlag()}, page);
  page += ".SH COMMANDS\n";
  for (const Command& command : program.commands) {
    if (command.is_hidden) continue;
    page += ".SS " + Roff(command.name) + "\n" + Roff(command.about) + ".\n";
    AppendFlag(HelpFlag(), page);
    AppendFlags(command.flags, page);
  }
  return page + ".SH EXIT STATUS\n" + Roff(program.footer) + "\n";
}

}  // namespace mingxi
