// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/archive/archive_path.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace mingxi {
namespace {

bool IsSmallLetterOf(char small, char c) {
  return small == (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

bool EndsAsArchive(std::string_view name) {
  constexpr std::array<std::string_view, 8> kEndings = {".zip", ".rar", ".7z",  ".tar",
                                                        ".tgz", ".gz",  ".bz2", ".xz"};
  return std::any_of(kEndings.begin(), kEndings.end(), [name](std::string_view ending) {
    return name.size() > ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - ending.size(), IsSmallLetterOf);
  });
}

std::string_view AfterLast(std::string_view text, std::string_view marks) {
  return text.substr(text.find_last_of(marks) + 1);  // npos + 1 = all of it.
}

/// Where the mark behind the first archive in `path` stands; its size = nowhere.
std::size_t MarkIn(std::string_view path) {
  for (std::size_t at = 0; (at = path.find(kArchiveMark, at)) != std::string_view::npos; ++at) {
    if (EndsAsArchive(AfterLast(path.substr(0, at), "/"))) return at;
  }
  return path.size();
}

}  // namespace

ArchivePath SplitArchivePath(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (path.find(kArchiveMark) == std::string::npos || fs::exists(path, error)) return {path, {}};
  for (std::size_t at = 0; (at = path.find(kArchiveMark, at)) != std::string::npos; ++at) {
    std::string archive = path.substr(0, at);
    if (fs::is_regular_file(archive, error)) return {std::move(archive), path.substr(at + 1)};
  }
  return {path, {}};
}

std::string NameOfInput(std::string_view input) {
  while (input.size() > 1 && input.back() == '/') input.remove_suffix(1);
  const std::size_t mark = MarkIn(input);
  return std::string(AfterLast(input.substr(0, mark), "/")) + std::string(input.substr(mark));
}

std::string FileNameOfInput(std::string_view input) {
  while (input.size() > 1 && input.back() == '/') input.remove_suffix(1);
  std::size_t mark = MarkIn(input);
  while (mark < input.size()) {  // An archive in an archive.
    input.remove_prefix(mark + 1);
    mark = MarkIn(input);
  }
  return std::string(AfterLast(input, "/"));
}

}  // namespace mingxi
