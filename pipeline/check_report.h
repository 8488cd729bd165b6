// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the checks of a Document say, for people and for programs.

#include <string>

#include "messages/message.h"
#include "model/document.h"

namespace mingxi {

/// A summary that a journalist can read: what was proven, what contradicts what and where, what
/// could not be checked.
std::string CheckReport(const Document& document, Language language);

/// One JSON object a line: first the summary, then each check and each finding in the form of the
/// document JSON, with a `type`.
std::string CheckReportLines(const Document& document);

/// Every rule with its id, title and explanation, as Markdown.
std::string RuleList(Language language);

}  // namespace mingxi
