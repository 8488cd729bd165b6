// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/read_flags.h"

#include <CLI/CLI.hpp>
#include <fstream>

#include "pipeline/read_corrections.h"
#include "pipeline/told_list.h"

namespace mingxi {
namespace {

/// The first and last year that a disclosure can be of: the budget law asks for disclosure since
/// the 2000s; a four-digit year beyond is a typing slip.
constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2100;

/// Empty where `text` is a region's code, else what is wrong with it.
std::string CheckRegion(const std::string& text) {
  constexpr std::size_t kDigits = 6;
  const bool is_code =
      text.size() == kDigits && text.find_first_not_of("0123456789") == std::string::npos;
  return is_code ? "" : "expected the six digits of GB/T 2260, found \"" + text + "\"";
}

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

void AddListFlags(CLI::App& app, ListFlags& flags) {
  const std::string lists = "Lists of your own (docs/output-format.md)";
  app.add_option("--catalogue", flags.catalogue_file,
                 "Subject codes: a TSV or CSV file with the columns code, name, from, to")
      ->type_name("FILE")
      ->group(lists);
  app.add_option("--synonyms", flags.synonyms_file,
                 "Column headers: a TSV or CSV file with the columns header, means")
      ->type_name("FILE")
      ->group(lists);
}

void AddReadFlags(CLI::App& app, ReadFlags& flags) {
  const std::string reading = "Reading";
  app.add_option("--pages", flags.pages, "Only these pages: 3-9, 7, 12- or 1,4-6")
      ->type_name("PAGES")
      ->group(reading);
  app.add_option("--password-file", flags.password_file,
                 "Passwords for encrypted files, one a line")
      ->type_name("FILE")
      ->group(reading);
  app.add_option("--corrections", flags.corrections_file,
                 "Corrections saved from the review page; those that do not fit are reported")
      ->type_name("FILE")
      ->group(reading);
  const std::string told = "Told facts (they overrule what is read; a disagreement is reported)";
  app.add_option("--publisher", flags.publisher, "Who published it")
      ->type_name("NAME")
      ->group(told);
  app.add_option("--year", flags.year, "The fiscal year")
      ->type_name("YEAR")
      ->check(CLI::Range(kFirstYear, kLastYear).description(""))
      ->group(told);
  app.add_option("--unit", flags.unit, "The unit of amounts: 元, 万元 ...")
      ->type_name("UNIT")
      ->group(told);
  app.add_option("--region", flags.region, "The region's GB/T 2260 code: 130131")
      ->type_name("CODE")
      ->check(CLI::Validator(CheckRegion, ""))
      ->group(told);
  app.add_option("--kind", flags.kind,
                 "The document's kind: unit-budget, department-budget, final-accounts, "
                 "government-budget, performance-targets, debt")
      ->type_name("KIND")
      ->check(CLI::IsMember(DocumentKinds()).description(""))
      ->group(told);
  app.add_option("--facts", flags.facts_file,
                 "The same for many files: a TSV or CSV file with the columns file, publisher, "
                 "year, unit, region, kind")
      ->type_name("FILE")
      ->group(told);
  AddListFlags(app, flags.lists);
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
