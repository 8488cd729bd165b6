// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/read_sources.h"

#include <charconv>
#include <utility>
#include <vector>

#include "normalizer/values/user_lines.h"
#include "pipeline/told_list.h"

namespace mingxi {
namespace {

std::optional<std::string> Told(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

Result<InputOrigin> ReadLine(const UserLine& line) {
  const std::vector<std::string>& fields = line.fields;
  InputOrigin source{.url = fields[1], .fetched = fields[2], .told = {}};
  source.told.publisher = Told(fields[3]);
  source.told.region = Told(fields[4]);
  if (fields[5].empty()) return source;
  int year = 0;
  const char* end = fields[5].data() + fields[5].size();
  const auto read = std::from_chars(fields[5].data(), end, year);
  if (read.ec != std::errc() || read.ptr != end) {
    return AtUserLine(line.number, "expected a year, found \"" + fields[5] + "\"");
  }
  source.told.year = year;
  return source;
}

}  // namespace

Result<std::map<std::string, InputOrigin>> ReadSources(const std::string& path) {
  const Result<std::string> text = ReadListFile(path);
  if (!text.ok()) return text.status();
  const Result<std::vector<UserLine>> lines =
      ReadUserLines(*text, {"file", "url", "fetched", "publisher", "region", "year"}, 1);
  if (!lines.ok()) return lines.status().At({.file = path});
  std::map<std::string, InputOrigin> sources;
  for (const UserLine& line : *lines) {
    Result<InputOrigin> read = ReadLine(line);
    if (!read.ok()) return read.status().At({.file = path});
    sources[line.fields[0]] = *std::move(read);
  }
  return sources;
}

}  // namespace mingxi
