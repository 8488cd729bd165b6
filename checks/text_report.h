// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the text says, into Checks and Findings.

#include <string>

#include "checks/rule.h"
#include "messages/message.h"
#include "model/document.h"

namespace mingxi {

/// A check of figures of a paragraph that has been tried; sides are filled by the caller.
Check TextCheck(const Rule& rule, Wording what, int paragraph, bool holds);

/// A finding at a paragraph of the document.
Finding TextFinding(const Rule& rule, Severity severity, Wording words, const Document& document,
                    int paragraph);

/// `一般公共预算收入 960.63万元`.
std::string Printed(const TextFigure& figure);

}  // namespace mingxi
