// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/read_flags.h"

#include <CLI/CLI.hpp>
#include <fstream>

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

void AddReadFlags(CLI::App& app, ReadFlags& flags) {
  const std::string reading = "Reading";
  app.add_option("--pages", flags.pages, "Only these pages: 3-9, 7, 12- or 1,4-6")
      ->type_name("PAGES")
      ->group(reading);
  app.add_option("--password-file", flags.password_file,
                 "Passwords for encrypted files, one a line")
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
  app.add_option("--region", flags.region, "The region's GB/T 2260 code")
      ->type_name("CODE")
      ->group(told);
  app.add_option("--kind", flags.kind,
                 "The document's kind: unit-budget, department-budget, final-accounts, "
                 "government-budget, performance-targets, debt")
      ->type_name("KIND")
      ->group(told);
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
  options.told = {.publisher = Told(flags.publisher),
                  .year = flags.year == 0 ? std::nullopt : std::optional(flags.year),
                  .unit = Told(flags.unit),
                  .region = Told(flags.region),
                  .kind = Told(flags.kind)};
  return options;
}

}  // namespace mingxi
