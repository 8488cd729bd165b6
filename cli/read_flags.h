// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/flag.h"
#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// Files of lists of the user's own; empty = not given.
struct ListFlags {
  std::string catalogue_file;
  std::string synonyms_file;
};

/// The flags of every command that reads a source, as the user typed them. Empty or 0 = not given.
struct ReadFlags {
  std::string pages;
  std::string password_file;
  std::string corrections_file;
  std::string publisher;
  int year = 0;
  std::string unit;
  std::string region;
  std::string kind;
  std::string facts_file;
  ListFlags lists;
  std::string sandbox = "require";

  bool needs_sandbox() const { return sandbox != "off"; }
};

/// --catalogue and --synonyms. REQUIRES: `flags` outlives the parse.
Flags ListFlagList(ListFlags& flags);

/// --sandbox. REQUIRES: `sandbox` outlives the parse.
Flag SandboxFlag(std::string& sandbox);

/// --pages, --password-file, --corrections, the told facts and the lists. REQUIRES: `flags`
/// outlives the parse.
Flags ReadFlagList(ReadFlags& flags);

/// What the flags mean. Reads the files they name: passwords (one a line), corrections, facts and
/// the user's lists. Fails with kInvalidOption or kNotFound.
Result<ReadOptions> ReadFlagsToOptions(const ReadFlags& flags);

using FlagAndValue = std::pair<std::string, std::string>;

/// The flags that were given and say something of the documents: pages, corrections, told facts.
/// Not the files with passwords and lists.
std::vector<FlagAndValue> GivenFlags(const ReadFlags& flags);

/// All flags as they were typed, for a program that reads the same flags.
std::vector<std::string> ReadFlagsToArguments(const ReadFlags& flags);

/// The files that the flags name.
std::vector<std::string> FilesOf(const ReadFlags& flags);

}  // namespace mingxi
