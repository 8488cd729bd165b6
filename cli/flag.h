// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a command takes, as data: the parser, the help, the manual page and the completions all read
// the same list.

#include <functional>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace mingxi {

/// One flag, or one word of a command line that has no dash.
struct Flag {
  /// Where what was typed ends up; a bool is a flag without a value. REQUIRES: outlives the parse.
  using Target = std::variant<bool*, int*, std::string*, std::vector<std::string>*>;

  std::string names;  ///< "-o,--output", "--pages", or "INPUT" for a word without a dash.
  Target target;
  std::string about;       ///< Line ends are kept in the help.
  std::string type = {};   ///< What its value is called in the help: "FILE".
  std::string group = {};  ///< Its heading in the help; empty = with the others.
  bool is_required = false;
  std::vector<std::string> choices = {};  ///< The only words it takes; empty = any.
  int least = std::numeric_limits<int>::min();
  int most = std::numeric_limits<int>::max();
  /// Says what is wrong with a value; empty = nothing.
  std::function<std::string(const std::string&)> check = {};
  std::string bare = {};      ///< Its value where it is named without one (--flag or --flag=value).
  std::string excludes = {};  ///< A flag, listed before, that it cannot stand beside.
};

using Flags = std::vector<Flag>;

/// --help, which every command has; and --version, which the program has.
Flag HelpFlag();
Flag VersionFlag();

/// `parts` as one list.
Flags Joined(const std::vector<Flags>& parts);

/// "-o" and "--output" of "-o,--output".
std::vector<std::string> NamesOf(const Flag& flag);

/// Whether `flag` stands without a dash.
inline bool IsWord(const Flag& flag) { return flag.names.front() != '-'; }

/// Whether a value follows `flag`.
inline bool TakesValue(const Flag& flag) {
  return !std::holds_alternative<bool*>(flag.target) && flag.bare.empty();
}

}  // namespace mingxi
