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

#include "messages/message.h"
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
  static Status NotFound(Wording words) { return {StatusCode::kNotFound, std::move(words)}; }
  static Status Unsupported(Wording words) { return {StatusCode::kUnsupported, std::move(words)}; }
  static Status Damaged(Wording words) { return {StatusCode::kDamaged, std::move(words)}; }
  static Status Password(Wording words) { return {StatusCode::kPassword, std::move(words)}; }
  static Status InvalidOption(Wording words) {
    return {StatusCode::kInvalidOption, std::move(words)};
  }
  static Status WriteFailed(Wording words) { return {StatusCode::kWriteFailed, std::move(words)}; }
  static Status Internal(Wording words) { return {StatusCode::kInternal, std::move(words)}; }
  static Status Interrupted() { return {StatusCode::kInterrupted, Same("interrupted")}; }
  /// In English alone.
  static Status NotFound(std::string message) { return NotFound(Same(std::move(message))); }
  static Status Unsupported(std::string message) { return Unsupported(Same(std::move(message))); }
  static Status Damaged(std::string message) { return Damaged(Same(std::move(message))); }
  static Status Password(std::string message) { return Password(Same(std::move(message))); }
  static Status InvalidOption(std::string message) {
    return InvalidOption(Same(std::move(message)));
  }
  static Status WriteFailed(std::string message) { return WriteFailed(Same(std::move(message))); }
  static Status Internal(std::string message) { return Internal(Same(std::move(message))); }

  bool ok() const { return code_ == StatusCode::kOk; }
  StatusCode code() const { return code_; }
  const std::string& message() const { return words_.english; }
  const Wording& words() const { return words_; }
  const Location& location() const { return location_; }

  /// The same status, with the parts of `outer` that are not known yet filled in.
  Status At(const Location& outer) const;

  /// `x.pdf: page 12, table 3, row 8, 合计: message`; the message alone where no place is known.
  std::string ToString(Language language = Language::kEnglish) const;

  bool operator==(const Status&) const = default;

 private:
  Status(StatusCode code, Wording words) : code_(code), words_(std::move(words)) {}
  static Wording Same(std::string message) {
    Wording words{std::move(message), {}};
    words.chinese = words.english;
    return words;
  }

  StatusCode code_ = StatusCode::kOk;
  Wording words_;
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
