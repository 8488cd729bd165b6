// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/told_list.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

#include "normalizer/forms/form_rules.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/units.h"
#include "normalizer/values/user_lines.h"

namespace mingxi {
namespace {

std::optional<std::string> Told(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

Status WrongAt(std::size_t line, const std::string& what) {
  return what.empty() ? Status::Ok() : AtUserLine(line, what);
}

/// The fields of one line behind its file.
Result<ToldFacts> ReadLine(const UserLine& line) {
  const std::vector<std::string>& fields = line.fields;
  ToldFacts told{.publisher = Told(fields[1]),
                 .unit = Told(fields[3]),
                 .region = Told(fields[4]),
                 .kind = Told(fields[5])};
  if (!fields[2].empty()) {
    int year = 0;
    const char* end = fields[2].data() + fields[2].size();
    const auto read = std::from_chars(fields[2].data(), end, year);
    if (read.ec != std::errc() || read.ptr != end) {
      return AtUserLine(line.number, "expected a year, found \"" + fields[2] + "\"");
    }
    told.year = year;
  }
  const std::vector<std::string>& kinds = DocumentKinds();
  if (told.kind && std::find(kinds.begin(), kinds.end(), *told.kind) == kinds.end()) {
    return AtUserLine(line.number, "there is no kind \"" + *told.kind + "\"");
  }
  Status wrong = WrongAt(line.number, told.unit ? WrongUnit(*told.unit) : "");
  if (wrong.ok() && told.region) wrong = WrongAt(line.number, WrongRegion(*told.region));
  return wrong.ok() ? Result<ToldFacts>(std::move(told)) : wrong;
}

}  // namespace

const std::vector<std::string>& DocumentKinds() {
  static const std::vector<std::string> kKinds = {"unit-budget",         "department-budget",
                                                  "final-accounts",      "government-budget",
                                                  "performance-targets", "debt"};
  return kKinds;
}

std::string WrongUnit(const std::string& unit) {
  if (FindUnit(FoldText(unit))) return "";
  return "there is no unit \"" + unit +
         "\"; name one that is printed in such tables: 元, 千元, 万元, 亿元, %, 人";
}

std::string WrongRegion(const std::string& region) {
  constexpr std::size_t kDigits = 6;
  const bool is_code =
      region.size() == kDigits && region.find_first_not_of("0123456789") == std::string::npos;
  return is_code ? "" : "expected the six digits of GB/T 2260, found \"" + region + "\"";
}

std::string WrongForm(const std::string& form) {
  std::string names;
  for (const std::string_view name : FormNames()) {
    if (name == form) return "";
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  return "there is no standard form \"" + form + "\"; there are " + names + " (docs/forms.md)";
}

Result<std::string> ReadListFile(const std::string& path) {
  std::ifstream file;
  if (path != "-") file.open(path, std::ios::binary);
  std::istream& from = path == "-" ? std::cin : file;
  std::string text{std::istreambuf_iterator<char>(from), std::istreambuf_iterator<char>()};
  if ((path != "-" && !file.is_open()) || from.bad()) {
    return Status::NotFound("the list cannot be read").At({.file = path});
  }
  return text;
}

Result<std::map<std::string, ToldFacts>> ReadToldList(const std::string& path) {
  const Result<std::string> text = ReadListFile(path);
  if (!text.ok()) return text.status();
  const Result<std::vector<UserLine>> lines =
      ReadUserLines(*text, {"file", "publisher", "year", "unit", "region", "kind"}, 1);
  if (!lines.ok()) return lines.status().At({.file = path});
  std::map<std::string, ToldFacts> told;
  for (const UserLine& line : *lines) {
    Result<ToldFacts> read = ReadLine(line);
    if (!read.ok()) return read.status().At({.file = path});
    told[line.fields[0]] = *std::move(read);
  }
  return told;
}

}  // namespace mingxi
