// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/read_flags.h"

#include <fstream>

#include "pipeline/read_corrections.h"
#include "pipeline/told_list.h"

namespace mingxi {
namespace {

/// The first and last year that a disclosure can be of: the budget law asks for disclosure since
/// the 2000s; a four-digit year beyond is a typing slip.
constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2100;

Result<std::vector<std::string>> ReadPasswords(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> passwords;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    passwords.push_back(line);
  }
  if (file.bad() || !file.eof()) {
    return Status::NotFound("the password file cannot be read").At({.file = path});
  }
  return passwords;
}

std::optional<std::string> Told(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

Flag SandboxFlag(std::string& sandbox) {
  return {.names = "--sandbox",
          .target = &sandbox,
          .about =
              "require (default): documents are opened in a sandbox or not at all; off: also where "
              "this machine has none",
          .type = "HOW",
          .group = "Safety",
          .choices = {"require", "off"}};
}

Flags ListFlagList(ListFlags& flags) {
  const std::string lists = "Lists of your own (docs/output-format.md)";
  return {
      {.names = "--catalogue",
       .target = &flags.catalogue_file,
       .about = "Subject codes: a TSV or CSV file with the columns code, name, from, to",
       .type = "FILE",
       .group = lists},
      {.names = "--synonyms",
       .target = &flags.synonyms_file,
       .about = "Column headers: a TSV or CSV file with the columns header, means",
       .type = "FILE",
       .group = lists},
  };
}

Flags ReadFlagList(ReadFlags& flags) {
  const std::string reading = "Reading";
  const Flags read = {
      {.names = "--pages",
       .target = &flags.pages,
       .about = "Only these pages: 3-9, 7, 12- or 1,4-6",
       .type = "PAGES",
       .group = reading},
      {.names = "--password-file",
       .target = &flags.password_file,
       .about = "Passwords for encrypted files, one a line",
       .type = "FILE",
       .group = reading},
      {.names = "--corrections",
       .target = &flags.corrections_file,
       .about = "Corrections saved from the review page; those that do not fit are reported",
       .type = "FILE",
       .group = reading},
  };
  const std::string told = "Told facts (they overrule what is read; a disagreement is reported)";
  const Flags facts = {
      {.names = "--publisher",
       .target = &flags.publisher,
       .about = "Who published it",
       .type = "NAME",
       .group = told},
      {.names = "--year",
       .target = &flags.year,
       .about = "The fiscal year",
       .type = "YEAR",
       .group = told,
       .least = kFirstYear,
       .most = kLastYear},
      {.names = "--unit",
       .target = &flags.unit,
       .about = "The unit of amounts: 元, 万元 ...",
       .type = "UNIT",
       .group = told,
       .check = WrongUnit},
      {.names = "--region",
       .target = &flags.region,
       .about = "The region's GB/T 2260 code: 130131",
       .type = "CODE",
       .group = told,
       .check = WrongRegion},
      {.names = "--kind",
       .target = &flags.kind,
       .about = "The document's kind: unit-budget, department-budget, final-accounts, "
                "government-budget, performance-targets, debt",
       .type = "KIND",
       .group = told,
       .choices = DocumentKinds()},
      {.names = "--facts",
       .target = &flags.facts_file,
       .about = "The same for many files: a TSV or CSV file with the columns file, publisher, "
                "year, unit, region, kind",
       .type = "FILE",
       .group = told},
  };
  return Joined({read, facts, ListFlagList(flags.lists), {SandboxFlag(flags.sandbox)}});
}

std::vector<FlagAndValue> GivenFlags(const ReadFlags& flags) {
  std::vector<FlagAndValue> given = {
      {"--pages", flags.pages},
      {"--corrections", flags.corrections_file},
      {"--publisher", flags.publisher},
      {"--year", flags.year == 0 ? "" : std::to_string(flags.year)},
      {"--unit", flags.unit},
      {"--region", flags.region},
      {"--kind", flags.kind},
  };
  std::erase_if(given, [](const FlagAndValue& flag) { return flag.second.empty(); });
  return given;
}

std::vector<std::string> ReadFlagsToArguments(const ReadFlags& flags) {
  std::vector<FlagAndValue> given = GivenFlags(flags);
  given.emplace_back("--password-file", flags.password_file);
  given.emplace_back("--facts", flags.facts_file);
  given.emplace_back("--catalogue", flags.lists.catalogue_file);
  given.emplace_back("--synonyms", flags.lists.synonyms_file);
  std::vector<std::string> arguments;
  for (const auto& [flag, value] : given) {
    if (!value.empty()) arguments.insert(arguments.end(), {flag, value});
  }
  return arguments;
}

std::vector<std::string> FilesOf(const ReadFlags& flags) {
  std::vector<std::string> files;
  for (const std::string& file : {flags.password_file, flags.corrections_file, flags.facts_file,
                                  flags.lists.catalogue_file, flags.lists.synonyms_file}) {
    if (!file.empty()) files.push_back(file);
  }
  return files;
}

Result<ReadOptions> ReadFlagsToOptions(const ReadFlags& flags) {
  ReadOptions options;
  if (!flags.pages.empty()) {
    Result<std::vector<PageRange>> pages = ParsePageRanges(flags.pages);
    if (!pages.ok()) return pages.status();
    options.pages = *std::move(pages);
  }
  if (!flags.password_file.empty()) {
    Result<std::vector<std::string>> passwords = ReadPasswords(flags.password_file);
    if (!passwords.ok()) return passwords.status();
    options.passwords = *std::move(passwords);
  }
  if (!flags.corrections_file.empty()) {
    Result<Corrections> corrections = ReadCorrections(flags.corrections_file);
    if (!corrections.ok()) return corrections.status();
    options.corrections = *std::move(corrections);
  }
  Result<std::shared_ptr<const UserLists>> lists =
      ReadUserLists(flags.lists.catalogue_file, flags.lists.synonyms_file);
  if (!lists.ok()) return lists.status();
  options.told = {.publisher = Told(flags.publisher),
                  .year = flags.year == 0 ? std::nullopt : std::optional(flags.year),
                  .unit = Told(flags.unit),
                  .region = Told(flags.region),
                  .kind = Told(flags.kind),
                  .lists = *std::move(lists)};
  if (!flags.facts_file.empty()) {
    Result<std::map<std::string, ToldFacts>> listed = ReadToldList(flags.facts_file);
    if (!listed.ok()) return listed.status();
    options.told_by_file = *std::move(listed);
  }
  return options;
}

}  // namespace mingxi
