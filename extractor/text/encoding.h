// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Bytes -> UTF-8.

#include <string>
#include <string_view>

#include "model/status.h"

namespace mingxi {

struct DecodedText {
  std::string encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE" or "GB18030".
  std::string text;      ///< Well-formed UTF-8 without a byte order mark.
};

/// The text that `bytes` hold. Tried in this order: the byte order mark; UTF-16 without one where
/// its zero bytes show it; strict UTF-8; strict GB18030 (of which GBK and GB 2312 are parts).
/// Never guesses: fails with kDamaged where no encoding fits and names the first bad byte, with
/// kUnsupported where the bytes are no text or most likely another encoding.
Result<DecodedText> DecodeText(std::string_view bytes);

}  // namespace mingxi
