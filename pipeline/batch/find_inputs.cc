// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/find_inputs.h"

// A walk with a stack of its own, so that deep trees cost no recursion. The kinds of files are told
// by their first bytes, which is all that is read of them here.

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "extractor/source_format.h"
#include "pipeline/archive_inputs.h"
#include "pipeline/batch/open_input.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

/// Whether the folder's datapackage.json is one of ours.
bool IsOwnPackage(const fs::path& folder) {
  constexpr std::size_t kHeadBytes = 4096;
  const Result<OpenInput> input = OpenInput::Open((folder / "datapackage.json").string());
  if (!input.ok()) return false;
  std::string head(kHeadBytes, '\0');
  const ssize_t count = ::read(input->descriptor(), head.data(), head.size());
  head.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
  return head.find("\"name\": \"mingxi-") != std::string::npos;
}

/// Why a folder holds results of ours and no inputs; empty where it does not.
std::string WhatResultsOf(const fs::path& folder) {
  std::error_code ignored;
  const bool is_batch = fs::is_regular_file(folder / "manifest.jsonl", ignored) &&
                        fs::is_regular_file(folder / "figures.csv", ignored) &&
                        fs::is_directory(folder / "docs", ignored);
  if (is_batch) return "the results of a batch";
  return IsOwnPackage(folder) ? "a data package that mingxi wrote" : "";
}

bool IsBelow(const fs::path& path, const fs::path& folder) {
  const auto [rest, ignored] =
      std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return rest == folder.end();
}

class Walk {
 public:
  Walk(const std::vector<std::string>& roots, const std::string& own_folder) {
    std::error_code ignored;
    own_folder_ = fs::weakly_canonical(own_folder, ignored);
    for (const std::string& root : roots)
      real_roots_.push_back(fs::weakly_canonical(root, ignored));
  }

  void AddRoot(const std::string& root) {
    std::error_code error;
    fs::path path = fs::path(root).lexically_normal();
    if (path.filename().empty()) path = path.parent_path();
    if (fs::is_directory(path, error)) {
      EnterFolder(path);
    } else {
      found_.paths.push_back(path.string());
    }
  }

  FoundInputs Take() && { return std::move(found_); }

 private:
  void EnterFolder(const fs::path& root) {
    std::vector<fs::path> waiting{root};
    while (!waiting.empty()) {
      const fs::path folder = std::move(waiting.back());
      waiting.pop_back();
      const std::vector<fs::path> folders = ReadFolder(folder);
      // The last one in is the first one out.
      waiting.insert(waiting.end(), folders.rbegin(), folders.rend());
    }
  }

  /// Takes the files of `folder`; the folders in it.
  std::vector<fs::path> ReadFolder(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (error || real == own_folder_ || !entered_.insert(real).second) return {};
    if (std::string results = WhatResultsOf(folder); !results.empty()) {
      found_.skipped.push_back({folder.string(), std::move(results)});
      return {};
    }
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      entries.push_back(entry->path());
    }
    if (error) found_.skipped.push_back({folder.string(), error.message()});
    std::sort(entries.begin(), entries.end());
    std::vector<fs::path> folders;
    for (const fs::path& path : entries) {
      if (!StaysBelowRoots(path)) continue;
      const fs::file_status status = fs::status(path, error);
      if (fs::is_directory(status)) folders.push_back(path);
      if (fs::is_regular_file(status)) AddFile(path);
    }
    return folders;
  }

  /// Whether `path` is no link, or one that leads to something below the roots.
  bool StaysBelowRoots(const fs::path& path) {
    std::error_code error;
    if (!fs::is_symlink(fs::symlink_status(path, error))) return true;
    const fs::path real = fs::canonical(path, error);
    if (error) {
      found_.skipped.push_back({path.string(), "a link that leads nowhere"});
      return false;
    }
    const bool is_below = std::any_of(real_roots_.begin(), real_roots_.end(),
                                      [&](const fs::path& root) { return IsBelow(real, root); });
    if (!is_below) found_.skipped.push_back({path.string(), "a link that leads elsewhere"});
    return is_below;
  }

  void AddFile(const fs::path& path) {
    const Result<std::string> head = ReadHead(path.string());
    if (IsDocument(head.ok() ? *head : std::string(), path.string())) {
      found_.paths.push_back(path.string());
    } else {
      ++found_.other_files[CountedEnding(path.string())];
    }
  }

  FoundInputs found_;
  fs::path own_folder_;
  std::vector<fs::path> real_roots_;
  std::set<fs::path> entered_;
};

}  // namespace

FoundInputs FindInputs(const std::vector<std::string>& roots, const std::string& own_folder) {
  Walk walk(roots, own_folder);
  for (const std::string& root : roots) walk.AddRoot(root);
  FoundInputs found = std::move(walk).Take();
  // A file named twice is one input.
  std::set<std::string> seen;
  std::erase_if(found.paths, [&](const std::string& path) { return !seen.insert(path).second; });
  return found;
}

std::vector<std::string> ParsePathList(const std::string& text) {
  const char separator = text.find('\0') == std::string::npos ? '\n' : '\0';
  std::vector<std::string> paths;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    std::string path = text.substr(begin, end - begin);
    if (separator == '\n' && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) paths.push_back(std::move(path));
    begin = end + 1;
  }
  return paths;
}

}  // namespace mingxi
