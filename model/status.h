// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether a piece of work could be done. A Status says that *we* could not do something; an oddity
// of the document is a Finding (model/finding.h), never a Status.

#include <cassert>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "model/location.h"

namespace mingxi {

enum class StatusCode {
  kOk,
  kNotFound,       ///< A file, folder or page that was asked for is not there or cannot be read.
  kUnsupported,    ///< Well formed, but not something mingxi can convert (a scan, a .doc).
  kDamaged,        ///< The input breaks its own format.
  kPassword,       ///< The input is encrypted and no given password opens it.
  kInvalidOption,  ///< The caller asked for something impossible or contradictory.
  kWriteFailed,    ///< An output could not be written; nothing half-written is left.
  kInternal,       ///< A bug of ours.
  kInterrupted,    ///< The caller asked us to stop.
};

/// The outcome of work that returns nothing else. Default constructed it is success.
///
/// The message says what was expected, what was found and what to try. The location is added on the
/// way up, by the callers that know more: `return status.At({.page = 3});`
class [[nodiscard]] Status {
 public:
  Status() = default;

  static Status Ok() { return {}; }
  static Status NotFound(std::string message) {
    return {StatusCode::kNotFound, std::move(message)};
  }
  static Status Unsupported(std::string message) {
    return {StatusCode::kUnsupported, std::move(message)};
  }
  static Status Damaged(std::string message) { return {StatusCode::kDamaged, std::move(message)}; }
  static Status Password(std::string message) {
    return {StatusCode::kPassword, std::move(message)};
  }
  static Status InvalidOption(std::string message) {
    return {StatusCode::kInvalidOption, std::move(message)};
  }
  static Status WriteFailed(std::string message) {
    return {StatusCode::kWriteFailed, std::move(message)};
  }
  static Status Internal(std::string message) {
    return {StatusCode::kInternal, std::move(message)};
  }
  static Status Interrupted() { return {StatusCode::kInterrupted, "interrupted"}; }

  bool ok() const { return code_ == StatusCode::kOk; }
  StatusCode code() const { return code_; }
  const std::string& message() const { return message_; }
  const Location& location() const { return location_; }

  /// The same status, with the parts of `outer` that are not known yet filled in.
  Status At(const Location& outer) const;

  /// `x.pdf: page 12, table 3, row 8, 合计: message`; the message alone where no place is known.
  std::string ToString() const;

  bool operator==(const Status&) const = default;

 private:
  Status(StatusCode code, std::string message) : code_(code), message_(std::move(message)) {}

  StatusCode code_ = StatusCode::kOk;
  std::string message_;
  Location location_;
};

/// A value or the Status that says why there is none.
///
///     Result<Page> page = document.ReadPage(3);
///     if (!page.ok()) return page.status().At({.file = name});
///     Use(*page);
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}        // NOLINT(google-explicit-constructor)
  Result(Status status) : state_(std::move(status)) {  // NOLINT(google-explicit-constructor)
    assert(!std::get<Status>(state_).ok() && "a Result without a value needs a failed Status");
  }

  bool ok() const { return std::holds_alternative<T>(state_); }
  /// The failure, or success when there is a value.
  Status status() const { return ok() ? Status() : std::get<Status>(state_); }

  /// REQUIRES: ok()
  const T& operator*() const& { return std::get<T>(state_); }
  T& operator*() & { return std::get<T>(state_); }
  T&& operator*() && { return std::get<T>(std::move(state_)); }
  const T* operator->() const { return &std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }

 private:
  std::variant<T, Status> state_;
};

}  // namespace mingxi
