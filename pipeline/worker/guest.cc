// SPDX-License-Identifier: GPL-3.0-or-later

// The guest's half of guarded.h.

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

#include "pipeline/worker/guarded.h"
#include "pipeline/worker/guest_record.h"
#include "pipeline/worker/office_conversion.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;
using Kind = GuestRecord::Kind;

Status StatusOf(std::uint32_t code, std::string message) {
  switch (static_cast<StatusCode>(code)) {
    case StatusCode::kOk:
      return Status::Ok();
    case StatusCode::kInterrupted:
      return Status::Interrupted();
    case StatusCode::kUnsupported:
      return Status::Unsupported(std::move(message));
    case StatusCode::kDamaged:
      return Status::Damaged(std::move(message));
    default:
      return Status::WriteFailed(std::move(message));
  }
}

}  // namespace

std::string Guest::PathOf(std::size_t index) const {
  const std::string name = fs::path(outputs_[index].path).filename().string();
  return folder_ + "/" + std::to_string(index) + "/" + (name.empty() ? "output" : name);
}

bool Guest::Send(std::string_view record) { return SendText(channel_, record); }

void Guest::Say(std::string_view text) {
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, kMostRecordBytes);
    Send(EncodeGuestRecord(Kind::kText, 0, piece));
    text.remove_prefix(piece.size());
  }
}

Status Guest::Show(std::string_view result) {
  while (!result.empty()) {
    const std::string_view piece = result.substr(0, kMostRecordBytes);
    if (!Send(EncodeGuestRecord(Kind::kResult, 0, piece))) break;
    result.remove_prefix(piece.size());
  }
  return AskHost(EncodeGuestRecord(Kind::kShow, 0, {}));
}

Status Guest::AskHost(std::string_view record) {
  if (!Send(record)) return Status::Interrupted();
  const Received received = ReceiveText(channel_, /*waits=*/true);
  const std::optional<GuestRecord> answer = DecodeGuestRecord(received.text);
  if (received.kind != Received::Kind::kText || !answer) return Status::Interrupted();
  return StatusOf(answer->number, answer->bytes);
}

Result<std::string> Guest::ThroughOffice(std::string_view bytes) {
  return mingxi::ThroughOffice(bytes, folder_, [this](const std::string& name, OfficeKind kind) {
    return AskHost(EncodeGuestRecord(Kind::kOffice, static_cast<std::uint32_t>(kind), name));
  });
}

Status Guest::SendFile(std::size_t index, const std::string& path, const std::string& name) {
  const auto number = static_cast<std::uint32_t>(index);
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return Status::Internal("a result cannot be read back").At({.file = path});
  bool is_sent = Send(EncodeGuestRecord(Kind::kFile, number, name));
  std::string piece(kMostRecordBytes, '\0');
  ssize_t count = 0;
  while (is_sent && (count = read(file, piece.data(), piece.size())) != 0) {
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) break;
    is_sent = Send(EncodeGuestRecord(
        Kind::kBytes, number, std::string_view(piece).substr(0, static_cast<std::size_t>(count))));
  }
  close(file);
  if (count < 0) return Status::Internal("a result cannot be read back").At({.file = path});
  return is_sent ? Status::Ok() : Status::Interrupted();
}

Status Guest::Deliver(std::size_t index) {
  const std::string path = PathOf(index);
  std::vector<std::string> names;
  if (outputs_[index].is_folder) {
    std::error_code error;
    for (fs::directory_iterator entry(path, error), end; !error && entry != end;
         entry.increment(error)) {
      names.push_back(entry->path().filename().string());
    }
    if (error) return Status::Internal("a result cannot be read back").At({.file = path});
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      if (Status sent = SendFile(index, path + "/" + name, name); !sent.ok()) return sent;
    }
  } else if (Status sent = SendFile(index, path, ""); !sent.ok()) {
    return sent;
  }
  return AskHost(EncodeGuestRecord(Kind::kOutput, static_cast<std::uint32_t>(index), {}));
}

Status Guest::Named(const Status& status) const {
  for (std::size_t i = 0; i < outputs_.size(); ++i) {
    if (status.location().file != PathOf(i)) continue;
    Location place = status.location();
    place.file = outputs_[i].path;
    return Status::WriteFailed(status.message()).At(place);
  }
  return status;
}

}  // namespace mingxi
