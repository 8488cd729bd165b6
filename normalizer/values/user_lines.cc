// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/user_lines.h"

#include <algorithm>

#include "model/characters.h"

namespace mingxi {
namespace {

/// One line's fields. A field in double quotes may hold the separator.
std::vector<std::string> FieldsOf(std::string_view line, char separator) {
  std::vector<std::string> fields(1);
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == separator && !is_quoted) {
      fields.emplace_back();
    } else {
      fields.back().push_back(c);
    }
  }
  for (std::string& field : fields) field = std::string(WithoutOuterSpaces(field));
  return fields;
}

std::string Quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// The wanted columns as a message names them.
std::string NamesOf(const std::vector<std::string_view>& names, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ", ") + Quoted(names[i]);
  return text;
}

}  // namespace

Status AtUserLine(std::size_t number, const std::string& message) {
  return Status::InvalidOption("line " + std::to_string(number) + ": " + message);
}

Result<std::vector<UserLine>> ReadUserLines(std::string_view text,
                                            const std::vector<std::string_view>& names,
                                            std::size_t required) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<UserLine> lines;
  std::vector<std::size_t> places;  // Of each name among the columns.
  char separator = '\t';
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (places.empty()) separator = line.find('\t') == std::string_view::npos ? ',' : '\t';
    const std::vector<std::string> fields = FieldsOf(line, separator);
    const auto field_at = [&fields](std::size_t place) {
      return place < fields.size() ? fields[place] : std::string();
    };
    if (!places.empty()) {
      UserLine read{number, {}};
      for (const std::size_t place : places) read.fields.push_back(field_at(place));
      lines.push_back(std::move(read));
      continue;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto found = std::find(fields.begin(), fields.end(), names[i]);
      if (found == fields.end() && i < required) {
        return AtUserLine(number, "expected a header line with " + NamesOf(names, required) +
                                      ", found " + Quoted(line));
      }
      places.push_back(static_cast<std::size_t>(found - fields.begin()));
    }
  }
  if (places.empty()) return Status::InvalidOption("the file is empty");
  return lines;
}

}  // namespace mingxi
