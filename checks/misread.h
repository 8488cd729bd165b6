// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whether one figure could have become another by a slip of reading or typing.

#include <cstdint>

#include "messages/message.h"

namespace mingxi {

enum class Misread : std::uint8_t {
  kNone,     ///< No known slip turns one into the other.
  kDigit,    ///< One digit differs: 1,095.64 for 1,096.64.
  kSwapped,  ///< Two neighbouring digits have changed places.
  kSign,     ///< The sign is lost or added.
  kPoint,    ///< The decimal point has moved: 10,956.4 for 1,095.64.
  kDropped,  ///< A digit is missing or one too many.
};

/// "one digit differs", ...; empty for kNone.
Phrase Describe(Misread misread);

/// The slip that turns `meant` into `printed`; both at the same scale.
Misread FindMisread(std::int64_t printed, std::int64_t meant);

}  // namespace mingxi
