// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a guest (guarded.h) and its host say to each other: one message a record, its length given
// by the channel, its kind and number checked.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/worker/channel.h"

namespace mingxi {

struct GuestRecord {
  enum class Kind : std::uint8_t {
    kText,    ///< For standard error.
    kResult,  ///< A piece of what goes to standard output.
    kShow,    ///< The result is whole; answered with kAnswer.
    kFile,    ///< A file of output `number` begins; `bytes` is its name below a folder, or empty.
    kBytes,   ///< A piece of that file.
    kOutput,  ///< Output `number` is whole; answered with kAnswer.
    kOffice,  ///< The folder `bytes` of the guest's holds a document of OfficeKind `number` to be
              ///< converted; answered with kAnswer.
    kEnd,     ///< The work is done; `number` is what it returned.
    kAnswer,  ///< From the host: `number` is a StatusCode, `bytes` the message.
  };

  Kind kind = Kind::kText;
  std::uint32_t number = 0;
  std::string bytes;
};

/// Bytes of a record in one message.
inline constexpr std::size_t kMostRecordBytes = kMaxMessageBytes - 16;

std::string EncodeGuestRecord(GuestRecord::Kind kind, std::uint32_t number, std::string_view bytes);

/// Nothing where `text` is no record: a guest that was taken over must not be believed.
std::optional<GuestRecord> DecodeGuestRecord(std::string_view text);

}  // namespace mingxi
