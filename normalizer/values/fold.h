// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Folding of printed text in two depths.

#include <string>
#include <string_view>

namespace mingxi {

/// The text as outputs show it: look-alike radicals, full-width digits and letters, and white space
/// folded (none inside numbers and between Chinese characters). Quotes, dashes, punctuation and
/// every sign stay. Idempotent. Invalid UTF-8 becomes U+FFFD.
std::string FoldText(std::string_view raw);

/// Deeper, for comparing only: FoldText, then no white space, one kind of bracket, quote, dash and
/// comma, compatibility characters resolved (① and names in traditional characters stay).
/// Idempotent.
std::string FoldForMatching(std::string_view raw);

}  // namespace mingxi
