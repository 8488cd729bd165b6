// SPDX-License-Identifier: GPL-3.0-or-later

// The host learns names and hashes only, and believes neither: names are checked before they lead
// to outputs, hashes by whoever converts.

#include "pipeline/archive_inputs.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <utility>

#include "extractor/archive/archive_path.h"
#include "extractor/archive/archive_reader.h"
#include "extractor/archive/entry_name.h"
#include "model/shown_text.h"
#include "pipeline/batch/open_input.h"
#include "pipeline/worker/guarded.h"
#include "writers/files/sha256.h"

namespace mingxi {
namespace {

constexpr std::size_t kHashDigits = 64;
/// First words of the lines of a listing; any other is a hash.
constexpr std::string_view kOther = "other";
constexpr std::string_view kFailing = "failing";

/// What programs put into archives for themselves.
bool IsByProduct(const std::string& name) {
  return name.starts_with("__MACOSX/") || name.find("/__MACOSX/") != std::string::npos ||
         FileNameOfInput(name).starts_with("~$");
}

bool IsWanted(const std::string& name, const std::string& bytes) {
  return !IsByProduct(name) && IsDocument(bytes, name);
}

/// One line a file; empty where `path` is no archive. Names hold no line ends.
std::string ListArchive(const std::string& path) {
  const Result<Source> source = ReadSource(path);
  if (!source.ok() || source->format != SourceFormat::kArchive) return {};
  std::string listing;
  int documents = 0;
  const ArchiveVisitor visitor{.wants = [](const std::string&) { return true; },
                               .take =
                                   [&](const std::string& name, const std::string& bytes) {
                                     const bool is_wanted = IsWanted(name, bytes);
                                     documents += is_wanted ? 1 : 0;
                                     listing +=
                                         is_wanted ? OutputSha256(bytes) : std::string(kOther);
                                     listing += " " + name + "\n";
                                     return true;
                                   }};
  const Status status = WalkArchive(source->bytes, source->name, {}, visitor);
  if (!status.ok() || documents == 0) listing += std::string(kFailing) + " \n";
  return listing;
}

/// The documents of an archive, the first of them whole.
struct Documents {
  int count = 0;
  std::string name;
  std::string bytes;
  std::map<std::string, int> others;

  /// REQUIRES: this outlives it.
  ArchiveVisitor Visitor() {
    return {.wants = [](const std::string&) { return true; },
            .take =
                [this](std::string file, std::string content) {
                  if (!IsWanted(file, content)) {
                    ++others[CountedEnding(file)];
                  } else if (++count == 1) {
                    name = std::move(file);
                    bytes = std::move(content);
                  }
                  return true;
                }};
  }
};

bool IsHash(const std::string& word) {
  return word.size() == kHashDigits &&
         word.find_first_not_of("0123456789abcdef") == std::string::npos;
}

ArchiveContents ReadListing(const std::string& path, const std::string& listing) {
  ArchiveContents contents;
  std::istringstream lines(listing);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string word = line.substr(0, blank);
    const std::string name = line.substr(std::min(blank + 1, line.size()));
    if (word == kFailing) contents.is_failing = true;
    if (ToEntryName(name) != name || name.empty()) continue;  // A guest that was taken over.
    if (word == kOther) ++contents.other_files[CountedEnding(name)];
    if (IsHash(word)) contents.members.push_back({path + kArchiveMark + name, word});
  }
  return contents;
}

/// Whether the first bytes of the file say that it could be one.
bool MayBeOne(const std::string& path) {
  const Result<std::string> head = ReadHead(path);
  return head.ok() && MayBeArchive(*head);
}

}  // namespace

ArchiveContents LookIntoArchive(const std::string& path, bool needs_sandbox,
                                const std::function<bool()>& is_interrupted) {
  if (path == "-" || !MayBeOne(path)) return {};
  GuardedWork work{.name = path, .reads = {path}, .needs_sandbox = needs_sandbox};
  std::string listing;
  GuardedHost host;
  host.is_interrupted = is_interrupted;
  host.show = [&listing](std::string_view text) {
    listing = text;
    return Status::Ok();
  };
  const Result<int> done = RunGuarded(
      work, host, [&path](Guest& guest) { return guest.Show(ListArchive(path)).ok() ? 0 : 1; });
  // Where the guest broke down whoever converts the archive will say why.
  return done.ok() ? ReadListing(path, listing) : ArchiveContents{};
}

Result<Source> OnlyDocumentOf(Result<Source> source) {
  if (!source.ok() || source->format != SourceFormat::kArchive) return source;
  Documents documents;
  const Status status = WalkArchive(source->bytes, source->name, {}, documents.Visitor());
  if (!status.ok()) return status;
  if (documents.count == 0) {
    return Status::Unsupported(
        "the archive holds no document that mingxi reads, but " +
        (documents.others.empty() ? "nothing" : OtherFilesText(documents.others)));
  }
  const std::string name = source->name + kArchiveMark + documents.name;
  if (documents.count > 1) {
    return Status::Unsupported("the archive holds " + std::to_string(documents.count) +
                               " documents; name one: \"" + name + "\"");
  }
  Result<Source> only = MakeSource(name, std::move(documents.bytes));
  if (!only.ok() || only->format != SourceFormat::kArchive) return only;
  // An inner archive that could not be entered.
  const Status inner = WalkArchive(only->bytes, name, {}, documents.Visitor());
  return inner.ok() ? Status::Unsupported("archives stand in it too deep; unpack it first") : inner;
}

std::string FileOfInput(const std::string& input) { return SplitArchivePath(input).archive; }

std::string CountedEnding(const std::string& name) {
  std::string ending = std::filesystem::path(name).extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return ending;
}

std::string OtherFilesText(const std::map<std::string, int>& other_files) {
  std::string text;
  for (const auto& [ending, count] : other_files) {
    text += (text.empty() ? "" : ", ") + std::to_string(count) + " " +
            (ending.empty() ? "without ending" : ShownName(ending));
  }
  return text;
}

}  // namespace mingxi
