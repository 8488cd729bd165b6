// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/desk_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <utility>

#include "pipeline/batch/ledger.h"
#include "writers/files/atomic_file.h"
#include "writers/files/file_name.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kIdDigits = 16;
constexpr std::array<const char*, 5> kFolders = {"files", "corrections", "reviewed", "review",
                                                 "uploads"};

Status CannotWrite(const std::string& path, const std::error_code& error) {
  return Status::WriteFailed("cannot write: " + error.message()).At({.file = path});
}

/// A name that every system takes, its ending kept; "file" where nothing is left.
std::string SafeName(std::string_view name) {
  const fs::path path{std::string(name)};
  const std::string stem = SafeFileName(path.stem().string());
  const std::string ending = SafeFileName(path.extension().string());
  return (stem.empty() ? "file" : stem) + (ending.empty() ? "" : "." + ending);
}

/// The uploaded file in `folder`, files/ID.
std::optional<DeskFile> FileIn(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->is_regular_file(error)) {
      return DeskFile{folder.filename().string(), entry->path().filename().string(),
                      entry->path().string()};
    }
  }
  return std::nullopt;
}

/// The lock of the desk at work in `folder`; null where another desk has it. It ends with the
/// process, however that ends.
std::shared_ptr<const int> LockOf(const fs::path& folder) {
  const int descriptor =
      ::open((folder / ".mingxi-desk-lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return nullptr;
  std::shared_ptr<const int> lock(new int(descriptor), [](const int* held) {
    ::close(*held);
    delete held;
  });
  return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? lock : nullptr;
}

}  // namespace

bool IsDeskId(std::string_view id) {
  return id.size() == kIdDigits &&
         id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<DeskFolder> DeskFolder::Open(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error).lexically_normal();
  for (const char* folder : kFolders) {
    fs::create_directories(whole / folder, error);
    if (error) return CannotWrite((whole / folder).string(), error);
  }
  std::shared_ptr<const int> lock = LockOf(whole);
  if (!lock) {
    return Status::WriteFailed("another desk is at work in this folder; name another with --folder")
        .At({.file = whole.string()});
  }
  // Uploads that a kill has cut short belong to nobody.
  for (const fs::directory_entry& entry : fs::directory_iterator(whole / "uploads", error)) {
    fs::remove(entry.path(), error);
  }
  std::string text = whole.string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return DeskFolder(std::move(text), std::move(lock));
}

Result<std::string> DeskFolder::NewUpload() const {
  std::string path = path_ + "/uploads/XXXXXX";
  const int descriptor = ::mkstemp(path.data());
  if (descriptor < 0) return CannotWrite(path, {errno, std::generic_category()});
  ::close(descriptor);
  return path;
}

Result<DeskFile> DeskFolder::Keep(const std::string& upload, const std::string& sha256,
                                  std::string_view name) const {
  const std::string id = sha256.substr(0, kIdDigits);
  const fs::path folder = fs::path(path_) / "files" / id;
  std::error_code error;
  if (std::optional<DeskFile> known = FileIn(folder)) {
    fs::remove(upload, error);
    return *std::move(known);
  }
  fs::create_directories(folder, error);
  const fs::path target = folder / SafeName(name);
  if (!error) fs::rename(upload, target, error);
  if (error) return CannotWrite(target.string(), error);
  return DeskFile{id, target.filename().string(), target.string()};
}

std::vector<DeskDocument> DeskFolder::Documents() const {
  Records records = ReadLedger(path_);
  std::vector<std::pair<fs::file_time_type, DeskDocument>> found;
  std::error_code error;
  for (fs::directory_iterator entry(fs::path(path_) / "files", error), end; !error && entry != end;
       entry.increment(error)) {
    if (!IsDeskId(entry->path().filename().string())) continue;
    std::optional<DeskFile> file = FileIn(entry->path());
    if (!file) continue;
    DeskDocument document{.file = *std::move(file)};
    const auto record = records.find(document.file.path);
    if (record != records.end()) document.record = std::move(record->second);
    std::error_code ignored;
    document.is_reviewed = fs::exists(path_ + "/reviewed/" + document.file.id, ignored);
    document.has_corrections = fs::exists(CorrectionsPath(document.file.id), ignored);
    found.emplace_back(fs::last_write_time(document.file.path, ignored), std::move(document));
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& one, const auto& two) {
    return one.first != two.first ? one.first > two.first : one.second.file.id < two.second.file.id;
  });
  std::vector<DeskDocument> documents;
  for (auto& [time, document] : found) documents.push_back(std::move(document));
  return documents;
}

std::optional<DeskDocument> DeskFolder::Find(std::string_view id) const {
  if (!IsDeskId(id)) return std::nullopt;
  for (DeskDocument& document : Documents()) {
    if (document.file.id == id) return std::move(document);
  }
  return std::nullopt;
}

std::string DeskFolder::ResultOf(const DeskDocument& document, std::string_view ending) const {
  if (!document.record) return "";
  for (const std::string& output : document.record->outputs) {
    if (output.ends_with(ending)) return path_ + "/" + document.record->folder + "/" + output;
  }
  return "";
}

std::string DeskFolder::CorrectionsPath(std::string_view id) const {
  return path_ + "/corrections/" + std::string(id) + ".json";
}

std::string DeskFolder::ReviewPath(std::string_view id) const {
  return path_ + "/review/" + std::string(id) + ".html";
}

Status DeskFolder::SetReviewed(std::string_view id, bool is_reviewed) const {
  const std::string path = path_ + "/reviewed/" + std::string(id);
  if (is_reviewed) return WriteFileAtomically(path, "");
  std::error_code error;
  fs::remove(path, error);
  return error ? CannotWrite(path, error) : Status::Ok();
}

Status DeskFolder::SetCorrections(std::string_view id, std::string_view json) const {
  return WriteFileAtomically(CorrectionsPath(id), json);
}

Status DeskFolder::Remove(const DeskDocument& document) const {
  const std::string& id = document.file.id;
  std::error_code error;
  // The manifest first: what it does not name is no result any more.
  Records records = ReadLedger(path_);
  if (records.erase(document.file.path) > 0) {
    Result<Ledger> ledger = Ledger::Open(path_);
    if (!ledger.ok()) return ledger.status();
    std::vector<BatchRecord> kept;
    for (auto& [path, record] : records) kept.push_back(std::move(record));
    if (Status written = ledger->WriteManifest(kept); !written.ok()) return written;
  }
  if (document.record && !document.record->folder.empty()) {
    fs::remove_all(path_ + "/" + document.record->folder, error);
  }
  for (const std::string& path :
       {path_ + "/reviewed/" + id, CorrectionsPath(id), ReviewPath(id), path_ + "/files/" + id}) {
    fs::remove_all(path, error);
    if (error) return CannotWrite(path, error);
  }
  return Status::Ok();
}

}  // namespace mingxi
