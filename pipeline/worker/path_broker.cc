// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/path_broker.h"

// Names are compared part by part; below a place of a document's own no link is followed, part by
// part as well, because whoever made the folder may have put links into it.

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <tuple>
#include <utility>

namespace mingxi {
namespace {

using Parts = std::vector<std::string>;

/// The parts of `path` from the root on.
Parts PartsOf(const std::string& path) {
  std::string whole = path;
  if (!path.starts_with('/')) {
    std::array<char, kMaxPathBytes> folder{};
    if (getcwd(folder.data(), folder.size()) == nullptr) return {};
    whole = std::string(folder.data()) + "/" + path;
  }
  Parts parts;
  std::size_t begin = 0;
  while (begin < whole.size()) {
    const std::size_t end = std::min(whole.find('/', begin), whole.size());
    std::string part = whole.substr(begin, end - begin);
    if (!part.empty() && part != ".") parts.push_back(std::move(part));
    begin = end + 1;
  }
  return parts;
}

/// Whether `parts` names something at or below `place`, without a way back up.
bool IsWithin(const Parts& parts, const Parts& place) {
  return parts.size() >= place.size() && std::equal(place.begin(), place.end(), parts.begin()) &&
         std::find(parts.begin() + static_cast<std::ptrdiff_t>(place.size()), parts.end(), "..") ==
             parts.end();
}

/// An open folder, closed at the end of its life.
class Folder {
 public:
  explicit Folder(int descriptor) : descriptor_(descriptor) {}
  ~Folder() { Close(); }
  Folder(Folder&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Folder& operator=(Folder&&) = delete;  // Owns its descriptor.

  int get() const { return descriptor_; }
  void Enter(const std::string& part) {
    const int inner =
        openat(descriptor_, part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    const int error = errno;
    Close();
    descriptor_ = inner;
    errno = error;
  }

 private:
  void Close() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  int descriptor_;
};

/// What a name means: the last part of it in an open folder, or a name as it is.
struct Found {
  enum class Kind { kNowhere, kAbove, kReadable, kWritable, kSystem };
  Kind kind = Kind::kNowhere;
  std::string place;  ///< The place's own name.
  Parts rest;         ///< Below it; empty = the place itself.
};

Found Find(const BrokerPlaces& places, const std::string& name) {
  using Kind = Found::Kind;
  const Parts parts = PartsOf(name);
  bool is_above = false;
  const auto take = [&](const std::string& place, Kind kind, bool is_folder) {
    const Parts own = PartsOf(place);
    is_above |= own.size() > parts.size() && IsWithin(own, parts);
    if (!IsWithin(parts, own) || (!is_folder && parts.size() > own.size())) return Found{};
    return Found{kind, place,
                 Parts(parts.begin() + static_cast<std::ptrdiff_t>(own.size()), parts.end())};
  };
  if (!places.writable_folder.empty()) {
    Found found = take(places.writable_folder, Kind::kWritable, true);
    if (found.kind != Kind::kNowhere) return found;
  }
  const std::array lists = {std::tuple{&places.readable_files, Kind::kReadable, false},
                            std::tuple{&places.readable_folders, Kind::kReadable, true},
                            std::tuple{&places.system_places, Kind::kSystem, true}};
  for (const auto& [list, kind, is_folder] : lists) {
    for (const std::string& place : *list) {
      Found found = take(place, kind, is_folder);
      if (found.kind != Kind::kNowhere) return found;
    }
  }
  return {is_above ? Kind::kAbove : Kind::kNowhere, {}, {}};
}

/// The folder that the last part of `found` stands in. REQUIRES: it is below its place.
Folder FolderOf(const Found& found) {
  Folder folder(open(found.place.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  for (std::size_t i = 0; i + 1 < found.rest.size() && folder.get() >= 0; ++i) {
    folder.Enter(found.rest[i]);
  }
  return folder;
}

constexpr int kHarmlessFlags = O_ACCMODE | O_CREAT | O_EXCL | O_TRUNC | O_APPEND | O_DIRECTORY |
                               O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_LARGEFILE;
constexpr mode_t kFileMode = 0666;
constexpr mode_t kFolderMode = 0777;

int OpenFound(const Found& found, const std::string& name, int flags) {
  using Kind = Found::Kind;
  const bool changes = (flags & (O_ACCMODE | O_CREAT | O_TRUNC)) != O_RDONLY;
  if ((flags & ~kHarmlessFlags) != 0 || (changes && found.kind != Kind::kWritable)) {
    errno = EACCES;
    return -1;
  }
  flags |= O_CLOEXEC | O_NOCTTY;
  if (found.kind == Kind::kSystem) return open(name.c_str(), flags);
  if (found.rest.empty()) return open(found.place.c_str(), flags);
  const Folder folder = FolderOf(found);
  return folder.get() < 0
             ? -1
             : openat(folder.get(), found.rest.back().c_str(), flags | O_NOFOLLOW, kFileMode);
}

int StatFound(const Found& found, const std::string& name, bool follows, struct stat& facts) {
  const int flags = follows ? 0 : AT_SYMLINK_NOFOLLOW;
  if (found.kind == Found::Kind::kAbove) {
    facts.st_mode = S_IFDIR | 0755;  // Nothing else is told of what leads to a place.
    return 0;
  }
  if (found.kind == Found::Kind::kSystem) return fstatat(AT_FDCWD, name.c_str(), &facts, flags);
  if (found.rest.empty()) return fstatat(AT_FDCWD, found.place.c_str(), &facts, flags);
  const Folder folder = FolderOf(found);
  return folder.get() < 0
             ? -1
             : fstatat(folder.get(), found.rest.back().c_str(), &facts, AT_SYMLINK_NOFOLLOW);
}

/// Changes the folders of `found`, which stands below the writable folder.
int ChangeFound(PathAct act, const Found& found) {
  const Folder folder = FolderOf(found);
  if (folder.get() < 0) return -1;
  const char* last = found.rest.back().c_str();
  switch (act) {
    case PathAct::kMakeFolder:
      return mkdirat(folder.get(), last, kFolderMode);
    case PathAct::kRemoveFolder:
      return unlinkat(folder.get(), last, AT_REMOVEDIR);
    default:
      return unlinkat(folder.get(), last, 0);
  }
}

bool IsOurs(const Found& found) {
  return found.kind == Found::Kind::kWritable && !found.rest.empty();
}

int RenameFound(const Found& from, const Found& to) {
  if (!IsOurs(from) || !IsOurs(to)) {
    errno = EACCES;
    return -1;
  }
  const Folder old_folder = FolderOf(from);
  const Folder new_folder = FolderOf(to);
  if (old_folder.get() < 0 || new_folder.get() < 0) return -1;
  return renameat(old_folder.get(), from.rest.back().c_str(), new_folder.get(),
                  to.rest.back().c_str());
}

int Act(const BrokerPlaces& places, const PathQuestion& question, const std::string& name,
        const std::string& other, PathAnswer& answer) {
  using Kind = Found::Kind;
  const Found found = Find(places, name);
  if (found.kind == Kind::kNowhere) {
    errno = EACCES;
    return -1;
  }
  switch (question.act) {
    case PathAct::kOpen:
      if (found.kind != Kind::kAbove) return OpenFound(found, name, question.flags);
      break;
    case PathAct::kAccess:
      if ((question.flags & W_OK) != 0 && found.kind != Kind::kWritable) break;
      [[fallthrough]];
    case PathAct::kStat:
      return StatFound(found, name, true, answer.facts);
    case PathAct::kLinkStat:
      return StatFound(found, name, false, answer.facts);
    case PathAct::kMakeFolder:
    case PathAct::kRemoveFolder:
    case PathAct::kRemove:
      if (IsOurs(found)) return ChangeFound(question.act, found);
      break;
    case PathAct::kRename:
      return RenameFound(found, Find(places, other));
  }
  errno = question.act == PathAct::kMakeFolder ? EEXIST : EACCES;
  return -1;
}

/// Sends `answer`, with `descriptor` unless it is -1; false where the other end is gone.
bool SendAnswer(int socket, PathAnswer answer, int descriptor) {
  iovec part{&answer, sizeof answer};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  if (descriptor >= 0) {
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  }
  ssize_t sent = 0;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(sizeof answer);
}

}  // namespace

PathAnswer AnswerPath(const BrokerPlaces& places, const PathQuestion& question,
                      const std::string& name, const std::string& other, int& descriptor) {
  PathAnswer answer;
  errno = 0;
  const int done = Act(places, question, name, other, answer);
  if (done < 0) {
    answer.error = errno == 0 ? EACCES : errno;
  } else if (question.act == PathAct::kOpen) {
    descriptor = done;
  }
  return answer;
}

void ServePaths(int socket, const BrokerPlaces& places) {
  std::vector<char> bytes(sizeof(PathQuestion) + 2 * kMaxPathBytes);
  for (;;) {
    const ssize_t count = recv(socket, bytes.data(), bytes.size(), MSG_TRUNC);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    const auto size = static_cast<std::size_t>(count);
    PathQuestion question;
    if (size < sizeof question || size > bytes.size()) return;
    std::memcpy(&question, bytes.data(), sizeof question);
    const std::uint64_t told = std::uint64_t{question.name_size} + question.other_size;
    if (told != size - sizeof question) return;
    const std::string name(bytes.data() + sizeof question, question.name_size);
    const std::string other(bytes.data() + sizeof question + question.name_size,
                            question.other_size);
    int descriptor = -1;
    const bool is_name = name.find('\0') == std::string::npos && !name.empty();
    const PathAnswer answer = is_name ? AnswerPath(places, question, name, other, descriptor)
                                      : PathAnswer{.error = EINVAL, .facts = {}};
    const bool is_sent = SendAnswer(socket, answer, descriptor);
    if (descriptor >= 0) close(descriptor);
    if (!is_sent) return;
  }
}

}  // namespace mingxi
